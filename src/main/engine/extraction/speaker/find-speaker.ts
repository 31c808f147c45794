import type { Speaker } from '../../../../shared/domain/claim.ts';
import { tokenise } from '../tokens.ts';
import type { Sentence } from '../../../../shared/domain/sentences.ts';
import type { TextSpan } from '../types.ts';
import { introduceByWords, introducePeople, isOutside, isPersonAt, readNames } from './people.ts';
import { findQuotations } from './quotations.ts';
import { AUTHOR_WORDS, INSTITUTION_WORDS, REPORTING, TITLES } from './speaker-words.ts';

/** What one pass over an article learns about who speaks in it. */
interface SpeakerIndex {
  readonly text: string;
  readonly quotations: readonly TextSpan[];
  /** For each sentence, who its words outside quotation marks say is speaking. */
  readonly told: readonly (Speaker | null)[];
  readonly reportage: boolean;
}

const SENTENCE_CHARACTERS = 1200;
/** How far around a verb of saying its speaker is described, in words. */
const AROUND = 14;
/** A quotation without a speaker of its own is given to one told at most so many sentences away. */
const REACH = 3;
/** The subject of a verb of saying stands at most so many words from it. */
const BESIDE = 7;
/** Within a long quotation at most so many sentences either way are looked at. */
const FAR = 40;
const REPORTAGE_SHARE = 1 / 25;

/** After these, a verb of saying tells what is said of something, not who says it. */
const PASSIVE = new Set('be been being is are was were to can could may might not'.split(' '));

const SPOKEN = /\b(?:said|says|told|added|adds|explained|reports|according to)\b/i;
const VERB = new RegExp(`\\b(?:according|${[...REPORTING].join('|')})\\b`, 'i');

const indexes = new WeakMap<readonly Sentence[], SpeakerIndex>();

/**
 * Who says the words of a span: the authors, an expert outside the study, an institution or the
 * reporter. Quotations are followed over paragraphs to the nearest reporting verb; words outside
 * quotation marks are the reporter's unless a reporting verb in the sentence gives them to somebody.
 * Null where a quotation has nobody to whom the text gives it. The article is read once for each
 * array of sentences.
 */
export function findSpeaker(
  text: string,
  sentences: readonly Sentence[],
  span: TextSpan,
): Speaker | null {
  let index = indexes.get(sentences);
  if (index === undefined || index.text !== text) {
    index = readIndex(text, sentences);
    indexes.set(sentences, index);
  }
  const at = findHolder(sentences, span.start);
  if (at < 0) return null;
  const told = index.told[at] ?? null;
  if (told !== null) return told;
  const quotation = findQuotation(index.quotations, span);
  if (quotation === undefined) return index.reportage ? 'reporter' : 'authors';
  return findQuoted(index, sentences, quotation, at);
}

/** The quotation that holds the middle of the span. */
function findQuotation(quotations: readonly TextSpan[], span: TextSpan): TextSpan | undefined {
  return quotations[findHolder(quotations, (span.start + span.end) >> 1)];
}

/** The speaker told in the sentences of the quotation, then just before it, then just after it. */
function findQuoted(
  index: SpeakerIndex,
  sentences: readonly Sentence[],
  quotation: TextSpan,
  at: number,
): Speaker | null {
  const first = findHolder(sentences, quotation.start);
  const last = findHolder(sentences, Math.max(quotation.start, quotation.end - 1));
  for (let one = at - 1; one >= Math.max(first, at - FAR); one -= 1) {
    const told = index.told[one];
    if (told) return told;
  }
  for (let one = at + 1; one <= Math.min(last, at + FAR); one += 1) {
    const told = index.told[one];
    if (told) return told;
  }
  for (let step = 1; step <= REACH; step += 1) {
    const told = index.told[first - step];
    if (told) return told;
  }
  return index.told[last + 1] ?? null;
}

/** The index of the span that holds a place, or -1; spans are in order and do not overlap. */
function findHolder(sentences: readonly TextSpan[], place: number): number {
  let low = 0;
  let high = sentences.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const sentence = sentences[middle];
    if (sentence === undefined) return -1;
    if (place < sentence.start) high = middle - 1;
    else if (place >= sentence.end) low = middle + 1;
    else return middle;
  }
  return -1;
}

function readIndex(text: string, sentences: readonly Sentence[]): SpeakerIndex {
  const quotations = findQuotations(text);
  const people = new Map<string, Speaker>();
  let recent: Speaker | null = null;
  let spoken = 0;
  let next = 0;
  const outside = sentences.map((sentence) => {
    while ((quotations[next]?.end ?? text.length) <= sentence.start && next < quotations.length)
      next += 1;
    return readOutside(text, sentence, quotations, next);
  });
  outside.forEach((words) => introducePeople(words, people));
  outside.forEach((words, at) => {
    const sentence = sentences[at];
    if (sentence === undefined) return;
    const end = Math.min(sentence.end, sentence.start + SENTENCE_CHARACTERS);
    introduceByWords(text.slice(sentence.start, end), words, people);
  });
  const told = outside.map((words) => {
    const speaker = readTold(words, people, recent);
    if (speaker !== null) recent = speaker;
    if (SPOKEN.test(words)) spoken += 1;
    return speaker;
  });
  const reportage = spoken > 1 && spoken >= sentences.length * REPORTAGE_SHARE;
  return { text, quotations, told, reportage };
}

/** The words of a sentence that stand outside quotation marks. */
function readOutside(
  text: string,
  sentence: TextSpan,
  quotations: readonly TextSpan[],
  from: number,
): string {
  const end = Math.min(sentence.end, sentence.start + SENTENCE_CHARACTERS);
  let words = '';
  let at = sentence.start;
  for (let one = from; one < quotations.length && at < end; one += 1) {
    const quotation = quotations[one];
    if (quotation === undefined || quotation.start >= end) break;
    if (quotation.start > at) words += `${text.slice(at, quotation.start)} `;
    at = Math.max(at, quotation.end);
  }
  return at < end ? words + text.slice(at, end) : words;
}

/** Who the words outside quotation marks say is speaking; null where no verb of saying stands. */
function readTold(
  words: string,
  people: ReadonlyMap<string, Speaker>,
  recent: Speaker | null,
): Speaker | null {
  if (!VERB.test(words)) return null;
  const tokens = tokenise(words, 0, words.length).filter((token) => token.kind === 'word');
  const verb = tokens.findIndex(
    (token, at) =>
      (REPORTING.has(token.lower) &&
        !PASSIVE.has(tokens[at - 1]?.lower ?? '') &&
        tokens[at + 1]?.lower !== 'to') ||
      (token.lower === 'according' && tokens[at + 1]?.lower === 'to'),
  );
  if (verb < 0) return null;
  const around = tokens.slice(Math.max(0, verb - AROUND), verb + AROUND);
  const names = readNames(words);
  const known = names.map((name) => people.get(name)).find((speaker) => speaker !== undefined);
  if (isOutside(words)) return 'outside_expert';
  if (known !== undefined) return known;
  const near = new Set(around.map((token) => token.lower.replace(/['’]s$/, '')));
  const beside = tokens.slice(Math.max(0, verb - BESIDE), verb + BESIDE);
  const titled = around.some((token) => TITLES.has(token.lower));
  if (hasAny(near, AUTHOR_WORDS)) return 'authors';
  if (titled || isPersonAt(words)) return 'outside_expert';
  const besideWords = new Set(beside.map((token) => token.lower.replace(/['’]s$/, '')));
  const personal = ['he', 'she', 'they', 'i'].some((word) => besideWords.has(word));
  if (personal) return recent;
  return hasAny(besideWords, INSTITUTION_WORDS) ? 'institution' : null;
}

function hasAny(words: ReadonlySet<string>, list: ReadonlySet<string>): boolean {
  for (const word of words) if (list.has(word)) return true;
  return false;
}
