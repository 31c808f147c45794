import { STRENGTHS } from '../src/shared/domain/comparison/strength.ts';
import { foldOf, judgeByOthers } from './extraction/cross-fit.ts';
import { fitSoftmax, weighClasses } from './extraction/softmax.ts';
import type { SoftmaxPlan, SoftmaxTable } from './extraction/softmax.ts';
import {
  hasEvidence,
  readCodedPairs,
  readStrengthExamples,
} from './extraction/strength-examples.ts';
import type { StrengthExample } from './extraction/strength-examples.ts';
import { writeFromCorpora } from './extraction/write-from-corpora.ts';

/**
 * Fits the weights by which the strength of a statement is told (none, association, conditional, cause) to statements
 * that readers coded. Prints the mean F1 of the four on articles that the weights were not fitted to. Run by hand:
 * `node scripts/fit-strength.ts` (with `--check` nothing is written). Needs the corpora in `../shared`.
 */

const PENALTIES: Readonly<Record<string, number>> = { g: 0.3, w: 1.5, b: 1.5, p: 2, n: 2, q: 2 };
const PLAN: SoftmaxPlan = {
  classes: STRENGTHS.length,
  leastSeen: 3,
  most: 6000,
  penalty: (name) => PENALTIES[name.charAt(0)] ?? 1,
};

interface Judged extends StrengthExample {
  readonly said: number;
}

/** What weights said, and what the reader told. */
interface Row {
  readonly said: number;
  readonly told: number;
}

/** The mean of the F1 of these answers. */
function meanF1(rows: readonly Row[], answers: readonly number[]): number {
  const scores = answers.map((one) => {
    const right = rows.filter(({ said, told }) => said === one && told === one).length;
    const all = rows.filter(({ said }) => said === one).length;
    const told = rows.filter((row) => row.told === one).length;
    return (2 * right) / Math.max(1, all + told);
  });
  return scores.reduce((left, right) => left + right, 0) / scores.length;
}

function judge(table: SoftmaxTable, examples: readonly StrengthExample[]): Judged[] {
  return examples.map((one) => {
    const chances = weighClasses(table, one.features, PLAN.classes);
    return { ...one, said: chances.indexOf(Math.max(...chances)) };
  });
}

/** What weights fitted to the articles of four folds say of those of the fifth, fold by fold. */
function judgeAside(examples: readonly StrengthExample[]): Judged[] {
  return judgeByOthers<StrengthExample, SoftmaxTable, Judged>(examples, {
    partOf: foldOf,
    fit: (others) => fitSoftmax(others, PLAN),
    judge,
  });
}

function printLevels(judged: readonly Judged[]): void {
  const groups = Map.groupBy(judged, ({ source, place, role }) => `${source}, ${place}, ${role}`);
  for (const [name, own] of groups) {
    const rows = own.map(({ said, label }) => ({ said, told: label }));
    console.log(`${name}: ${meanF1(rows, [0, 1, 2, 3]).toFixed(3)} of ${String(own.length)}`);
  }
}

/** Prints how often it is right that the second of two statements is stronger, or weaker. */
function printPairs(name: string, judged: readonly Judged[]): void {
  const said = new Map(judged.map((one) => [`${one.id}\n${one.text}`, one.said]));
  const rows = readCodedPairs(name).flatMap(({ cluster, a, b, told }) => {
    const left = said.get(`${cluster}\n${a}`);
    const right = said.get(`${cluster}\n${b}`);
    if (left === undefined || right === undefined) return [];
    return [{ said: Math.sign(right - left), told }];
  });
  const up = meanF1(rows, [1]).toFixed(3);
  console.log(
    `${name}: changed ${meanF1(rows, [-1, 0, 1]).toFixed(3)}, up ${up}, of ${String(rows.length)}`,
  );
}

function fitStrength(): object {
  const examples = readStrengthExamples();
  const judged = judgeAside(examples);
  printLevels(judged);
  for (const name of ['pairs-release-news', 'pairs-paper-release', 'exaggeration'])
    printPairs(name, judged);
  return fitSoftmax(examples, PLAN);
}

if (hasEvidence())
  await writeFromCorpora('src/main/engine/comparison/strength/strength-weights.json', fitStrength);
else console.log('Skipped: no ../shared/corpora/evidence.');
