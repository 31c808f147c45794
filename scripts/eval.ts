import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureCalibrationError } from '../src/main/engine/extraction/calibration.ts';
import type { Judgement } from '../src/main/engine/extraction/calibration.ts';
import { RULE_VERSIONS } from '../src/main/engine/extraction/rules/rule-versions.ts';
import type { Reader } from '../src/main/engine/extraction/reader.ts';
import { readAccuracy } from '../src/main/engine/suggestions/accuracy-file.ts';
import { formatAccuracyTable, placeTable } from './extraction/accuracy-table.ts';
import { listFallen, readFloor } from './extraction/accuracy-floor.ts';
import { hasCorpora, ROOT } from './extraction/corpora.ts';
import { JUDGED_KINDS } from './extraction/judge-gold.ts';
import { measureCorpora } from './extraction/measure-corpora.ts';
import { measureNews } from './extraction/measure-news.ts';
import type { NewsMeasure } from './extraction/measure-news.ts';
import { roundShare, summarizeTallies } from './extraction/measured.ts';
import type { Measured } from './extraction/measured.ts';
import { printReliability } from './extraction/print-measures.ts';
import { openRuleReader } from './extraction/rule-reader.ts';
import { sumTallies } from './extraction/tallies.ts';
import { MEASURED_KINDS } from './extraction/wide-measures/measure-texts.ts';
import type { MeasuredKind } from './extraction/wide-measures/measure-texts.ts';
import {
  measurePart,
  printReaders,
  printTexts,
  summarizeTexts,
} from './extraction/wide-measures/measure-wide.ts';
import { writeFromCorpora } from './extraction/write-from-corpora.ts';

/**
 * Measures the rules. On the labelled articles in `../shared/corpora/dev` it prints the scorer's table
 * with its intervals and how reliable the stated confidences are; on the whole texts that our own
 * readers labelled, what is right and found by genre. It writes the figures to
 * `resources/extraction-accuracy.json`, which the window shows, and ends with 1 if one on the corpora
 * fell below its floor.
 *
 * --check          writes nothing
 * --texts          measures the whole texts alone and writes nothing
 * --errors KIND    prints what is missed and wrong in them: sizes, species, findings or safety
 * --readme         puts the table of the README in its place, from the figures written last
 * --part aside     measures those put aside, which no rule is made with, instead of `dev`
 */
const { values: options } = parseArgs({
  options: {
    check: { type: 'boolean', default: false },
    texts: { type: 'boolean', default: false },
    errors: { type: 'string' },
    readme: { type: 'boolean', default: false },
    part: { type: 'string', default: 'dev' },
  },
});

function readErrorKind(): MeasuredKind | null {
  const { errors } = options;
  const kind = MEASURED_KINDS.find((one) => one === errors) ?? null;
  if (errors !== undefined && kind === null)
    throw new Error(`--errors takes one of ${MEASURED_KINDS.join(', ')}.`);
  return kind;
}

function printLabelledTexts(reader: Reader): void {
  const { part } = options;
  if (part !== 'dev' && part !== 'aside') throw new Error('--part takes dev or aside.');
  printTexts(measurePart(part, reader), readErrorKind());
  printReaders();
}

/** The line of the accuracy file for news that readers labelled and that no rule was fitted to. */
function describeNews({ metric, articles }: NewsMeasure): Measured {
  const measured = summarizeTallies('news-put-aside', metric, articles);
  const { labels, found, suggestions, right } = sumTallies(articles);
  console.log(
    `news-put-aside  ${metric}: ${right} of ${suggestions} right, ${found} of ${labels} found, F1 ${measured.f1?.toFixed(3) ?? '-'}`,
  );
  return measured;
}

function writeReadme(): void {
  const readme = join(ROOT, 'README.md');
  const { measures } = readAccuracy(join(ROOT, 'resources'));
  writeFileSync(readme, placeTable(readFileSync(readme, 'utf8'), formatAccuracyTable(measures)));
  console.log('Wrote the table of README.md; npm run format lays it out.');
}

async function measureRules(): Promise<object> {
  const reader = openRuleReader();
  const corpora = await measureCorpora(reader);
  const news = measureNews(reader);
  const judged: readonly (readonly [string, readonly Judgement[]])[] = [
    ...JUDGED_KINDS.map((kind) => [kind, corpora.judgements[kind]] as const),
    ['findings', news.find(({ metric }) => metric === 'finding')?.judgements ?? []],
  ];
  const measures = [...corpora.measures, ...news.map(describeNews)];
  const reliability = judged.map(([kind, judgementsOfKind]) => {
    const rows = printReliability(`\nreliability of ${kind}`, judgementsOfKind);
    const error = roundShare(measureCalibrationError(rows));
    return {
      kind,
      error,
      rows: rows.map((row) => ({
        ...row,
        stated: roundShare(row.stated),
        observed: roundShare(row.observed),
      })),
    };
  });
  printLabelledTexts(reader);
  for (const fallen of listFallen(measures, readFloor())) {
    console.error(`Fell below its floor: ${fallen}`);
    process.exitCode = 1;
  }
  const ofTexts = summarizeTexts(measurePart('aside', reader));
  return {
    ruleVersions: RULE_VERSIONS,
    measures: [...measures, ...ofTexts],
    reliability,
    silence: corpora.silence,
  };
}

if (options.readme) writeReadme();
else if (options.texts && hasCorpora()) printLabelledTexts(openRuleReader());
else await writeFromCorpora('resources/extraction-accuracy.json', measureRules);
