import type { Pdfium } from './load-pdfium.ts';

/**
 * Has so many bytes of pdfium's memory, all zero, for the time of `work`. Views of its memory end
 * when it grows: read and write by `pdfium.pdfium.HEAPU8` and its like, taken anew.
 */
export function withMemory<T>(pdfium: Pdfium, size: number, work: (pointer: number) => T): T {
  const pointer = pdfium.pdfium.wasmExports.malloc(size);
  if (pointer === 0) throw new RangeError(`pdfium has no ${String(size)} bytes left`);
  try {
    pdfium.pdfium.HEAPU8.fill(0, pointer, pointer + size);
    return work(pointer);
  } finally {
    pdfium.pdfium.wasmExports.free(pointer);
  }
}

/** The longest text that is taken out of one field of a file, in bytes. */
const MAX_TEXT_BYTES = 2_000_000;

/**
 * The text that a call of pdfium writes as UTF-16 into a buffer: it is asked for the length in bytes
 * first, as all such calls are. Empty where there is none.
 */
export function readUtf16(
  pdfium: Pdfium,
  call: (buffer: number, length: number) => number,
): string {
  const length = Math.min(call(0, 0), MAX_TEXT_BYTES);
  if (length <= 2) return '';
  return withMemory(pdfium, length + 2, (buffer) => {
    call(buffer, length);
    return pdfium.pdfium.UTF16ToString(buffer);
  });
}

/** Hands UTF-16 with its end to a call of pdfium. */
export function withUtf16<T>(pdfium: Pdfium, text: string, work: (pointer: number) => T): T {
  const bytes = 2 * text.length + 2;
  return withMemory(pdfium, bytes, (pointer) => {
    pdfium.pdfium.stringToUTF16(text, pointer, bytes);
    return work(pointer);
  });
}

/** So many 32-bit floats at an address. */
export function readFloats(pdfium: Pdfium, pointer: number, count: number): Float32Array {
  return pdfium.pdfium.HEAPF32.slice(pointer / 4, pointer / 4 + count);
}
