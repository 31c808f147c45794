import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ExtractionAccuracy } from '../src/shared/domain/accuracy.ts';
import { formatAccuracyTable, hasTablePlace } from './extraction/accuracy-table.ts';
import { ROOT } from './extraction/corpora.ts';

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** The rows of the table in order: what was looked for, in which texts, and where the figures stand. */
const ROWS = [
  ['Sample sizes', 'abstracts of clinical trials', 'pico-corpus', 'sampleSize value'],
  ['', 'news reports put aside', 'news-put-aside', 'sampleSize value'],
  [
    'Species, each mention with its taxon',
    'abstracts in biomedicine',
    'biored',
    'species span+taxon',
  ],
  ['', 'abstracts about many organisms', 's1000', 'species span+taxon'],
  ['', 'full papers', 'craft', 'species span+taxon'],
  ['Species, what was studied', 'news reports', 'insciout-news', 'species article'],
  ['Safety: adverse effects', 'case reports, by sentence', 'ade-corpus', 'safety'],
  ['Safety: limitations', 'papers, judged sentences', 'limitation-test', 'safety'],
  ['Safety: harms and limitations', 'full trial reports', 'consort-tm', 'safety'],
  ['Safety: all categories', 'news reports put aside', 'news-put-aside', 'safety'],
  ['Findings', 'news reports put aside', 'news-put-aside', 'finding'],
] as const;

test('the table of the README shows the figures that were measured', () => {
  const { measures } = ExtractionAccuracy.parse(
    JSON.parse(read('resources/extraction-accuracy.json')),
  );
  const percent = (share: number | null | undefined): string =>
    `${String(Math.round((share ?? NaN) * 100))}%`;
  const measured = ROWS.map(([what, text, source, metric]) => {
    const found = measures.find((one) => one.source === source && one.metric === metric);
    const texts = `${(found?.articles ?? 0).toLocaleString('en')} ${text}`;
    return [what, texts, percent(found?.accuracy), percent(found?.coverage)];
  });
  const [, table = ''] = read('README.md').split('Found, of what is labelled |\n');
  const [, ...shown] = table.slice(0, table.indexOf('\n\n')).split('\n');
  expect(
    shown.map((row) =>
      row
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    ),
  ).toEqual(measured);
});

test('the table by genre and field, where the README has one, is the one that was written', () => {
  const readme = read('README.md');
  const { measures } = ExtractionAccuracy.parse(
    JSON.parse(read('resources/extraction-accuracy.json')),
  );
  const squeeze = (page: string): string => page.replace(/-+/g, '-').replace(/ +/g, ' ');
  if (!hasTablePlace(readme)) return;
  expect(squeeze(readme)).toContain(squeeze(formatAccuracyTable(measures)));
});
