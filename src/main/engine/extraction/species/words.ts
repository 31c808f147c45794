/** What stands between a word and the word before it. */
export type Gap =
  'none' | 'blank' | 'hyphen' | 'apostrophe' | 'stop' | 'open' | 'close' | 'slash' | 'far';

/** A run of letters and digits. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** As the lexicon folds it: lower case. */
  readonly folded: string;
  readonly gap: Gap;
}

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

function isAsciiWordCode(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
}

/** Where the character at `at` ends if it is a letter or digit, otherwise `at`. */
function endOfWordCharacter(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < 128) return isAsciiWordCode(code) ? at + 1 : at;
  const character = String.fromCodePoint(text.codePointAt(at) ?? code);
  return LETTER_OR_DIGIT.test(character) ? at + character.length : at;
}

/** The words of the text in order. */
export function readWords(text: string): Word[] {
  const words: Word[] = [];
  let before = 0;
  let at = 0;
  while (at < text.length) {
    let end = endOfWordCharacter(text, at);
    if (end === at) {
      at += 1;
      continue;
    }
    for (let next = end; next < text.length; end = next) {
      next = endOfWordCharacter(text, end);
      if (next === end) break;
    }
    const word = text.slice(at, end);
    words.push({
      start: at,
      end,
      text: word,
      folded: word.toLowerCase(),
      gap: words.length === 0 ? 'far' : readGap(text, before, at),
    });
    before = end;
    at = end;
  }
  return words;
}

function readGap(text: string, start: number, end: number): Gap {
  const length = end - start;
  if (length === 0) return 'none';
  if (length === 1 && text.charCodeAt(start) === 32) return 'blank';
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
  return (
    word !== undefined &&
    (word.gap === 'blank' || word.gap === 'hyphen' || word.gap === 'apostrophe')
  );
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
