/** Lines that wrapping made are at least this long somewhere, and no longer than the next. */
const MIN_WIDTH = 50;
/** Columns of a page are narrower; there more has to speak for it. */
const MIN_COLUMN_WIDTH = 24;
const MIN_COLUMN_BREAKS = 6;
const MAX_WIDTH = 120;
/** Of the breaks inside paragraphs so many must be where a wrapped line had to break. */
const MIN_FORCED = 0.8;
/** And so many lines must go on in the middle of a sentence, as prose does and verse does not. */
const MIN_LOWER = 0.3;

/** Where so many words are divided, the text was set; in narrow columns one says as much. */
const MANY_DIVISIONS = 2;
/** What keeps its hyphen before most words. */
const HYPHENED_PREFIX =
  /^(?:non|self|well|anti|ex|half|all|cross|follow|age|sex|long|short|high|low|dose|time)$/;

/** No word is longer, in UTF-16 code units; what is has no letters looked up. */
const LONGEST_WORD = 100;

const LIST_ITEM = /^\s*(?:[-*+•·–—]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)])\s/i;
const COLUMNS = /\S(?: {3,}|\t)\S/;

interface Block {
  lines: readonly string[];
}

/**
 * Joins the lines of paragraphs that a mail program, an editor or a copied page wrapped at a
 * width. It does so only where the whole text looks wrapped: nearly every line ends where the
 * next word would not have fitted, and many go on in lower case. Verse, lists, tables in columns
 * and texts with a paragraph a line keep their lines. A word divided at a line end loses its
 * hyphen if the same word stands undivided elsewhere; where many words are divided, as in columns, also
 * unless it stands with its hyphen elsewhere or its parts are words of the text.
 * @param text with `\n` line ends
 */
export function joinWrappedLines(text: string): string {
  const blocks = divideAtBlankLines(text);
  const prose = blocks.filter(isProse);
  const width = wrapWidth(prose);
  if (width === null || !looksWrapped(prose, width)) return text;
  const isOneWord = dividedWords(text, width < MIN_WIDTH ? 1 : MANY_DIVISIONS);
  return blocks
    .map((block) =>
      isProse(block) ? joinBlock(block.lines, width, isOneWord) : block.lines.join('\n'),
    )
    .join('\n\n');
}

function divideAtBlankLines(text: string): Block[] {
  const blocks: Block[] = [];
  let lines: string[] = [];
  const end = (): void => {
    if (lines.length > 0) blocks.push({ lines });
    lines = [];
  };
  for (const line of text.split('\n')) {
    if (line.trim() === '') end();
    else lines.push(line);
  }
  end();
  return blocks;
}

function isProse({ lines }: Block): boolean {
  return lines.length > 1 && !lines.some((line) => COLUMNS.test(line.trim()));
}

/** The width at which nearly all lines were broken: the longest line but for the odd address. */
function wrapWidth(blocks: readonly Block[]): number | null {
  const lengths = blocks.flatMap(({ lines }) =>
    lines.filter((line) => line.trim().includes(' ')).map(length),
  );
  const width = lengths.toSorted((a, b) => a - b).at(Math.ceil(lengths.length * 0.98) - 1);
  return width !== undefined && width >= MIN_COLUMN_WIDTH && width <= MAX_WIDTH ? width : null;
}

function looksWrapped(blocks: readonly Block[], width: number): boolean {
  let breaks = 0;
  let forced = 0;
  let lower = 0;
  for (const { lines } of blocks) {
    if (!lines.some((line) => length(line) >= width * 0.75)) continue;
    for (let i = 1; i < lines.length; i++) {
      if (LIST_ITEM.test(lines[i]!)) continue;
      breaks++;
      if (isForced(lines[i - 1]!, lines[i]!, width)) forced++;
      if (/^\s*\p{Ll}/u.test(lines[i]!)) lower++;
    }
  }
  const enough = width < MIN_WIDTH ? MIN_COLUMN_BREAKS : 2;
  return breaks >= enough && forced >= breaks * MIN_FORCED && lower >= breaks * MIN_LOWER;
}

/** Whether the first word of the next line would not have fitted; a little slack for ragged wrapping. */
function isForced(line: string, next: string, width: number): boolean {
  const word = /^\s*(\S+)/.exec(next)?.[1] ?? '';
  return length(line) + 1 + word.length > width - 3;
}

function joinBlock(lines: readonly string[], width: number, isOneWord: IsOneWord): string {
  const joined = [lines[0]!.trimEnd()];
  for (let i = 1; i < lines.length; i++) {
    const line = lines[i]!.trim();
    const kept = LIST_ITEM.test(lines[i]!) || !isForced(lines[i - 1]!, lines[i]!, width);
    const divided = kept ? null : dividedWord(joined.at(-1)!, line);
    if (kept) joined.push('\n', lines[i]!.trimEnd());
    else if (divided === null) joined.push(' ', line);
    else if (isOneWord(...divided)) joined.push(joined.pop()!.slice(0, -1), line);
    else joined.push(line);
  }
  return joined.join('');
}

/** Whether the parts of a divided word, in lower case, are written as one. */
type IsOneWord = (head: string, tail: string) => boolean;

function dividedWords(text: string, many: number): IsOneWord {
  const divisions = text.match(/\p{L}-\n[^\S\n]*\p{Ll}/gu)?.length ?? 0;
  if (divisions === 0) return () => false;
  const whole = text.toLowerCase();
  const known = new Set(whole.match(/\p{L}+/gu));
  const hyphened = new Set(whole.match(/\p{L}+-\p{L}+/gu));
  const standing = new Set(whole.replace(/\p{L}+-\n[^\S\n]*\p{L}+/gu, ' ').match(/\p{L}+/gu));
  return (head, tail) => {
    if (known.has(head + tail)) return true;
    if (divisions < many || hyphened.has(`${head}-${tail}`)) return false;
    return !HYPHENED_PREFIX.test(head) && !(standing.has(head) && standing.has(tail));
  };
}

/** The parts of the word that was divided between two lines, in lower case; null where none was. */
function dividedWord(before: string, after: string): [head: string, tail: string] | null {
  const head = /(\p{L}+)-$/u.exec(before.slice(-LONGEST_WORD))?.[1];
  const tail = /^\p{Ll}+/u.exec(after.slice(0, LONGEST_WORD))?.[0];
  return head === undefined || tail === undefined ? null : [head.toLowerCase(), tail];
}

function length(line: string): number {
  return line.trimEnd().length;
}
