import type { UnitKind } from '../../../../shared/domain/claim.ts';
import type { NumberPhrase } from '../numbers/numbers.ts';
import type { Token } from '../numbers/tokens.ts';
import type { NounPhrase } from './noun-phrase.ts';
import type { UnitUse } from '../numbers/unit-words.ts';

/** The ways in which a text states a count; part of the id of the rule that speaks. */
export type CountForm =
  | 'noun'
  | 'studied'
  | 'n-equals'
  | 'part-of'
  | 'whole-of'
  | 'fraction'
  | 'compound'
  | 'total'
  | 'list'
  | 'range'
  | 'group-size'
  | 'sex'
  | 'label'
  | 'share'
  | 'fraction-part'
  | 'of-these'
  | 'with-share';

/** What in a sentence says that a noun in no list was studied. */
export type StudySign =
  'researchers' | 'verb' | 'acted' | 'passive' | 'joined' | 'gathering' | 'where' | 'done';

/** A number that may be a sample size, with what was read around it. */
export interface Candidate {
  readonly form: CountForm;
  readonly value: number;
  /** Tokens of the number itself, `from` to `to` (exclusive). */
  readonly from: number;
  readonly to: number;
  /** The token where the quote begins: the number, or the "n" before it. */
  readonly quoteFrom: number;
  /** The token after the whole phrase (number and unit). */
  readonly phraseTo: number;
  readonly start: number;
  readonly end: number;
  /** The unit as written; empty where the text names none beside the number. */
  readonly unit: string;
  readonly kind: UnitKind;
  readonly use: UnitUse | null;
  readonly number: NumberPhrase;
  /** What says that a noun in no list was studied; null for all others. */
  readonly sign: StudySign | null;
}

/** A longer quote than this is cut after its last whole word. */
const LONGEST_QUOTE = 62;

function endOfQuote(tokens: readonly Token[], from: number, to: number): number {
  const start = tokens[from]?.start ?? 0;
  let last = to - 1;
  while (last > from && (tokens[last]?.end ?? 0) - start > LONGEST_QUOTE) last -= 1;
  return tokens[last]?.end ?? start;
}

/** The head and what follows it up to the end of the phrase, as written: "men and women". */
export function unitText(text: string, tokens: readonly Token[], phrase: NounPhrase): string {
  return text.slice(tokens[phrase.head]?.start, tokens[phrase.to - 1]?.end);
}

const NO_UNIT: { readonly kind: UnitKind; readonly use: null } = {
  kind: 'participants',
  use: null,
};

/**
 * Makes the candidate of a number with the noun phrase that it counts (null: none beside it); the
 * quote begins at token `from`.
 */
export function makeCandidate(
  text: string,
  tokens: readonly Token[],
  number: NumberPhrase,
  form: CountForm,
  from: number,
  phrase: NounPhrase | null,
): Candidate {
  const phraseTo = phrase === null ? number.to : phrase.to;
  return {
    form,
    value: number.value,
    from: number.from,
    to: number.to,
    quoteFrom: from,
    phraseTo,
    start: tokens[from]?.start ?? 0,
    end: endOfQuote(tokens, from, phraseTo),
    unit: phrase === null ? '' : unitText(text, tokens, phrase),
    kind: phrase?.unit.kind ?? NO_UNIT.kind,
    use: phrase?.unit.use ?? NO_UNIT.use,
    number,
    sign: null,
  };
}

/** The token after a share in parentheses ("360 (55.2%) treated"), or `to` if there is none. */
export function skipShare(tokens: readonly Token[], to: number): number {
  if (tokens[to]?.lower !== '(') return to;
  for (let at = to + 1; at < to + 5; at += 1) {
    if (tokens[at]?.lower === ')') return tokens[at - 1]?.lower === '%' ? at + 1 : to;
  }
  return to;
}

/** The token after any short aside in parentheses ("223 (median age, 62 years) were"), or `to`. */
export function skipAside(tokens: readonly Token[], to: number): number {
  if (tokens[to]?.lower !== '(') return to;
  for (let at = to + 1; at < to + 16 && at < tokens.length; at += 1) {
    if (tokens[at]?.lower === '(') return to;
    if (tokens[at]?.lower === ')') return at + 1;
  }
  return to;
}
