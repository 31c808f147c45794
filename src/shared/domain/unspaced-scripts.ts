/** Scripts that set no blanks between words: Thai, Lao, Myanmar, Khmer, kana and Chinese characters. */
const UNSPACED =
  '\\u0e01-\\u0e3a\\u0e40-\\u0e4e\\u0e81-\\u0eff\\u1000-\\u103f\\u1050-\\u109f\\u1780-\\u17d3\\u3005-\\u3007\\u3041-\\u3096\\u3099-\\u309a\\u309d-\\u309f\\u30a1-\\u30fa\\u30fc-\\u30ff\\u31f0-\\u31ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{3134f}';
const RUN = new RegExp(`[${UNSPACED}]+`, 'gu');
const FIRST = new RegExp(`^[${UNSPACED}]`, 'u');
const LAST = new RegExp(`[${UNSPACED}]$`, 'u');
/** Nearly every text has none of them, which is seen at once. */
const MAY_HAVE = /[\u0e00-\u10ff\u1780-\u17ff\u3000-\u9fff\uf900-\ufaff\ud800-\udfff]/;
/** Segments that only join others, as Japanese particles do. */
const PARTICLE = /^[\u3041-\u3096]{1,2}$/u;
/** One Chinese character. */
const SINGLE = /^[\u3400-\u9fff]$/u;

const SEGMENTER = new Intl.Segmenter(undefined, { granularity: 'word' });

/**
 * A letter as the index has it. SQLite takes vowel signs and rare characters for blanks, so that these
 * have the letters of a plane for private use instead.
 */
function indexed(letter: string): string {
  const code = letter.codePointAt(0)!;
  const isPlain = code >= 0x3041 && code <= 0x9fff && code !== 0x3099 && code !== 0x309a;
  return isPlain ? letter : String.fromCodePoint(0xf0000 + (code & 0xffff));
}

/** Whether a text begins with a letter of such a script. */
export const beginsUnspaced = (text: string): boolean => FIRST.test(text);
/** Whether a text ends with a letter of such a script. */
export const endsUnspaced = (text: string): boolean => LAST.test(text);

/** Each two letters in a row, and the last one alone: so any part of a run is a phrase of them. */
function pairsOf(run: string): string[] {
  const letters = Array.from(run, indexed);
  return letters.map((letter, at) => letter + (letters[at + 1] ?? ''));
}

/** A folded text as it goes into the search index: runs of unspaced scripts as pairs of letters. */
export function spacePairs(folded: string): string {
  if (!MAY_HAVE.test(folded)) return folded;
  return folded.replaceAll(RUN, (run) => ` ${pairsOf(run).join(' ')} `);
}

/** What a search looks up in the index for words that stand together. */
export interface IndexPhrase {
  readonly tokens: readonly string[];
  /** Whether the last of them may go on, as a single letter does, which is the beginning of a pair. */
  readonly goesOn: boolean;
}

/** The words of a phrase as the index has them. */
export function indexPhrase(words: readonly string[]): IndexPhrase {
  const tokens: string[] = [];
  for (const [at, word] of words.entries()) {
    if (!beginsUnspaced(word)) {
      tokens.push(word);
      continue;
    }
    const pairs = pairsOf(word);
    const isOpen = at === words.length - 1;
    // What follows the last letter in a text is not known.
    tokens.push(...(isOpen && pairs.length > 1 ? pairs.slice(0, -1) : pairs));
  }
  const last = words.at(-1) ?? '';
  return { tokens, goesOn: beginsUnspaced(last) && Array.from(last).length === 1 };
}

/** Takes a word apart where it changes between such a script and others: `pcr法` is `pcr` and `法`. */
export function splitRuns(word: string): string[] {
  if (!MAY_HAVE.test(word)) return [word];
  return word.split(new RegExp(`([${UNSPACED}]+)`, 'u')).filter((piece) => piece !== '');
}

/** The words in a run of such a script, without those that only join others where there are more. */
export function wordsOfRun(run: string): string[] {
  const words: string[] = [];
  let wasSingle = false;
  for (const { segment } of SEGMENTER.segment(run)) {
    // Letters in a row that are no word to the dictionary of the system are a name or a term of art.
    const isSingle = SINGLE.test(segment);
    if (isSingle && wasSingle) words.push(`${words.pop()!}${segment}`);
    else words.push(segment);
    wasSingle = isSingle;
  }
  const telling = words.filter((word) => !PARTICLE.test(word));
  return telling.length > 0 ? telling : words;
}
