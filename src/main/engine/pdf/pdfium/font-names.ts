import type { Pdfium } from './load-pdfium.ts';
import { withMemory } from './memory.ts';

/** A face as its file names it, without the prefix that marks a subset (`ABCDEF+`). */
export interface GlyphFont {
  readonly name: string;
  readonly bold: boolean;
  readonly italic: boolean;
}

/** Longer names are of no use. */
const NAME_BYTES = 256;

const SUBSET = /^[A-Z]{6}\+/u;
/** Faces are bold and italic by their names: the weights that files state are wrong too often. */
const BOLD_NAME = /bold|black|heavy|semibold|demi|[-,. ](?:bd|b)$/iu;
const ITALIC_NAME = /italic|oblique|slanted|[-,. ](?:it|i)$|^cm(?:ti|sl|bxti)\d|^sfti|^sfsl/iu;
const TEX_BOLD = /^(?:cmb|cmssbx|sfbx|lmbx|nimbus.*medi)/iu;

/**
 * Reads the faces of one page and remembers them. Not of more: what pdfium keeps of a face may go
 * with its page, and another take its place.
 */
export class FontReader {
  private readonly fonts = new Map<number, GlyphFont>();
  private readonly pdfium: Pdfium;

  constructor(pdfium: Pdfium) {
    this.pdfium = pdfium;
  }

  /** The face by pdfium's handle of it, an `FPDF_FONT`. */
  fontOf(handle: number): GlyphFont {
    const { pdfium } = this;
    const known = this.fonts.get(handle);
    if (known !== undefined) return known;
    const [name, slant] = withMemory(pdfium, NAME_BYTES, (scratch) => {
      const length = pdfium.FPDFFont_GetBaseFontName(handle, scratch, NAME_BYTES);
      const isNamed = length > 1 && length <= NAME_BYTES;
      const stated = isNamed ? pdfium.pdfium.UTF8ToString(scratch).replace(SUBSET, '') : '';
      const isStated = pdfium.FPDFFont_GetItalicAngle(handle, scratch);
      return [stated, isStated ? pdfium.pdfium.HEAP32[scratch >> 2] : 0];
    });
    const font = {
      name,
      bold: BOLD_NAME.test(name) || TEX_BOLD.test(name),
      italic: ITALIC_NAME.test(name) || slant !== 0,
    };
    this.fonts.set(handle, font);
    return font;
  }
}
