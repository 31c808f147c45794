import type { FormatPart, ReadFormat } from './format-reading.ts';

/** What a reader makes of a text. */
export function partsOf(read: ReadFormat, text: string): FormatPart[] {
  return [...read({ name: 'library.txt', bytes: new TextEncoder().encode(text), text })];
}

/** The items of a text, without what stands beside them. */
export function itemsOf(read: ReadFormat, text: string): object[] {
  return partsOf(read, text).flatMap((part) => (part.of === 'entry' ? [part.entry.csl] : []));
}

/** The titles of a text, in their order. */
export function titlesOf(read: ReadFormat, text: string): (string | undefined)[] {
  return partsOf(read, text).flatMap((part) => (part.of === 'entry' ? [part.entry.csl.title] : []));
}

/** The lines that a reader finds fault with. */
export function faultLines(read: ReadFormat, text: string): (number | null)[] {
  return partsOf(read, text).flatMap((part) => (part.of === 'fault' ? [part.fault.line] : []));
}
