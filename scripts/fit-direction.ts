import {
  rankClauses,
  readQuestion,
} from '../src/main/engine/comparison/direction/direction-clauses.ts';
import type { DirectionQuestion } from '../src/main/engine/comparison/direction/direction-clauses.ts';
import { listDirectionFeatures } from '../src/main/engine/comparison/direction/direction-features.ts';
import { kindOfOutcome } from '../src/main/engine/comparison/direction/direction-words.ts';
import { DIRECTIONS } from '../src/shared/domain/comparison/direction.ts';
import type { TextDirection } from '../src/shared/domain/comparison/direction.ts';
import { foldOf, judgeByOthers } from './extraction/cross-fit.ts';
import { fitSoftmax, weighClasses } from './extraction/softmax.ts';
import type { ClassExample, SoftmaxPlan, SoftmaxTable } from './extraction/softmax.ts';
import { hasEvidence, readEvidence } from './extraction/strength-examples.ts';
import { writeFromCorpora } from './extraction/write-from-corpora.ts';

/**
 * Fits the weights by which the direction of an outcome is told from a text. Prints how often it is right on articles
 * that they were not fitted to. Run by hand: `node scripts/fit-direction.ts` (with `--check` nothing is written). Needs
 * the corpora in `../shared`.
 */

interface AskedLine extends DirectionQuestion {
  readonly cluster: string;
  readonly doc: string;
  readonly gold: { readonly direction: TextDirection };
}

interface Example extends ClassExample {
  readonly id: string;
}

interface Judged extends Example {
  readonly said: number;
  readonly chance: number;
}

/** Words weigh little each; what the second and third clause tell weighs less than the first. */
const penalty = (name: string): number =>
  name.startsWith('word ') ? 15 : /^\d: /u.test(name) ? 8 : 3;
const PLAN: SoftmaxPlan = { classes: DIRECTIONS.length, leastSeen: 4, most: 1500, penalty };

function readExamples(): Example[] {
  const texts = new Map(
    (readEvidence('direction-ei-docs') as { readonly id: string; readonly text: string }[]).map(
      ({ id, text }) => [id, text],
    ),
  );
  return (readEvidence('direction-ei') as AskedLine[]).map((line) => {
    const question = readQuestion(line);
    const clauses = rankClauses(texts.get(line.doc) ?? '', question);
    return {
      id: line.cluster,
      features: listDirectionFeatures(clauses, question, kindOfOutcome(line.outcome)),
      label: DIRECTIONS.indexOf(line.gold.direction),
    };
  });
}

/** The mean of the F1 of the directions. */
function meanF1(judged: readonly Judged[]): number {
  const scores = DIRECTIONS.map((_, at) => {
    const right = judged.filter(({ said, label }) => said === at && label === at).length;
    const said = judged.filter((one) => one.said === at).length;
    const told = judged.filter(({ label }) => label === at).length;
    return (2 * right) / Math.max(1, said + told);
  });
  return scores.reduce((left, right) => left + right, 0) / scores.length;
}

function fitDirection(): object {
  const examples = readExamples();
  const judged = judgeByOthers<Example, SoftmaxTable, Judged>(examples, {
    partOf: foldOf,
    fit: (others) => fitSoftmax(others, PLAN),
    judge: (table, own) =>
      own.map((one) => {
        const chances = weighClasses(table, one.features, PLAN.classes);
        const chance = Math.max(...chances);
        return { ...one, said: chances.indexOf(chance), chance };
      }),
  });
  console.log(`mean F1 ${meanF1(judged).toFixed(3)} of ${String(judged.length)}`);
  for (const least of [0.45, 0.5, 0.55, 0.6, 0.65]) {
    const answered = judged.filter(({ chance }) => chance >= least);
    const right = answered.filter(({ said, label }) => said === label).length;
    const all = judged.map((one) => (one.chance >= least ? one : { ...one, said: -1 }));
    console.log(
      `from ${String(least)}: ${(answered.length / judged.length).toFixed(2)} answered, ${(right / answered.length).toFixed(3)} of them right, mean F1 of all ${meanF1(all).toFixed(3)}`,
    );
  }
  return fitSoftmax(examples, PLAN);
}

if (hasEvidence())
  await writeFromCorpora(
    'src/main/engine/comparison/direction/direction-weights.json',
    fitDirection,
  );
else console.log('Skipped: no ../shared/corpora/evidence.');
