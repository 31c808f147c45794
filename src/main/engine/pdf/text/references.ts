import type { KnownBlock } from './kinds.ts';
import type { Line } from './line.ts';

/** The number that an entry of a list of references begins with. */
const NUMBER = /^[[(]?(\d{1,3})(?:[\].)]|\s|$)/u;
/** So many entries that count up one by one make a numbered list. */
const LEAST_ENTRIES = 5;

/**
 * Makes one block of each entry of a numbered list of references, wherever its lines were parted or
 * run together. The entries of a list without numbers stay as their indents part them.
 */
export function partReferences(blocks: readonly KnownBlock[]): KnownBlock[] {
  const starts = entryStarts(blocks);
  if (starts.size < LEAST_ENTRIES) return [...blocks];
  const out: KnownBlock[] = [];
  let entry: KnownBlock | null = null;
  for (const block of blocks) {
    if (block.kind !== 'reference') {
      out.push(block);
      continue;
    }
    block.lines.forEach((line, index) => {
      const margin = block.margins[index];
      if (margin === undefined) return;
      if (entry === null || starts.has(line)) {
        entry = { ...block, lines: [line], margins: [margin] };
        out.push(entry);
      } else {
        entry.lines.push(line);
        entry.margins.push(margin);
      }
    });
  }
  return out;
}

/** The lines whose numbers go on counting from the first entry. */
function entryStarts(blocks: readonly KnownBlock[]): ReadonlySet<Line> {
  const starts = new Set<Line>();
  let last: number | null = null;
  for (const { kind, lines } of blocks)
    if (kind === 'reference')
      for (const line of lines) {
        const number = Number(NUMBER.exec(line.text)?.[1] ?? NaN);
        if (last === null ? number === 1 : number === last + 1) {
          starts.add(line);
          last = number;
        }
      }
  return starts;
}
