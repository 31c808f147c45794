import { Pace } from '../../jobs/pace.ts';

/** Lets the engine answer others between two pages; rejects when the work was cancelled. */
export type Breathe = () => Promise<void>;

/** How many things the first page of a pass has. */
const FIRST_PAGE = 50;

/** Does something with a page of things after the other, so that nobody is kept waiting. */
export async function eachPage<T>(
  things: readonly T[],
  work: (page: readonly T[]) => void,
  breathe: Breathe,
): Promise<void> {
  const pace = new Pace(FIRST_PAGE);
  for (let at = 0; at < things.length;) {
    const page = things.slice(at, at + pace.size);
    pace.time(
      () => {
        work(page);
      },
      () => page.length,
    );
    at += page.length;
    await breathe();
  }
}

/** Does something with each thing, in pages that keep nobody waiting. */
export async function eachInPages<T>(
  things: readonly T[],
  work: (thing: T) => void,
  breathe: Breathe,
): Promise<void> {
  await eachPage(
    things,
    (page) => {
      for (const thing of page) work(thing);
    },
    breathe,
  );
}

/**
 * Reads rows in pages that keep nobody waiting.
 * @param read reads so many rows after a number and answers with that of the last, null after the end
 */
export async function readInPages(
  read: (after: number, limit: number) => number | null,
  breathe: Breathe,
): Promise<void> {
  const pace = new Pace(FIRST_PAGE);
  for (let after: number | null = 0; after !== null;) {
    const from: number = after;
    after = pace.time(() => read(from, pace.size));
    await breathe();
  }
}
