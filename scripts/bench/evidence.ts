import { describeDifference } from '../../src/shared/domain/comparison/describe-difference.ts';
import { findDifferences } from '../../src/shared/domain/comparison/find-differences.ts';
import { SourceReader } from '../../src/main/engine/comparison/source-reader.ts';
import type { Source } from '../../src/main/engine/comparison/source-reader.ts';
import { readTexts, type Corpora } from './corpora.ts';
import { evidenceTableGroup } from './evidence-table.ts';
import { makeFigure, type Figure } from './figures.ts';
import { timeWork } from './time-work.ts';

const RUNS = 5;
const PAIRS = 500;

/** Two sources as they are told of, whatever they are. */
const nameSource = (name: string, source: Source, sentencesRead: number) => ({
  name,
  sentencesRead,
  wordsAt: ({ part, start, end }: { part: 'title' | 'text'; start: number; end: number }): string =>
    source[part].slice(start, end),
});

/** Holding a news text against an abstract, beside a pass of Intl.Segmenter over both. */
export async function evidenceGroup(corpora: Corpora): Promise<Figure[]> {
  const sources = async (name: 'abstracts' | 'news', role: Source['role']): Promise<Source[]> =>
    (await readTexts(corpora, name, PAIRS)).map(({ text }) => ({
      title: text.split('\n', 1)[0] ?? '',
      text,
      role,
    }));
  const papers = await sources('abstracts', 'paper');
  const news = await sources('news', 'news');
  const pairs = papers.flatMap((paper, at) => {
    const report = news[at];
    return report === undefined ? [] : [[paper, report] as const];
  });
  const reader = new SourceReader();
  const segmenter = new Intl.Segmenter('en', { granularity: 'word' });
  const own: number[] = [];
  const base: number[] = [];
  for (let run = 0; run <= RUNS; run += 1) {
    const segmented = timeWork(() => {
      for (const pair of pairs)
        for (const { text } of pair) for (const _ of segmenter.segment(text));
    });
    const compared = timeWork(() => {
      for (const [paper, report] of pairs) {
        const left = reader.read(paper);
        const right = reader.read(report);
        const names = [
          nameSource('paper', paper, left.sentences.length),
          nameSource('report', report, right.sentences.length),
        ] as const;
        for (const one of findDifferences(left, right, [])) describeDifference(one, ...names);
      }
    });
    // The first run warms the compiler up and does not count.
    if (run > 0) {
      own.push(compared / pairs.length);
      base.push(segmented / pairs.length);
    }
  }
  const figure = makeFigure({
    group: 'evidence',
    name: 'telling differences, a news text and an abstract',
    unit: 'ms a pair',
    values: own,
    baseline: { name: 'a pass of Intl.Segmenter by word', values: base },
  });
  return [
    { ...figure, note: `${(1000 / figure.median).toFixed(0)} pairs a second` },
    ...(await evidenceTableGroup()),
  ];
}
