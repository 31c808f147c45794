import type { QuotePages } from './pages.ts';

/** Where the paragraphs of the canonical text begin: blank lines part them. */
function* paragraphStarts(text: string): Generator<number> {
  let blank = true;
  let lineStart = 0;
  while (lineStart < text.length) {
    const newline = text.indexOf('\n', lineStart);
    const lineEnd = newline === -1 ? text.length : newline;
    const empty = text.slice(lineStart, lineEnd).trim() === '';
    if (!empty && blank) yield lineStart;
    blank = empty;
    lineStart = lineEnd + 1;
  }
}

/**
 * The number of the paragraph that holds an offset of the canonical text, from 1: how a citation
 * points into a text without pages. The blanks after a paragraph belong to it. Reads the text up to
 * the offset: for many places of one text see `Paragraphs`.
 */
export function paragraphNumber(text: string, offset: number): number {
  let number = 0;
  for (const start of paragraphStarts(text)) {
    if (start > offset) break;
    number += 1;
  }
  return Math.max(number, 1);
}

/** The paragraphs of one text, which is read once, when a place in it is first asked for. */
export class Paragraphs {
  readonly #text: string;
  #starts: readonly number[] | null = null;

  constructor(text: string) {
    this.#text = text;
  }

  /** As `paragraphNumber`. */
  numberAt(offset: number): number {
    this.#starts ??= [...paragraphStarts(this.#text)];
    let [low, high] = [0, this.#starts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#starts[middle]! <= offset) low = middle + 1;
      else high = middle;
    }
    return Math.max(low, 1);
  }
}

/** Where a citation points into a text: to its printed pages, or to a paragraph of a text without pages. */
export type Pinpoint =
  | { readonly of: 'pages'; readonly pages: QuotePages }
  | { readonly of: 'paragraph'; readonly number: number };

/** What can stand in a citation: what is printed on a page comes from outside. */
const PLAIN_LABEL = /^[\p{L}\p{N}]+(?:[.:/-][\p{L}\p{N}]+)*$/u;

/** A page as it is cited: by what is printed on it, else by its number in the file. */
const pageWords = ({ page, label }: QuotePages['first']): string =>
  label !== null && PLAIN_LABEL.test(label) ? label : String(page);

/** A page or a range of pages, as it is cited: `214`, `214-215`. */
export function rangeWords({ first, last }: QuotePages): string {
  const [from, to] = [pageWords(first), pageWords(last)];
  return from === to ? from : `${from}-${to}`;
}

/** The words for some places, each once; none for no place. A range of pages is several. */
function listPlaces(one: string, many: string, all: readonly (string | number)[]): string[] {
  const each = [...new Set(all)];
  if (each.length === 0) return [];
  const isOne = each.length === 1 && !String(each[0]).includes('-');
  return [`${isOne ? one : many} ${each.join(', ')}`];
}

/** Where these point, each place once and in its order, as pandoc reads it: `p. 214`, `pp. 3, 214-215`, `para. 8`. */
export function pinpointWords(pinpoints: readonly Pinpoint[]): string {
  const pages = pinpoints
    .flatMap((each) => (each.of === 'pages' ? [each.pages] : []))
    .toSorted((one, other) => one.first.page - other.first.page || one.last.page - other.last.page);
  const paragraphs = pinpoints
    .flatMap((each) => (each.of === 'paragraph' ? [each.number] : []))
    .toSorted((one, other) => one - other);
  return [
    ...listPlaces('p.', 'pp.', pages.map(rangeWords)),
    ...listPlaces('para.', 'paras.', paragraphs),
  ].join(', ');
}
