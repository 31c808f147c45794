import { makePdf, setColumn } from '../pdf/make-pdf.ts';

const WORDS =
  'The children were weighed at birth, at one month and at each yearly visit, and the visits went on for as long as the families came. ';

const column = (at: number, x: number): ReturnType<typeof setColumn> =>
  setColumn(`Part ${String(at)}. ${WORDS.repeat(12).trim()}`, { x, y: 70, width: 225 });

/** A book of pages in two columns, some 600 words on each. */
export function makeBook(pages: number): Buffer {
  return makePdf({
    title: 'A book',
    pages: Array.from({ length: pages }, (_, at) => ({
      lines: [...column(at, 60), ...column(at, 315)],
    })),
  });
}
