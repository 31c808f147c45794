import type { Sentence } from '../../../../shared/domain/sentences.ts';
import type { SpellingTable } from '../text/spelling-table.ts';
import type { Word } from '../text/text-words.ts';
import type { WordTraits } from '../text/word-traits.ts';
import type { TextSpan, Voice } from '../types.ts';
import { readOutsideWords } from './outside-words.ts';
import type { OutsideWords } from './outside-words.ts';
import { introduceByWords, introducePeople, isOfBody, isOutside, readNames } from './people.ts';
import type { KnownSpeakers } from './people.ts';
import { findQuotations } from './quotations.ts';
import { SPEAKER_TRAITS } from './speaker-traits.ts';
import { AUTHOR_WORDS, INSTITUTION_WORDS, REPORTING, TITLES } from './speaker-words.ts';

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
/** After these, a verb of saying tells what is said of something, not who says it. */
const PASSIVE = new Set('be been being is are was were to can could may might not'.split(' '));

const SAID = /\b(?:said|says|told)\b/i;
/** In papers these tell of salts and of variance too: only beside a quotation they tell of speech. */
const SPOKEN = /\b(?:added|adds|explained|explains|according to)\b/i;

const NO_WORDS: readonly Word[] = [];
const { numeral, reports } = SPEAKER_TRAITS.bits;

/** Who speaks in an article, as one pass over it tells. */
export class ArticleSpeakers {
  readonly #sentences: readonly Sentence[];
  readonly #quotations: readonly TextSpan[];
  /** For each sentence, who its words outside quotation marks say is speaking. */
  readonly #told: readonly (Voice | null)[];
  readonly #reportage: boolean;

  constructor(
    sentences: readonly Sentence[],
    quotations: readonly TextSpan[],
    told: readonly (Voice | null)[],
    reportage: boolean,
  ) {
    this.#sentences = sentences;
    this.#quotations = quotations;
    this.#told = told;
    this.#reportage = reportage;
  }

  /**
   * Who says the words of a span: the authors, an expert outside the study, an institution or the
   * reporter. Quotations are followed over paragraphs to the nearest reporting verb; words outside
   * quotation marks are the reporter's unless a reporting verb in the sentence gives them to somebody.
   * Null where a quotation has nobody to whom the text gives it.
   */
  find(span: TextSpan): Voice | null {
    const at = findHolder(this.#sentences, span.start);
    if (at < 0) return null;
    const told = this.#told[at] ?? null;
    if (told !== null) return told;
    const middle = (span.start + span.end) >> 1;
    const quotation = this.#quotations[findHolder(this.#quotations, middle)];
    if (quotation !== undefined) return this.#findQuoted(quotation, at);
    return { speaker: this.#reportage ? 'reporter' : 'authors', name: null };
  }

  /** Who a verb of saying in the sentence of the span says is speaking; null where there is none. */
  findTold(span: TextSpan): Voice | null {
    return this.#told[findHolder(this.#sentences, span.start)] ?? null;
  }

  /** The speaker told in the sentences of the quotation, then just before it, then just after it. */
  #findQuoted(quotation: TextSpan, at: number): Voice | null {
    const first = findHolder(this.#sentences, quotation.start);
    const last = findHolder(this.#sentences, Math.max(quotation.start, quotation.end - 1));
    for (let one = at - 1; one >= Math.max(first, at - FAR); one -= 1) {
      const told = this.#told[one];
      if (told) return told;
    }
    for (let one = at + 1; one <= Math.min(last, at + FAR); one += 1) {
      const told = this.#told[one];
      if (told) return told;
    }
    for (let step = 1; step <= REACH; step += 1) {
      const told = this.#told[first - step];
      if (told) return told;
    }
    return this.#told[last + 1] ?? null;
  }
}

/** Finds out who speaks in articles. */
export class SpeakerReader {
  readonly #traits: WordTraits;

  constructor(spellings: SpellingTable) {
    this.#traits = spellings.judgeBy(SPEAKER_TRAITS.judge);
  }

  /** Reads an article, whose sentences and their words are given. Linear. */
  read(
    text: string,
    sentences: readonly Sentence[],
    words: readonly (readonly Word[])[],
  ): ArticleSpeakers {
    const traits = this.#traits;
    const quotations = findQuotations(text);
    const known: KnownSpeakers = { people: new Map(), bodies: new Set() };
    let recent: Voice | null = null;
    let spoken = 0;
    let next = 0;
    const outside = sentences.map((sentence, at) => {
      while ((quotations[next]?.end ?? text.length) <= sentence.start && next < quotations.length)
        next += 1;
      return readOutsideWords(text, sentence, words[at] ?? NO_WORDS, traits, quotations, next);
    });
    for (const one of outside) introducePeople(text, one, traits, known);
    for (const one of outside) introduceByWords(text, one, traits, known);
    const told = outside.map((one) => {
      if ((one.signs & reports) === 0) return null;
      const voice = this.#readTold(text, one, known, recent);
      if (voice !== null) recent = voice;
      const isQuoted = one.text !== one.sentence;
      if (SAID.test(one.text) || (isQuoted && SPOKEN.test(one.text))) spoken += 1;
      return voice;
    });
    const reportage = spoken > 1 && spoken >= sentences.length * REPORTAGE_SHARE;
    return new ArticleSpeakers(sentences, quotations, told, reportage);
  }

  /** Who the words outside quotation marks say is speaking; null where no verb of saying stands. */
  #readTold(
    text: string,
    outside: OutsideWords,
    known: KnownSpeakers,
    recent: Voice | null,
  ): Voice | null {
    const words: string[] = [];
    for (const { info } of outside.words)
      if ((this.#traits.of(info) & numeral) === 0) words.push(info.folded);
    const verb = words.findIndex((word, at) =>
      word === 'according'
        ? words[at + 1] === 'to'
        : REPORTING.has(word) && !PASSIVE.has(words[at - 1] ?? '') && words[at + 1] !== 'to',
    );
    if (verb < 0) return null;
    const named = readNames(text, outside, this.#traits);
    const [first] = named.people;
    const name = first?.name ?? null;
    if (isOutside(outside)) return { speaker: 'outside_expert', name };
    const person = named.people.find(({ surname }) => known.people.has(surname));
    if (person !== undefined) return nameVoice(person.name, known.people.get(person.surname));
    const around = words.slice(Math.max(0, verb - AROUND), verb + AROUND);
    if (hasAny(around, AUTHOR_WORDS)) return { speaker: 'authors', name: null };
    if (around.some((word) => TITLES.has(word)) || outside.person)
      return { speaker: isOfBody(named, known) ? 'authors' : 'outside_expert', name };
    const beside = words.slice(Math.max(0, verb - BESIDE), verb + BESIDE);
    if (hasAny(beside, PERSONAL)) return recent;
    return hasAny(beside, INSTITUTION_WORDS) ? { speaker: 'institution', name: null } : null;
  }
}

/** A known voice under the longer of two names: "Roe" is "Jane Roe". */
function nameVoice(name: string, known: Voice | undefined): Voice | null {
  if (known === undefined) return null;
  return name.length > (known.name?.length ?? 0) ? { ...known, name } : known;
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

function hasAny(words: readonly string[], list: ReadonlySet<string>): boolean {
  return words.some((word) => list.has(word.replace(/'s$/, '')));
}
