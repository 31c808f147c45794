import { expect, type Locator, type Page } from '@playwright/test';
import type { ArticleId, JobId } from '../src/shared/domain/ids.ts';
import type { Collate } from './app.ts';
import { notes, openFromList, readerPane, toast } from './reader.ts';

/** Words that state nothing, to put what is stated out of sight of each other. */
const QUIET = 'The garden was quiet, and the windows stood open for most of the day.';

/** A text with claims of every kind in each of its parts. */
export function lampText(parts: number): string {
  const part = (at: number): string[] => [
    `A total of ${String(40 + at)} mice were kept under lamp ${String(at)}.`,
    ...Array.from({ length: 4 }, () => `${QUIET} ${QUIET} ${QUIET}`),
    `Sleep was longer under lamp ${String(at)} than without it (p = 0.01).`,
    `More research is needed before lamp ${String(at)} is sold to schools.`,
  ];
  return ['Mice and lamps', ...Array.from({ length: parts }, (_, at) => part(at)).flat()].join(
    '\n\n',
  );
}

/** Brings a text in as an article and answers with its id. */
export async function importText(
  { call }: Collate,
  title: string,
  text: string,
): Promise<ArticleId> {
  const { jobId } = await call('import.text', { text, name: title });
  await expect.poll(async () => (await jobOf(call, jobId))?.state).toBe('finished');
  const [outcome] = (await jobOf(call, jobId))!.imports;
  if (outcome?.outcome !== 'imported') throw new Error(`Not imported: ${title}`);
  return outcome.articleId;
}

async function jobOf(call: Collate['call'], id: JobId) {
  return (await call('jobs.list', {})).find((job) => job.id === id);
}

/** The note that is selected, and open. */
export function selectedNote(page: Page): Locator {
  return notes(page).getByRole('button', { expanded: true });
}

/** Whether words of the selected claim or annotation are on the screen, in the text. */
async function isQuoteInView(page: Page): Promise<boolean> {
  const key = await selectedNote(page).getAttribute('data-note-head');
  return readerPane(page)
    .getByRole('group', { name: 'Text of the article' })
    .evaluate((scroller, wanted) => {
      const view = scroller.getBoundingClientRect();
      return [...scroller.querySelectorAll(`article mark[data-mark="${wanted ?? ''}"]`)].some(
        (mark) => {
          const { top, bottom } = mark.getBoundingClientRect();
          return top >= view.top && bottom <= view.bottom;
        },
      );
    }, key);
}

/** Expects a note to be selected and its quote to be on the screen. */
export async function expectSelected(page: Page, name: RegExp): Promise<void> {
  await expect(selectedNote(page)).toHaveAccessibleName(name);
  await expect.poll(() => isQuoteInView(page)).toBe(true);
}

/** How the words of a claim’s note are underlined in the text: `dashed` where it is a suggestion. */
export async function lineUnder(page: Page, note: RegExp): Promise<string> {
  const head = notes(page).getByRole('button', { name: note });
  const key = (await head.getAttribute('data-note-head')) ?? '';
  return readerPane(page)
    .getByRole('article')
    .locator(`mark[data-mark="${key}"]`)
    .first()
    .evaluate((mark) => getComputedStyle(mark).textDecorationStyle);
}

/** The article that `startWithLamps` opens. */
export const LAMPS = 'Mice and lamps';

/** Starts with one article open whose claims are suggested. */
export async function startWithLamps(start: () => Promise<Collate>): Promise<Collate> {
  const collate = await start();
  await importText(collate, LAMPS, lampText(3));
  await openFromList(collate.page, LAMPS);
  await collate.page.keyboard.press('s');
  await expect(toast(collate.page, /^\d+ claims suggested in 1 article\./)).toBeVisible();
  return collate;
}
