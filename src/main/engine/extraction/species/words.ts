import {
  addToHash,
  allTraits,
  findSpelling,
  LONGEST_WORD,
  readTraits,
  Spelling,
} from '../cues/spelling.ts';

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
  readonly info: Spelling;
  /** The traits that hold for the word, those of all rules. */
  readonly traits: number;
}

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/** For each ASCII code 1 for letters and digits. */
const ASCII = Uint8Array.from({ length: 128 }, (_, code) =>
  LETTER_OR_DIGIT.test(String.fromCharCode(code)) ? 1 : 0,
);

/** Where the character at `at` ends if it is a letter or digit, otherwise `at`. */
function endOfWordCharacter(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code < 128 ? at + (ASCII[code] ?? 0) : endOfForeignCharacter(text, at);
}

function endOfForeignCharacter(text: string, at: number): number {
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  return LETTER_OR_DIGIT.test(character) ? at + character.length : at;
}

/** The words of the text in order. */
export function readWords(text: string): Word[] {
  const words: Word[] = [];
  const every = allTraits();
  let before = 0;
  let at = 0;
  while (at < text.length) {
    let end = endOfWordCharacter(text, at);
    if (end === at) {
      at += 1;
      continue;
    }
    let hash = addToHash(0, text.charCodeAt(at));
    for (let next = end; next < text.length; end = next) {
      next = endOfWordCharacter(text, end);
      if (next === end) break;
      hash = addToHash(hash, text.charCodeAt(end));
    }
    const info =
      end - at > LONGEST_WORD
        ? new Spelling(text.slice(at, end))
        : findSpelling(text, at, end, hash);
    words.push({
      start: at,
      end,
      text: info.text,
      folded: info.folded,
      gap: words.length === 0 ? 'far' : readGap(text, before, at),
      info,
      traits: readTraits(info, every),
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
