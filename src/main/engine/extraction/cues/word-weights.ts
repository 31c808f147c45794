import type { ReadSentence } from './reading.ts';
import type { Spelling } from './spelling.ts';

/** What the words of a table weigh. */
interface Column {
  readonly weights: ReadonlyMap<string, number>;
  /** Do the names of medicines and disorders count? */
  readonly named: boolean;
}

const NONE = new Float64Array();

const columns: Column[] = [];
let sentencesWeighed = 0;

/**
 * Adds a table of weights by word in lower case, so that the words of a sentence are weighed for all
 * tables in one go. Returns its number for `weighWords`. Names of medicines and disorders weigh
 * nothing unless `named`.
 */
export function addWordWeights(weights: ReadonlyMap<string, number>, named: boolean): number {
  columns.push({ weights, named });
  return columns.length - 1;
}

/** The sum of the weights of the words of a sentence in a table, each word once. */
export function weighWords(read: ReadSentence, table: number): number {
  if (read.sums?.length !== columns.length) read.sums = addUp(read);
  return read.sums[table] ?? 0;
}

function addUp({ words, drugs, harms }: ReadSentence): Float64Array {
  const sums = new Float64Array(columns.length);
  const hasNames = drugs.size > 0 || harms.size > 0;
  sentencesWeighed += 1;
  for (const { info } of words) {
    if (info.weighedIn === sentencesWeighed) continue;
    info.weighedIn = sentencesWeighed;
    const row = recallRow(info);
    if (row === NONE) continue;
    const isName = hasNames && (drugs.has(info.folded) || harms.has(info.folded));
    for (let at = 0; at < row.length; at += 1)
      if (!isName || columns[at]?.named === true) sums[at] = (sums[at] ?? 0) + (row[at] ?? 0);
  }
  return sums;
}

/** What a word weighs in each table; `NONE` where it is in none of them. */
function recallRow(word: Spelling): Float64Array {
  if (word.weights !== null && word.tables === columns.length) return word.weights;
  const row = Float64Array.from(columns, ({ weights }) => weights.get(word.folded) ?? 0);
  word.weights = row.some((weight) => weight !== 0) ? row : NONE;
  word.tables = columns.length;
  return word.weights;
}
