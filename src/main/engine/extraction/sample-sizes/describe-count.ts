import type { SketchOf } from '../../../../shared/domain/claim-sketch.ts';
import type { MarkedWords } from '../rules/kind-rules.ts';
import { readNumber } from '../numbers/numbers.ts';
import { tokenise } from '../numbers/tokens.ts';
import type { Token } from '../numbers/tokens.ts';
import type { TextSpan } from '../types.ts';
import { findBlock } from './blocks.ts';
import { makeCandidate } from './candidate.ts';
import type { Candidate } from './candidate.ts';
import { findCandidates } from './candidates.ts';
import { findUnit, readQualifier, readUnitKind } from './describe.ts';
import { readNounPhrase } from './noun-phrase.ts';
import { readRole } from './roles.ts';
import { readPlural } from './studied.ts';

const NOTHING: SketchOf<'sample_size'> = {
  kind: 'sample_size',
  count: null,
  unit: null,
  unitKind: null,
  role: null,
  qualifier: null,
};
const NO_LABELS: ReadonlySet<string> = new Set();

/**
 * What marked words count: their first number that has a noun, or else their first that may be a
 * count. Number and noun are in the words; what the count is of the study, and "over" before it, may
 * stand in the sentence around them. Linear.
 */
export function describeCount({ around, span }: MarkedWords): SketchOf<'sample_size'> {
  const { text, sentences } = around;
  const words = text.slice(span.start, span.end);
  let first: SketchOf<'sample_size'> | null = null;
  for (const sentence of sentences) {
    if (sentence.end <= span.start || sentence.start >= span.end) continue;
    const tokens = tokenise(text, sentence.start, sentence.end);
    for (const candidate of findCounts(text, tokens, span)) {
      const described = describe(text, tokens, candidate, words);
      if (described.unit !== null) return described;
      first ??= described;
    }
  }
  return first ?? NOTHING;
}

function describe(
  text: string,
  tokens: readonly Token[],
  candidate: Candidate,
  words: string,
): SketchOf<'sample_size'> {
  const beside =
    candidate.unit === ''
      ? findUnit(text, candidate, tokens)
      : { unit: candidate.unit, kind: readUnitKind(candidate, tokens) };
  const unit = beside !== null && words.includes(beside.unit) ? beside : null;
  return {
    kind: 'sample_size',
    count: candidate.value,
    unit: unit?.unit.replace(/\s+/g, ' ') ?? null,
    unitKind: unit?.kind ?? null,
    role: readRole(candidate, tokens, 0),
    qualifier: readQualifier(candidate, tokens),
  };
}

/** The numbers within the span that may be counts, in their order: by the rules, else any that nothing bars. */
function findCounts(text: string, tokens: readonly Token[], span: TextSpan): Candidate[] {
  const isWithin = ({ from, to }: { readonly from: number; readonly to: number }): boolean =>
    (tokens[from]?.start ?? -1) >= span.start && (tokens[to - 1]?.end ?? Infinity) <= span.end;
  const found = new Map(
    findCandidates(text, tokens, NO_LABELS)
      .filter(isWithin)
      .map((candidate) => [candidate.from, candidate]),
  );
  for (let at = 0; at < tokens.length; at += 1) {
    const number = readNumber(text, tokens, at);
    if (number === null) continue;
    at = number.to - 1;
    if (!isWithin(number) || found.has(number.from)) continue;
    if (findBlock(tokens, number) !== null) continue;
    const phrase = readNounPhrase(tokens, number.to) ?? readPlural(tokens, number.to);
    found.set(number.from, makeCandidate(text, tokens, number, 'noun', number.from, phrase));
  }
  return [...found.values()].toSorted((left, right) => left.from - right.from);
}
