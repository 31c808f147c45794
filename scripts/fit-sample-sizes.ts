import { LEAST_CONFIDENCE } from '../src/main/engine/extraction/sample-sizes/suggest.ts';
import { JUDGED_ROLES, forEachQuestion } from '../src/main/engine/extraction/sample-sizes/model.ts';
import type { JudgedRole, Question } from '../src/main/engine/extraction/sample-sizes/model.ts';
import type { Curve } from '../src/main/engine/extraction/probability.ts';
import { toProbability } from '../src/main/engine/extraction/probability.ts';
import { readSource } from './extraction/corpora.ts';
import { judgeByOthers } from './extraction/cross-fit.ts';
import {
  countFeatures,
  fitNamed,
  roundWeight,
  scoreTable,
  trimTable,
} from './extraction/fit-table.ts';
import type { NamedExample, Table } from './extraction/fit-table.ts';
import { fitPlatt } from './extraction/platt.ts';
import type { Outcome } from './extraction/platt.ts';
import { formatPercent, printReliability } from './extraction/print-measures.ts';
import { openRuleReader } from './extraction/rule-reader.ts';
import { readSampleSizeExamples } from './extraction/sample-size-examples.ts';
import type { SampleSizeExample } from './extraction/sample-size-examples.ts';
import { rateTallies, tallyFrom } from './extraction/tallies.ts';
import { writeFromCorpora } from './extraction/write-from-corpora.ts';

/**
 * Fits the weights by which numbers are judged to be sample sizes, and prints what a model fitted on
 * one half of the articles gets right on the other. Run by hand: `node scripts/fit-sample-sizes.ts`
 * (with `--check` nothing is written). Needs the corpora in `../shared`.
 */

const PENALTY = 4;
/** Features seen less often, and weights nearer to nothing, are left out of the file. */
const LEAST_SEEN = 4;
const LEAST_WEIGHT = 0.05;

/** The corpus in which every sample size is labelled, and the total enrolled. */
const FULL = 'pico-corpus';
/** The corpus in which only some sample sizes are labelled, so that it tells nothing of precision. */
const PARTIAL = 'nimaging-participants';

/** The texts in which readers labelled every count. */
const WHOLE = 'whole-texts';

/** Weights by which a number is judged to be a sample size, to be the total, and to play a part. */
type Model = Readonly<Record<Question, Table>>;

/** A number with the probabilities that a model fitted on the other half gives to it. */
interface Judged extends SampleSizeExample, Outcome {
  /** How likely it is a sample size. */
  readonly score: number;
  /** How likely it is the total of its article. */
  readonly totalScore: number;
  /** The part that it is judged to play; null where no label tells one. */
  readonly saidRole: JudgedRole | null;
}

function fitAll(examples: readonly NamedExample[]): Table {
  return fitNamed(examples, [...countFeatures(examples).keys()], () => PENALTY);
}

function fitModel(examples: readonly SampleSizeExample[]): Model {
  const full = examples.filter(({ total }) => total !== null);
  return forEachQuestion((question) => {
    if (question === 'count') return fitAll(examples.map((one) => ({ ...one, holds: one.counts })));
    if (question === 'total')
      return fitAll(
        full.map((one) => ({
          features: one.features,
          holds: one.counts && one.total === true,
          weight: one.partWeight,
        })),
      );
    return fitAll(
      examples.flatMap(({ role, partWeight: weight }) =>
        role === null ? [] : [{ features: role.features, holds: role.is === question, weight }],
      ),
    );
  });
}

function judge(
  { count, total, ...roles }: Model,
  examples: readonly SampleSizeExample[],
): Judged[] {
  return examples.map((one) => ({
    ...one,
    holds: one.counts,
    score: toProbability(scoreTable(count, one.features)),
    totalScore: toProbability(scoreTable(total, one.features)),
    saidRole: chooseRole(roles, one),
  }));
}

function chooseRole(
  roles: Readonly<Record<JudgedRole, Table>>,
  { role }: SampleSizeExample,
): JudgedRole | null {
  if (role === null) return null;
  const weigh = (one: JudgedRole): number => scoreTable(roles[one], role.features);
  return JUDGED_ROLES.reduce((best, one) => (weigh(one) > weigh(best) ? one : best));
}

/** What a sum stands for in whole texts, by models that were not fitted on their half. */
function fitCurve(judged: readonly Judged[]): Curve {
  const ofTexts = judged.filter(({ source }) => source === WHOLE);
  const { slope, shift } = fitPlatt(
    ofTexts.map(({ score, holds }) => ({ score: Math.log(score / (1 - score)), holds })),
  );
  return { slope: roundWeight(slope), shift: roundWeight(shift) };
}

function printRoles(judged: readonly Judged[]): void {
  for (const source of new Set(judged.map((one) => one.source))) {
    const told = judged.filter((one) => one.source === source && one.role !== null);
    if (told.length === 0) continue;
    const right = told.filter(({ role, saidRole }) => role?.is === saidRole).length;
    console.log(`  ${source}: role right ${formatPercent(right / told.length)} of ${told.length}`);
  }
}

const listSaid = (judged: readonly Judged[], source: string): Judged[] =>
  judged.filter((one) => one.source === source && one.score >= LEAST_CONFIDENCE);

function printSources(judged: readonly Judged[]): void {
  console.log(`Fitted on one half, measured on the other, at ${LEAST_CONFIDENCE}:`);
  for (const source of new Set(judged.map((one) => one.source))) {
    for (const half of [0, 1]) {
      const ofHalf = judged.filter((one) => one.source === source && one.half === half);
      const tally = tallyFrom(ofHalf, LEAST_CONFIDENCE);
      const { P, R } = rateTallies([tally]);
      const precision = source === PARTIAL ? '-' : formatPercent(P);
      const line = `precision ${precision}, recall among numbers read ${formatPercent(R)}`;
      console.log(`  ${source}, half ${half}: ${tally.suggestions} suggested, ${line}`);
    }
  }
}

function printDistinctCounts(judged: readonly Judged[]): void {
  for (const source of [FULL, PARTIAL]) {
    const said = Map.groupBy(listSaid(judged, source), ({ id }) => id);
    let gold = 0;
    let found = 0;
    for (const { id, gold: labels } of readSource(source)) {
      const values = new Set(said.get(id)?.map(({ value }) => value));
      for (const value of new Set(labels.sampleSizes?.map((span) => span.value))) {
        gold += 1;
        if (value !== null && values.has(value)) found += 1;
      }
    }
    console.log(`  ${source}: distinct counts found ${formatPercent(found / gold)} of ${gold}`);
  }
}

function printTotals(judged: readonly Judged[]): void {
  const best = new Map<string, Judged>();
  for (const one of listSaid(judged, FULL)) {
    const known = best.get(one.id);
    if (known === undefined || one.totalScore > known.totalScore) best.set(one.id, one);
  }
  const articles = readSource(FULL).filter(({ gold }) => gold.totalSampleSizes?.length);
  const right = articles.filter(({ id }) => best.get(id)?.total === true).length;
  const share = formatPercent(right / articles.length);
  console.log(`  total ranked first: ${share} of ${articles.length}`);
}

function fitSampleSizes(): object {
  const examples = readSampleSizeExamples(openRuleReader());
  const judged = judgeByOthers(examples, { partOf: ({ half }) => half, fit: fitModel, judge });
  printSources(judged);
  printDistinctCounts(judged);
  printTotals(judged);
  printRoles(judged);
  printReliability(
    'Reliability on the other half',
    judged
      .filter(({ source }) => source !== PARTIAL)
      .map(({ score, holds }) => ({ confidence: score, right: holds })),
  );
  const seen = countFeatures(
    examples.map(({ features, role }) => ({ features: role?.features ?? features })),
  );
  const trim = (table: Table): Table =>
    trimTable(
      table,
      (name, weight) => (seen.get(name) ?? 0) >= LEAST_SEEN && Math.abs(weight) >= LEAST_WEIGHT,
    );
  const model = fitModel(examples);
  const tables = Object.values(model).map(trim);
  console.log(`${tables.reduce((sum, table) => sum + Object.keys(table).length, 0)} weights`);
  return { ...forEachQuestion((question) => trim(model[question])), curve: fitCurve(judged) };
}

await writeFromCorpora('src/main/engine/extraction/sample-sizes/weights.json', fitSampleSizes);
