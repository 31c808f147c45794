import type { Clause, ClauseWord, QuestionWords } from './direction-clauses.ts';
import { AGAINST, GIVEN } from './direction-words.ts';
import type { DirectionCue, OutcomeKind } from './direction-words.ts';

/** A denial stands at most so many words before what it denies. */
const DENIAL_REACH = 5;
const SIGNIFICANT = 0.05;
const P = /\bp\s?([<>=≤≥])\s?(0?[.,]\d{1,8})/gi;
const TWO_NUMBERS =
  /(-?\d{1,9}(?:\.\d{1,6})?)\s?(?:±\s?\d{1,9}(?:\.\d{1,6})?)?\s?%?\s?(?:\([^)]{0,30}\)\s?)?(?:vs\.?|versus|compared (?:with|to)|and|,)\s?(-?\d{1,9}(?:\.\d{1,6})?)/i;
const BOTH =
  /\b(?:both|all|each|either|across) (?:\w{1,30} )?(?:group|arm|treatment|trial|condition|cohort|regimen|formulation|participant|patient)|\bwithin[- ]group|from baseline/i;
const BETWEEN =
  /\b(?:between|among) (?:the |these |both |all |any of the )?(?:\w{1,30} ){0,2}(?:groups?|arms|treatments|conditions|regimens|trials)/i;

const has = (words: readonly ClauseWord[], cue: DirectionCue): boolean =>
  words.some(({ cues }) => cues.includes(cue));

/** Does the clause say that there is no difference? */
const denies = (words: readonly ClauseWord[]): boolean =>
  has(words, 'alike') ||
  (has(words, 'denial') &&
    words.some(({ cues }) =>
      cues.some((cue) => /^(?:difference|significant|up|down)$/u.test(cue)),
    ));

const placesOf = (words: readonly ClauseWord[], holds: (word: ClauseWord) => boolean): number[] =>
  words.flatMap((word, at) => (holds(word) ? [at] : []));

/** Which group a comparison is told of: the one before "than", else the only one named, else the nearer one. */
function groupOf(
  words: readonly ClauseWord[],
  given: readonly number[],
  against: readonly number[],
  told: number,
): 'given' | 'against' | 'nearer given' | 'nearer against' | 'open' {
  const than = placesOf(words, ({ cues }) => cues.includes('than')).at(-1);
  if (than !== undefined) {
    const lead = (places: readonly number[]): number =>
      places.filter((at) => at < than).length - places.filter((at) => at > than).length;
    const side = lead(given) - lead(against);
    return side > 0 ? 'given' : side < 0 ? 'against' : 'open';
  }
  if (given.length > 0 && against.length === 0) return 'given';
  if (against.length > 0 && given.length === 0) return 'against';
  if (given.length === 0) return 'open';
  const near = (places: readonly number[]): number =>
    Math.min(...places.map((at) => Math.abs(at - told)));
  const side = near(given) - near(against);
  return side < 0 ? 'nearer given' : side > 0 ? 'nearer against' : 'open';
}

function* listPValues(text: string): Generator<'significant' | 'not significant'> {
  for (const [, sign, written = ''] of text.matchAll(P)) {
    const value = Number(written.replace(',', '.'));
    const isAbove = sign === '>' ? value >= SIGNIFICANT : value > SIGNIFICANT;
    yield isAbove ? 'not significant' : 'significant';
  }
}

interface Placed {
  readonly denied: boolean;
  readonly isOpen: boolean;
  readonly given: readonly number[];
  readonly against: readonly number[];
}

/** The word nearest to the outcome that tells a direction, the group that it is told of, and what follows from both. */
function* listOfWay(
  words: readonly ClauseWord[],
  outcome: ReadonlySet<string>,
  { worth, named }: OutcomeKind,
  { denied, isOpen, given, against }: Placed,
): Generator<string> {
  const places = placesOf(words, ({ stem }) => outcome.has(stem));
  const centre = places.length > 0 ? places : [Math.floor(words.length / 2)];
  const distance = (at: number): number => Math.min(...centre.map((one) => Math.abs(one - at)));
  const told = placesOf(words, ({ cues }) => cues.includes('up') || cues.includes('down')).toSorted(
    (one, other) => distance(one) - distance(other),
  );
  const [nearest] = told;
  const word = nearest === undefined ? undefined : words[nearest];
  if (nearest === undefined || word === undefined) {
    if (!denied) yield 'no direction';
    return;
  }
  const way = word.cues.includes('up') ? 'up' : 'down';
  const group = groupOf(words, given, against, nearest);
  const turned = group === 'against' ? (way === 'up' ? 'down' : 'up') : way;
  const reach = words.slice(Math.max(0, nearest - DENIAL_REACH), nearest);
  if (has(reach, 'denial')) yield 'denied near';
  yield `nearest ${way}`;
  yield `nearest word ${word.word}`;
  yield `group ${group} ${way}`;
  yield `turned ${turned}${denied ? ' denied' : ''}${isOpen ? ' unsure' : ''}`;
  yield word.cues.includes('better')
    ? `better ${named} ${worth} ${way}${denied ? ' denied' : ''}${group === 'against' ? ' against' : ''}`
    : `plain ${turned} ${named === 'plain' ? worth : named}`;
  const before = told.filter((at) => at < Math.min(...centre)).toSorted((a, b) => b - a)[0];
  const beforeWord = before === undefined ? undefined : words[before];
  if (beforeWord !== undefined)
    yield `before ${beforeWord.cues.includes('up') ? 'up' : 'down'}${group === 'against' ? ' against' : ''}`;
  yield `distance ${String(Math.min(4, Math.floor(distance(nearest) / 3)))}`;
  const ways = told.map((at) => (words[at]?.cues.includes('up') ? 1 : -1));
  const sum = ways.reduce<number>((left, right) => left + right, 0);
  yield `most ${String(Math.sign(sum))}${group === 'against' ? ' against' : ''}`;
}

function* listOfClause(
  clause: Clause,
  all: readonly Clause[],
  question: QuestionWords,
  kind: OutcomeKind,
): Generator<string> {
  const { words, text } = clause;
  const isGiven = ({ word, stem }: ClauseWord): boolean =>
    question.given.has(stem) || GIVEN.test(word);
  const isAgainst = ({ word, stem }: ClauseWord): boolean =>
    question.against.has(stem) || AGAINST.test(word);
  const denied = denies(words);
  const pValues = new Set(listPValues(text));
  const isSure = pValues.has('significant');
  const isUnsure = pValues.has('not significant') || /\bns\b/i.test(text);
  if (clause.about === 0) yield 'other outcome';
  if (denied) yield 'denied';
  if (isSure) yield 'p small';
  if (isUnsure) yield 'p large';
  if (isSure && isUnsure) yield 'p both';
  const rest = all.filter((one) => one.sentence === clause.sentence && one !== clause);
  if (
    rest.some(
      (one) =>
        has(one.words, 'alike') ||
        (has(one.words, 'denial') &&
          (has(one.words, 'difference') || has(one.words, 'significant'))),
    )
  )
    yield 'denied beside';
  if (BOTH.test(text)) yield 'both groups';
  if (BETWEEN.test(text)) yield `between groups${denied ? ' denied' : ''}`;
  const names = (own: ReadonlySet<string>): boolean => words.some(({ stem }) => own.has(stem));
  yield `names ${names(question.given) ? 'given' : ''} ${names(question.against) ? 'against' : ''}`;
  for (const cue of new Set(words.flatMap(({ cues }) => cues))) yield `cue ${cue}`;

  const given = placesOf(words, isGiven);
  const against = placesOf(words, isAgainst);
  const isOpen = isUnsure && !isSure;
  yield* listOfWay(words, question.outcome, kind, { denied, isOpen, given, against });
  const numbers = TWO_NUMBERS.exec(text);
  if (numbers !== null) {
    const first =
      given.length === 0 || against.length === 0
        ? 'open'
        : Math.min(...given) < Math.min(...against)
          ? 'given'
          : 'against';
    yield `numbers ${first} ${String(Math.sign(Number(numbers[1]) - Number(numbers[2])))}`;
  }
}

/** What is weighed of a clause, among all of its text, for the direction that it tells. */
export function listDirectionFeatures(
  clause: Clause,
  all: readonly Clause[],
  question: QuestionWords,
  outcome: OutcomeKind,
): Set<string> {
  const features = new Set(listOfClause(clause, all, question, outcome));
  features.add(`outcome ${outcome.named} ${outcome.worth}`);
  const about = all.filter((one) => one.about >= 0.5).length;
  features.add(`clauses about ${String(Math.min(4, about))}`);
  for (const { word, stem } of clause.words)
    if (
      /^[a-z]{3,}$/u.test(word) &&
      !question.outcome.has(stem) &&
      !question.given.has(stem) &&
      !question.against.has(stem)
    )
      features.add(`word ${stem}`);
  return features;
}

const ABOUT = [0.01, 0.3, 0.5, 0.66, 0.8, 1];
const ABOUT_RARE = [0.01, 0.2, 0.4, 0.6, 0.8, 0.99];
const BEHIND_BEST = [0.01, 0.15, 0.3, 0.5];
const BEHIND_FIRST = [0.05, 0.1, 0.2, 0.3, 0.5, 0.8];
const PLACES = [0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];
const ORDER = [1, 2, 3, 4, 5];
const LENGTHS = [60, 120, 200, 300];

const reached = (name: string, value: number, steps: readonly number[]): string[] =>
  steps.filter((step) => value >= step).map((step) => `${name} from ${String(step)}`);

/** What is weighed of one of the best clauses for whether it answers the question, with what `told` tells of it. */
export function listAnswerFeatures(
  clause: Clause,
  best: readonly Clause[],
  told: ReadonlySet<string>,
): Set<string> {
  const mostAbout = Math.max(...best.map(({ aboutRare }) => aboutRare));
  return new Set([
    ...reached('about', clause.about, ABOUT),
    ...reached('about rare', clause.aboutRare, ABOUT_RARE),
    ...reached('behind best', mostAbout - clause.aboutRare, BEHIND_BEST),
    ...reached('behind first', (best[0]?.rank ?? 0) - clause.rank, BEHIND_FIRST),
    ...reached('order', best.indexOf(clause), ORDER),
    ...reached('place', clause.place, PLACES),
    ...reached('length', clause.text.length, LENGTHS),
    ...(clause.isAim ? ['aim'] : []),
    ...(/\d/u.test(clause.text) ? ['number'] : []),
    ...[...told]
      .filter((name) => !/^(?:nearest word|clauses|outcome) /u.test(name))
      .map((name) => `told ${name}`),
  ]);
}
