import type { DocumentStyle } from './document-style.ts';
import type { Line } from './line.ts';
import { marginsOf, type Margins } from './margins.ts';

/** Lines of a page that belong together: a paragraph or the piece of one, a heading, a caption, a cell. */
export interface Block {
  readonly lines: Line[];
  readonly margins: Margins[];
  /** It does not stand right under the block before it: a new column, page or place. */
  readonly afterJump: boolean;
  /** Its first line is set in. */
  readonly indented: boolean;
}

/** Lines with a step of this part of the usual leading and above are parted by a gap. */
const GAP = 1.3;
/** The step from which on a line no longer stands under the one before it, in parts of the leading. */
const FAR = 3;
/** Lines of a paragraph stand no farther apart than this, in parts of the size. */
const WIDEST_LEADING = 2.1;
/** An indent is between these, in parts of the size. */
const LEAST_INDENT = 0.7;
const MOST_INDENT = 5;
/** Sizes that differ by more than this part are two. */
const OTHER_SIZE = 0.06;
/** The room that a word needs beside its own width, in parts of the size. */
const WORD_SPACE = 0.3;
/** How far a full line may stay short of its margin, in parts of the size. */
const SLACK = 0.8;

const SENTENCE_END = /[.!?:;。！？؟]["'”’»)\]]*$/u;
const ABBREVIATION =
  /(?:^|[\s(])(?:\p{Lu}|e\.g|i\.e|al|vs|cf|ca|viz|approx|resp|figs?|eqs?|refs?|no|dr|prof|spp?|var|subsp|cv)\.$/iu;
const SENTENCE_START = /^["'“‘«([¿¡]*[\p{Lu}\p{N}\p{Lo}•●▪■–—*†‡§-]/u;

/** The sign in front of an item of a list. */
const BULLET = /^[•●▪■◦‣]\s/u;

/** Parts the lines of a page into blocks, in their order. */
export function blocksOf(lines: readonly Line[], style: DocumentStyle): Block[] {
  const margins = marginsOf(lines);
  const blocks: Block[] = [];
  let open: Block | null = null;
  lines.forEach((line, index) => {
    const margin = margins[index];
    if (margin === undefined) return;
    const before = lines[index - 1];
    const relation =
      open === null || before === undefined
        ? 'jump'
        : relate(open, line, margin, lines[index + 1], style);
    if (open === null || relation !== 'same') {
      open = {
        lines: [],
        margins: [],
        afterJump: relation === 'jump',
        indented: isIndented(line, margin),
      };
      blocks.push(open);
    }
    open.lines.push(line);
    open.margins.push(margin);
  });
  return blocks;
}

const isIndented = (line: Line, { left }: Margins): boolean =>
  line.x0 - left > LEAST_INDENT * line.size && line.x0 - left < MOST_INDENT * line.size;

/** Would the first word of the next line have had room at the end of this one? */
export function endsShort(line: Line, margin: Margins, next: Line): boolean {
  const [word] = next.words;
  const width = word === undefined ? 0 : word.x1 - word.x0;
  return line.x1 + WORD_SPACE * line.size + width < margin.right - SLACK * line.size;
}

/** Does a sentence end with the text? A full stop after an initial or a usual abbreviation ends none. */
export const endsSentence = (text: string): boolean =>
  SENTENCE_END.test(text) && !ABBREVIATION.test(text);

function relate(
  block: Block,
  line: Line,
  margin: Margins,
  next: Line | undefined,
  style: DocumentStyle,
): 'same' | 'new' | 'jump' {
  const last = block.lines.at(-1);
  const lastMargin = block.margins.at(-1);
  if (last === undefined || lastMargin === undefined || last.turn !== line.turn) return 'jump';
  const step = line.baseline - last.baseline;
  const size = Math.max(line.size, last.size);
  if (Math.abs(step) < 0.4 * size)
    return line.x0 >= last.x1 && line.x0 - last.x1 < 12 * size ? 'same' : 'jump';
  const leading = Math.max(style.leading(last.size), localLeading(block, line, next));
  const shares = Math.min(line.x1, last.x1) > Math.max(line.x0, last.x0);
  const inColumn = shares || Math.abs(margin.left - lastMargin.left) < size;
  if (step < 0 || step > FAR * leading || !inColumn) return 'jump';
  if (Math.abs(line.size - last.size) > OTHER_SIZE * size && !runsIn(last, lastMargin, line))
    return 'new';
  if (step > GAP * leading || BULLET.test(line.text)) return 'new';
  const short = endsShort(last, lastMargin, line);
  if (short && line.bold !== last.bold) return 'new';
  if (short && line.font !== last.font && block.lines.length === 1) return 'new';
  if (
    short &&
    SENTENCE_START.test(line.text) &&
    (endsSentence(last.text) || isFarShort(last, lastMargin))
  )
    return 'new';
  const indent = line.x0 - last.x0;
  if (indent > LEAST_INDENT * size && indent < MOST_INDENT * size) {
    const returns =
      next === undefined ||
      next.x0 < line.x0 - LEAST_INDENT * size ||
      next.baseline <= line.baseline;
    const hangs = block.lines.length === 1 && !returns;
    if (!hangs && returns && (endsSentence(last.text) || short || SENTENCE_START.test(line.text)))
      return 'new';
  }
  if (hangingReturns(block, line)) return 'new';
  return 'same';
}

/** Does a line begin with a heading, and go on in the next line in the type that it ends with? */
const runsIn = (line: Line, margin: Margins, next: Line): boolean =>
  line.endFont === next.font &&
  Math.abs(line.endSize - next.size) <= OTHER_SIZE * next.size &&
  !endsShort(line, margin, next);

/** The distance of the lines around the place between a block and the next line; 0 where there are none. */
function localLeading(block: Block, line: Line, next: Line | undefined): number {
  const last = block.lines.at(-1);
  const before = block.lines.at(-2);
  const steps: number[] = [];
  if (last !== undefined && before !== undefined) steps.push(last.baseline - before.baseline);
  if (next !== undefined && Math.abs(next.size - line.size) < OTHER_SIZE * line.size)
    steps.push(next.baseline - line.baseline);
  const usual = Math.min(...steps.filter((step) => step > 0.4 * line.size));
  return usual < WIDEST_LEADING * line.size ? usual : 0;
}

const isFarShort = (line: Line, { left, right }: Margins): boolean =>
  line.x1 < right - 0.25 * (right - left);

/** Does the line begin at the left edge of a block whose later lines are set in: the next item of a list? */
function hangingReturns(block: Block, line: Line): boolean {
  const [first, second] = block.lines;
  const last = block.lines.at(-1);
  if (first === undefined || second === undefined || last === undefined) return false;
  const hang = LEAST_INDENT * line.size;
  return (
    second.x0 - first.x0 > hang && last.x0 - line.x0 > hang && Math.abs(line.x0 - first.x0) < hang
  );
}
