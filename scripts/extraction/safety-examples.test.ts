import { describe, expect, it } from 'vitest';
import type { GoldArticle } from './corpora.ts';
import { openRuleReader } from './rule-reader.ts';
import { labelSafety, withSafety } from './safety-examples.ts';

const readers = withSafety(openRuleReader());

const SENTENCES = [
  'Twelve choirs rehearsed at dawn for a month.',
  'Two singers had hoarseness after taking lozenges.',
  'A limitation is that only altos were asked.',
] as const;
const TEXT = SENTENCES.join(' ');
const spanOf = (at: number): { start: number; end: number } => {
  const start = TEXT.indexOf(SENTENCES[at]!);
  return { start, end: start + SENTENCES[at]!.length };
};
const label = (gold: GoldArticle['gold']): ReturnType<typeof labelSafety> =>
  labelSafety(readers, { id: 'choir', source: 'own', text: TEXT, gold });
const judgedOf = (gold: GoldArticle['gold']): boolean[] => label(gold).map(({ judged }) => judged);

describe('labelSafety', () => {
  it('tells for each model which sentences its labels touch', () => {
    const { start } = spanOf(1);
    const examples = label({
      safety: [
        { start: start + 4, end: start + 12, kind: 'adverse-event' },
        { ...spanOf(2), kind: 'limitation' },
      ],
    });
    expect(examples.map(({ labels }) => labels)).toEqual([
      { drug: false, trial: false, caveat: false },
      { drug: true, trial: false, caveat: false },
      { drug: false, trial: false, caveat: true },
    ]);
    expect(examples[0]?.features.caveat).toContain('w:choirs');
  });

  it('takes every sentence for judged where the corpus read the whole article', () => {
    expect(judgedOf({ safety: [] })).toEqual([true, true, true]);
  });

  it('takes only what lies in the scope of the corpus for judged, and what it labelled elsewhere', () => {
    const { start, end } = spanOf(1);
    expect(judgedOf({ safety: [], safetyScope: [[start, end]] })).toEqual([false, true, false]);
    const labelled = { ...spanOf(2), kind: 'limitation' };
    expect(judgedOf({ safety: [labelled], safetyScope: [[start, end]] })).toEqual([
      false,
      true,
      true,
    ]);
  });

  it('leaves out what the corpus called neutral, unless it is labelled', () => {
    const { start } = spanOf(1);
    const safetyNeutral = [[start, TEXT.length]] as const;
    expect(judgedOf({ safety: [{ ...spanOf(2), kind: 'limitation' }], safetyNeutral })).toEqual([
      true,
      false,
      true,
    ]);
  });
});
