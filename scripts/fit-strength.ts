import { readStrengthTokens } from '../src/main/engine/comparison/strength/strength-features.ts';
import { StrengthWords } from '../src/main/engine/comparison/strength/strength-words.ts';
import {
  compareStrengths,
  listChangeFeatures,
  STRENGTH_CHANGES,
} from '../src/shared/domain/comparison/strength-change.ts';
import type {
  StrengthChangeTable,
  WeighedStatement,
} from '../src/shared/domain/comparison/strength-change.ts';
import { STRENGTHS } from '../src/shared/domain/comparison/strength.ts';
import { foldOf, judgeByOthers } from './extraction/cross-fit.ts';
import { fitSoftmax, weighClasses } from './extraction/softmax.ts';
import type { ClassExample, SoftmaxPlan, SoftmaxTable } from './extraction/softmax.ts';
import {
  hasEvidence,
  readCodedPairs,
  readStrengthExamples,
} from './extraction/strength-examples.ts';
import type { PairOfStatements, StrengthExample } from './extraction/strength-examples.ts';
import { writeFromCorpora } from './extraction/write-from-corpora.ts';

/**
 * Fits the weights by which the strength of a statement is told (none, association, conditional, cause) to statements
 * that readers coded, and those by which it is told from two of them whether the second is stronger or weaker. Prints the
 * mean F1 of the four, and of the three, on articles that the weights were not fitted to. Run by hand:
 * `node scripts/fit-strength.ts` (with `--check` nothing is written). Needs the corpora in `../shared`.
 */

const PENALTIES: Readonly<Record<string, number>> = {
  g: 0.3,
  w: 3,
  v: 5,
  b: 4,
  p: 4,
  n: 4,
  q: 4,
  k: 2,
  d: 2,
  m: 3,
};
const PLAN: SoftmaxPlan = {
  classes: STRENGTHS.length,
  leastSeen: 3,
  most: 6000,
  penalty: (name) => PENALTIES[name.charAt(0)] ?? 1,
};

/** How the weights are fitted that tell from two statements whether the second is stronger. */
const CHANGE_PLAN: SoftmaxPlan = {
  classes: STRENGTH_CHANGES.length,
  leastSeen: 3,
  most: 100,
  penalty: () => 8,
};
const CODED_PAIRS = [
  'pairs-release-news',
  'pairs-paper-release',
  'pairs-paper-news',
  'exaggeration',
];

interface Judged extends StrengthExample {
  readonly said: number;
  readonly chances: readonly number[];
}

/** Two statements that readers coded, as weights that were not fitted to their article judge them. */
interface JudgedPair extends ClassExample {
  readonly id: string;
  readonly source: string;
  readonly left: WeighedStatement;
  readonly right: WeighedStatement;
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
    return { ...one, chances, said: chances.indexOf(Math.max(...chances)) };
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

/** The pairs of which both statements were judged. */
function pairUp(judged: readonly Judged[]): JudgedPair[] {
  const words = new StrengthWords();
  const all = new Map(judged.map((one) => [`${one.id}\n${one.role}\n${one.text}`, one]));
  const weigh = (id: string, { text, role }: PairOfStatements['a']): WeighedStatement[] => {
    const found = all.get(`${id}\n${role}\n${text}`);
    if (found === undefined) return [];
    const tokens = readStrengthTokens(text, words);
    return [{ chances: found.chances, words: tokens.map(({ word }) => word), role }];
  };
  return CODED_PAIRS.flatMap((source) =>
    readCodedPairs(source).flatMap(({ cluster: id, a, b, told }) => {
      const [left] = weigh(id, a);
      const [right] = weigh(id, b);
      if (left === undefined || right === undefined) return [];
      const features = listChangeFeatures(left, right);
      return [{ id, source, left, right, features, label: told + 1 }];
    }),
  );
}

/** Prints how often it is right that the second of two statements is stronger, or weaker, pair by fold aside. */
function printPairs(pairs: readonly JudgedPair[]): void {
  const judged = judgeByOthers<JudgedPair, StrengthChangeTable, Row & { source: string }>(pairs, {
    partOf: foldOf,
    fit: (others) => fitSoftmax(others, CHANGE_PLAN),
    judge: (table, own) =>
      own.map(({ source, left, right, label }) => {
        const { change } = compareStrengths(left, right, table);
        return { source, said: STRENGTH_CHANGES.indexOf(change), told: label };
      }),
  });
  for (const [name, rows] of Map.groupBy(judged, ({ source }) => source)) {
    const changed = meanF1(rows, [0, 1, 2]).toFixed(3);
    const up = meanF1(rows, [2]).toFixed(3);
    console.log(`${name}: changed ${changed}, up ${up}, of ${String(rows.length)}`);
  }
}

async function fitStrength(): Promise<void> {
  const examples = readStrengthExamples();
  const judged = judgeAside(examples);
  printLevels(judged);
  const pairs = pairUp(judged);
  printPairs(pairs);
  await writeFromCorpora('src/main/engine/comparison/strength/strength-weights.json', () =>
    fitSoftmax(examples, PLAN),
  );
  await writeFromCorpora('src/shared/domain/comparison/strength-change-weights.json', () =>
    fitSoftmax(pairs, CHANGE_PLAN),
  );
}

if (hasEvidence()) await fitStrength();
else console.log('Skipped: no ../shared/corpora/evidence.');
