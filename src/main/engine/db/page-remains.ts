/** Where, in the header of a b-tree page, its numbers stand; see “Database File Format” of SQLite, section 1.6. */
const FIRST_FREE_BLOCK = 1;
const CELLS = 3;
const CONTENT_START = 5;
/** The kinds of b-tree pages, and the length of their headers. */
const HEADER_LENGTHS: ReadonlyMap<number, number> = new Map([
  [2, 12],
  [5, 12],
  [10, 8],
  [13, 8],
]);
/** The first page begins with the header of the file. */
const FILE_HEADER = 100;

/** A part of a page that holds nothing: offset of its first byte, and of the first one after it. */
type Range = readonly [start: number, end: number];

/**
 * The parts of a page that SQLite keeps nothing in and never reads, but that may hold copies of rows
 * which stood there before: between the pointers and the cells, and in free blocks. None for a page
 * that is no b-tree’s: what overflows a cell begins with a page number, whose first byte is 0 in a
 * file of less than 16 million pages.
 */
function* unusedRanges(page: Buffer, isFirst: boolean): Generator<Range> {
  const header = isFirst ? FILE_HEADER : 0;
  const headerLength = HEADER_LENGTHS.get(page[header] ?? 0);
  if (headerLength === undefined) return;
  const cellsStart = page.readUInt16BE(header + CONTENT_START) || 65_536;
  const pointersEnd = header + headerLength + 2 * page.readUInt16BE(header + CELLS);
  if (pointersEnd > cellsStart || cellsStart > page.length) return;
  yield [pointersEnd, cellsStart];
  let block = page.readUInt16BE(header + FIRST_FREE_BLOCK);
  while (block >= cellsStart && block + 4 <= page.length) {
    const next = page.readUInt16BE(block);
    const end = block + page.readUInt16BE(block + 2);
    if (end > page.length) return;
    // Its first four bytes say where the next one is, and how long this one.
    yield [block + 4, end];
    if (next <= block) return;
    block = next;
  }
}

/** The unused parts of a page in which something still stands. */
export function findRemains(page: Buffer, isFirst: boolean): Range[] {
  return [...unusedRanges(page, isFirst)].filter(([start, end]) =>
    page.subarray(start, end).some((byte) => byte !== 0),
  );
}
