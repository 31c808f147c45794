import { readPaperSteps } from '../src/main/engine/extraction/findings/finding-model.ts';
import type { Curve } from '../src/main/engine/extraction/probability.ts';
import { crossFit } from './extraction/cross-fit.ts';
import { fitTable, scoreExamples, scoreTable } from './extraction/fit-table.ts';
import type { FitPlan, NamedExample, Table } from './extraction/fit-table.ts';
import { fitPlatt } from './extraction/platt.ts';
import { printReaches } from './extraction/print-measures.ts';
import { readResultExamples } from './extraction/result-examples.ts';
import type { ResultExample } from './extraction/result-examples.ts';
import { openRuleReader } from './extraction/rule-reader.ts';
import { readPartExamples } from './extraction/structured-abstracts.ts';
import { writeFromCorpora } from './extraction/write-from-corpora.ts';

/**
 * Fits the weights by which sentences are judged to state a result: first on abstracts whose authors
 * named the parts, then, with what that says as features, on whole texts that readers labelled, on news
 * and on sentences of ours, for studies and for reports apart. Prints what models fitted on four fifths
 * of the texts get right on the last fifth. Run by hand: `node scripts/fit-findings.ts` (with `--check`
 * nothing is written). Needs the corpora in `../shared`.
 */

const PAPER: FitPlan = {
  penalty: { word: 20, other: 5 },
  leastSeen: { word: 150, other: 50 },
  leastWeight: { word: 0.2, other: 0.05 },
};
const STUDY: FitPlan = {
  penalty: { word: 15, other: 4 },
  leastSeen: { word: 6, other: 4 },
  leastWeight: { word: 0.1, other: 0.05 },
};
const REPORT: FitPlan = {
  penalty: { word: 8, other: 3 },
  leastSeen: { word: 5, other: 4 },
  leastWeight: { word: 0.1, other: 0.05 },
};
/** A conclusion by name would give the part away. */
const TELLTALE = 'f:conclusion';
/** From this score of the models of other texts on, scores are calibrated. */
const LEAST = -1;
/** Sentences of news were labelled for another question, and are ten times as many. */
const NEWS_WEIGHT = 0.6;

interface FittedResults {
  readonly curve: Curve;
  readonly table: Table;
}

type Example = ResultExample & NamedExample;

function fitResults(name: string, plan: FitPlan, examples: readonly Example[]): FittedResults {
  const dev = examples.filter(({ part }) => part === 'dev');
  const judged = crossFit(dev, plan);
  for (const corpus of ['wide', 'own', 'news'] as const) {
    const own = judged.filter((one) => one.corpus === corpus);
    if (own.length > 0) printReaches(`${name}, ${corpus}`, own);
  }
  const table = fitTable(dev, plan);
  for (const corpus of ['own', 'news'] as const) {
    const aside = examples.filter((one) => one.part === 'aside' && one.corpus === corpus);
    if (aside.length > 0) printReaches(`${name}, ${corpus} put aside`, scoreExamples(table, aside));
  }
  const wide = judged.filter(({ corpus, score }) => corpus === 'wide' && score >= LEAST);
  return { curve: fitPlatt(wide), table };
}

const isReport = ({ sort }: ResultExample): boolean => sort === 'reportage';

function fitFindings(): object {
  const reader = openRuleReader();
  const parts = readPartExamples(reader).map((one) => ({
    ...one,
    features: one.features.filter((name) => name !== TELLTALE),
  }));
  console.log(`${parts.length} sentences of abstracts with named parts`);
  const paper = fitTable(parts, PAPER);
  const examples = readResultExamples(reader).map((one): Example => {
    const before = one.before === null ? null : scoreTable(paper, one.before);
    const steps = readPaperSteps(scoreTable(paper, one.features), before);
    const weight = one.corpus === 'news' ? NEWS_WEIGHT : 1;
    return { ...one, features: [...one.features, ...steps], weight };
  });
  const study = fitResults(
    'studies',
    STUDY,
    examples.filter((one) => !isReport(one)),
  );
  const report = fitResults('reports', REPORT, examples.filter(isReport));
  return { paper, study, report };
}

await writeFromCorpora('src/main/engine/extraction/findings/weights.json', fitFindings);
