import { ALSO_ENGLISH, SMALL_WORDS } from './small-words.ts';

/** A text is judged by so many characters from its start, by more of them if it does not read as English. */
const SAMPLES = [600, 6000, 30_000];

/** Scripts of which one language, or the commonest one, can be named. */
const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['ja', /[\u3040-\u30ff]/gu],
  ['ko', /[\uac00-\ud7af\u1100-\u11ff]/gu],
  ['zh', /[\u3400-\u4dbf\u4e00-\u9fff]/gu],
  ['ru', /[\u0400-\u04ff]/gu],
  ['el', /[\u0370-\u03ff]/gu],
  ['ar', /[\u0600-\u06ff]/gu],
  ['he', /[\u0590-\u05ff]/gu],
  ['hi', /[\u0900-\u097f]/gu],
  ['th', /[\u0e00-\u0e7f]/gu],
];
/** A text with fewer words than this is another language only if much of it is small words. */
const SHORT_TEXT = 12;
const LEAST_SHARE = 0.2;
/** The place of English in `SMALL_WORDS`. */
const ENGLISH = 0;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Counts the letters that are Latin and those of other scripts. */
function countLetters(sample: string): { latin: number; other: number } {
  let latin = 0;
  let other = 0;
  for (let at = 0; at < sample.length; at += 1) {
    const code = sample.charCodeAt(at);
    if (code < 0xc0) {
      const folded = code | 32;
      if (folded >= 97 && folded <= 122) latin += 1;
    } else if (code <= 0x24f) latin += 1;
    else if (code >= 0x370 && (code < 0x2000 || code > 0x2bff)) other += 1;
  }
  return { latin, other };
}

/** The script that most letters belong to, as a language; null for Latin letters. */
function findScript(sample: string, latin: number): string | null {
  let best: string | null = null;
  let most = latin;
  for (const [language, pattern] of SCRIPTS) {
    const letters = count(sample, pattern);
    // Japanese is written in Chinese characters too, so a few kana are enough.
    const weight = language === 'ja' ? letters * 4 : letters;
    if (weight > most) [best, most] = [language, weight];
  }
  return best;
}

/** A small word with the languages that have it, by their places in `SMALL_WORDS`. */
interface SmallWord {
  readonly word: string;
  readonly hash: number;
  readonly languages: number[];
  readonly foreign: boolean;
  /** The number of the sample in which it was last met. */
  met: number;
}

/** FNV-1a. */
const HASH_SEED = 0x811c9dc5 | 0;
const HASH_FACTOR = 0x01000193;
const extendHash = (hash: number, code: number): number => Math.imul(hash ^ code, HASH_FACTOR);
const PLACES = 1 << 11;
const placeOf = (hash: number): number => (hash ^ (hash >>> 15)) & (PLACES - 1);

/** The small words by their hashes: a word stands in its place or, where that is taken, in the next free one. */
function placeSmallWords(): readonly (SmallWord | null)[] {
  const places: (SmallWord | null)[] = Array.from({ length: PLACES }, () => null);
  for (const [language, [, words]] of SMALL_WORDS.entries()) {
    for (const word of words.split(' ')) {
      let hash = HASH_SEED;
      for (let at = 0; at < word.length; at += 1) hash = extendHash(hash, word.charCodeAt(at));
      let place = placeOf(hash);
      let known = places[place] ?? null;
      while (known !== null && known.word !== word) {
        place = (place + 1) & (PLACES - 1);
        known = places[place] ?? null;
      }
      if (known === null) {
        const foreign = !ALSO_ENGLISH.has(word);
        places[place] = { word, hash, languages: [language], foreign, met: 0 };
      } else known.languages.push(language);
    }
  }
  return places;
}

/** Tells the language of texts. What it counts in a text stands in places of its own, made once. */
export class LanguageDetector {
  readonly #places = placeSmallWords();
  /** For each language how often its small words stand in the sample, how many different ones, and whether any is not English. */
  readonly #scores = new Int32Array(SMALL_WORDS.length);
  readonly #different = new Int32Array(SMALL_WORDS.length);
  readonly #foreign = new Uint8Array(SMALL_WORDS.length);
  #samples = 0;

  /**
   * The language that a text is written in, as a BCP 47 code, told by its letters and small words;
   * `und` where it holds no letters. Latin text with no or one small word of another language counts
   * as English, since a bare title or table tells no more. A text whose beginning reads as English is
   * not read further.
   */
  detect(text: string): string {
    for (const length of SAMPLES) {
      const sample = text.slice(0, length);
      const { latin, other } = countLetters(sample);
      const script = other > latin / 4 ? findScript(sample, latin) : null;
      const language = script ?? (latin === 0 ? 'und' : this.#findBySmallWords(sample));
      if (language === 'en' || text.length <= length) return language;
      if (length === SAMPLES.at(-1)) return language;
    }
    return 'und';
  }

  /** The language whose small words are commonest; English where too few are found to tell. */
  #findBySmallWords(sample: string): string {
    const words = this.#countSmallWords(sample.toLowerCase());
    const share = words < SHORT_TEXT ? LEAST_SHARE : 0;
    let best = ENGLISH;
    let most = this.#scores[ENGLISH] ?? 0;
    for (const [language, score] of this.#scores.entries()) {
      if (score <= most || score < share * words) continue;
      if ((this.#different[language] ?? 0) < 2 || this.#foreign[language] !== 1) continue;
      [best, most] = [language, score];
    }
    return SMALL_WORDS[best]?.[0] ?? 'en';
  }

  /** Counts the small words of a sample in lower case into the scores; the number of all its words. */
  #countSmallWords(lower: string): number {
    this.#samples += 1;
    this.#scores.fill(0);
    this.#different.fill(0);
    this.#foreign.fill(0);
    let words = 0;
    let length = 0;
    let hash = HASH_SEED;
    for (let at = 0; at <= lower.length; at += 1) {
      const code = at < lower.length ? lower.charCodeAt(at) : 0;
      if ((code >= 97 && code <= 122) || (code >= 0xc0 && code <= 0x24f)) {
        hash = extendHash(hash, code);
        length += 1;
      } else if (length > 0) {
        words += 1;
        const small = this.#findSmallWord(lower, hash, at, length);
        if (small !== null) this.#take(small);
        hash = HASH_SEED;
        length = 0;
      }
    }
    return words;
  }

  /** The small word of that hash which ends before `end`; null for other words. */
  #findSmallWord(text: string, hash: number, end: number, length: number): SmallWord | null {
    for (let place = placeOf(hash); ; place = (place + 1) & (PLACES - 1)) {
      const known = this.#places[place] ?? null;
      if (known === null) return null;
      const same = known.hash === hash && known.word.length === length;
      if (same && text.startsWith(known.word, end - length)) return known;
    }
  }

  #take(small: SmallWord): void {
    const again = small.met === this.#samples;
    small.met = this.#samples;
    for (const language of small.languages) {
      this.#scores[language] = (this.#scores[language] ?? 0) + 1;
      if (!again) this.#different[language] = (this.#different[language] ?? 0) + 1;
      if (small.foreign) this.#foreign[language] = 1;
    }
  }
}
