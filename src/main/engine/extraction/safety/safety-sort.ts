import type { ReadSentence } from '../cues/reading.ts';
import type { TextSort } from '../cues/text-sort.ts';
import type { ReaderTools } from '../rules/kind-rules.ts';

/**
 * The sorts of text in which safety is stated each in its own way. In a report of cases nearly every
 * sentence tells of what befell patients, and only some of that is harm by their medicine: the model
 * that learned from such reports tells which.
 */
export type SafetySort = TextSort | 'cases';

/** Tells reports of what a medicine did to single patients from other abstracts. */
export class SafetySorter {
  readonly #singleCase: number;

  constructor({ cues }: Pick<ReaderTools, 'cues'>) {
    this.#singleCase = cues.indexOf('m:single-case');
  }

  /** The sort of a text, for what it says of safety: an abstract that tells of single patients and names a medicine is one of cases. */
  judge(reads: readonly ReadSentence[], sort: TextSort): SafetySort {
    if (sort !== 'abstract') return sort;
    const tellsOfCases =
      reads.some(({ drugs }) => drugs.size > 0) &&
      reads.some(({ cues }) => cues.includes(this.#singleCase));
    return tellsOfCases ? 'cases' : 'abstract';
  }
}
