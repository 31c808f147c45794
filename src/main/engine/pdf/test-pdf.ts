import { lockWith } from './test-pdf-lock.ts';

/** A mark that another reader made in a test's PDF, over some words of a line. */
export interface TestMark {
  /** Of the page, from 0. */
  readonly line: number;
  readonly words: string;
  readonly kind: 'Highlight' | 'Underline';
  /** Red, green and blue, from 0 to 1. */
  readonly color: readonly [number, number, number];
  readonly comment: string;
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

const ref = (number: number): string => `${String(number)} 0 R`;

const escaped = (text: string): string => text.replace(/[\\()]/g, String.raw`\$&`);

function contentOf({ lines }: TestPage): string {
  // A square, for a page without letters.
  if (lines.length === 0) return '0.5 g 100 100 300 300 re f';
  const drawn = lines.map((line) => `(${escaped(line)}) Tj T*`).join('\n');
  return `BT /F1 ${String(SIZE)} Tf ${String(LEADING)} TL ${String(LEFT)} ${String(TOP)} Td\n${drawn}\nET`;
}

function markOf(page: TestPage, { line, words, kind, color, comment }: TestMark): string {
  const at = page.lines[line]!.indexOf(words);
  if (at === -1) throw new Error(`No “${words}” in line ${String(line)}.`);
  const x0 = LEFT + at * LETTER;
  const x1 = x0 + words.length * LETTER;
  const base = TOP - line * LEADING;
  const [y0, y1] = [base - 3, base + 9];
  const quad = [x0, y1, x1, y1, x0, y0, x1, y0].join(' ');
  return `<< /Type /Annot /Subtype /${kind} /Rect [${[x0, y0, x1, y1].join(' ')}] /QuadPoints [${quad}]
    /C [${color.join(' ')}] /Contents (${escaped(comment)}) /F 4 >>`;
}

/**
 * A small PDF of these pages, in Latin-1, with a table of its objects.
 * @param title what its info dictionary calls it
 * @param password what it opens with; then it has no strings: no title, no marks
 * @param firstNumber the number that is printed on its first page, as its page labels say
 */
export function makePdf(
  pages: readonly TestPage[],
  {
    title = '',
    firstNumber = 1,
    password,
  }: { readonly title?: string; readonly firstNumber?: number; readonly password?: string } = {},
): Uint8Array {
  const lock = password === undefined ? null : lockWith(password);
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  const font = add(
    '<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>',
  );
  const tree = objects.length + 2 * pages.length + 1;
  const kids = pages.map((page) => {
    const plain = contentOf(page);
    const content = lock?.write(plain, objects.length + 1) ?? plain;
    const stream = add(`<< /Length ${String(content.length)} >>\nstream\n${content}\nendstream`);
    const annotations = (page.marks ?? []).map((mark) => markOf(page, mark)).join('\n');
    return add(`<< /Type /Page /Parent ${ref(tree)} /MediaBox [0 0 612 792] /Contents ${ref(stream)}
      /Resources << /Font << /F1 ${ref(font)} >> >> /Annots [${annotations}] >>`);
  });
  add(`<< /Type /Pages /Count ${String(pages.length)} /Kids [${kids.map(ref).join(' ')}] >>`);
  const labels = `/PageLabels << /Nums [0 << /S /D /St ${String(firstNumber)} >>] >>`;
  const catalog = add(`<< /Type /Catalog /Pages ${ref(tree)} ${labels} >>`);
  const info = add(title === '' ? '<< >>' : `<< /Title (${escaped(title)}) >>`);

  let file = '%PDF-1.7\n';
  const offsets = objects.map((body, at) => {
    const offset = file.length;
    file += `${String(at + 1)} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const start = file.length;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${String(objects.length + 1)}\n0000000000 65535 f \n${rows}`;
  file += `trailer << /Size ${String(objects.length + 1)} /Root ${ref(catalog)} /Info ${ref(info)} ${lock?.trailer ?? ''} >>\n`;
  file += `startxref\n${String(start)}\n%%EOF\n`;
  return Uint8Array.from(Buffer.from(file, 'latin1'));
}
