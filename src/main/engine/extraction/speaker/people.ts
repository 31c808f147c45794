import type { Speaker } from '../../../../shared/domain/claim.ts';
import type { Word } from '../text/text-words.ts';
import type { WordTraits } from '../text/word-traits.ts';
import type { OutsideWords } from './outside-words.ts';
import type { Voice } from '../types.ts';
import { SPEAKER_TRAITS } from './speaker-traits.ts';
import { AUTHOR_PHRASES, INSTITUTION_WORDS, OUTSIDE_PHRASES } from './speaker-words.ts';

/** Somebody as the article names them, in full as far as it does. */
export interface Person {
  /** In lower case. */
  readonly surname: string;
  readonly name: string;
}

/** The names in a sentence. */
export interface Named {
  readonly people: readonly Person[];
  /** Institutes and places, in lower case. */
  readonly bodies: readonly string[];
}

/** What an article tells of those who speak in it. */
export interface KnownSpeakers {
  /** By surname in lower case. */
  readonly people: Map<string, Voice>;
  /** Where the study was done, in lower case. */
  readonly bodies: Set<string>;
}

const { introduces, namePart, tellsPart } = SPEAKER_TRAITS.bits;
const anyOf = (phrases: readonly string[]): RegExp => new RegExp(phrases.join('|'), 'i');

const OUTSIDE = anyOf(OUTSIDE_PHRASES);
const AUTHOR = anyOf(AUTHOR_PHRASES);
const OWN_STUDY =
  /\b(?:our|my) (?:study|findings|results|research|data|work|trial|team|analysis)\b|\bwe (?:found|showed|studied|looked at|discovered|tested)\b/i;
/** Between two parts of a name stand at most so many characters. */
const MOST_BETWEEN = 20;
/** Where the study was done: "researchers at the ...", "a team from ...". */
const RESEARCHERS_AT =
  /\b(?:researchers|scientists|team|study|trial|experts|colleagues) (?:at|from|of|by|led by|done at|run by|carried out at|conducted at) /i;
/** Before the names of bodies and places; "the" stands before no person. */
const BEFORE_BODIES = new Set('of at from in the'.split(' '));
const BODY_WORDS = new Set(
  'school centre center hospitals clinic laboratory journal trust'.split(' '),
);
const TITLED = /\b(?:Drs?|Prof|Professor)\b/;

/** Do the words tell that somebody had no part in the study? */
export function isOutside({ signs, text }: OutsideWords): boolean {
  return (signs & tellsPart) !== 0 && OUTSIDE.test(text);
}

/**
 * Remembers by surname the people whom the words of a sentence make authors or outsiders; the first
 * word on a person stands. `article` is the whole text.
 */
export function introducePeople(
  article: string,
  outside: OutsideWords,
  traits: WordTraits,
  known: KnownSpeakers,
): void {
  if ((outside.signs & tellsPart) === 0) return;
  const outsider = isOutside(outside);
  const isAuthor = !outsider && AUTHOR.test(outside.text);
  const { people, bodies } = readNames(article, outside, traits);
  if (!outsider && (isAuthor || RESEARCHERS_AT.test(outside.text)))
    for (const body of bodies) if (isBody(body)) known.bodies.add(body);
  if (outsider || isAuthor) remember(known, people, outsider ? 'outside_expert' : 'authors');
}

function remember(known: KnownSpeakers, people: readonly Person[], speaker: Speaker): void {
  for (const { surname, name } of people)
    if (!known.people.has(surname)) known.people.set(surname, { speaker, name });
}

/**
 * Remembers who speaks of a study as their own (quotations count), and people introduced by a title
 * or a post, of whom no more is known, as outsiders. `article` is the whole text.
 */
export function introduceByWords(
  article: string,
  outside: OutsideWords,
  traits: WordTraits,
  known: KnownSpeakers,
): void {
  if ((outside.signs & introduces) === 0 && !outside.person) return;
  const own = OWN_STUDY.test(outside.sentence);
  if (!own && !TITLED.test(outside.text) && !outside.person) return;
  const named = readNames(article, outside, traits);
  const isOfStudy = own || isOfBody(named, known);
  remember(known, named.people, isOfStudy ? 'authors' : 'outside_expert');
}

/** Is one of the bodies named where the study was done? */
export function isOfBody({ bodies }: Named, known: KnownSpeakers): boolean {
  return bodies.some((body) => known.bodies.has(body));
}

/**
 * The capitalised names in a sentence of the article: of people, and of bodies and places, which stand
 * behind "at" or "of" or hold a word such as "University".
 */
export function readNames(article: string, { words }: OutsideWords, traits: WordTraits): Named {
  const people: Person[] = [];
  const bodies: string[] = [];
  let parts: Word[] = [];
  let before = '';
  const close = (): void => {
    const first = parts[0];
    const last = parts.at(-1);
    parts = [];
    if (first === undefined || last === undefined) return;
    const name = article.slice(first.start, last.end).replace(/['’]s$/, '');
    const surname = last.info.folded.replace(/['’]s$/, '');
    if (BEFORE_BODIES.has(before) || isBody(name)) bodies.push(name.toLowerCase());
    else if (surname.length > 1) people.push({ surname, name });
  };
  for (const [at, word] of words.entries()) {
    const isPart = (traits.of(word.info) & namePart) !== 0;
    if (!isPart || !joinsName(article, parts.at(-1)?.end ?? 0, word.start)) close();
    if (!isPart) continue;
    if (parts.length === 0) before = words[at - 1]?.info.folded ?? '';
    parts.push(word);
  }
  close();
  return { people, bodies };
}

function isBody(name: string): boolean {
  return name
    .toLowerCase()
    .split(/[\s-]+/)
    .some((word) => INSTITUTION_WORDS.has(word) || BODY_WORDS.has(word));
}

/** Do only blanks, full stops and hyphens stand between two words of a name? */
function joinsName(article: string, from: number, to: number): boolean {
  return to - from <= MOST_BETWEEN && /^[\s.-]*$/.test(article.slice(from, to));
}
