import type { Quote, Span } from '../../../shared/domain/quote.ts';
import { sentenceAround } from '../../../shared/domain/sentence-around.ts';
import { splitSentences, type SentenceSpan } from '../../../shared/domain/sentences.ts';

/** The sentences in which quotes of a claim stand, with the quotes in them. */
export interface QuotedSentence {
  readonly text: string;
  /** Where the quotes stand in `text`, in its order; they may overlap. None where they are all of it. */
  readonly marks: readonly Span[];
  readonly quotes: readonly Quote[];
}

/** Finds the whole sentences of quotes in one article; its text is split once, when first asked. */
export class SentenceFinder {
  readonly #text: string;
  #sentences: readonly SentenceSpan[] | null = null;

  constructor(text: string) {
    this.#text = text;
  }

  /**
   * The sentences of these quotes, each once, in the order of the quotes. A quote that is found nowhere
   * stands alone, in its own words.
   */
  find(quotes: readonly Quote[]): QuotedSentence[] {
    const byPlace = new Map<string, { span: Span; quotes: Quote[] }>();
    for (const quote of quotes) {
      const span = quote.found ? this.#around(quote.found) : null;
      const place = span ? `${String(span.start)}-${String(span.end)}` : quote.id;
      const known = byPlace.get(place);
      if (known) known.quotes.push(quote);
      else byPlace.set(place, { span: span ?? { start: 0, end: 0 }, quotes: [quote] });
    }
    return [...byPlace.values()].map(({ span, quotes: here }) => this.#cut(span, here));
  }

  #around(span: Span): Span | null {
    this.#sentences ??= splitSentences(this.#text);
    return sentenceAround(this.#sentences, span);
  }

  #cut({ start, end }: Span, quotes: readonly Quote[]): QuotedSentence {
    if (start === end) return { text: quotes[0]?.exact ?? '', marks: [], quotes };
    const marks = quotes
      .flatMap(({ found }) => (found ? [found] : []))
      .map((found) => ({ start: found.start - start, end: found.end - start }))
      .toSorted((one, other) => one.start - other.start);
    const isWhole = marks.some((mark) => mark.start <= 0 && mark.end >= end - start);
    return { text: this.#text.slice(start, end), marks: isWhole ? [] : marks, quotes };
  }
}
