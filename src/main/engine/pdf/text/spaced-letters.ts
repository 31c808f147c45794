import type { LineWord, WordsOfLine } from './line.ts';

/** So many capitals in a row that stand alone or in twos are a word that was spaced out. */
const SPACED = /(?<![^ ])\p{Lu}{1,2}(?: \p{Lu}{1,2}){2,}(?![^ ])/gu;
/** What such a word has somewhere, and hardly another line. */
const ALONE = /\p{Lu} \p{Lu}/u;
const LEAST_SINGLE = 3;
/** Letters of one word stand no farther apart than this, in parts of the size; those of a list do. */
const WIDEST = 0.6;
/** Between two words of such a line there is this much more room than between its letters. */
const WORD_ROOM = 1.6;

/** Closes up words that are set with space between their letters: `T A B L E` and `TA B L E`. */
export function closeUp(line: WordsOfLine, size: number): WordsOfLine {
  if (!ALONE.test(line.text)) return line;
  const gone = new Set<number>();
  for (const match of line.text.matchAll(SPACED)) {
    const parts = line.words.filter(
      ({ start, end }) => start >= match.index && end <= match.index + match[0].length,
    );
    if (parts.filter(({ start, end }) => end - start === 1).length < LEAST_SINGLE) continue;
    const gaps = parts.slice(1).map((part, index) => part.x0 - (parts[index]?.x1 ?? 0));
    const usual = gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0;
    if (usual > WIDEST * size) continue;
    parts.slice(1).forEach((part, index) => {
      if ((gaps[index] ?? 0) <= WORD_ROOM * usual) gone.add(part.start - 1);
    });
  }
  if (gone.size === 0) return line;
  const at = (offset: number): number =>
    offset - [...gone].filter((space) => space < offset).length;
  const words: LineWord[] = [];
  for (const word of line.words) {
    const last = words.at(-1);
    const moved = { ...word, start: at(word.start), end: at(word.end) };
    if (last !== undefined && last.end === moved.start)
      words[words.length - 1] = { ...last, end: moved.end, x1: moved.x1 };
    else words.push(moved);
  }
  return {
    text: dropAt(line.text, gone),
    words,
    scripts: line.scripts.map((script) => ({
      ...script,
      start: at(script.start),
      end: at(script.end),
    })),
  };
}

const dropAt = (text: string, gone: ReadonlySet<number>): string =>
  text
    .split('')
    .filter((_, index) => !gone.has(index))
    .join('');
