import type { Quote } from '../../../shared/domain/quote.ts';
import { sentenceAround } from '../../../shared/domain/sentence-around.ts';
import { splitSentences, type SentenceSpan } from '../../../shared/domain/sentences.ts';

/** Finds the whole sentences of quotes in one article; its text is split once, when first asked. */
export class SentenceFinder {
  readonly #text: string;
  #sentences: readonly SentenceSpan[] | null = null;

  constructor(text: string) {
    this.#text = text;
  }

  /** The sentence in which a quote stands; its own words where it is found nowhere. */
  sentenceOf({ found, exact }: Pick<Quote, 'found' | 'exact'>): string {
    if (!found) return exact;
    this.#sentences ??= splitSentences(this.#text);
    const around = sentenceAround(this.#sentences, found);
    return around ? this.#text.slice(around.start, around.end) : exact;
  }
}
