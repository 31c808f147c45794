import type { Difference, Passage } from '../../../../../shared/domain/comparison/difference.ts';
import type { SideNames } from './side-names.ts';

type Named = Pick<SideNames, 'left' | 'right'>;

/** What differences are called, by their kind and change. */
const TITLES: Readonly<Record<string, (names: Named) => string>> = {
  'headline raised': ({ right }) => `Headline stronger in ${right}`,
  'headline lowered': ({ left }) => `Headline stronger in ${left}`,
  'strength raised': ({ right }) => `Statement stronger in ${right}`,
  'strength lowered': ({ left }) => `Statement stronger in ${left}`,
  'hedge lost': ({ left }) => `Hedged only in ${left}`,
  'hedge added': ({ right }) => `Hedged only in ${right}`,
  'caveat lost': ({ right }) => `Caveat missing from ${right}`,
  'caveat added': ({ left }) => `Caveat missing from ${left}`,
  'caveat kept': () => 'Caveat in both',
  'number changed': () => 'Numbers differ',
  'number lost': ({ left }) => `Number only in ${left}`,
  'number added': ({ right }) => `Number only in ${right}`,
  'number rewritten': () => 'Number written in another way',
  'outcome widened': ({ right }) => `Outcome wider in ${right}`,
  'outcome narrowed': ({ left }) => `Outcome wider in ${left}`,
  'outcome renamed': () => 'Outcome named otherwise',
  'exposure widened': ({ right }) => `Exposure wider in ${right}`,
  'exposure narrowed': ({ left }) => `Exposure wider in ${left}`,
  'exposure renamed': () => 'Exposure named otherwise',
  'population widened': ({ right }) => `People wider in ${right}`,
  'population narrowed': ({ left }) => `People wider in ${left}`,
  'advice lost': ({ left }) => `Advice only in ${left}`,
  'advice added': ({ right }) => `Advice only in ${right}`,
  'leap lost': ({ left }) => `Species leap in ${left}`,
  'leap added': ({ right }) => `Species leap in ${right}`,
  'leap kept': () => 'Species leap in both',
};

const KINDS: Readonly<Partial<Record<Difference['kind'], string>>> = {
  headline: 'Headlines differ',
  strength: 'Statements differ in strength',
  hedge: 'Hedges differ',
  caveat: 'Caveats differ',
  number: 'Numbers differ',
  outcome: 'Outcomes differ',
  exposure: 'Exposures differ',
  population: 'Other people',
  leap: 'Species leap',
  advice: 'Advice differs',
};

/** What a difference is called in its row. */
export function titleOf({ kind, change }: Difference, names: Named): string {
  return TITLES[`${kind} ${change}`]?.(names) ?? KINDS[kind] ?? 'They differ';
}

const quoted = (passage: Passage | null): string | null => {
  const [word] = passage?.differing ?? [];
  if (!passage || !word) return null;
  const from = passage.sentence.start;
  const text = passage.sentence.exact.slice(word.start - from, word.end - from);
  return text === '' ? null : `“${text}”`;
};

/** The words by which two passages differ, in a line; the whole sentence about them where there are none. */
export function shortWordsOf({ left, right, words }: Difference, names: Named): string {
  const parts = [
    [quoted(left), names.left],
    [quoted(right), names.right],
  ].flatMap(([text, name]) => (text ? [`${text} in ${String(name)}`] : []));
  return parts.length > 0 ? parts.join(', ') : words;
}

/** A stretch of a sentence, and whether its words are those that differ. */
export interface SentencePiece {
  readonly text: string;
  readonly start: number;
  readonly differs: boolean;
}

/** So much stands before the first word that differs, where a sentence is shown in one line. */
const LEAD = 36;

/** A sentence from a place on, with the words that differ marked; cut at the word before them where that is asked for. */
export function piecesOf({ sentence, differing }: Passage, isWhole: boolean): SentencePiece[] {
  const { exact } = sentence;
  const words = differing
    .map(({ start, end }) => ({ start: start - sentence.start, end: end - sentence.start }))
    .filter(({ start, end }) => start >= 0 && end <= exact.length)
    .toSorted((one, other) => one.start - other.start);
  const first = words[0]?.start ?? 0;
  const cut = isWhole || first <= LEAD ? 0 : exact.indexOf(' ', first - LEAD) + 1;
  const from = cut > first ? first : cut;
  const pieces: SentencePiece[] = [];
  if (from > 0) pieces.push({ text: '… ', start: -1, differs: false });
  let at = from;
  for (const { start, end } of words) {
    if (start < at) continue;
    if (start > at) pieces.push({ text: exact.slice(at, start), start: at, differs: false });
    pieces.push({ text: exact.slice(start, end), start, differs: true });
    at = end;
  }
  if (at < exact.length) pieces.push({ text: exact.slice(at), start: at, differs: false });
  return pieces;
}
