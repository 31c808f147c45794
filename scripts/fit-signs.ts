import type { Curve } from '../src/main/engine/extraction/probability.ts';
import { REPORTED, SORT_MARKS } from '../src/main/engine/extraction/safety/sign-model.ts';
import type { Reported, SignedSort } from '../src/main/engine/extraction/safety/sign-model.ts';
import { crossFit } from './extraction/cross-fit.ts';
import { fitTable, roundWeight, scoreExamples } from './extraction/fit-table.ts';
import type { FitPlan, Table } from './extraction/fit-table.ts';
import { fitPlatt } from './extraction/platt.ts';
import { printReaches } from './extraction/print-measures.ts';
import { openRuleReader } from './extraction/rule-reader.ts';
import { READER_FEATURES } from './extraction/sign-examples.ts';
import type { SignExample, SignSource } from './extraction/sign-examples.ts';
import { readSignExamples } from './extraction/sign-sources.ts';
import { writeFromCorpora } from './extraction/write-from-corpora.ts';

/**
 * Fits the weights by which sentences are judged to state something about safety, on labelled texts
 * and sentences. Prints what weights fitted on four fifths of the texts get right on the last fifth,
 * and on what was put aside. Run by hand: `node scripts/fit-signs.ts` (with `--check` nothing is
 * written). Needs the corpora in `../shared`.
 */

const PLAN: FitPlan = {
  penalty: { word: 12, other: 3 },
  leastSeen: { word: 6, other: 4 },
  leastWeight: { word: 0.08, other: 0.05 },
};

/** The labels of news are many and the widest; those of whole texts come nearest to what readers record. */
const WEIGHT: Readonly<Record<SignSource, number>> = {
  news: 0.4,
  'judged-news': 0.4,
  texts: 1.5,
  judged: 1,
  own: 2,
  papers: 0.4,
  cases: 0.03,
};

/**
 * Scores from which signs speak: of the sentences there that weights fitted to other texts name, between
 * six and eight in ten are right (see what is printed). In reports of cases the model that learned from
 * them tells of harm.
 */
const LEAST: Readonly<Record<Reported, Readonly<Record<SignedSort, number>>>> = {
  caveat: { reportage: -0.6, abstract: 0, cases: -1.5 },
  adverse_event: { reportage: -0.4, abstract: -0.5, cases: 4 },
  reassuring: { reportage: -0.5, abstract: -0.4, cases: 0.1 },
  regulatory: { reportage: -1.4, abstract: 0, cases: 0 },
};
/** Scores are calibrated from so far below the score from which signs speak. */
const BELOW = 1.2;

/** The weights of one category, the scores from which they speak and what a score stands for. */
interface FittedSign extends Curve {
  readonly least: Readonly<Record<SignedSort, number>>;
  readonly table: Table;
}

/** The weights of what a sentence itself shows, whoever labelled it. */
function withoutReaders(table: Table): Table {
  return Object.fromEntries(Object.entries(table).filter(([name]) => !READER_FEATURES.has(name)));
}

function fitSign(category: Reported, all: readonly SignExample[]): FittedSign {
  const examples = all
    .filter(({ asked }) => asked.includes(category))
    .map((one) => ({ ...one, holds: one.states.has(category), weight: WEIGHT[one.source] }));
  const dev = examples.filter(({ part }) => part === 'dev');
  const judged = crossFit(dev, PLAN);
  for (const source of ['texts', 'judged', 'own', 'news'] as const)
    printReaches(
      `${category} in ${source}`,
      judged.filter((one) => one.source === source),
    );
  for (const sort of ['reportage', 'abstract', 'cases'] as const)
    printReaches(
      `${category} in texts that are ${sort}`,
      judged.filter(
        ({ source, features }) => source === 'texts' && features.includes(SORT_MARKS[sort]),
      ),
    );
  const table = fitTable(dev, PLAN);
  const aside = examples.filter(({ part }) => part === 'aside');
  for (const source of ['own', 'news'] as const)
    printReaches(
      `${category} in ${source} put aside`,
      scoreExamples(
        table,
        aside.filter((one) => one.source === source),
      ),
    );
  const least = LEAST[category];
  const lowest = Math.min(...Object.values(least)) - BELOW;
  const { slope, shift } = fitPlatt(
    judged.filter(({ source, score }) => source === 'texts' && score >= lowest),
  );
  return {
    least,
    slope: roundWeight(slope),
    shift: roundWeight(shift),
    table: withoutReaders(table),
  };
}

function fitSigns(): object {
  const examples = readSignExamples(openRuleReader());
  return Object.fromEntries(REPORTED.map((category) => [category, fitSign(category, examples)]));
}

await writeFromCorpora('src/main/engine/extraction/safety/sign-weights.json', fitSigns);
