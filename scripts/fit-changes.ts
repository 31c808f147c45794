import { chooseOption, LEAST_SURE } from '../src/main/engine/extraction/findings/change-model.ts';
import { readConfidence } from '../src/main/engine/extraction/probability.ts';
import type { Curve } from '../src/main/engine/extraction/probability.ts';
import { ResultChange, ResultValue } from '../src/shared/domain/claim.ts';
import { readChangeExamples } from './extraction/change-examples.ts';
import type { ChangeExample } from './extraction/change-examples.ts';
import { foldOf, judgeByOthers } from './extraction/cross-fit.ts';
import { fitTable, scoreTable } from './extraction/fit-table.ts';
import type { FitPlan, Table } from './extraction/fit-table.ts';
import { fitPlatt } from './extraction/platt.ts';
import { formatPercent, printReliability } from './extraction/print-measures.ts';
import { openRuleReader } from './extraction/rule-reader.ts';
import { writeFromCorpora } from './extraction/write-from-corpora.ts';

/**
 * Fits the weights by which change and value of a result are told, on results that readers judged in
 * whole texts, on sentences of ours and, for less, on the directions that readers gave before. Prints
 * how often what weights fitted on four fifths of the texts state is right on the last fifth, and on the
 * fields of our sentences that were put aside. Run by hand: `node scripts/fit-changes.ts` (with
 * `--check` nothing is written). Needs the corpora in `../shared`.
 */

const PLAN: FitPlan = {
  penalty: { word: 12, other: 6 },
  leastSeen: { word: 8, other: 4 },
  leastWeight: { word: 0.1, other: 0.05 },
};
/** What a direction tells counts less than what readers said of change and value themselves. */
const WEIGHTS: Readonly<Record<ChangeExample['corpus'], number>> = {
  wide: 1,
  own: 1,
  directions: 0.3,
};
const OPTIONS = { change: ResultChange.options, value: ResultValue.options } as const;

type Side = keyof typeof OPTIONS;
type Tables = Readonly<Record<string, Table>>;

/** A result with what weights say of it, and by how much more than of the next. */
interface Judged extends ChangeExample {
  readonly said: string;
  readonly lead: number;
}

function fitSide(side: Side, examples: readonly ChangeExample[]): Tables {
  const tables = OPTIONS[side].map((option) => {
    const named = examples.map((one) => ({
      features: one.features,
      holds: one[side] === option,
      weight: WEIGHTS[one.corpus],
    }));
    return [option, fitTable(named, PLAN)] as const;
  });
  return Object.fromEntries(tables);
}

function judgeSide(side: Side, tables: Tables, examples: readonly ChangeExample[]): Judged[] {
  return examples.map((one) => ({
    ...one,
    ...chooseOption<string>(OPTIONS[side], (option) =>
      scoreTable(tables[option] ?? {}, one.features),
    ),
  }));
}

function describeShare(right: number, all: number): string {
  return `${formatPercent(right / Math.max(1, all))} of ${String(all)}`;
}

/** Prints what is right of what is stated, and what is found of what readers told. */
function printSide(name: string, side: Side, judged: readonly Judged[], curve: Curve): void {
  const stated = judged
    .map((one) => ({ ...one, confidence: readConfidence(curve, one.lead) }))
    .filter(({ said, confidence }) => said !== 'open' && confidence >= LEAST_SURE[side]);
  const right = stated.filter((one) => one.said === one[side]);
  const told = judged.filter((one) => one[side] !== 'open');
  console.log(`${side}, ${name}: ${describeShare(right.length, stated.length)} stated are right`);
  console.log(`  ${describeShare(right.length, told.length)} told are found`);
  for (const option of OPTIONS[side]) {
    const said = stated.filter((one) => one.said === option);
    const rightly = said.filter((one) => one[side] === option).length;
    if (said.length > 0) console.log(`  ${option}: ${describeShare(rightly, said.length)} right`);
  }
  printReliability(
    `  ${side}, ${name}`,
    stated.map((one) => ({ confidence: one.confidence, right: one.said === one[side] })),
  );
}

function fitOne(side: Side, all: readonly ChangeExample[]): object {
  const examples = all.filter((one) => one[side] !== null);
  const dev = examples.filter(({ part }) => part === 'dev');
  const judged = judgeByOthers(dev, {
    partOf: foldOf,
    fit: (others) => fitSide(side, others),
    judge: (tables, own) => judgeSide(side, tables, own),
  });
  const wide = judged.filter(({ corpus }) => corpus === 'wide');
  const outcomes = wide
    .filter(({ said }) => said !== 'open')
    .map((one) => ({ score: one.lead, holds: one.said === one[side] }));
  const curve = fitPlatt(outcomes);
  printSide('whole texts', side, wide, curve);
  const own = judged.filter(({ corpus }) => corpus === 'own');
  printSide('sentences of ours', side, own, curve);
  const tables = fitSide(side, dev);
  const aside = examples.filter(({ part }) => part === 'aside');
  printSide('sentences put aside', side, judgeSide(side, tables, aside), curve);
  return { curve, tables };
}

function fitChanges(): object {
  const examples = readChangeExamples(openRuleReader());
  return { change: fitOne('change', examples), value: fitOne('value', examples) };
}

await writeFromCorpora('src/main/engine/extraction/findings/change-weights.json', fitChanges);
