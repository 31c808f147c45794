import { join } from 'node:path';
import { openRuleReader } from '../extraction/rule-reader.ts';
import { readTexts, type Corpora } from './corpora.ts';
import { makeFigure, type Figure } from './figures.ts';
import { measureLexicon } from './lexicon.ts';
import { measureLongTexts } from './long-texts.ts';
import { timeWork } from './time-work.ts';

const RESOURCES = join(import.meta.dirname, '..', '..', 'resources');
const RUNS = 5;
const TEXTS = { abstracts: 2000, fulltext: 60 } as const;

/** Suggesting claims, beside a pass of Intl.Segmenter over the same text, and what it needs. */
export async function extractionGroup(corpora: Corpora): Promise<Figure[]> {
  const ready = measureLexicon(RESOURCES);
  const reader = openRuleReader();
  const segmenter = new Intl.Segmenter('en', { granularity: 'word' });
  const figures: Figure[] = [ready];
  let articles: readonly string[] = [];
  for (const name of ['abstracts', 'fulltext'] as const) {
    const texts = (await readTexts(corpora, name, TEXTS[name])).map(({ text }) => text);
    articles = texts;
    const own: number[] = [];
    const base: number[] = [];
    for (let run = 0; run <= RUNS; run += 1) {
      const segmented = timeWork(() => {
        for (const text of texts) for (const _ of segmenter.segment(text));
      });
      const extracted = timeWork(() => {
        for (const text of texts) reader.extract(text);
      });
      // The first run warms the compiler up and does not count.
      if (run > 0) {
        own.push(extracted / texts.length);
        base.push(segmented / texts.length);
      }
    }
    const figure = makeFigure({
      group: 'extraction',
      name: `suggesting claims, ${name}`,
      unit: 'ms an article',
      values: own,
      baseline: { name: 'a pass of Intl.Segmenter by word', values: base },
    });
    figures.push({ ...figure, note: `${(1000 / figure.median).toFixed(0)} articles a second` });
  }
  return [...figures, ...measureLongTexts(articles, reader)];
}
