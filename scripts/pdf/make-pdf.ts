import {
  pageObject,
  writePdf,
  type TestDocument,
} from '../../src/main/engine/pdf/test-document.ts';
import { escapeText, streamOf } from '../../src/main/engine/pdf/test-pdf-file.ts';

/** Words in one line of a page. */
interface PdfLine {
  readonly words: string;
  /** In points from the left edge, and from the top edge to the foot of the letters. */
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  readonly isBold?: boolean;
}

/** A rectangle of a page, in points from its top left. */
interface PdfBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A link to the web, or to a page. */
interface PdfLink extends PdfBox {
  readonly to: string | number;
}

export interface PdfPageSpec {
  readonly lines: readonly PdfLine[];
  /** Boxes filled with a grey: 0 for black. */
  readonly boxes?: readonly (PdfBox & { readonly gray: number })[];
  /** A picture, light at its top and dark at its foot. */
  readonly picture?: PdfBox;
  readonly links?: readonly PdfLink[];
}

export interface PdfSpec {
  readonly pages: readonly PdfPageSpec[];
  readonly title?: string;
  /** What is printed on the first page as its number; the others follow. */
  readonly firstLabel?: number;
  readonly outline?: TestDocument['outline'];
}

/** Of a page, in points: A4. */
const PAGE_WIDTH = 595;
const PAGE_HEIGHT = 842;
/** Letters of Times at 10 points, roughly, for where lines end. */
const PER_LETTER = 4.6;

/** Sets words in a column, one line below the other, and gives its lines. */
export function setColumn(
  words: string,
  { x, y, width, leading = 12 }: { x: number; y: number; width: number; leading?: number },
): PdfLine[] {
  const most = Math.floor(width / PER_LETTER);
  const lines: string[] = [''];
  for (const word of words.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && line.length + 1 + word.length > most) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines.map((line, at) => ({ words: line, x, y: y + at * leading }));
}

function contentOf({ lines, boxes = [], picture }: PdfPageSpec): string {
  const parts = boxes.map(
    ({ x, y, width, height, gray }) =>
      `${String(gray)} g ${String(x)} ${String(PAGE_HEIGHT - y - height)} ${String(width)} ${String(height)} re f`,
  );
  if (picture) {
    const { x, y, width, height } = picture;
    parts.push(
      `q ${String(width)} 0 0 ${String(height)} ${String(x)} ${String(PAGE_HEIGHT - y - height)} cm /Im1 Do Q`,
    );
  }
  for (const { words, x, y, size = 10, isBold = false } of lines) {
    parts.push(
      `0 g BT /${isBold ? 'F4' : 'F3'} ${String(size)} Tf ${String(x)} ${String(PAGE_HEIGHT - y)} Td (${escapeText(words)}) Tj ET`,
    );
  }
  return parts.join('\n');
}

/** Sixteen rows of grey, four points wide. */
const PICTURE = streamOf(
  `${Array.from({ length: 64 }, (_, at) => (15 - (at >> 2)) * 16)
    .map((level) => level.toString(16).padStart(2, '0'))
    .join('')}>`,
  '/Type/XObject/Subtype/Image/Width 4/Height 16/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/ASCIIHexDecode',
);

function linkOf({ x, y, width, height, to }: PdfLink): string {
  const rect = [x, PAGE_HEIGHT - y - height, x + width, PAGE_HEIGHT - y].join(' ');
  const target =
    typeof to === 'string'
      ? `/A<</S/URI/URI(${escapeText(to)})>>`
      : `/Dest[${String(pageObject(to))} 0 R/XYZ 0 ${String(PAGE_HEIGHT - 60)} null]`;
  return `/Subtype/Link/Border[0 0 0]/Rect[${rect}]${target}`;
}

/** A PDF of pages as a journal sets them, for the app as a whole: Latin letters, nothing packed. */
export function makePdf({ pages, title, firstLabel, outline }: PdfSpec): Buffer {
  const bytes = writePdf({
    pages: pages.map((page) => ({
      size: [PAGE_WIDTH, PAGE_HEIGHT],
      content: contentOf(page),
      annotations: (page.links ?? []).map(linkOf),
    })),
    objects: { 500: PICTURE },
    ...(title === undefined ? {} : { info: `/Title(${escapeText(title)})` }),
    ...(firstLabel === undefined ? {} : { firstNumber: firstLabel }),
    ...(outline === undefined ? {} : { outline }),
  });
  return Buffer.from(bytes);
}
