import { splitSentences } from '../../../../shared/domain/sentences.ts';
import { cuesOf } from './direction-words.ts';
import type { DirectionCue } from './direction-words.ts';

/** What is asked of a text: which way an outcome went with an intervention, held against a comparator. */
export interface DirectionQuestion {
  readonly outcome: string;
  readonly intervention: string;
  readonly comparator: string;
}

/** A word of a clause, in lower case and cut to its stem. */
export interface ClauseWord {
  readonly word: string;
  readonly stem: string;
  readonly cues: readonly DirectionCue[];
}

/** A clause of a text with what it has of the question. */
export interface Clause {
  readonly start: number;
  readonly end: number;
  readonly sentence: number;
  readonly text: string;
  readonly words: readonly ClauseWord[];
  /** The share of the words of the outcome that it has. */
  readonly about: number;
  /** The same, each word weighing the more the fewer clauses have it, of those that the text has. */
  readonly aboutRare: number;
  /** Where it stands in the text, from 0 to 1. */
  readonly place: number;
  /** Does it tell what was asked or done, not what came out? */
  readonly isAim: boolean;
  /** How well it answers, the more the better. */
  readonly rank: number;
}

/** The words of a question that name each part, without those that name two. */
export interface QuestionWords {
  readonly outcome: ReadonlySet<string>;
  readonly given: ReadonlySet<string>;
  readonly against: ReadonlySet<string>;
}

const TOKEN = /[\p{L}\p{N}]+(?:\.\d+)?/gu;
const BREAK =
  /;\s|,?\s(?:but|whereas|while|although|however|though|except)\s|,\sand\s(?=\w{1,40}\s(?:was|were|had|did|showed))/gu;
const AIM =
  /\b(?:aim|objective|purpose|hypothes[ei]s|to (?:assess|evaluate|compare|determine|investigate|examine)|outcomes? (?:was|were|measures?)|end-?points?|were measured|was measured|randomi[sz]ed to|assigned)\b/i;
const P_VALUE = /\bp\s?[<>=≤≥]/i;
const SMALL = new Set(
  `the a an of in on at to for and or by with from as was were is are be been that this these those after before between
   during within per level levels score scores rate rates mean means total number change changes group groups patients patient
   treatment therapy study day days week weeks month months year years mg percentage proportion time incidence`.split(
    /\s+/u,
  ),
);

/** Cuts the endings that grammar adds. */
function stemOf(word: string): string {
  const singular = word.replace(/ies$/u, 'y');
  const plain = singular.length > 4 ? singular.replace(/([^s])s$/u, '$1') : singular;
  return plain.length > 6 ? plain.replace(/(?:ing|ed|ment|ness|ly|ity|al|ion|ive)$/u, '') : plain;
}

/** "Group A", "arm II", "group 1": one name, so that its letter is not lost. */
const GROUP_NAME = /\b(?<kind>group|arm)s? (?<letter>[A-F]|I{1,3}|IV|[1-5])\b/giu;

const readWords = (text: string): ClauseWord[] =>
  (text.replace(GROUP_NAME, 'group$<letter>').match(TOKEN) ?? []).map((written) => {
    const word = written.toLowerCase();
    return { word, stem: stemOf(word), cues: cuesOf(word) };
  });

function namesOf(text: string): Set<string> {
  const words = readWords(text);
  const telling = words.filter(({ word, stem }) => stem.length > 1 && !SMALL.has(word));
  return new Set((telling.length > 0 ? telling : words).map(({ stem }) => stem));
}

/** The words by which the parts of a question are known in a text. */
export function readQuestion({
  outcome,
  intervention,
  comparator,
}: DirectionQuestion): QuestionWords {
  const given = namesOf(intervention);
  const against = namesOf(comparator);
  return {
    outcome: namesOf(outcome),
    given: new Set([...given].filter((word) => !against.has(word))),
    against: new Set([...against].filter((word) => !given.has(word))),
  };
}

function* cutClauses(text: string): Generator<{ start: number; end: number; sentence: number }> {
  for (const { start, end, index } of splitSentences(text)) {
    let from = start;
    for (const match of text.slice(start, end).matchAll(BREAK)) {
      yield { start: from, end: start + match.index, sentence: index };
      from = start + match.index + 1;
    }
    yield { start: from, end, sentence: index };
  }
}

const shareOf = (
  words: readonly ClauseWord[],
  names: ReadonlySet<string>,
  most: number,
): number => {
  const found = new Set(words.map(({ stem }) => stem).filter((stem) => names.has(stem)));
  return Math.min(1, found.size / Math.max(1, Math.min(most, names.size)));
};

/** How rare each word of the outcome is among the clauses; words that none has are left out. */
function weighRare(
  clauses: readonly (readonly ClauseWord[])[],
  names: ReadonlySet<string>,
): Map<string, number> {
  const having = new Map<string, number>();
  for (const words of clauses)
    for (const stem of new Set(words.map((word) => word.stem)))
      if (names.has(stem)) having.set(stem, (having.get(stem) ?? 0) + 1);
  return new Map(
    [...having].map(([stem, times]) => [stem, Math.log(1 + clauses.length / (1 + times))]),
  );
}

function shareOfRare(words: readonly ClauseWord[], rare: ReadonlyMap<string, number>): number {
  const all = [...rare.values()].reduce((left, right) => left + right, 0);
  const own = [...new Set(words.map(({ stem }) => stem))].reduce(
    (sum, stem) => sum + (rare.get(stem) ?? 0),
    0,
  );
  return all === 0 ? 0 : own / all;
}

/** The clauses of a text, those first that answer the question best. Linear but for the sorting. */
export function rankClauses(text: string, question: QuestionWords): Clause[] {
  const places = [...cutClauses(text)];
  const read = places.map(({ start, end }) => readWords(text.slice(start, end)));
  const rare = weighRare(read, question.outcome);
  return places
    .map((place, at): Clause => {
      const own = text.slice(place.start, place.end);
      const words = read[at] ?? [];
      const about = shareOf(words, question.outcome, Number.POSITIVE_INFINITY);
      const tells = words.some(({ cues }) =>
        cues.some((cue) => cue !== 'denial' && cue !== 'than' && cue !== 'better'),
      );
      const told =
        (tells ? 0.25 : 0) + (P_VALUE.test(own) ? 0.12 : 0) + (/\d/u.test(own) ? 0.05 : 0);
      const groups =
        0.25 * shareOf(words, question.given, 3) +
        (shareOf(words, question.against, 1) > 0 ? 0.08 : 0);
      const isAim = AIM.test(own);
      const rank =
        about + (about > 0 ? told + groups : 0) - (isAim ? 0.4 : 0) + (at / places.length) * 0.1;
      return {
        ...place,
        text: own,
        words,
        about,
        aboutRare: shareOfRare(words, rare),
        place: at / places.length,
        isAim,
        rank,
      };
    })
    .toSorted((one, other) => other.rank - one.rank || one.start - other.start);
}
