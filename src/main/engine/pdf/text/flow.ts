import type { DocumentStyle } from './document-style.ts';
import type { KnownBlock } from './kinds.ts';
import { endsInHyphen } from './vocabulary.ts';
import { endsSentence } from './paragraphs.ts';

/** How many pages on the rest of a paragraph may stand: one that is full of figures lies between. */
const PAGES = 2;
/** Sizes that differ by less than this part are one. */
const SAME_SIZE = 0.03;

const STARTS_WITHIN = /^["'“‘(\[]*\p{Ll}/u;

/**
 * Joins paragraphs that a column, a page, a figure or a note cuts in two. What stands between the
 * pieces comes after the whole.
 */
export function joinPieces(blocks: readonly KnownBlock[], style: DocumentStyle): KnownBlock[] {
  const out: KnownBlock[] = [];
  const used = new Set<KnownBlock>();
  const indents = usesIndents(blocks);
  blocks.forEach((block, index) => {
    if (used.has(block)) return;
    let whole = block;
    let from = index;
    while (whole.kind === 'paragraph' || whole.kind === 'reference') {
      const next = findRest(blocks, whole, from, indents, used, style);
      if (next === null) break;
      const rest = blocks[next];
      if (rest === undefined) break;
      used.add(rest);
      whole = {
        ...whole,
        lines: [...whole.lines, ...rest.lines],
        margins: [...whole.margins, ...rest.margins],
      };
      from = next;
    }
    out.push(whole);
  });
  return out;
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

function findRest(
  blocks: readonly KnownBlock[],
  whole: KnownBlock,
  from: number,
  indents: boolean,
  used: ReadonlySet<KnownBlock>,
  style: DocumentStyle,
): number | null {
  const last = whole.lines.at(-1);
  const margin = whole.margins.at(-1);
  if (last === undefined || margin === undefined) return null;
  const ended = endsSentence(last.text);
  const full = last.x1 > margin.right - 1.5 * last.size;
  const hyphen = endsInHyphen(last.text);
  if (!ended && !hyphen && !full && last.x1 < margin.left + 0.3 * (margin.right - margin.left)) return null;
  if (ended && !full) return null;
  for (let index = from + 1; index < blocks.length; index++) {
    const block = blocks[index];
    const first = block?.lines[0];
    if (block === undefined || first === undefined || used.has(block)) continue;
    if (first.page > last.page + PAGES) return null;
    const within = STARTS_WITHIN.test(first.text);
    if (block.kind === whole.kind) {
      const alike =
        Math.abs(first.size - last.size) <= SAME_SIZE * last.size &&
        (first.font === last.font || (style.fonts.has(first.font) && style.fonts.has(last.font)) || within) &&
        first.turn === last.turn;
      if (!alike) continue;
      const jumped = block.afterJump || index > from + 1;
      if (!jumped) return null;
      if (within) return index;
      if (ended) return indents && !block.indented && index === from + 1 ? index : null;
      if (!block.indented || hyphen) return index;
      return null;
    }
    if (block.kind === 'heading' && (ended || !within)) {
      if (ended) return null;
    }
  }
  return null;
}

