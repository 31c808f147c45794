import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { REPORTED } from '../src/main/engine/extraction/safety/sign-model.ts';
import type { Reported } from '../src/main/engine/extraction/safety/sign-model.ts';
import { hasCorpora, ROOT } from './extraction/corpora.ts';
import { crossFit, printPrecision } from './extraction/cross-fit.ts';
import { fitTable, scoreTable } from './extraction/fit-table.ts';
import type { FitPlan } from './extraction/fit-table.ts';
import { readJudgedExamples, readNewsExamples } from './extraction/news-examples.ts';
import { fitPlatt } from './extraction/platt.ts';

/**
 * Fits the weights by which sentences of reports for the public are judged to state something about
 * safety, on labelled news. Prints what weights fitted on four fifths of the reports get right on the
 * last fifth, and on the reports put aside. Run by hand: `node scripts/fit-signs.ts` (with `--check`
 * nothing is written). Needs the corpora in `../shared`.
 */

const TARGET = join(ROOT, 'src/main/engine/extraction/safety/sign-weights.json');
const PLAN: FitPlan = {
  penalty: { word: 6, other: 1 },
  leastSeen: { word: 6, other: 4 },
  leastWeight: { word: 0.1, other: 0.05 },
};
/**
 * Scores from which signs speak: of the suggestions that readers judged, weights fitted to other
 * reports put at least four in five right above them (see what is printed).
 */
const LEAST: Readonly<Record<Reported, number>> = {
  caveat: 1.7,
  adverse_event: 1.9,
  reassuring: 1,
  regulatory: 0.5,
};

if (hasCorpora()) await main();
else console.log('Skipped: no corpora in ../shared/corpora.');

async function main(): Promise<void> {
  const news = readNewsExamples();
  const judgedByHand = readJudgedExamples();
  const fitted = REPORTED.map((category) => {
    const examples = news.map((one) => ({
      ...one,
      holds: one.states.has(category),
      byReader: false,
    }));
    const dev = [
      ...examples.filter(({ part }) => part === 'dev'),
      ...judgedByHand
        .filter(({ judgedFor }) => judgedFor === category)
        .map((one) => ({ ...one, holds: one.states.has(category), byReader: true })),
    ];
    const judged = crossFit(dev, PLAN);
    printPrecision(category, judged);
    const table = fitTable(dev, PLAN);
    const least = LEAST[category];
    const byReaders = judged.filter(({ byReader, score }) => byReader && score >= least);
    const agreed = byReaders.filter(({ holds }) => holds).length;
    console.log(`  from ${least} on readers called ${agreed} of ${byReaders.length} right`);
    const aside = examples
      .filter(({ part }) => part === 'test')
      .map((one) => ({ score: scoreTable(table, one.features), holds: one.holds }));
    printPrecision(`${category} in reports put aside`, aside);
    const said = aside.filter(({ score }) => score >= least);
    const right = said.filter(({ holds }) => holds).length;
    console.log(`  from ${least.toFixed(2)} on: ${right} of ${said.length} right`);
    const { slope, shift } = fitPlatt(judged.filter(({ score }) => score >= least - 1));
    return [category, { least, slope, shift, table }] as const;
  });
  if (process.argv.includes('--check')) return;
  const text = JSON.stringify(Object.fromEntries(fitted));
  writeFileSync(TARGET, await format(text, { parser: 'json' }));
}
