import type { ResultChange, ResultValue } from '../../src/shared/domain/claim.ts';
import { readOwnFile } from './own-labels.ts';

/** A sentence of ours; one that states no result has no `result`. */
export interface OwnSentence {
  /** The field that it was written for; rules and weights were made without the fields put aside. */
  readonly field: string;
  readonly part: 'dev' | 'aside';
  readonly text: string;
  readonly result: { readonly change: ResultChange; readonly value: ResultValue } | null;
}

interface OwnField {
  readonly field: string;
  readonly part: 'dev' | 'aside';
  readonly results: readonly (readonly [string, ResultChange, ResultValue])[];
  readonly others: readonly string[];
}

/** The sentences that we wrote, with what they state; none of them is from a text that anybody published. */
export function readOwnSentences(): OwnSentence[] {
  const fields = readOwnFile('finding-sentences.json') as readonly OwnField[];
  return fields.flatMap(({ field, part, results, others }): OwnSentence[] => [
    ...results.map(([text, change, value]) => ({ field, part, text, result: { change, value } })),
    ...others.map((text) => ({ field, part, text, result: null })),
  ]);
}
