import type { Line } from './line.ts';
import { REFERENCES_HEADING } from './references-heading.ts';

/** What the running text of a document looks like. */
export interface DocumentStyle {
  /** Its size in points. */
  readonly size: number;
  /** The faces that most of it is set in. */
  readonly fonts: ReadonlySet<string>;
  /** The usual distance of baselines for lines of a size, by the size in tenths of a point. */
  readonly leading: (size: number) => number;
}

/** A face that has this part of the letters of the body's size is one of its faces. */
const FACE_SHARE = 0.15;
/** Lines stand between these parts of their size apart; anything else is no line after the next. */
const CLOSEST = 0.8;
const WIDEST = 2.5;
/** A heading of references before this part of the lines heads something else. */
const LEAST_TEXT = 0.3;
const USUAL_LEADING = 1.2;

/** Finds the size and the faces that most letters have, and how far lines stand apart. */
export function styleOf(all: readonly { readonly lines: readonly Line[] }[]): DocumentStyle {
  const pages = beforeReferences(all);
  const sizes = new Map<number, number>();
  const faces = new Map<string, number>();
  const steps = new Map<number, Map<number, number>>();
  for (const { lines } of pages)
    lines.forEach((line, index) => {
      count(sizes, tenths(line.size), line.text.length);
      const next = lines[index + 1];
      if (next === undefined || tenths(next.size) !== tenths(line.size)) return;
      const step = next.baseline - line.baseline;
      if (step < CLOSEST * line.size || step > WIDEST * line.size) return;
      const of = steps.get(tenths(line.size)) ?? new Map<number, number>();
      count(of, tenths(step), 1);
      steps.set(tenths(line.size), of);
    });
  const size = largest(sizes) ?? 100;
  let letters = 0;
  for (const { lines } of pages)
    for (const line of lines)
      if (Math.abs(tenths(line.size) - size) <= 3) {
        count(faces, line.font, line.text.length);
        letters += line.text.length;
      }
  const leadings = new Map([...steps].map(([of, counts]) => [of, largest(counts)]));
  const fonts = [...faces].filter(([, n]) => n >= FACE_SHARE * letters).map(([font]) => font);
  return {
    size: size / 10,
    fonts: new Set(fonts),
    leading: (of) => {
      const usual = leadings.get(tenths(of)) ?? null;
      return usual === null ? USUAL_LEADING * of : usual / 10;
    },
  };
}

/** The pages without what follows the heading of the references, which may be longer than the text. */
function beforeReferences(
  pages: readonly { readonly lines: readonly Line[] }[],
): readonly { readonly lines: readonly Line[] }[] {
  const total = pages.reduce((sum, { lines }) => sum + lines.length, 0);
  let before = 0;
  for (let index = 0; index < pages.length; index++) {
    const lines = pages[index]?.lines ?? [];
    const at = lines.findIndex(({ text }) => REFERENCES_HEADING.test(text));
    if (at >= 0 && before + at > LEAST_TEXT * total)
      return [...pages.slice(0, index), { lines: lines.slice(0, at) }];
    before += lines.length;
  }
  return pages;
}

const tenths = (value: number): number => Math.round(value * 10);

function count<K>(counts: Map<K, number>, key: K, by: number): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}

function largest<K>(counts: ReadonlyMap<K, number>): K | null {
  let best: K | null = null;
  let most = 0;
  for (const [key, n] of counts)
    if (n > most) {
      most = n;
      best = key;
    }
  return best;
}
