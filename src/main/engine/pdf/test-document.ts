import { loadPdfium } from './pdfium/load-pdfium.ts';
import { withMemory } from './pdfium/memory.ts';
import { assemblePdf, escapeText, streamOf } from './test-pdf-file.ts';

/** A page of a test: lines of text at their places, and annotations as the file writes them. */
export interface TestPage {
  /** Origin bottom left, points; words are set in Helvetica. */
  readonly lines?: readonly {
    readonly x: number;
    readonly y: number;
    readonly size: number;
    readonly text: string;
  }[];
  /** The dictionaries of its annotations without their brackets; `id` gives each an object number, from 100 on. */
  readonly annotations?: readonly string[];
  /** More entries of the page's dictionary, such as `/Rotate 90`. */
  readonly entries?: string;
  /** What its content draws besides; `/F2` is Courier, `/F3` Times and `/F4` Times in bold. */
  readonly content?: string;
  /** Width and height, in points; 612 by 792 if it is left out. */
  readonly size?: readonly [number, number];
}

export interface TestDocument {
  readonly pages: readonly TestPage[];
  /** Entries of the info dictionary, such as `/Title (Newts)`. */
  readonly info?: string;
  /** More entries of the catalogue. */
  readonly catalogue?: string;
  /** The number that is printed on its first page, as its page labels say; the others follow. */
  readonly firstNumber?: number;
  /** Headings with the numbers of their pages, from 1. */
  readonly outline?: readonly { readonly title: string; readonly page: number }[];
  /** Objects with numbers of their own, from 500 on. */
  readonly objects?: Readonly<Record<number, string>>;
}

/** Lines of one size below one another from the top of a page of 612 by 792 points. */
export function linesFrom(top: number, texts: readonly string[], size = 12): TestPage['lines'] {
  return texts.map((text, at) => ({ x: 72, y: top - 1.2 * size * at, size, text }));
}

/** What stands in place of a font that the file does not bring along, by its name in content. */
const FONTS = {
  F1: [3, 'Helvetica'],
  F2: [5, 'Courier'],
  F3: [6, 'Times-Roman'],
  F4: [7, 'Times-Bold'],
} as const;
const OUTLINE = 90_000;

/** The number of the object of a page, from 1, for what leads to it. */
export const pageObject = (page: number): number => (page < 10 ? 10 * page : 10_000 + 2 * page);

/**
 * A small PDF, written by hand; the first nine page objects have the numbers 10, 20, …, annotations of
 * page n from 100 n on. Throws where two objects have one number.
 */
export function writePdf({
  pages,
  info = '',
  catalogue = '',
  firstNumber,
  outline = [],
  objects = {},
}: TestDocument): Uint8Array {
  const all = new Map<number, string>();
  const add = (number: number, object: string): void => {
    if (all.has(number)) throw new Error(`Two objects have the number ${String(number)}.`);
    all.set(number, object);
  };
  const labels =
    firstNumber === undefined ? '' : `/PageLabels<</Nums[0<</S/D/St ${String(firstNumber)}>>]>>`;
  const headings = outline.length === 0 ? '' : `/Outlines ${String(OUTLINE)} 0 R`;
  const kids = pages.map((_, at) => `${String(pageObject(at + 1))} 0 R`).join(' ');
  add(1, `<</Type/Catalog/Pages 2 0 R ${labels}${headings}${catalogue}>>`);
  add(2, `<</Type/Pages/Count ${String(pages.length)}/Kids[${kids}]>>`);
  add(4, `<<${info}>>`);
  for (const [number, name] of Object.values(FONTS)) {
    add(number, `<</Type/Font/Subtype/Type1/BaseFont/${name}/Encoding/WinAnsiEncoding>>`);
  }
  const fonts = Object.entries(FONTS).map(([name, [number]]) => `/${name} ${String(number)} 0 R`);
  for (const [at, page] of pages.entries()) {
    const number = pageObject(at + 1);
    const annotations = page.annotations ?? [];
    const ids = annotations.map((_, index) => 100 * (at + 1) + index);
    const [width, height] = page.size ?? [612, 792];
    const content = `${page.content ?? ''}\n${(page.lines ?? []).map(writeLine).join('\n')}`;
    add(
      number,
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${String(width)} ${String(height)}]/Resources<</Font<<${fonts.join('')}>>/XObject<</Im1 500 0 R>>>>/Contents ${String(number + 1)} 0 R/Annots[${ids.map((id) => `${String(id)} 0 R`).join(' ')}]${page.entries ?? ''}>>`,
    );
    add(number + 1, streamOf(content));
    for (const [index, annotation] of annotations.entries())
      add(ids[index]!, `<</Type/Annot ${annotation}>>`);
  }
  for (const [at, object] of outlineObjects(outline).entries()) add(OUTLINE + at, object);
  for (const [number, object] of Object.entries(objects)) add(Number(number), object);
  return new Uint8Array(assemblePdf(all, '/Root 1 0 R/Info 4 0 R'));
}

const headingRef = (at: number): string => `${String(OUTLINE + at)} 0 R`;

/** The root of an outline and its headings, which stand below one another. */
function outlineObjects(outline: NonNullable<TestDocument['outline']>): string[] {
  if (outline.length === 0) return [];
  const last = outline.length;
  const headings = outline.map(({ title, page }, index) => {
    const at = index + 1;
    const before = at > 1 ? `/Prev ${headingRef(at - 1)}` : '';
    const after = at < last ? `/Next ${headingRef(at + 1)}` : '';
    return `<</Title(${escapeText(title)})/Parent ${headingRef(0)}${before}${after}/Dest[${String(pageObject(page))} 0 R/XYZ 0 null null]>>`;
  });
  const root = `<</Type/Outlines/First ${headingRef(1)}/Last ${headingRef(last)}/Count ${String(last)}>>`;
  return [root, ...headings];
}

function writeLine({ x, y, size, text }: NonNullable<TestPage['lines']>[number]): string {
  return `BT /F1 ${String(size)} Tf ${String(x)} ${String(y)} Td (${escapeText(text)}) Tj ET`;
}

/** The same PDF encrypted: an empty password for users opens it without asking. */
export async function encryptPdf(
  bytes: Uint8Array,
  user: string,
  owner: string,
): Promise<Uint8Array> {
  const pdfium = await loadPdfium();
  const pointer = pdfium.pdfium.wasmExports.malloc(bytes.length);
  pdfium.pdfium.HEAPU8.set(bytes, pointer);
  const document = pdfium.FPDF_LoadMemDocument(pointer, bytes.length, '');
  pdfium.EPDF_SetEncryption(document, user, owner, 0xfffffffc);
  const writer = pdfium.PDFiumExt_OpenFileWriter();
  pdfium.PDFiumExt_SaveAsCopy(document, writer);
  const size = pdfium.PDFiumExt_GetFileWriterSize(writer);
  return withMemory(pdfium, size, (copy) => {
    pdfium.PDFiumExt_GetFileWriterData(writer, copy, size);
    return pdfium.pdfium.HEAPU8.slice(copy, copy + size);
  });
}
