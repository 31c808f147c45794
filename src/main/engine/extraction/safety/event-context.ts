import type { ReadSentence } from '../cues/reading.ts';
import type { ReaderTools } from '../rules/kind-rules.ts';

/** What is called a disorder in so many sentences at the beginning is what the text is about. */
const OPENING_SENTENCES = 3;
/** A disorder told of in so many sentences is one that the text follows. */
const OFTEN = 4;

/**
 * Tells how a sentence that names a disorder stands to the rest of its text. What befalls the treated is
 * mostly named where it is told, and not before; a disorder that the beginning names is mostly the one
 * that is treated or studied.
 */
export class EventContext {
  readonly #adverseWord: number;
  readonly #noEvents: number;
  readonly #number: number;

  constructor({ cues }: Pick<ReaderTools, 'cues'>) {
    this.#adverseWord = cues.indexOf('a:adverse-word');
    this.#noEvents = cues.indexOf('a:no-events');
    this.#number = cues.indexOf('c:number');
  }

  /** The features of each sentence of a text that come from the rest of it. Linear. */
  list(reads: readonly ReadSentence[]): string[][] {
    const topics = new Set<string>();
    const told = new Map<string, number>();
    let hasDrug = false;
    for (const [at, { harms, drugs, part }] of reads.entries()) {
      if (drugs.size > 0) hasDrug = true;
      for (const harm of harms) {
        told.set(harm, (told.get(harm) ?? 0) + 1);
        if (at < OPENING_SENTENCES || part === 'introduction') topics.add(harm);
      }
    }
    return reads.map((read, at) => {
      const features = hasDrug ? ['text-drug'] : [];
      if (this.#speaksOfEvents(reads[at - 1])) features.push('events-before');
      else if (this.#speaksOfEvents(reads[at - 2])) features.push('events-shortly-before');
      if (read.harms.size === 0) return features;
      const harms = [...read.harms];
      const fresh = harms.filter((harm) => !topics.has(harm));
      if (fresh.length < harms.length) features.push('harm-topic');
      if (harms.some((harm) => (told.get(harm) ?? 0) >= OFTEN)) features.push('harm-often');
      if (fresh.length === 0) return features;
      features.push('harm-new');
      if (fresh.length > 1) features.push('harm-new>1');
      if (fresh.length === harms.length) features.push('harm-new-only');
      if (hasDrug) features.push('harm-new+text-drug');
      if (read.cues.includes(this.#number)) features.push('harm-new+number');
      if (read.part === 'result') features.push('harm-new+result');
      return features;
    });
  }

  #speaksOfEvents(read: ReadSentence | undefined): boolean {
    return (
      read !== undefined &&
      (read.cues.includes(this.#adverseWord) || read.cues.includes(this.#noEvents))
    );
  }
}
