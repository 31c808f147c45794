import type { Sentence } from '../../../../shared/domain/sentences.ts';

/**
 * Reads articles and keeps the last reading, so that rules of several kinds share it. Only one is
 * kept: with a weak map the collector of garbage carries the readings of many articles along.
 */
export class LastReading<T> {
  readonly #readAnew: (text: string, sentences: readonly Sentence[]) => T;
  #last: { text: string; sentences: readonly Sentence[]; reading: T } | null = null;

  constructor(readAnew: (text: string, sentences: readonly Sentence[]) => T) {
    this.#readAnew = readAnew;
  }

  /** The reading of the text; the one that is kept where text and array of sentences are the last. */
  read(text: string, sentences: readonly Sentence[]): T {
    const last = this.#last;
    if (last !== null && last.sentences === sentences && last.text === text) return last.reading;
    const reading = this.#readAnew(text, sentences);
    this.#last = { text, sentences, reading };
    return reading;
  }
}
