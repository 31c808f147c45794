import type { DocumentStyle } from './document-style.ts';
import type { KnownBlock } from './kinds.ts';
import type { Line } from './line.ts';
import { endsSentence, endsShort } from './paragraphs.ts';
import { endsInHyphen } from './vocabulary.ts';

/** How many pages on the rest of a paragraph may stand: one that is full of figures lies between. */
const PAGES = 2;
/** Sizes that differ by less than this part are one. */
const SAME_SIZE = 0.03;

/** So many blocks are looked through for a better piece. */
const LOOK_AHEAD = 60;

/** A piece of a paragraph is this part of its column wide at least, unless it ends there. */
const WIDE = 0.7;

/** After these the sentence may go on with a small letter. */
const GOES_ON = /[;:]$/u;

/** How the rest of a sentence begins: with a small letter, or with what no sentence begins with. */
const STARTS_WITHIN = /^["'“‘([]*\p{Ll}|^[([,;:)\]%=<>≤≥±×+–-]/u;

/**
 * Joins paragraphs that a column, a page, a figure or a note cuts in two. What stands between the
 * pieces comes after the whole.
 */
export function joinPieces(blocks: readonly KnownBlock[], style: DocumentStyle): KnownBlock[] {
  const out: KnownBlock[] = [];
  const indents = usesIndents(blocks);
  for (const [index, block] of blocks.entries()) {
    const whole = startOf(out, block, { blocks, index }, indents, style);
    if (whole === null) {
      out.push({ ...block, lines: [...block.lines], margins: [...block.margins] });
      continue;
    }
    for (const line of block.lines) whole.lines.push(line);
    for (const margins of block.margins) whole.margins.push(margins);
  }
  return out;
}

/** A block among those of its document. */
interface Place {
  readonly blocks: readonly KnownBlock[];
  readonly index: number;
}

/** Do most paragraphs of the document begin with an indent? */
function usesIndents(blocks: readonly KnownBlock[]): boolean {
  let indented = 0;
  let flush = 0;
  for (const { kind, lines, indented: isIndented } of blocks)
    if (kind === 'paragraph' && lines.length > 2) {
      if (isIndented) indented++;
      else flush++;
    }
  return indented > flush / 2;
}

/** The block that the given one goes on, the nearest before it that is not finished; null for none. */
function startOf(
  before: readonly KnownBlock[],
  block: KnownBlock,
  place: Place,
  indents: boolean,
  style: DocumentStyle,
): KnownBlock | null {
  const [first] = block.lines;
  if (first === undefined || (block.kind !== 'paragraph' && block.kind !== 'reference'))
    return null;
  const within = STARTS_WITHIN.test(first.text);
  let between = 0;
  for (let index = before.length - 1; index >= 0; index--) {
    const candidate = before[index];
    const last = candidate?.lines.at(-1);
    const margin = candidate?.margins.at(-1);
    if (candidate === undefined || last === undefined || margin === undefined) return null;
    if (first.page > last.page + PAGES) return null;
    const isNext = index === before.length - 1;
    if (candidate.kind === 'heading' && !within) return null;
    if (candidate.kind !== block.kind || !isAlike(candidate, block, within, style)) continue;
    if (isNext && !block.afterJump) return null;
    const isOpen = !endsShort(last, margin, first) || endsInHyphen(last.text);
    const ended = endsSentence(last.text) && !(within && GOES_ON.test(last.text));
    if (isOpen && !ended && within) return candidate;
    if (isOpen && !ended && between === 0 && !block.indented && isRunning(block, candidate))
      return hasBetter(candidate, block, place, style) ? null : candidate;
    if (isOpen && ended && between === 0 && isNext && indents && !block.indented && !within)
      return candidate;
    if (!within) return null;
    between++;
  }
  return null;
}

/**
 * Does a later piece go on where the whole is not finished, better than the given one? Not where that
 * piece goes on another one between them, and not where the given one is a full line of the column.
 */
function hasBetter(
  whole: KnownBlock,
  piece: KnownBlock,
  { blocks, index }: Place,
  style: DocumentStyle,
): boolean {
  const between = [piece];
  for (const other of blocks.slice(index + 1, index + 1 + LOOK_AHEAD)) {
    const [first] = other.lines;
    const page = piece.lines[0]?.page ?? 0;
    if (first === undefined || first.page > page + 1) return false;
    if (other.kind !== whole.kind || !isAlike(whole, other, true, style)) continue;
    if (other.afterJump && STARTS_WITHIN.test(first.text))
      return !between.some((block) => isOpenFor(block, first));
    between.push(other);
  }
  return false;
}

/** Does a block end in the middle of a sentence, with a full line? */
function isOpenFor(block: KnownBlock, next: Line): boolean {
  const last = block.lines.at(-1);
  const margin = block.margins.at(-1);
  if (last === undefined || margin === undefined) return false;
  return !endsSentence(last.text) && !endsShort(last, margin, next);
}

/** Is a block as wide as a line of the column that another one ends in, or has it several lines? */
function isRunning(block: KnownBlock, whole: KnownBlock): boolean {
  const [first] = block.lines;
  const margin = whole.margins.at(-1);
  if (first === undefined || margin === undefined) return false;
  const width = margin.right - margin.left;
  return block.lines.length > 2 || first.x1 - first.x0 > WIDE * width || endsSentence(first.text);
}

function isAlike(
  whole: KnownBlock,
  rest: KnownBlock,
  within: boolean,
  style: DocumentStyle,
): boolean {
  const last = whole.lines.at(-1);
  const [first] = rest.lines;
  if (last === undefined || first === undefined) return false;
  return (
    Math.abs(first.size - last.size) <= SAME_SIZE * last.size &&
    first.turn === last.turn &&
    (within ||
      first.font === last.font ||
      (style.fonts.has(first.font) && style.fonts.has(last.font)))
  );
}
