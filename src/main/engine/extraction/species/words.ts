/** What stands between a word and the word before it. */
export type Gap = 'none' | 'blank' | 'hyphen' | 'apostrophe' | 'stop' | 'open' | 'close' | 'slash' | 'far';

/** A run of letters and digits. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** As the lexicon folds it: lower case. */
  readonly folded: string;
  readonly gap: Gap;
}

const WORD = /[\p{L}\p{N}]+/gu;

/** The words of the text in order. */
export function readWords(text: string): Word[] {
  const words: Word[] = [];
  let end = 0;
  for (const match of text.matchAll(WORD)) {
    const word = match[0];
    words.push({
      start: match.index,
      end: match.index + word.length,
      text: word,
      folded: word.toLowerCase(),
      gap: words.length === 0 ? 'far' : readGap(text, end, match.index),
    });
    end = match.index + word.length;
  }
  return words;
}

function readGap(text: string, start: number, end: number): Gap {
  const length = end - start;
  if (length === 0) return 'none';
  if (length > 3) return 'far';
  const between = text.slice(start, end);
  if (/^[\s\u00a0]$/.test(between)) return 'blank';
  if (length === 1 && /[-\u2010-\u2015]/.test(between)) return 'hyphen';
  if (between === '/') return 'slash';
  if (between === "'" || between === '\u2019') return 'apostrophe';
  if (/^\.[\s\u00a0]?$/.test(between)) return 'stop';
  if (/^[\s\u00a0]?\($/.test(between)) return 'open';
  if (/^\)[\s\u00a0]?$/.test(between)) return 'close';
  return 'far';
}

/** True when the word continues a name begun by the word before it: a blank, hyphen or apostrophe. */
export function isJoined(word: Word | undefined): word is Word {
  return word !== undefined && (word.gap === 'blank' || word.gap === 'hyphen' || word.gap === 'apostrophe');
}

/** Folded words from `at` on that may belong to one name, at most `limit`. */
export function joinedRun(words: readonly Word[], at: number, limit: number): string[] {
  const first = words[at];
  if (first === undefined) return [];
  const run = [first.folded];
  for (let next = at + 1; run.length < limit; next += 1) {
    const word = words[next];
    if (!isJoined(word)) break;
    run.push(word.folded);
  }
  return run;
}
