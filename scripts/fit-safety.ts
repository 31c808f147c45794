import type { TextSort } from '../src/main/engine/extraction/cues/text-sort.ts';
import { readCurve } from '../src/main/engine/extraction/probability.ts';
import type { Curve } from '../src/main/engine/extraction/probability.ts';
import { crossFit, foldOf, judgeByOthers } from './extraction/cross-fit.ts';
import { fitTable, roundWeight } from './extraction/fit-table.ts';
import type { FitPlan, NamedExample, Table } from './extraction/fit-table.ts';
import { fitPlatt } from './extraction/platt.ts';
import type { Outcome } from './extraction/platt.ts';
import { formatPercent, printReliability } from './extraction/print-measures.ts';
import { openRuleReader } from './extraction/rule-reader.ts';
import { BY_HAND, readSafetyExamples, SAFETY_MODELS } from './extraction/safety-examples.ts';
import type { SafetyExample, SafetyModel } from './extraction/safety-examples.ts';
import { findBestScore, rateTallies, tallyFrom } from './extraction/tallies.ts';
import { writeFromCorpora } from './extraction/write-from-corpora.ts';

/**
 * Fits the weights by which sentences are judged to state harm or limitations, and what a score stands
 * for, and prints what models fitted on four fifths of the articles get right on the last fifth. Run
 * by hand: `node scripts/fit-safety.ts` (with `--check` nothing is written). Needs the corpora in
 * `../shared`.
 */

interface Plan extends FitPlan {
  /** Sources whose sentences the model learns from and is measured on. */
  readonly sources: readonly string[];
  /** Sorts of text whose labels say what a score stands for, and the score from which a rule speaks. */
  readonly calibrate: Readonly<Partial<Record<TextSort, number>>>;
}

const PLANS: Readonly<Record<SafetyModel, Plan>> = {
  drug: {
    sources: ['ade-corpus', BY_HAND],
    penalty: { word: 5, other: 5 },
    leastSeen: { word: 12, other: 4 },
    leastWeight: { word: 0.1, other: 0.05 },
    calibrate: { abstract: -0.5 },
  },
  trial: {
    sources: ['consort-tm'],
    penalty: { word: 10, other: 10 },
    leastSeen: { word: 8, other: 4 },
    leastWeight: { word: 0.05, other: 0.05 },
    calibrate: { paper: -1.6 },
  },
  caveat: {
    sources: ['consort-tm', 'limitation-test', 'limitation-seed'],
    penalty: { word: 15, other: 6 },
    leastSeen: { word: 8, other: 4 },
    leastWeight: { word: 0.05, other: 0.05 },
    calibrate: { paper: -1 },
  },
};

/** A sentence as one of the models sees it. */
type Asked = Omit<SafetyExample, 'features'> & NamedExample;
/** With the score that weights fitted on other articles give to it. */
type Judged = Asked & Outcome;

function listAsked(examples: readonly SafetyExample[], model: SafetyModel): Asked[] {
  return examples
    .filter(({ source }) => PLANS[model].sources.includes(source))
    .filter(({ judged, heading }) => model === 'drug' || (judged && !heading))
    .map((one) => ({ ...one, features: one.features[model], holds: one.labels[model] }));
}

/** F1 with its precision and recall if everything from a score on is suggested. */
function describeFrom(judged: readonly Judged[], from: number): string {
  const { P, R, F1 } = rateTallies([tallyFrom(judged, from)]);
  return `F1 ${formatPercent(F1)} (precision ${formatPercent(P)}, recall ${formatPercent(R)})`;
}

function printSources(judged: readonly Judged[], model: SafetyModel): void {
  for (const source of PLANS[model].sources) {
    const counted = judged.filter((one) => one.source === source && !one.leadIn);
    const best = findBestScore(counted);
    console.log(`  ${source}, from ${best} on: ${describeFrom(counted, best)}`);
    for (const half of [0, 1]) {
      const ofHalf = counted.filter((one) => one.half === half);
      console.log(`    half ${half}: ${describeFrom(ofHalf, best)}`);
    }
  }
}

/**
 * What scores stand for in a sort of text, fitted on all its sentences that would be suggested. Prints
 * how reliable that is where it was fitted on other articles.
 */
function calibrate(judged: readonly Judged[], sort: TextSort, from: number): Curve {
  const said = judged.filter((one) => one.sort === sort && !one.leadIn && one.score >= from);
  const judgements = judgeByOthers(said, {
    partOf: foldOf,
    fit: fitPlatt,
    judge: (platt, own) =>
      own.map(({ score, holds }) => ({ confidence: readCurve(platt, score), right: holds })),
  });
  printReliability(`  ${sort}, from ${from} on`, judgements);
  const { slope, shift } = fitPlatt(said);
  return { slope: roundWeight(slope), shift: roundWeight(shift) };
}

function calibrateSorts(
  judged: readonly Judged[],
  model: SafetyModel,
): Partial<Record<TextSort, Curve>> {
  const bySort: Partial<Record<TextSort, Curve>> = {};
  for (const sort of ['abstract', 'paper'] as const) {
    const from = PLANS[model].calibrate[sort];
    if (from !== undefined) bySort[sort] = calibrate(judged, sort, from);
  }
  return bySort;
}

function fitSafety(): object {
  const examples = readSafetyExamples(openRuleReader());
  const tables: Partial<Record<SafetyModel, Table>> = {};
  const calibration: Partial<Record<SafetyModel, Partial<Record<TextSort, Curve>>>> = {};
  for (const model of SAFETY_MODELS) {
    console.log(`${model}, fitted on other articles:`);
    const asked = listAsked(examples, model);
    const judged = crossFit(asked, PLANS[model]);
    printSources(judged, model);
    calibration[model] = calibrateSorts(judged, model);
    const table = fitTable(asked, PLANS[model]);
    tables[model] = table;
    console.log(`  ${Object.keys(table).length} weights`);
  }
  return { ...tables, calibration };
}

await writeFromCorpora('src/main/engine/extraction/safety/weights.json', fitSafety);
