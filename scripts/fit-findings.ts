import { readPaperSteps } from '../src/main/engine/extraction/findings/finding-model.ts';
import { crossFit } from './extraction/cross-fit.ts';
import { fitTable, scoreExamples, scoreTable } from './extraction/fit-table.ts';
import type { FitPlan } from './extraction/fit-table.ts';
import { readJudgedExamples, readNewsExamples } from './extraction/news-examples.ts';
import { fitPlatt } from './extraction/platt.ts';
import { printReaches } from './extraction/print-measures.ts';
import { openRuleReader } from './extraction/rule-reader.ts';
import { readPartExamples } from './extraction/structured-abstracts.ts';
import { writeFromCorpora } from './extraction/write-from-corpora.ts';

/**
 * Fits the weights by which sentences are judged to state a result: for papers on abstracts whose
 * authors named the parts, for reports on labelled news. Prints what models fitted on four fifths of
 * the articles get right on the last fifth, and on the news put aside. Run by hand:
 * `node scripts/fit-findings.ts` (with `--check` nothing is written). Needs the corpora in `../shared`.
 */

const PAPER: FitPlan = {
  penalty: { word: 20, other: 5 },
  leastSeen: { word: 150, other: 50 },
  leastWeight: { word: 0.2, other: 0.05 },
};
const REPORT: FitPlan = {
  penalty: { word: 4, other: 2 },
  leastSeen: { word: 6, other: 4 },
  leastWeight: { word: 0.1, other: 0.05 },
};
/** A conclusion by name would give the part away. */
const TELLTALE = 'f:conclusion';
/** From this score of the models of other articles on, scores are calibrated. */
const LEAST = -1;

function fitFindings(): object {
  const reader = openRuleReader();
  const parts = readPartExamples(reader).map((one) => ({
    ...one,
    features: one.features.filter((name) => name !== TELLTALE),
  }));
  console.log(`${parts.length} sentences of abstracts with named parts`);
  const paper = fitTable(parts, PAPER);
  printReaches('results of abstracts', crossFit(parts, PAPER));
  const judgedByHand = readJudgedExamples(reader).filter(
    ({ judgedFor }) => judgedFor === 'finding',
  );
  const news = [...readNewsExamples(reader), ...judgedByHand].map((one) => ({
    ...one,
    features: [...one.features, ...readPaperSteps(scoreTable(paper, one.features))],
    holds: one.states.has('finding'),
  }));
  const dev = news.filter(({ part }) => part === 'dev');
  const judged = crossFit(dev, REPORT);
  printReaches('findings in news', judged);
  const report = fitTable(dev, REPORT);
  const aside = news.filter(({ part }) => part === 'test');
  printReaches('findings in news put aside', scoreExamples(report, aside));
  const calibration = fitPlatt(judged.filter(({ score }) => score >= LEAST));
  console.log('calibration', calibration);
  console.log(`${Object.keys(paper).length} and ${Object.keys(report).length} weights`);
  return { paper, report, calibration };
}

await writeFromCorpora('src/main/engine/extraction/findings/weights.json', fitFindings);
