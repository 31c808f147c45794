import type { Spelling } from '../text/spelling.ts';
import type { Word } from '../text/text-words.ts';
import type { ReadSentence } from './reading.ts';

/** What a model gives to the words and the cues of a sentence, in hundredths. */
interface Column {
  readonly words: ReadonlyMap<string, number>;
  /** By the index of the cue. */
  readonly cues: Int32Array;
  /** Do the names of medicines and disorders count? */
  readonly named: boolean;
}

const NO_ROW = 0;

const columns: Column[] = [];
/** What words weigh for each model, row by row; the row before the first stands for words in no table. */
let wordRows = new Int32Array();
/** What cues weigh for each model, row by row. */
let cueRows = new Int32Array();
/** The row of each word that a table has. */
const rowOf = new Map<string, number>();
let sentencesSummed = 0;

/**
 * Adds a model's weights by word in lower case and by cue index, in hundredths, so that a sentence is
 * gone through once for all models. Returns its number for `sumWeights`. Names of medicines and
 * disorders weigh nothing unless `named`. Call it while modules load: throws once a sentence was
 * weighed, as what was found out about its words would no longer hold.
 */
export function addWeights(
  words: ReadonlyMap<string, number>,
  cues: Int32Array,
  named: boolean,
): number {
  if (sentencesSummed > 0)
    throw new Error('A model comes too late: sentences were weighed already');
  columns.push({ words, cues, named });
  const width = columns.length;
  for (const word of words.keys()) if (!rowOf.has(word)) rowOf.set(word, NO_ROW + 1 + rowOf.size);
  wordRows = new Int32Array((rowOf.size + 1) * width);
  for (const [word, row] of rowOf)
    columns.forEach((column, at) => {
      wordRows[row * width + at] = column.words.get(word) ?? 0;
    });
  cueRows = new Int32Array(cues.length * width);
  columns.forEach((column, at) => {
    column.cues.forEach((weight, cue) => {
      cueRows[cue * width + at] = weight;
    });
  });
  return width - 1;
}

/**
 * The sum of what a model gives to the words and the cues of a sentence, in hundredths. A word counts
 * once for each way it is written: "Mice ... mice" twice, "mice ... mice" once.
 */
export function sumWeights(read: ReadSentence, model: number): number {
  read.sums ??= addUp(read);
  return read.sums[model] ?? 0;
}

function addUp({ words, cues, drugs, harms }: ReadSentence): number[] {
  const sums: number[] = columns.map(() => 0);
  const width = columns.length;
  for (let place = 0; place < cues.length; place += 1) {
    const from = (cues[place] as number) * width;
    for (let at = 0; at < width; at += 1)
      sums[at] = (sums[at] as number) + (cueRows[from + at] as number);
  }
  const hasNames = drugs.size > 0 || harms.size > 0;
  sentencesSummed += 1;
  for (let place = 0; place < words.length; place += 1) {
    const { info } = words[place] as Word;
    const row = info.row < 0 ? findRow(info) : info.row;
    if (row === NO_ROW || info.weighedIn === sentencesSummed) continue;
    info.weighedIn = sentencesSummed;
    const isName = hasNames && (drugs.has(info.folded) || harms.has(info.folded));
    const from = row * width;
    for (let at = 0; at < width; at += 1)
      if (!isName || columns[at]?.named === true)
        sums[at] = (sums[at] as number) + (wordRows[from + at] as number);
  }
  return sums;
}

/** The row of a word among `wordRows`, kept with the word; `NO_ROW` where no table has it. */
function findRow(word: Spelling): number {
  word.row = rowOf.get(word.folded) ?? NO_ROW;
  return word.row;
}
