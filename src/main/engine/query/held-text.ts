import { plucked, type ReadableDatabase } from '../db/database.ts';
import { PART_STRIDE, TEXT_ROWS, type TextTable } from './condition.ts';
import { once, readSample, type HeldRows } from './held-rows.ts';
import { bind } from './sql.ts';

/** Rows of the full-text index that are read to learn whether few hold a text: 2 ms at most. */
const FEW_TEXT_ROWS = 12_000;
/** To look up one row takes as long as to read so many in a row. */
const ROWS_FOR_ONE = 400;

/** Words that are asked for, held against the index of articles or of claims. */
export function holdText(
  db: ReadableDatabase,
  table: TextTable,
  match: string,
  few = FEW_TEXT_ROWS,
): HeldRows {
  const rows = TEXT_ROWS[table];
  const sample = once(() => readSample(db, bind(rows, match), few));
  // FTS5 would read all that begins so for each row that it is asked about.
  const isBeginning = match.includes('*');
  const all = once(() => new Set(plucked<[string], number>(db, rows).all(match)));
  // The parts of long texts lie behind all articles.
  const inParts = once(
    () =>
      new Set(
        plucked<[string, number], number>(db, `${rows} AND rowid >= ?`).all(match, PART_STRIDE),
      ),
  );
  const between = plucked<[string, number, number], number>(
    db,
    `SELECT rowid FROM ${table}_fts WHERE ${table}_fts MATCH ? AND rowid BETWEEN ? AND ?`,
  );
  const each = plucked<[string, string], number>(
    db,
    `SELECT found.value FROM json_each(?) found
     WHERE EXISTS (SELECT 1 FROM ${table}_fts WHERE ${table}_fts MATCH ? AND rowid = found.value)`,
  );
  const lookUp = (seqs: readonly number[]): ReadonlySet<number> => {
    let [first, last] = [Infinity, -Infinity];
    for (const seq of seqs) {
      first = Math.min(first, seq);
      last = Math.max(last, seq);
    }
    return new Set(
      last - first < seqs.length * ROWS_FOR_ONE
        ? between.all(match, first, last)
        : each.all(JSON.stringify(seqs), match),
    );
  };
  return {
    few: () => (sample().isWhole ? sample().found : null),
    some: () => [...sample().found],
    keep: (seqs) => {
      if (seqs.length === 0) return seqs;
      const { found, isWhole } = sample();
      if (isWhole || isBeginning) {
        const known = isWhole ? found : all();
        return seqs.filter((seq) => known.has(seq));
      }
      const known = lookUp(seqs);
      return seqs.filter((seq) => known.has(seq) || inParts().has(seq));
    },
  };
}
