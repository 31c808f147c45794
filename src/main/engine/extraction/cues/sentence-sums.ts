import type { Spelling } from '../text/spelling.ts';
import type { Word } from '../text/text-words.ts';
import { HUNDREDTHS } from './linear-model.ts';
import type { LinearModel } from './linear-model.ts';
import type { ReadSentence } from './reading.ts';

/** The score of a sentence by a model: the sum of the weights of its cues, its words and the features named. */
export type Scorer = (read: ReadSentence, features: readonly string[]) => number;

const NO_ROW = 0;

/**
 * Weighs sentences by all the models of a reader at once, so that a sentence is gone through once
 * whatever number of models asks for it. What it has found out about a word is kept with its spelling,
 * so that a reader has one.
 */
export class SentenceSums {
  readonly #models: readonly LinearModel[];
  /** What words weigh for each model, row by row; the first row stands for words in no table. */
  readonly #wordRows: Int32Array;
  /** What cues weigh for each model, row by row. */
  readonly #cueRows: Int32Array;
  /** The row of each word that a table has. */
  readonly #rowOf = new Map<string, number>();
  #sentencesSummed = 0;

  /** `cues` are the indices of the cues by name, as sentences bear them (see `CueReader`). */
  constructor(models: readonly LinearModel[], cues: ReadonlyMap<string, number>) {
    this.#models = models;
    const width = models.length;
    for (const { byWord } of models)
      for (const word of byWord.keys())
        if (!this.#rowOf.has(word)) this.#rowOf.set(word, NO_ROW + 1 + this.#rowOf.size);
    this.#wordRows = new Int32Array((this.#rowOf.size + 1) * width);
    this.#cueRows = new Int32Array(cues.size * width);
    for (const [place, { byWord, byFeature }] of models.entries()) {
      for (const [word, weight] of byWord)
        this.#wordRows[(this.#rowOf.get(word) ?? NO_ROW) * width + place] = weight;
      for (const [name, index] of cues)
        this.#cueRows[index * width + place] = byFeature.get(name) ?? 0;
    }
  }

  /**
   * How a model scores sentences. A word counts once for each way it is written: "Mice ... mice"
   * twice, "mice ... mice" once. Throws for a model that is not among the reader's.
   */
  scorer(model: LinearModel): Scorer {
    const place = this.#models.indexOf(model);
    if (place < 0) throw new Error('The rules of a kind must list each model that they score by');
    const { bias, byFeature } = model;
    return (read, features) => {
      read.sums ??= this.#addUp(read);
      let sum = bias + (read.sums[place] ?? 0);
      for (const feature of features) sum += byFeature.get(feature) ?? 0;
      return sum / HUNDREDTHS;
    };
  }

  #addUp({ words, cues, drugs, harms }: ReadSentence): number[] {
    const models = this.#models;
    const wordRows = this.#wordRows;
    const cueRows = this.#cueRows;
    const sums: number[] = models.map(() => 0);
    const width = models.length;
    for (let place = 0; place < cues.length; place += 1) {
      const from = (cues[place] as number) * width;
      for (let at = 0; at < width; at += 1)
        sums[at] = (sums[at] as number) + (cueRows[from + at] as number);
    }
    const hasNames = drugs.size > 0 || harms.size > 0;
    this.#sentencesSummed += 1;
    const sentence = this.#sentencesSummed;
    for (let place = 0; place < words.length; place += 1) {
      const { info } = words[place] as Word;
      const row = info.row < 0 ? this.#findRow(info) : info.row;
      if (row === NO_ROW || info.weighedIn === sentence) continue;
      info.weighedIn = sentence;
      const isName = hasNames && (drugs.has(info.folded) || harms.has(info.folded));
      const from = row * width;
      for (let at = 0; at < width; at += 1)
        if (!isName || models[at]?.named === true)
          sums[at] = (sums[at] as number) + (wordRows[from + at] as number);
    }
    return sums;
  }

  /** The row of a word among the word rows, kept with the word; `NO_ROW` where no table has it. */
  #findRow(word: Spelling): number {
    word.row = this.#rowOf.get(word.folded) ?? NO_ROW;
    return word.row;
  }
}
