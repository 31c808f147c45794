import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import {
  measureCalibrationError,
  tabulateReliability,
} from '../src/main/engine/extraction/calibration.ts';
import { LEAST_CONFIDENCE } from '../src/main/engine/extraction/sample-sizes/suggest.ts';
import { hasCorpora, readSource, ROOT } from './extraction/corpora.ts';
import { fitLogistic, predict } from './extraction/logistic.ts';
import { readExamples } from './extraction/sample-size-examples.ts';
import type { SampleSizeExample } from './extraction/sample-size-examples.ts';

/**
 * Fits the weights by which numbers are judged to be sample sizes, and prints what a model fitted on
 * one half of the articles gets right on the other. Run by hand: `node scripts/fit-sample-sizes.ts`
 * (with `--check` nothing is written). Needs the corpora in `../shared`.
 */

const TARGET = join(ROOT, 'src/main/engine/extraction/sample-sizes/weights.json');
const PENALTY = 4;
/** Features seen less often, and weights nearer to nothing, are left out of the file. */
const LEAST_SEEN = 4;
const LEAST_WEIGHT = 0.05;

class FeatureIndex {
  readonly names: string[] = [];
  readonly #numbers = new Map<string, number>();
  numberOf(name: string): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    this.#numbers.set(name, this.names.length);
    return this.names.push(name) - 1;
  }
}

interface Numbered {
  readonly example: SampleSizeExample;
  readonly features: readonly number[];
}

type Question = 'count' | 'total';
const isFull = (example: SampleSizeExample): boolean => example.source === 'pico-corpus';

function fit(numbered: readonly Numbered[], features: number, question: Question): Float64Array {
  const asked = numbered.filter(({ example }) => question === 'count' || isFull(example));
  const examples = asked.map(({ example, features: list }) => {
    const holds = question === 'count' ? example.counts : example.counts && example.total;
    return { features: list, label: holds ? (1 as const) : (0 as const), weight: example.weight };
  });
  return fitLogistic(examples, features, PENALTY);
}

/** The probabilities that a model fitted on the other half gives to the articles of each half. */
function crossFit(
  numbered: readonly Numbered[],
  features: number,
  question: Question,
): Map<SampleSizeExample, number> {
  const answers = new Map<SampleSizeExample, number>();
  for (const half of [0, 1]) {
    const others = numbered.filter(({ example }) => example.half !== half);
    const weights = fit(others, features, question);
    for (const { example, features: list } of numbered) {
      if (example.half === half) answers.set(example, predict(weights, list));
    }
  }
  return answers;
}

const percent = (share: number): string => `${(share * 100).toFixed(1)}%`;

function reportBySource(counts: ReadonlyMap<SampleSizeExample, number>): void {
  console.log(`Fitted on one half, measured on the other, at ${LEAST_CONFIDENCE}:`);
  for (const source of new Set([...counts.keys()].map((example) => example.source))) {
    for (const half of [0, 1]) {
      const entries = [...counts].filter(([one]) => one.source === source && one.half === half);
      const said = entries.filter(([, confidence]) => confidence >= LEAST_CONFIDENCE);
      const right = said.filter(([example]) => example.counts).length;
      const labelled = entries.filter(([example]) => example.counts).length;
      const precision = source === 'nimaging-participants' ? '-' : percent(right / said.length);
      const line = `precision ${precision}, recall among numbers read ${percent(right / labelled)}`;
      console.log(`  ${source}, half ${half}: ${said.length} suggested, ${line}`);
    }
  }
}

function reportSpans(counts: ReadonlyMap<SampleSizeExample, number>): void {
  const said = new Map<string, SampleSizeExample[]>();
  for (const [example, confidence] of counts) {
    if (confidence < LEAST_CONFIDENCE) continue;
    const list = said.get(example.id) ?? [];
    said.set(example.id, [...list, example]);
  }
  for (const source of ['pico-corpus', 'nimaging-participants']) {
    let gold = 0;
    let found = 0;
    for (const { id, gold: labels } of readSource(source)) {
      const spans = labels.sampleSizes ?? [];
      const values = new Set((said.get(id) ?? []).map(({ value }) => value));
      for (const value of new Set(spans.map((span) => span.value))) {
        gold += 1;
        if (value !== null && values.has(value)) found += 1;
      }
    }
    console.log(`  ${source}: distinct counts found ${percent(found / gold)} of ${gold}`);
  }
}

function reportTotals(
  counts: ReadonlyMap<SampleSizeExample, number>,
  totals: ReadonlyMap<SampleSizeExample, number>,
): void {
  const best = new Map<string, SampleSizeExample>();
  for (const [example, confidence] of counts) {
    if (!isFull(example) || confidence < LEAST_CONFIDENCE) continue;
    const known = best.get(example.id);
    const rank = totals.get(example) ?? 0;
    if (known === undefined || rank > (totals.get(known) ?? 0)) best.set(example.id, example);
  }
  const articles = readSource('pico-corpus').filter(({ gold }) => gold.totalSampleSizes?.length);
  const right = articles.filter(({ id }) => best.get(id)?.total === true).length;
  console.log(`  total ranked first: ${percent(right / articles.length)} of ${articles.length}`);
}

function reportReliability(counts: ReadonlyMap<SampleSizeExample, number>): void {
  const judgements = [...counts]
    .filter(([example]) => example.source !== 'nimaging-participants')
    .map(([example, confidence]) => ({ confidence, right: example.counts }));
  const rows = tabulateReliability(judgements);
  console.log('Reliability on the other half (stated, observed, numbers):');
  for (const { stated, observed, suggestions } of rows) {
    console.log(`  ${stated.toFixed(2)}  ${observed.toFixed(2)}  ${suggestions}`);
  }
  console.log(`  mean distance ${measureCalibrationError(rows)?.toFixed(3)}`);
}

const round = (weight: number): number => Math.round(weight * 100) / 100;

function toTable(
  weights: Float64Array,
  names: readonly string[],
  seen: ReadonlyMap<string, number>,
): Record<string, number> {
  const kept = names
    .map((name, at) => [name, round(weights[at] ?? 0)] as const)
    .filter(
      ([name, weight]) => (seen.get(name) ?? 0) >= LEAST_SEEN && Math.abs(weight) >= LEAST_WEIGHT,
    )
    .toSorted(([left], [right]) => (left < right ? -1 : 1));
  return Object.fromEntries([['bias', round(weights.at(-1) ?? 0)], ...kept]);
}

async function main(): Promise<void> {
  if (!hasCorpora()) {
    console.log('Skipped: no corpora in ../shared/corpora.');
    return;
  }
  const index = new FeatureIndex();
  const seen = new Map<string, number>();
  const numbered = readExamples().map((example) => {
    for (const name of example.features) seen.set(name, (seen.get(name) ?? 0) + 1);
    return { example, features: example.features.map((name) => index.numberOf(name)) };
  });
  const features = index.names.length;
  const counts = crossFit(numbered, features, 'count');
  reportBySource(counts);
  reportSpans(counts);
  reportTotals(counts, crossFit(numbered, features, 'total'));
  reportReliability(counts);
  if (process.argv.includes('--check')) return;
  const table = {
    count: toTable(fit(numbered, features, 'count'), index.names, seen),
    total: toTable(fit(numbered, features, 'total'), index.names, seen),
  };
  writeFileSync(TARGET, await format(JSON.stringify(table), { parser: 'json' }));
  console.log(
    `Wrote ${Object.keys(table.count).length + Object.keys(table.total).length} weights.`,
  );
}

await main();
