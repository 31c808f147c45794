import { assemblePdf, escapeText, streamOf } from '../../src/main/engine/pdf/test-pdf-file.ts';

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

export interface PdfPageSpec {
  readonly lines: readonly PdfLine[];
  /** Boxes filled with a grey: 0 for black. */
  readonly boxes?: readonly (PdfBox & { readonly gray: number })[];
  /** A picture, light at its top and dark at its foot. */
  readonly picture?: PdfBox;
  /** Links to the web, or to a page. */
  readonly links?: readonly (PdfBox & { readonly to: string | number })[];
}

export interface PdfSpec {
  readonly pages: readonly PdfPageSpec[];
  readonly title?: string;
  /** What is printed on the first page as its number; the others follow. */
  readonly firstLabel?: number;
  readonly outline?: readonly { readonly title: string; readonly page: number }[];
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
      `q ${String(width)} 0 0 ${String(height)} ${String(x)} ${String(PAGE_HEIGHT - y - height)} cm /P Do Q`,
    );
  }
  for (const { words, x, y, size = 10, isBold = false } of lines) {
    parts.push(
      `0 g BT /${isBold ? 'B' : 'T'} ${String(size)} Tf ${String(x)} ${String(PAGE_HEIGHT - y)} Td (${escapeText(words)}) Tj ET`,
    );
  }
  return parts.join('\n');
}

/** Sixteen rows of grey, four points wide. */
const PICTURE = Array.from({ length: 64 }, (_, at) => (15 - (at >> 2)) * 16)
  .map((level) => level.toString(16).padStart(2, '0'))
  .join('');

/** A small PDF of its own, for tests and measurements: Latin letters, standard fonts, nothing packed. */
export function makePdf({ pages, title, firstLabel, outline = [] }: PdfSpec): Buffer {
  const objects: string[] = [];
  const add = (object: string): number => objects.push(object);
  add(''); // The catalogue and the list of pages are written last.
  add('');
  const times = add(
    '<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>',
  );
  const bold = add(
    '<< /Type /Font /Subtype /Type1 /BaseFont /Times-Bold /Encoding /WinAnsiEncoding >>',
  );
  const picture = add(
    streamOf(
      `${PICTURE}>`,
      '/Type /XObject /Subtype /Image /Width 4 /Height 16 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /ASCIIHexDecode',
    ),
  );
  const resources = add(
    `<< /Font << /T ${String(times)} 0 R /B ${String(bold)} 0 R >> /XObject << /P ${String(picture)} 0 R >> >>`,
  );
  const first = objects.length + 1;
  const pageId = (number: number): number => first + (number - 1) * 2;
  for (const page of pages) {
    const links = (page.links ?? []).map(({ x, y, width, height, to }) => {
      const rect = `[${String(x)} ${String(PAGE_HEIGHT - y - height)} ${String(x + width)} ${String(PAGE_HEIGHT - y)}]`;
      const target =
        typeof to === 'string'
          ? `/A << /S /URI /URI (${escapeText(to)}) >>`
          : `/Dest [${String(pageId(to))} 0 R /XYZ 0 ${String(PAGE_HEIGHT - 60)} null]`;
      return `<< /Type /Annot /Subtype /Link /Border [0 0 0] /Rect ${rect} ${target} >>`;
    });
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${String(PAGE_WIDTH)} ${String(PAGE_HEIGHT)}] /Resources ${String(resources)} 0 R /Contents ${String(objects.length + 2)} 0 R /Annots [${links.join(' ')}] >>`,
    );
    add(streamOf(contentOf(page)));
  }
  const kids = pages.map((_, at) => `${String(pageId(at + 1))} 0 R`).join(' ');
  objects[1] = `<< /Type /Pages /Kids [${kids}] /Count ${String(pages.length)} >>`;
  const labels =
    firstLabel === undefined
      ? ''
      : `/PageLabels << /Nums [0 << /S /D /St ${String(firstLabel)} >>] >>`;
  const outlines = outline.length === 0 ? '' : `/Outlines ${String(objects.length + 1)} 0 R`;
  objects[0] = `<< /Type /Catalog /Pages 2 0 R ${labels} ${outlines} >>`;
  if (outline.length > 0) {
    const root = objects.length + 1;
    add(
      `<< /Type /Outlines /First ${String(root + 1)} 0 R /Last ${String(root + outline.length)} 0 R /Count ${String(outline.length)} >>`,
    );
    outline.forEach((entry, at) => {
      const before = at > 0 ? `/Prev ${String(root + at)} 0 R` : '';
      const after = at + 1 < outline.length ? `/Next ${String(root + at + 2)} 0 R` : '';
      add(
        `<< /Title (${escapeText(entry.title)}) /Parent ${String(root)} 0 R ${before} ${after} /Dest [${String(pageId(entry.page))} 0 R /XYZ 0 ${String(PAGE_HEIGHT - 40)} null] >>`,
      );
    });
  }
  const info =
    title === undefined ? '' : `/Info ${String(add(`<< /Title (${escapeText(title)}) >>`))} 0 R`;
  return assemblePdf(new Map(objects.map((object, at) => [at + 1, object])), `/Root 1 0 R${info}`);
}
