import { writePdf } from './test-document.ts';
import { escapeText } from './test-pdf-file.ts';

/** A mark that another reader made in a test's PDF, over some words of a line. */
export interface TestMark {
  /** Of the page, from 0. */
  readonly line: number;
  readonly words: string;
  readonly kind: 'Highlight' | 'Underline' | 'Square';
  /** Red, green and blue, from 0 to 1. */
  readonly color: readonly [number, number, number];
  readonly comment: string;
  /** Who made it; nobody by default. */
  readonly author?: string;
}

/** A page of a test's PDF: lines of text, none for a page that is a picture; and marks on them. */
export interface TestPage {
  readonly lines: readonly string[];
  readonly marks?: readonly TestMark[];
}

/** In points, of Courier, in which every letter is as wide as any other. */
const SIZE = 12;
const LETTER = 0.6 * SIZE;
const LEFT = 72;
const TOP = 720;
const LEADING = 14;

function contentOf({ lines }: TestPage): string {
  // A square, for a page without letters.
  if (lines.length === 0) return '0.5 g 100 100 300 300 re f';
  const drawn = lines.map((line) => `(${escapeText(line)}) Tj T*`).join('\n');
  return `BT /F2 ${String(SIZE)} Tf ${String(LEADING)} TL ${String(LEFT)} ${String(TOP)} Td\n${drawn}\nET`;
}

function markOf(
  page: TestPage,
  { line, words, kind, color, comment, author = '' }: TestMark,
): string {
  const at = page.lines[line]!.indexOf(words);
  if (at === -1) throw new Error(`No “${words}” in line ${String(line)}.`);
  const x0 = LEFT + at * LETTER;
  const x1 = x0 + words.length * LETTER;
  const base = TOP - line * LEADING;
  const [y0, y1] = [base - 3, base + 9];
  const quad = [x0, y1, x1, y1, x0, y0, x1, y0].join(' ');
  return `/Subtype /${kind} /Rect [${[x0, y0, x1, y1].join(' ')}] /QuadPoints [${quad}]
    /C [${color.join(' ')}] /Contents (${escapeText(comment)}) /T (${escapeText(author)}) /F 4`;
}

/**
 * A small PDF of these pages, each a column of lines in Courier.
 * @param title what its info dictionary calls it
 * @param firstNumber the number that is printed on its first page, as its page labels say
 */
export function makePdf(
  pages: readonly TestPage[],
  { title = '', firstNumber = 1 }: { readonly title?: string; readonly firstNumber?: number } = {},
): Uint8Array {
  return writePdf({
    pages: pages.map((page) => ({
      content: contentOf(page),
      annotations: (page.marks ?? []).map((mark) => markOf(page, mark)),
    })),
    info: title === '' ? '' : `/Title (${escapeText(title)})`,
    firstNumber,
  });
}
