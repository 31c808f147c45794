import type { ReadSentence } from './reading.ts';
import type { Spelling } from '../words/spelling.ts';
import type { Word } from '../words/text-words.ts';

/** What the words of a table weigh. */
interface Column {
  readonly weights: ReadonlyMap<string, number>;
  /** Do the names of medicines and disorders count? */
  readonly named: boolean;
}

const NO_ROW = 0;

const columns: Column[] = [];
/** What words weigh in each table, row by row; the row before the first stands for words in no table. */
let rows = new Float64Array();
/** The row of each word that a table has. */
const rowOf = new Map<string, number>();
let sentencesWeighed = 0;

/**
 * Adds a table of weights by word in lower case, so that the words of a sentence are weighed for all
 * tables in one go. Returns its number for `weighWords`. Names of medicines and disorders weigh
 * nothing unless `named`.
 */
export function addWordWeights(weights: ReadonlyMap<string, number>, named: boolean): number {
  columns.push({ weights, named });
  for (const word of weights.keys()) if (!rowOf.has(word)) rowOf.set(word, NO_ROW + 1 + rowOf.size);
  rows = new Float64Array((rowOf.size + 1) * columns.length);
  for (const [word, row] of rowOf)
    columns.forEach((column, at) => {
      rows[row * columns.length + at] = column.weights.get(word) ?? 0;
    });
  return columns.length - 1;
}

/** The sum of the weights of the words of a sentence in a table, each word once. */
export function weighWords(read: ReadSentence, table: number): number {
  if (read.sums?.length !== columns.length) read.sums = addUp(read);
  return read.sums[table] ?? 0;
}

function addUp({ words, drugs, harms }: ReadSentence): number[] {
  const sums: number[] = columns.map(() => 0);
  const width = columns.length;
  const hasNames = drugs.size > 0 || harms.size > 0;
  sentencesWeighed += 1;
  for (let place = 0; place < words.length; place += 1) {
    const { info } = words[place] as Word;
    const row = info.tables === width ? info.row : findRow(info);
    if (row === NO_ROW || info.weighedIn === sentencesWeighed) continue;
    info.weighedIn = sentencesWeighed;
    const isName = hasNames && (drugs.has(info.folded) || harms.has(info.folded));
    const from = row * width;
    for (let at = 0; at < width; at += 1)
      if (!isName || columns[at]?.named === true)
        sums[at] = (sums[at] as number) + (rows[from + at] as number);
  }
  return sums;
}

/** The row of a word among `rows`, kept with the word; `NO_ROW` where no table has it. */
function findRow(word: Spelling): number {
  word.tables = columns.length;
  word.row = rowOf.get(word.folded) ?? NO_ROW;
  return word.row;
}
