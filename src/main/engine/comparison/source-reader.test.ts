import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeDifference } from '../../../shared/domain/comparison/describe-difference.ts';
import { findDifferences } from '../../../shared/domain/comparison/find-differences.ts';
import type { FoundDifference } from '../../../shared/domain/comparison/find-differences.ts';
import type { SourceReading } from '../../../shared/domain/comparison/source-reading.ts';
import { SourceReader } from './source-reader.ts';
import type { Source } from './source-reader.ts';

const PAPER: Source = {
  title: 'Night work and stroke among bakers: a cohort study',
  role: 'paper',
  text: `We followed 4,112 women who bake for eleven years in a cohort study. Strokes were counted from records of hospitals.

In conclusion, night work was associated with a higher risk of stroke in women who bake. The study cannot show that night work causes strokes.`,
};
const NEWS: Source = {
  title: 'Night shifts cause strokes',
  role: 'news',
  text: `Working at night causes strokes in bakers, researchers have found. They followed 4,211 women who bake for eleven years. Bakers should sleep at noon, they say.`,
};

const reader = new SourceReader();
const tell = (left: Source, right: Source): string[] => {
  const [before, after] = [left, right].map((source) => reader.read(source)) as [
    SourceReading,
    SourceReading,
  ];
  const named = (source: Source, name: string, { sentences }: SourceReading) => ({
    name,
    sentencesRead: sentences.length,
    wordsAt: ({ part, start, end }: { part: 'title' | 'text'; start: number; end: number }) =>
      source[part].slice(start, end),
  });
  return findDifferences(before, after, []).map((one) =>
    describeDifference(one, named(left, 'paper', before), named(right, 'news', after)),
  );
};

describe('what two sources differ in', () => {
  it('is told in words, with the words that it is told from', () => {
    expect(tell(PAPER, NEWS)).toEqual([
      'The headline is stronger in news: paper states no link, news says that one thing acts on another (“cause”).',
      'The main statement is stronger in news: paper says that things go together (“associated”), news says that one thing acts on another (“causes”).',
      'paper says that it does not prove a cause; the rules read the 3 sentences of news and found none.',
      'paper says how the study was done; the rules read the 3 sentences of news and found none.',
      'Where paper has “4,112”, news has “4,211”.',
      'paper speaks of women, news does not say that it is about people of one sex.',
      'news advises others; the rules read the 4 sentences of paper and found none.',
    ]);
  });

  it('is told the other way round, too', () => {
    const told = tell(NEWS, PAPER).join('\n');
    expect(told).toContain('The main statement is weaker in news');
    expect(told).toContain('news says that it does not prove a cause');
  });

  it('is nothing between a source and itself but what it is worth saying', () => {
    const told = tell(PAPER, PAPER);
    expect(told).toEqual([
      'Worth saying: paper says that it does not prove a cause, and so does news.',
      'Worth saying: paper says how the study was done, and so does news.',
    ]);
  });

  it('stays the same in whatever order things were read', () => {
    const left = reader.read(PAPER);
    const right = reader.read(NEWS);
    const places = (found: readonly FoundDifference[]) =>
      found.map(({ kind, change, left: one, right: two }) => ({ kind, change, one, two }));
    const told = places(findDifferences(left, right, []));
    const shuffled = <One>(things: readonly One[]) =>
      fc.shuffledSubarray([...things], { minLength: things.length, maxLength: things.length });
    fc.assert(
      fc.property(
        shuffled(left.quantities),
        shuffled(left.caveats),
        shuffled(right.quantities),
        (quantities, caveats, others) => {
          const again = findDifferences(
            { ...left, quantities, caveats },
            { ...right, quantities: others },
            [],
          );
          expect(places(again)).toEqual(told);
        },
      ),
    );
  });

  it('can be told of any two texts', () => {
    const source = fc.record({
      title: fc.string(),
      text: fc.string(),
      role: fc.constantFrom('paper', 'release', 'news', 'unknown'),
    });
    fc.assert(fc.property(source, source, (left, right) => void tell(left, right)));
  });
});
