import { describe, expect, it } from 'vitest';
import type { ScoredArticle } from '../../src/main/engine/extraction/jsonl.ts';
import type { GoldArticle } from './corpora.ts';
import { judgeArticle } from './judge-gold.ts';

const TEXT = 'In 40 mice, and later in people, the syrup was bitter but harmless.';

const articleWith = (gold: GoldArticle['gold'], rest: Partial<GoldArticle> = {}): GoldArticle => ({
  id: 'syrup',
  source: 'own',
  text: TEXT,
  gold,
  ...rest,
});

/** Where the words stand, as a suggestion of this confidence. */
const at = (words: string, confidence = 0.9) => {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length, score: 1, confidence, rule: 'own' };
};

const found = (parts: Partial<ScoredArticle>): ScoredArticle => ({
  id: 'syrup',
  language: 'en',
  sentencesRead: 1,
  sampleSizes: [],
  species: [],
  safety: [],
  findings: [],
  none: [],
  ...parts,
});

const size = (words: string, value: number): ScoredArticle['sampleSizes'][number] => ({
  ...at(words),
  value,
  unit: 'mice',
  unitKind: 'animals',
  role: 'total',
  qualifier: 'exact',
});

describe('judgeArticle', () => {
  it('wants place and value of a sample size', () => {
    const gold = { sampleSizes: [{ ...at('40 mice'), value: 40 }] };
    const sampleSizes = [size('40', 40), size('40', 4), size('bitter', 40)];
    const judged = judgeArticle(articleWith(gold), found({ sampleSizes }), 'sampleSizes');
    expect(judged.map(({ right }) => right)).toEqual([true, false, false]);
    expect(judged[0]?.confidence).toBe(0.9);
  });

  it('says nothing of kinds that the corpus did not label, or only in part', () => {
    const claims = found({ sampleSizes: [size('40', 40)] });
    expect(judgeArticle(articleWith({}), claims, 'sampleSizes')).toEqual([]);
    const partial = articleWith({ sampleSizes: [] }, { partial: ['sampleSizes'] });
    expect(judgeArticle(partial, claims, 'sampleSizes')).toEqual([]);
  });

  it('takes the genus of mice for the house mouse, and no other organism for it', () => {
    const gold = { species: [{ ...at('mice'), taxon: '10090' }] };
    const species = ['10088', '10090', '10116'].map((taxon) => ({
      ...at('mice'),
      taxon,
      role: 'studied',
    }));
    const judged = judgeArticle(articleWith(gold), found({ species }), 'species');
    expect(judged.map(({ right }) => right)).toEqual([true, true, false]);
  });

  it('passes over words for people where the corpus does not label them, and ranges it ignores', () => {
    const species = [{ ...at('people'), taxon: '9606', role: 'studied' }];
    const judge = (gold: GoldArticle['gold']) =>
      judgeArticle(articleWith(gold), found({ species }), 'species').map(({ right }) => right);
    expect(judge({ species: [] })).toEqual([false]);
    expect(judge({ species: [], humanWordsUnlabelled: true })).toEqual([]);
    const { start, end } = at('people');
    expect(judge({ species: [], speciesIgnore: [[start, end]] })).toEqual([]);
  });

  it('passes over statements on safety of a sort, or in a place, that the corpus did not judge', () => {
    const safety = [
      { ...at('bitter'), kind: 'adverse_event', hedged: false },
      { ...at('harmless'), kind: 'reassuring', hedged: false },
    ];
    const judge = (gold: GoldArticle['gold'], source: string) =>
      judgeArticle(articleWith(gold, { source }), found({ safety }), 'safety').map(
        ({ right }) => right,
      );
    const gold = { safety: [at('bitter')] };
    expect(judge(gold, 'own')).toEqual([true, false]);
    expect(judge(gold, 'ade-corpus')).toEqual([true]);
    const { start, end } = at('harmless');
    expect(judge({ ...gold, safetyScope: [[start, end]] }, 'own')).toEqual([false]);
    expect(judge({ ...gold, safetyNeutral: [[0, end]] }, 'own')).toEqual([true]);
  });
});
