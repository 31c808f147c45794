import type { Pdfium } from './load-pdfium.ts';

/**
 * The calls of fpdf_text.h and fpdf_edit.h that are made for every character, or for every piece of
 * text. Those that may fail answer with 0 then.
 */
export interface TextCalls {
  readonly FPDFText_GetTextObject: (textPage: number, index: number) => number;
  readonly FPDFText_GetUnicode: (textPage: number, index: number) => number;
  readonly FPDFText_GetLooseCharBox: (textPage: number, index: number, box: number) => number;
  readonly FPDFText_GetCharBox: (
    textPage: number,
    index: number,
    left: number,
    right: number,
    bottom: number,
    top: number,
  ) => number;
  readonly FPDFText_GetCharOrigin: (
    textPage: number,
    index: number,
    x: number,
    y: number,
  ) => number;
  readonly FPDFText_GetMatrix: (textPage: number, index: number, matrix: number) => number;
  readonly FPDFText_GetFontSize: (textPage: number, index: number) => number;
  readonly FPDFTextObj_GetTextRenderMode: (object: number) => number;
  readonly FPDFTextObj_GetFont: (object: number) => number;
}

/**
 * These calls straight into WebAssembly. As wrapped functions each would go through a general
 * conversion of arguments, which takes longer than the call itself.
 */
export const textCallsOf = (pdfium: Pdfium): TextCalls =>
  pdfium.pdfium.wasmExports as unknown as TextCalls;
