import type { DirectionQuestion } from '../src/main/engine/comparison/direction/direction-clauses.ts';
import {
  listCandidates,
  weighCandidates,
} from '../src/main/engine/comparison/direction/direction-judge.ts';
import type {
  AnswerCandidate,
  DirectionWeights,
} from '../src/main/engine/comparison/direction/direction-judge.ts';
import { DIRECTIONS } from '../src/shared/domain/comparison/direction.ts';
import type { TextDirection } from '../src/shared/domain/comparison/direction.ts';
import { foldOf, judgeByOthers } from './extraction/cross-fit.ts';
import { fitSoftmax } from './extraction/softmax.ts';
import type { SoftmaxPlan } from './extraction/softmax.ts';
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
  readonly gold: {
    readonly direction: TextDirection;
    readonly spans: readonly (readonly [number, number])[];
  };
}

/** A question with the clauses that may answer it, and which of them do. */
interface Example {
  readonly id: string;
  readonly candidates: readonly AnswerCandidate[];
  readonly answering: readonly AnswerCandidate[];
  readonly label: number;
}

interface Judged extends Example {
  readonly said: number;
  readonly chance: number;
}

const ANSWERS: SoftmaxPlan = {
  classes: 2,
  leastSeen: 4,
  most: 800,
  penalty: (name) => (name.startsWith('told word ') ? 20 : name.startsWith('told ') ? 5 : 2),
};
const WAYS: SoftmaxPlan = {
  classes: DIRECTIONS.length,
  leastSeen: 3,
  most: 800,
  penalty: (name) => (name.startsWith('word ') ? 25 : 8),
};

function readExamples(): Example[] {
  const texts = new Map(
    (readEvidence('direction-ei-docs') as { readonly id: string; readonly text: string }[]).map(
      ({ id, text }) => [id, text],
    ),
  );
  return (readEvidence('direction-ei') as AskedLine[]).map((line) => {
    const candidates = listCandidates(texts.get(line.doc) ?? '', line);
    const answering = candidates.filter(({ clause }) =>
      line.gold.spans.some(([start, end]) => clause.start < end && start < clause.end),
    );
    const label = DIRECTIONS.indexOf(line.gold.direction);
    return { id: line.cluster, candidates, answering, label };
  });
}

/** Fits which clauses answer, and which direction those tell that do. */
function fitBoth(examples: readonly Example[]): DirectionWeights {
  const answers = examples.flatMap(({ candidates, answering }) =>
    candidates.map((one) => ({ features: one.answers, label: answering.includes(one) ? 1 : 0 })),
  );
  const directions = examples.flatMap(({ answering, label }) =>
    answering.map((one) => ({ features: one.directions, label })),
  );
  return { answers: fitSoftmax(answers, ANSWERS), directions: fitSoftmax(directions, WAYS) };
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
  const judged = judgeByOthers<Example, DirectionWeights, Judged>(examples, {
    partOf: foldOf,
    fit: fitBoth,
    judge: (weights, own) =>
      own.map((one) => {
        const { chances } = weighCandidates(one.candidates, weights);
        const chance = one.candidates.length === 0 ? 0 : Math.max(...chances);
        return { ...one, said: chances.indexOf(Math.max(...chances)), chance };
      }),
  });
  console.log(`mean F1 ${meanF1(judged).toFixed(3)} of ${String(judged.length)}`);
  for (const least of [0.4, 0.45, 0.5, 0.55, 0.6, 0.65]) {
    const answered = judged.filter(({ chance }) => chance >= least);
    const right = answered.filter(({ said, label }) => said === label).length;
    const all = judged.map((one) => (one.chance >= least ? one : { ...one, said: -1 }));
    console.log(
      `from ${String(least)}: ${(answered.length / judged.length).toFixed(2)} answered, ${(right / answered.length).toFixed(3)} of them right, mean F1 of all ${meanF1(all).toFixed(3)}`,
    );
  }
  return fitBoth(examples);
}

if (hasEvidence())
  await writeFromCorpora(
    'src/main/engine/comparison/direction/direction-weights.json',
    fitDirection,
  );
else console.log('Skipped: no ../shared/corpora/evidence.');
