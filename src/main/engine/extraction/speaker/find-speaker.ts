import type { Speaker } from '../../../../shared/domain/claim.ts';
import { readArticleWords } from '../text/article-words.ts';
import { LastReading } from '../text/last-reading.ts';
import type { Sentence } from '../../../../shared/domain/sentences.ts';
import type { TextSpan } from '../types.ts';
import { addTrait } from '../text/spelling.ts';
import { introduceByWords, introducePeople, isOutside, readNames } from './people.ts';
import { readOutsideWords, REPORTS } from './outside-words.ts';
import type { OutsideWords } from './outside-words.ts';
import { findQuotations } from './quotations.ts';
import { AUTHOR_WORDS, INSTITUTION_WORDS, REPORTING, TITLES } from './speaker-words.ts';

/** What one pass over an article learns about who speaks in it. */
interface SpeakerIndex {
  readonly quotations: readonly TextSpan[];
  /** For each sentence, who its words outside quotation marks say is speaking. */
  readonly told: readonly (Speaker | null)[];
  readonly reportage: boolean;
}

/** How far around a verb of saying its speaker is described, in words. */
const AROUND = 14;
/** A quotation without a speaker of its own is given to one told at most so many sentences away. */
const REACH = 3;
/** The subject of a verb of saying stands at most so many words from it. */
const BESIDE = 7;
/** Within a long quotation at most so many sentences either way are looked at. */
const FAR = 40;
const REPORTAGE_SHARE = 1 / 25;

const PERSONAL = new Set(['he', 'she', 'they', 'i']);
/** Trait: the word is a number in digits. */
const IS_NUMERAL = addTrait(({ folded }) => /^[\d.,·]+$/.test(folded));
/** After these, a verb of saying tells what is said of something, not who says it. */
const PASSIVE = new Set('be been being is are was were to can could may might not'.split(' '));

const SPOKEN = /\b(?:said|says|told|added|adds|explained|reports|according to)\b/i;

const NO_WORDS = { words: [], traits: 0 };

const indexes = new LastReading(readIndex);

/**
 * Who says the words of a span: the authors, an expert outside the study, an institution or the
 * reporter. Quotations are followed over paragraphs to the nearest reporting verb; words outside
 * quotation marks are the reporter's unless a reporting verb in the sentence gives them to somebody.
 * Null where a quotation has nobody to whom the text gives it. The last reading of an article is
 * kept.
 */
export function findSpeaker(
  text: string,
  sentences: readonly Sentence[],
  span: TextSpan,
): Speaker | null {
  const index = indexes.read(text, sentences);
  const at = findHolder(sentences, span.start);
  if (at < 0) return null;
  const told = index.told[at] ?? null;
  if (told !== null) return told;
  const quotation = findQuotation(index.quotations, span);
  if (quotation === undefined) return index.reportage ? 'reporter' : 'authors';
  return findQuoted(index, sentences, quotation, at);
}

/** Who a verb of saying in the sentence of the span says is speaking; null where there is none. */
export function findToldSpeaker(
  text: string,
  sentences: readonly Sentence[],
  span: TextSpan,
): Speaker | null {
  const { told } = indexes.read(text, sentences);
  return told[findHolder(sentences, span.start)] ?? null;
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
  const words = readArticleWords(text, sentences);
  const people = new Map<string, Speaker>();
  let recent: Speaker | null = null;
  let spoken = 0;
  let next = 0;
  const outside = sentences.map((sentence, at) => {
    while ((quotations[next]?.end ?? text.length) <= sentence.start && next < quotations.length)
      next += 1;
    return readOutsideWords(text, sentence, words[at] ?? NO_WORDS, quotations, next);
  });
  for (const one of outside) introducePeople(text, one, people);
  for (const one of outside) introduceByWords(text, one, people);
  const told = outside.map((one) => {
    if ((one.signs & REPORTS) === 0) return null;
    const speaker = readTold(text, one, people, recent);
    if (speaker !== null) recent = speaker;
    if (SPOKEN.test(one.text)) spoken += 1;
    return speaker;
  });
  const reportage = spoken > 1 && spoken >= sentences.length * REPORTAGE_SHARE;
  return { quotations, told, reportage };
}

/** Who the words outside quotation marks say is speaking; null where no verb of saying stands. */
function readTold(
  text: string,
  outside: OutsideWords,
  people: ReadonlyMap<string, Speaker>,
  recent: Speaker | null,
): Speaker | null {
  const words: string[] = [];
  for (const { info } of outside.words)
    if ((info.traits & IS_NUMERAL) === 0) words.push(info.folded);
  const verb = words.findIndex((word, at) =>
    word === 'according'
      ? words[at + 1] === 'to'
      : REPORTING.has(word) && !PASSIVE.has(words[at - 1] ?? '') && words[at + 1] !== 'to',
  );
  if (verb < 0) return null;
  if (isOutside(outside)) return 'outside_expert';
  const known = readNames(text, outside).find((name) => people.has(name));
  if (known !== undefined) return people.get(known) ?? null;
  const around = words.slice(Math.max(0, verb - AROUND), verb + AROUND);
  if (hasAny(around, AUTHOR_WORDS)) return 'authors';
  if (around.some((word) => TITLES.has(word)) || outside.person) return 'outside_expert';
  const beside = words.slice(Math.max(0, verb - BESIDE), verb + BESIDE);
  if (hasAny(beside, PERSONAL)) return recent;
  return hasAny(beside, INSTITUTION_WORDS) ? 'institution' : null;
}

function hasAny(words: readonly string[], list: ReadonlySet<string>): boolean {
  return words.some((word) => list.has(word.replace(/'s$/, '')));
}
