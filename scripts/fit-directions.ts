import { chooseDirection } from '../src/main/engine/extraction/findings/direction-model.ts';
import { DIRECTIONS } from '../src/main/engine/extraction/findings/direction.ts';
import type { Direction } from '../src/main/engine/extraction/findings/direction.ts';
import { foldOf, judgeByOthers } from './extraction/cross-fit.ts';
import { readDirectionExamples } from './extraction/direction-examples.ts';
import type { DirectionExample } from './extraction/direction-examples.ts';
import { fitTable, scoreTable } from './extraction/fit-table.ts';
import type { FitPlan, Table } from './extraction/fit-table.ts';
import { formatPercent } from './extraction/print-measures.ts';
import { openRuleReader } from './extraction/rule-reader.ts';
import { writeFromCorpora } from './extraction/write-from-corpora.ts';

/**
 * Fits the weights by which the direction of a result is told, on results that readers judged in news,
 * abstracts and papers. Prints how often readers agree with weights fitted on four fifths of the
 * articles, on the last fifth and on the articles put aside, and beside it how often they agree with the
 * words alone and with calling everything positive. Run by hand: `node scripts/fit-directions.ts` (with
 * `--check` nothing is written). Needs the corpora in `../shared`.
 */

const PLAN: FitPlan = {
  penalty: { word: 15, other: 4 },
  leastSeen: { word: 10, other: 6 },
  leastWeight: { word: 0.1, other: 0.05 },
};

type Tables = Readonly<Record<Direction, Table>>;

/** A result with the direction that weights give it, and where its words alone point. */
type Judged = DirectionExample & { readonly said: Direction; readonly byWords: Direction };

/** What may be chance is null without being weighed, so nothing is learned from it. */
function fitTables(examples: readonly DirectionExample[]): Tables {
  const weighed = examples.filter(({ words }) => words !== 'chance');
  const fit = (direction: Direction): Table =>
    fitTable(
      weighed.map((one) => ({ features: one.features, holds: one.direction === direction })),
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
    const { words, features } = one;
    if (words === 'chance') return { ...one, said: 'null', byWords: 'null' };
    const said = chooseDirection((direction) => scoreTable(tables[direction], features));
    return { ...one, said, byWords: words };
  });
}

function describeShare<One>(all: readonly One[], holds: (one: One) => boolean): string {
  return `${formatPercent(all.filter(holds).length / all.length)} of ${String(all.length)}`;
}

const isRight = ({ said, direction }: Judged): boolean => said === direction;

function printAgreement(name: string, judged: readonly Judged[]): void {
  console.log(`${name}:`);
  for (const corpus of new Set(judged.map((one) => one.corpus))) {
    const own = judged.filter((one) => one.corpus === corpus);
    const words = describeShare(own, ({ byWords, direction }) => byWords === direction);
    const positive = describeShare(own, ({ direction }) => direction === 'positive');
    console.log(`  ${corpus}: ${describeShare(own, isRight)} right`);
    console.log(`    by words alone ${words}, all called positive ${positive}`);
  }
  for (const direction of DIRECTIONS) {
    const said = judged.filter((one) => one.said === direction);
    const meant = judged.filter((one) => one.direction === direction);
    console.log(
      `  ${direction}: ${describeShare(said, isRight)} said are right, ${describeShare(meant, isRight)} meant are found`,
    );
  }
}

function fitDirections(): Tables {
  const examples = readDirectionExamples(openRuleReader());
  const dev = examples.filter(({ part }) => part === 'dev');
  const judged = judgeByOthers(dev, { partOf: foldOf, fit: fitTables, judge });
  printAgreement('fitted on other articles', judged);
  const tables = fitTables(dev);
  const aside = examples.filter(({ part }) => part === 'test');
  printAgreement('put aside', judge(tables, aside));
  return tables;
}

await writeFromCorpora('src/main/engine/extraction/findings/direction-weights.json', fitDirections);
