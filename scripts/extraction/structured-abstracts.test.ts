import { describe, expect, it } from 'vitest';
import { openRuleReader } from './rule-reader.ts';
import { labelParts } from './structured-abstracts.ts';

const reader = openRuleReader();

const label = (text: string): [boolean, string][] =>
  labelParts(reader, { id: 'own', text }).map(({ features, holds }) => [
    holds,
    features.filter((name) => name.startsWith('w:')).join(' '),
  ]);

const BACKGROUND = 'Background: Harbour seals are said to sleep better on flat rocks.';
const RESULTS =
  'Results: Sleep was longer on flat rocks than on steep ones. It was deeper by night as well.';

describe('labelParts', () => {
  it('takes what stands under results for results, and what stands under aims for none', () => {
    expect(label(`${BACKGROUND} ${RESULTS}`).map(([holds]) => holds)).toEqual([false, true, true]);
  });

  it('keeps the names of the parts out of the words', () => {
    const words = label(`${BACKGROUND} ${RESULTS}`).map(([, names]) => names);
    expect(words[0]).toContain('w:harbour');
    expect(words.join(' ')).not.toMatch(/w:(?:background|results)\b/);
  });

  it('does not take a count of those enrolled for a result', () => {
    const enrolled = 'Results: A total of 41 seals were enrolled in the study.';
    expect(label(`${BACKGROUND} ${enrolled}`).map(([holds]) => holds)).toEqual([false, false]);
  });

  it('takes of the conclusions only those that warn or ask for more, as no results', () => {
    const conclusions =
      'Conclusions: Flat rocks suit seals in any weather. Further research is needed on steep rocks.';
    const all = label(`${BACKGROUND} ${RESULTS} ${conclusions}`);
    expect(all).toHaveLength(4);
    expect(all[3]?.[0]).toBe(false);
    expect(all[3]?.[1]).toContain('w:research');
  });

  it('says nothing of an abstract that names no results, or nothing else', () => {
    expect(label(BACKGROUND)).toEqual([]);
    expect(label(RESULTS)).toEqual([]);
    expect(label('Seals sleep on rocks for most of a summer day.')).toEqual([]);
  });
});
