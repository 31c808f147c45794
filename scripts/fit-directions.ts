import { chooseDirection } from '../src/main/engine/extraction/findings/direction-model.ts';
import { Direction } from '../src/shared/domain/claim.ts';
import { foldOf, judgeByOthers } from './extraction/cross-fit.ts';
import { readDirectionExamples } from './extraction/direction-examples.ts';
import type { DirectionExample } from './extraction/direction-examples.ts';
import { fitTable, scoreTable } from './extraction/fit-table.ts';
import type { FitPlan, Table } from './extraction/fit-table.ts';
import { formatPercent } from './extraction/print-measures.ts';
import { writeFromCorpora } from './extraction/write-from-corpora.ts';

/**
 * Fits the weights by which the direction of a result is told, on results that readers judged in news,
 * abstracts and papers. Prints how often the words alone, and weights fitted on four fifths of the
 * articles, agree with the readers on the last fifth, and on the articles put aside. Run by hand, after
 * `fit-signs.ts`: `node scripts/fit-directions.ts` (with `--check` nothing is written). Needs the
 * corpora in `../shared`.
 */

const PLAN: FitPlan = {
  penalty: { word: 8, other: 4 },
  leastSeen: { word: 15, other: 8 },
  leastWeight: { word: 0.1, other: 0.05 },
};
type Tables = Readonly<Record<Direction, Table>>;

/** A result with the direction that weights give it. */
type Judged = DirectionExample & { readonly said: Direction };

function fitTables(examples: readonly DirectionExample[]): Tables {
  const fit = (direction: Direction): Table =>
    fitTable(
      examples.map((one) => ({ features: one.features, holds: one.direction === direction })),
      PLAN,
    );
  return {
    positive: fit('positive'),
    negative: fit('negative'),
    null: fit('null'),
    mixed: fit('mixed'),
  };
}

function judge(tables: Tables, examples: readonly DirectionExample[]): Judged[] {
  return examples.map((one) => {
    const weigh = (direction: Direction): number => scoreTable(tables[direction], one.features);
    return { ...one, said: chooseDirection(one.words, weigh) };
  });
}

function countShare<One>(all: readonly One[], holds: (one: One) => boolean): string {
  return `${formatPercent(all.filter(holds).length / all.length)} of ${String(all.length)}`;
}

const agrees = ({ said, direction }: Judged): boolean => said === direction;
const wordsAgree = ({ words, direction }: Judged): boolean =>
  (words === 'chance' ? 'null' : words) === direction;

function printAgreement(name: string, judged: readonly Judged[]): void {
  console.log(`${name}:`);
  for (const corpus of new Set(judged.map((one) => one.corpus))) {
    const own = judged.filter((one) => one.corpus === corpus);
    const words = countShare(own, wordsAgree);
    console.log(`  ${corpus}: ${countShare(own, agrees)} right, by words alone ${words}`);
  }
  for (const direction of Direction.options) {
    const said = judged.filter((one) => one.said === direction);
    const meant = judged.filter((one) => one.direction === direction);
    console.log(
      `  ${direction}: ${countShare(said, agrees)} said are right, ${countShare(meant, agrees)} meant are found`,
    );
  }
}

function fitDirections(): Tables {
  const examples = readDirectionExamples();
  const dev = examples.filter(({ part }) => part === 'dev');
  const judged = judgeByOthers(dev, { partOf: foldOf, fit: fitTables, judge });
  printAgreement('fitted on other articles', judged);
  const tables = fitTables(dev);
  const aside = examples.filter(({ part }) => part === 'test');
  printAgreement('put aside', judge(tables, aside));
  return tables;
}

await writeFromCorpora('src/main/engine/extraction/findings/direction-weights.json', fitDirections);
