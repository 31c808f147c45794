import type { Vocabulary } from './vocabulary.ts';

/** First parts of compounds that keep their hyphen in most words, where the document tells nothing. */
const COMPOUNDING = new Set(
  'well self high low long short cross half full double single two three four five six seven eight nine ten first second third one ex all semi quasi non e x t health evidence time cost data year age sex dose case home'.split(
    ' ',
  ),
);

/** Second parts that make compounds with any word, and end none that is written in one. */
const SECOND_PARTS = new Set(
  'based related induced specific dependent independent like free type wide term old level rich derived driven treated controlled mediated associated resistant positive negative oriented scale year day week month hour fold order line'.split(
    ' ',
  ),
);
/** Where both parts are words of the document of so many letters, they are a compound. */
const WHOLE_WORD = 4;

const LAST_PART = /[\p{L}\p{N}'’]+(?:[-‐‑][\p{L}\p{N}'’]+)*(?=[-‐‑]$)/u;
const FIRST_PART = /^[\p{L}\p{N}'’]+(?:[-‐‑][\p{L}\p{N}'’]+)*/u;

/**
 * Is the hyphen at the end of a line one that the word has anyway (`multi-` + `centre` where the
 * document writes multi-centre), rather than one that only breaks the line? Looked up in what the
 * document writes within its lines; compounds with digits or capitals keep theirs.
 */
export function keepsHyphen(before: string, after: string, vocabulary: Vocabulary): boolean {
  const a = LAST_PART.exec(before)?.[0] ?? '';
  const b = FIRST_PART.exec(after)?.[0] ?? '';
  if (a === '' || b === '') return true;
  if (/\p{N}/u.test(a + b)) return true;
  if (/^\p{Lu}/u.test(b) && !/^\p{Lu}+$/u.test(a + b)) return true;
  if (/\p{Lu}$/u.test(a) && !/^\p{Lu}/u.test(b)) return true;
  const joined = vocabulary.count(a + b);
  const hyphened = vocabulary.count(`${a}-${b}`);
  if (joined !== hyphened) return hyphened > joined;
  const tail = a.slice(Math.max(a.lastIndexOf('-'), a.lastIndexOf('‐'), a.lastIndexOf('‑')) + 1);
  if (tail !== a) {
    const inner = vocabulary.count(tail + b);
    if (inner > 0) return false;
  }
  if (COMPOUNDING.has(a.toLowerCase())) return vocabulary.count(b) > 0;
  if (SECOND_PARTS.has(b.toLowerCase())) return vocabulary.count(a) > 0;
  if (vocabulary.compounds(a) >= 2) return vocabulary.count(b) > 0;
  return a.length >= WHOLE_WORD && b.length >= WHOLE_WORD && vocabulary.count(a) > 0 && vocabulary.count(b) > 0;
}
