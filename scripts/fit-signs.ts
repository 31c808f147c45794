import { REPORTED } from '../src/main/engine/extraction/safety/sign-model.ts';
import type { Reported } from '../src/main/engine/extraction/safety/sign-model.ts';
import type { Curve } from '../src/main/engine/extraction/probability.ts';
import { crossFit } from './extraction/cross-fit.ts';
import { fitTable, scoreExamples } from './extraction/fit-table.ts';
import type { FitPlan, Table } from './extraction/fit-table.ts';
import { readJudgedExamples, readNewsExamples } from './extraction/news-examples.ts';
import type { JudgedExample, NewsExample } from './extraction/news-examples.ts';
import { fitPlatt } from './extraction/platt.ts';
import { printReaches } from './extraction/print-measures.ts';
import { openRuleReader } from './extraction/rule-reader.ts';
import { tallyFrom } from './extraction/tallies.ts';
import { writeFromCorpora } from './extraction/write-from-corpora.ts';

/**
 * Fits the weights by which sentences of reports for the public are judged to state something about
 * safety, on labelled news. Prints what weights fitted on four fifths of the reports get right on the
 * last fifth, and on the reports put aside. Run by hand: `node scripts/fit-signs.ts` (with `--check`
 * nothing is written). Needs the corpora in `../shared`.
 */

const PLAN: FitPlan = {
  penalty: { word: 6, other: 1 },
  leastSeen: { word: 6, other: 4 },
  leastWeight: { word: 0.1, other: 0.05 },
};
/**
 * Scores from which signs speak: weights fitted to other reports put at least four in five right above
 * them, of labelled sentences and of the suggestions that readers judged (see what is printed).
 */
const LEAST: Readonly<Record<Reported, number>> = {
  caveat: 1.5,
  adverse_event: 1.8,
  reassuring: 1.2,
  regulatory: 0.9,
};
/** Scores are calibrated from so far below the score from which signs speak. */
const BELOW = 1;

/** The weights of one category, the score from which they speak and what a score stands for. */
interface FittedSign extends Curve {
  readonly least: number;
  readonly table: Table;
}

function fitSign(
  category: Reported,
  news: readonly NewsExample[],
  judgedByHand: readonly JudgedExample[],
): FittedSign {
  const least = LEAST[category];
  const examples = [
    ...news.map((one) => ({ ...one, byReader: false })),
    ...judgedByHand
      .filter(({ judgedFor }) => judgedFor === category)
      .map((one) => ({ ...one, byReader: true })),
  ].map((one) => ({ ...one, holds: one.states.has(category) }));
  const dev = examples.filter(({ part }) => part === 'dev');
  const judged = crossFit(dev, PLAN);
  printReaches(category, judged);
  const byReaders = tallyFrom(
    judged.filter(({ byReader }) => byReader),
    least,
  );
  const called = `${byReaders.right} of ${byReaders.suggestions}`;
  console.log(`  from ${least} on readers called ${called} right`);
  const table = fitTable(dev, PLAN);
  const aside = scoreExamples(
    table,
    examples.filter(({ part }) => part === 'test'),
  );
  printReaches(`${category} in reports put aside`, aside);
  const { right, suggestions } = tallyFrom(aside, least);
  console.log(`  from ${least} on: ${right} of ${suggestions} right`);
  const { slope, shift } = fitPlatt(judged.filter(({ score }) => score >= least - BELOW));
  return { least, slope, shift, table };
}

function fitSigns(): object {
  const reader = openRuleReader();
  const news = readNewsExamples(reader);
  const judgedByHand = readJudgedExamples(reader);
  return Object.fromEntries(
    REPORTED.map((category) => [category, fitSign(category, news, judgedByHand)]),
  );
}

await writeFromCorpora('src/main/engine/extraction/safety/sign-weights.json', fitSigns);
