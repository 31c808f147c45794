import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import {
  measureCalibrationError,
  tabulateReliability,
} from '../src/main/engine/extraction/calibration.ts';
import type { TextSort } from '../src/main/engine/extraction/cues/text-sort.ts';
import { hasCorpora, ROOT } from './extraction/corpora.ts';
import { fitTable, scoreTable } from './extraction/fit-table.ts';
import type { FitPlan, Table } from './extraction/fit-table.ts';
import { fitPlatt, readPlatt } from './extraction/platt.ts';
import type { Outcome, Platt } from './extraction/platt.ts';
import { BY_HAND, FOLDS, readSafetyExamples, SAFETY_MODELS } from './extraction/safety-examples.ts';
import type { SafetyExample, SafetyModel } from './extraction/safety-examples.ts';

/**
 * Fits the weights by which sentences are judged to state harm or limitations, and what a score stands
 * for, and prints what models fitted on four fifths of the articles get right on the last fifth. Run
 * by hand: `node scripts/fit-safety.ts` (with `--check` nothing is written). Needs the corpora in
 * `../shared`.
 */

const TARGET = join(ROOT, 'src/main/engine/extraction/safety/weights.json');

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

const round = (value: number): number => Math.round(value * 100) / 100;

function isAsked(example: SafetyExample, model: SafetyModel): boolean {
  if (!PLANS[model].sources.includes(example.source)) return false;
  return model === 'drug' || (example.judged && !example.heading);
}

/** The weights of a model fitted on the examples, without those that hardly matter. */
function fit(examples: readonly SafetyExample[], model: SafetyModel): Table {
  const named = examples.map(({ features, labels }) => ({
    features: features[model],
    holds: labels[model],
  }));
  return fitTable(named, PLANS[model]);
}

/** A sentence with the score that a model fitted on other articles gives to it. */
interface Judged extends Outcome {
  readonly example: SafetyExample;
}

function crossFit(examples: readonly SafetyExample[], model: SafetyModel): Judged[] {
  const asked = examples.filter((example) => isAsked(example, model));
  return Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const table = fit(
      asked.filter((example) => example.fold !== fold),
      model,
    );
    return asked
      .filter((example) => example.fold === fold)
      .map((example) => ({
        example,
        score: scoreTable(table, example.features[model]),
        holds: example.labels[model],
      }));
  });
}

const percent = (share: number): string => `${(share * 100).toFixed(1)}%`;

/** F1 with its precision and recall if everything from a score on is suggested. */
function measureFrom(judged: readonly Outcome[], from: number): { f1: number; line: string } {
  const said = judged.filter((one) => one.score >= from);
  const right = said.filter(({ holds }) => holds).length;
  const precision = right / Math.max(1, said.length);
  const recall = right / Math.max(1, judged.filter(({ holds }) => holds).length);
  const f1 = right === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  const line = `F1 ${percent(f1)} (precision ${percent(precision)}, recall ${percent(recall)})`;
  return { f1, line };
}

function findBest(judged: readonly Outcome[]): number {
  const scores = Array.from({ length: 61 }, (_, at) => round(at / 10 - 3));
  return scores.reduce((best, from) =>
    measureFrom(judged, from).f1 > measureFrom(judged, best).f1 ? from : best,
  );
}

function reportScores(judged: readonly Judged[], model: SafetyModel): void {
  for (const source of PLANS[model].sources) {
    const counted = judged.filter(({ example }) => example.source === source && !example.leadIn);
    const best = findBest(counted);
    console.log(`  ${source}, from ${best} on: ${measureFrom(counted, best).line}`);
    for (const half of [0, 1]) {
      const { line } = measureFrom(
        counted.filter(({ example }) => example.half === half),
        best,
      );
      console.log(`    half ${half}: ${line}`);
    }
  }
}

/** What scores stand for in a sort of text, fitted on all its sentences that would be suggested. */
function calibrate(judged: readonly Judged[], sort: TextSort, from: number): Platt {
  const said = judged.filter(
    ({ example, score: height }) => example.sort === sort && !example.leadIn && height >= from,
  );
  const judgements = said.map((one) => {
    const others = said.filter(({ example }) => example.fold !== one.example.fold);
    return { others, one };
  });
  const byFold = new Map<number, Platt>();
  const rows = tabulateReliability(
    judgements.map(({ others, one }) => {
      const { fold } = one.example;
      const known = byFold.get(fold) ?? fitPlatt(others);
      byFold.set(fold, known);
      return { confidence: readPlatt(known, one.score), right: one.holds };
    }),
  );
  console.log(`  ${sort}, from ${from} on (stated, observed, suggestions):`);
  for (const { stated, observed, suggestions } of rows)
    console.log(`    ${stated.toFixed(2)}  ${observed.toFixed(2)}  ${suggestions}`);
  console.log(`    mean distance ${measureCalibrationError(rows)?.toFixed(3)}`);
  const { slope, shift } = fitPlatt(said);
  return { slope: round(slope), shift: round(shift) };
}

async function main(): Promise<void> {
  if (!hasCorpora()) {
    console.log('Skipped: no corpora in ../shared/corpora.');
    return;
  }
  const examples = readSafetyExamples();
  const tables: Partial<Record<SafetyModel, Table>> = {};
  const calibration: Partial<Record<SafetyModel, Partial<Record<TextSort, Platt>>>> = {};
  for (const model of SAFETY_MODELS) {
    console.log(`${model}, fitted on other articles:`);
    const judged = crossFit(examples, model);
    reportScores(judged, model);
    const bySort: Partial<Record<TextSort, Platt>> = {};
    for (const sort of ['abstract', 'paper'] as const) {
      const from = PLANS[model].calibrate[sort];
      if (from !== undefined) bySort[sort] = calibrate(judged, sort, from);
    }
    calibration[model] = bySort;
    tables[model] = fit(
      examples.filter((example) => isAsked(example, model)),
      model,
    );
    console.log(`  ${Object.keys(tables[model]).length} weights`);
  }
  if (process.argv.includes('--check')) return;
  const text = JSON.stringify({ ...tables, calibration });
  writeFileSync(TARGET, await format(text, { parser: 'json' }));
  console.log('Wrote the weights.');
}

await main();
