import { characterOf } from './character-codes.ts';
import { FontReader } from './font-names.ts';
import {
  GlyphList,
  type Glyph,
  type GlyphBox,
  type GlyphStyle,
  type ListedGlyph,
} from './glyph.ts';
import type { Pdfium } from './load-pdfium.ts';
import type { OpenPage } from './open-pdf.ts';
import type { PageFrame } from './page-frame.ts';
import { textCallsOf, type TextCalls } from './text-calls.ts';

/** The characters of a page in the order in which the file draws them. */
export interface PageGlyphs {
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  /** How many drawn characters have no known letter. */
  readonly unmapped: number;
}

/** From the page's own space to the page as it is seen: x' = a x + c y + e, y' = b x + d y + f. */
interface Transform {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  readonly e: number;
  readonly f: number;
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** What is the same for every character of one text object, or for most of them. */
interface ObjectStyle extends GlyphStyle {
  readonly upright: boolean;
  /** Where the pen stood at the last character that pdfium was asked for it. */
  originX: number;
  originY: number;
  /** The foot of the box of that character. */
  foot: number;
}

/** Text render mode 3 of the PDF standard: neither filled nor stroked. */
const INVISIBLE = 3;
/** Some fonts state boxes many times as high as their type: how far over and under the baseline one may reach. */
const HIGHEST = 1.1;
const LOWEST = 0.4;
/** The smallest drawn size that can be read, in points. */
const SMALLEST = 0.5;
/** Bytes that pdfium's answers need: four doubles at most. */
const SCRATCH = 64;

/** Reads the characters of open pages. */
export class GlyphReader {
  private fonts: FontReader;
  private readonly pdfium: Pdfium;
  private readonly calls: TextCalls;

  constructor(pdfium: Pdfium) {
    this.pdfium = pdfium;
    this.calls = textCallsOf(pdfium);
    this.fonts = new FontReader(pdfium);
  }

  /** The characters of an open page. What lies off the page is left out. */
  read({ textPage, frame }: OpenPage): PageGlyphs {
    const { width, height } = frame;
    this.fonts = new FontReader(this.pdfium);
    const { wasmExports } = this.pdfium.pdfium;
    const scratch = wasmExports.malloc(SCRATCH);
    try {
      return { width, height, ...this.readText(textPage, transformOf(frame), frame, scratch) };
    } finally {
      wasmExports.free(scratch);
    }
  }

  private readText(
    textPage: number,
    seen: Transform,
    page: { readonly width: number; readonly height: number },
    scratch: number,
  ): { glyphs: Glyph[]; unmapped: number } {
    const { pdfium, calls } = this;
    const count = pdfium.FPDFText_CountChars(textPage);
    const list = new GlyphList(count);
    let unmapped = 0;
    let lastObject = -1;
    let style: ObjectStyle | null = null;
    // One for all characters, whose numbers the list copies.
    const box = { x0: 0, y0: 0, x1: 0, y1: 0, x: 0, y: 0 };
    for (let index = 0; index < count; index++) {
      // Blanks and line ends that pdfium puts in belong to no object.
      const object = calls.FPDFText_GetTextObject(textPage, index);
      if (object === 0) continue;
      if (object !== lastObject) {
        style = this.styleOf(textPage, index, object, seen, scratch);
        lastObject = object;
      }
      if (style === null) continue;
      if (!this.readBox(textPage, index, style, seen, scratch, box)) continue;
      const midX = (box.x0 + box.x1) / 2;
      const midY = (box.y0 + box.y1) / 2;
      if (midX < 0 || midY < 0 || midX > page.width || midY > page.height) continue;
      const text = characterOf(calls.FPDFText_GetUnicode(textPage, index), style.font.name);
      if (text === '') unmapped++;
      list.add(text, style, box);
    }
    shareBoxes(list.glyphs);
    return { glyphs: list.glyphs, unmapped };
  }

  /** Reads the place of a character into `box`; false where pdfium knows none. */
  private readBox(
    textPage: number,
    index: number,
    style: ObjectStyle,
    seen: Transform,
    scratch: number,
    box: Mutable<GlyphBox>,
  ): boolean {
    const { pdfium, calls } = this;
    let left: number;
    let right: number;
    let top: number;
    let bottom: number;
    if (style.upright && calls.FPDFText_GetLooseCharBox(textPage, index, scratch) !== 0) {
      const floats = pdfium.pdfium.HEAPF32;
      const at = scratch >> 2;
      left = floats[at] ?? 0;
      top = floats[at + 1] ?? 0;
      right = floats[at + 2] ?? 0;
      bottom = floats[at + 3] ?? 0;
    } else {
      if (
        calls.FPDFText_GetCharBox(
          textPage,
          index,
          scratch,
          scratch + 8,
          scratch + 16,
          scratch + 24,
        ) === 0
      )
        return false;
      const doubles = pdfium.pdfium.HEAPF64;
      const at = scratch >> 3;
      left = doubles[at] ?? 0;
      right = doubles[at + 1] ?? 0;
      bottom = doubles[at + 2] ?? 0;
      top = doubles[at + 3] ?? 0;
    }
    // The baseline of upright type in one object stands by the foot of its boxes, which are all alike.
    if (!style.upright || bottom !== style.foot) {
      if (calls.FPDFText_GetCharOrigin(textPage, index, scratch, scratch + 8) === 0) return false;
      const doubles = pdfium.pdfium.HEAPF64;
      style.originX = doubles[scratch >> 3] ?? 0;
      style.originY = doubles[(scratch >> 3) + 1] ?? 0;
      style.foot = bottom;
    }
    const originX = style.upright ? left : style.originX;
    const { originY } = style;
    if (style.upright) {
      top = Math.min(top, originY + HIGHEST * style.size);
      bottom = Math.max(bottom, originY - LOWEST * style.size);
    }
    const ax = seen.a * left + seen.c * bottom + seen.e;
    const ay = seen.b * left + seen.d * bottom + seen.f;
    const bx = seen.a * right + seen.c * top + seen.e;
    const by = seen.b * right + seen.d * top + seen.f;
    box.x0 = Math.min(ax, bx);
    box.y0 = Math.min(ay, by);
    box.x1 = Math.max(ax, bx);
    box.y1 = Math.max(ay, by);
    box.x = seen.a * originX + seen.c * originY + seen.e;
    box.y = seen.b * originX + seen.d * originY + seen.f;
    return true;
  }

  private styleOf(
    textPage: number,
    index: number,
    object: number,
    seen: Transform,
    scratch: number,
  ): ObjectStyle | null {
    const { pdfium, calls } = this;
    if (calls.FPDFText_GetMatrix(textPage, index, scratch) === 0) return null;
    const matrix = pdfium.pdfium.HEAPF32.slice(scratch >> 2, (scratch >> 2) + 4);
    const [a = 1, b = 0, c = 0, d = 1] = matrix;
    const size = calls.FPDFText_GetFontSize(textPage, index) * Math.hypot(c, d);
    if (!(size >= SMALLEST)) return null;
    const alongX = seen.a * a + seen.c * b;
    const alongY = seen.b * a + seen.d * b;
    const degrees = Math.round((Math.atan2(alongY, alongX) * 180) / Math.PI);
    return {
      size,
      font: this.fonts.fontOf(calls.FPDFTextObj_GetFont(object)),
      turn: (degrees + 360) % 360,
      // Only where the type stands upright in the page's own space pdfium's wide box is right.
      upright: b === 0 && a > 0 && d > 0,
      hidden: calls.FPDFTextObj_GetTextRenderMode(object) === INVISIBLE,
      originX: 0,
      originY: 0,
      foot: NaN,
    };
  }
}

/** The frame of a page as one matrix, which is quicker to apply to each character. */
function transformOf({ seen }: PageFrame): Transform {
  const [e, f] = seen(0, 0);
  const [ax, ay] = seen(1, 0);
  const [cx, cy] = seen(0, 1);
  return { a: ax - e, b: ay - f, c: cx - e, d: cy - f, e, f };
}

/**
 * A ligature comes as one glyph for each of its letters, all with the same box: each gets its share
 * of it, in the direction of reading.
 */
function shareBoxes(glyphs: readonly ListedGlyph[]): void {
  for (let start = 0, end = 1; start < glyphs.length; start = end, end = start + 1) {
    const first = glyphs[start];
    if (first === undefined) return;
    while (isPieceOf(first, glyphs[end])) end++;
    const pieces = end - start;
    if (pieces === 1) continue;
    const { x0, x1, y0, y1, turn } = first;
    for (let index = start; index < end; index++) {
      const glyph = glyphs[index];
      if (glyph === undefined) return;
      const isBackwards = turn === 180 || turn === 270;
      const share = isBackwards ? end - 1 - index : index - start;
      if (turn === 90 || turn === 270) {
        const height = y1 - y0;
        glyph.setDown(y0 + (height * share) / pieces, y0 + (height * (share + 1)) / pieces);
      } else {
        const width = x1 - x0;
        glyph.setAcross(x0 + (width * share) / pieces, x0 + (width * (share + 1)) / pieces);
      }
    }
  }
}

const isPieceOf = (first: Glyph, glyph: Glyph | undefined): boolean =>
  glyph !== undefined &&
  glyph.x === first.x &&
  glyph.y === first.y &&
  glyph.x0 === first.x0 &&
  glyph.x1 === first.x1 &&
  glyph.size === first.size &&
  glyph.font === first.font &&
  first.text.trim() !== '';
