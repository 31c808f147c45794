import type { DocumentStyle } from './document-style.ts';
import type { Line } from './line.ts';
import { REFERENCES_HEADING } from './references-heading.ts';
import { endsSentence, endsShort, type Block } from './paragraphs.ts';

type BlockKind = 'paragraph' | 'heading' | 'caption' | 'table' | 'footnote' | 'reference' | 'other';

/** A block and what it is. */
export interface KnownBlock extends Block {
  readonly kind: BlockKind;
}

/** What captions begin with, in the languages that articles come in. */
const LABEL =
  /^(?:supplementary |extended data |appendix )?(?:fig(?:ure|\.)?s?|table|tab\.|scheme|chart|box|plate|map|graph|photo|listing|algorithm|exhibit|figura|tabla|tabela|cuadro|quadro|gráfico|tableau|abb(?:ildung|\.)|tabelle|شکل|جدول|الشكل|الجدول|図|表|图)\s*(?:[A-Z]?\.?\d+|[IVX]+\b|[A-Z]\b)/iu;
/** After a label comes a title with a capital; a sentence about the table goes on with its verb. */
const TITLE = /^[a-z]?\s+["“(]?\p{Lu}/u;
const VERB = /^[a-z]?[.:]?\s+\p{Ll}/u;
const LABEL_ALONE = new RegExp(`${LABEL.source}[a-z]?[.:]?$`, 'iu');
const LABEL_MARK = new RegExp(`${LABEL.source}[a-z]?\\s?(?:[.:|–—]|\\s[-–—]\\s)`, 'iu');
const FOOTNOTE_MARK = /^(?:[*†‡§¶#]|\d{1,2}(?=[\p{L}\s])|[a-z](?=[\p{Lu}]))/u;
const HAS_LETTER = /\p{L}/u;

/** Type of the body's size differs from it by no more than this part. */
const BODY_SIZE = 0.04;
/** The title of an article is so much larger than the heading of the references before it. */
const TITLE_SIZE = 1.3;
/** Headings are no longer than this: letters, lines. */
const HEADING_LETTERS = 220;
const HEADING_LINES = 4;
/** Type of this many times the body's size heads something, whatever its face. */
const LARGER = 1.08;
/** Headings are no smaller than this part of the body. */
const SMALLEST_HEADING = 0.88;
/** A heading may end like a sentence if it is one bold line of fewer letters. */
const BOLD_LINE_LETTERS = 80;
/** One that only another face tells is shorter: lines, letters. */
const PLAIN_LINES = 2;
const PLAIN_LETTERS = 120;
/** Smaller than this part of the body, type at the foot of a column is a note. */
const NOTE_SIZE = 0.94;
/** Blocks of less than this many letters a line that stand between others of their sort are cells. */
const CELL_LETTERS = 24;

/** Says of each block of a document, in order, what it is. */
export function knowBlocks(blocks: readonly Block[], style: DocumentStyle): KnownBlock[] {
  const known: KnownBlock[] = [];
  let inReferences = false;
  let referenceHeading: Line | null = null;
  blocks.forEach((block, index) => {
    const first = block.lines[0];
    if (first === undefined) return;
    let kind = kindOf(block, blocks[index + 1], style);
    const text = textOf(block);
    if (REFERENCES_HEADING.test(text) && (kind === 'heading' || block.lines.length === 1)) {
      kind = 'heading';
      inReferences = true;
      referenceHeading = first;
    } else if (inReferences && kind === 'heading' && referenceHeading !== null) {
      const alike =
        Math.abs(first.size - referenceHeading.size) < 0.5 && first.bold === referenceHeading.bold;
      // A title, much larger, is that of another article on the page.
      const isTitle = first.size > TITLE_SIZE * referenceHeading.size;
      if (isTitle || (alike && !/\d/u.test(text))) inReferences = false;
      else if (!alike) kind = 'reference';
    } else if (inReferences && (kind === 'paragraph' || kind === 'other' || kind === 'footnote'))
      kind = 'reference';
    known.push({ ...block, kind });
  });
  return markTables(known, style);
}

const textOf = (block: Block): string => block.lines.map(({ text }) => text).join(' ');

/** Is the type of a line that of the running text? */
const isBodySize = (line: Line, style: DocumentStyle): boolean =>
  Math.abs(line.size - style.size) <= Math.max(0.3, BODY_SIZE * style.size);

function kindOf(block: Block, next: Block | undefined, style: DocumentStyle): BlockKind {
  const [first] = block.lines;
  if (first === undefined) return 'other';
  const text = textOf(block);
  if (isCaption(block, text, style)) return 'caption';
  if (isHeading(block, next, text, style)) return 'heading';
  if (first.turn !== 0 && !isBodySize(first, style)) return 'other';
  if (first.size < NOTE_SIZE * style.size && FOOTNOTE_MARK.test(text) && HAS_LETTER.test(text))
    return 'footnote';
  return HAS_LETTER.test(text) ? 'paragraph' : 'other';
}

function isCaption(block: Block, text: string, style: DocumentStyle): boolean {
  const [first] = block.lines;
  if (first === undefined || !LABEL.test(text)) return false;
  if (LABEL_ALONE.test(text)) return true;
  const isBody = isBodySize(first, style) && style.fonts.has(first.font) && !first.bold;
  const rest = text.replace(LABEL, '');
  if (isBody && VERB.test(rest)) return false;
  return LABEL_MARK.test(text) || TITLE.test(rest) || !isBody;
}

function isHeading(
  block: Block,
  next: Block | undefined,
  text: string,
  style: DocumentStyle,
): boolean {
  const [first] = block.lines;
  const last = block.lines.at(-1);
  const margin = block.margins.at(-1);
  if (first === undefined || last === undefined || margin === undefined || next === undefined)
    return false;
  if (text.length > HEADING_LETTERS || block.lines.length > HEADING_LINES) return false;
  if (!HAS_LETTER.test(text) || text.length < 3) return false;
  if (runsIntoText(first, last, text, style)) return false;
  if (first.size > LARGER * style.size) return true;
  if (first.size < SMALLEST_HEADING * style.size) return false;
  if (endsSentence(text.replace(/\?$/u, '')))
    return (
      first.bold &&
      block.lines.length === 1 &&
      text.length < BOLD_LINE_LETTERS &&
      nextIsBody(next, style)
    );
  const capitals = text === text.toUpperCase() && /\p{Lu}{3}/u.test(text);
  if (first.bold || capitals) return true;
  const differs = !style.fonts.has(first.font) || first.italic;
  const nextLine = next.lines[0];
  const short = nextLine !== undefined && endsShort(last, margin, nextLine);
  return (
    differs &&
    short &&
    nextIsBody(next, style) &&
    block.lines.length <= PLAIN_LINES &&
    text.length < PLAIN_LETTERS
  );
}

/** Does a block begin as a heading and end as a sentence of the running text? */
const runsIntoText = (first: Line, last: Line, text: string, style: DocumentStyle): boolean =>
  !style.fonts.has(first.font) &&
  style.fonts.has(last.endFont) &&
  Math.abs(last.endSize - style.size) <= Math.max(0.3, BODY_SIZE * style.size) &&
  endsSentence(text);

const nextIsBody = (next: Block, style: DocumentStyle): boolean => {
  const [line] = next.lines;
  return line !== undefined && isBodySize(line, style);
};

/** After a caption, and wherever cells stand beside each other, small blocks are those of a table. */
function markTables(blocks: readonly KnownBlock[], style: DocumentStyle): KnownBlock[] {
  const kinds = blocks.map(({ kind }) => kind);
  let after = false;
  blocks.forEach((block, index) => {
    const kind = kinds[index];
    if (kind === 'caption') {
      after = /^(?:supplementary )?(?:tab|cuadro|quadro|جدول|表)/iu.test(textOf(block));
      return;
    }
    const rows = hasCells(block);
    const [first] = block.lines;
    const isBody = first !== undefined && isBodySize(first, style) && style.fonts.has(first.font);
    const short = textOf(block).length / block.lines.length < CELL_LETTERS;
    if (rows && (kind === 'paragraph' || kind === 'other' || kind === 'heading'))
      kinds[index] = 'table';
    else if (after && kind !== 'reference' && !isBody && kind !== 'footnote')
      kinds[index] = 'table';
    else if (after && short && kind === 'paragraph' && isBody && !endsSentence(textOf(block)))
      kinds[index] = 'table';
    else if (isBody && !short) after = false;
  });
  return blocks.map((block, index) => ({ ...block, kind: kinds[index] ?? block.kind }));
}

/** Do pieces of a block stand beside each other in several rows? */
function hasCells(block: Block): boolean {
  let rows = 0;
  for (let index = 1; index < block.lines.length; index++) {
    const a = block.lines[index - 1];
    const b = block.lines[index];
    if (a !== undefined && b !== undefined && Math.abs(a.baseline - b.baseline) < 0.4 * a.size)
      rows++;
  }
  return rows >= 2 && rows >= block.lines.length / 4;
}
