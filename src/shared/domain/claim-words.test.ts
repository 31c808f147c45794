import { describe, expect, it } from 'vitest';
import type { ClaimValue } from './claim.ts';
import { OPEN_FINDING } from './test-finding.ts';
import { describeClaim } from './claim-words.ts';

const words = (value: ClaimValue): string =>
  describeClaim({ value, speaker: null, speakerName: null }).detail;

describe('what a claim says in a few words', () => {
  it('leaves out a role that nobody stated', () => {
    const births = {
      kind: 'sample_size',
      count: 14,
      unit: 'births',
      unitKind: 'births',
      role: 'outcome',
      qualifier: 'exact',
    } as const;
    expect(words(births)).toBe('outcome, exact');
    expect(words({ ...births, role: 'unspecified' })).toBe('exact');
  });

  it('does not say a life stage again that is the name already', () => {
    const people = {
      kind: 'species',
      taxonId: 9606,
      scientificName: 'Homo sapiens',
      vernacularName: 'Babies',
      role: 'studied',
      strain: null,
      sex: null,
      lifeStage: 'babies',
    } as const;
    expect(words(people)).toBe('Homo sapiens, 9606');
    expect(words({ ...people, lifeStage: 'newborn' })).toBe('Homo sapiens, 9606, newborn');
  });

  it('says whose words it is where that is known', () => {
    const value = { kind: 'safety', category: 'caveat', hedged: true } as const;
    const nobody = { speaker: null, speakerName: null };
    expect(describeClaim({ value, ...nobody })).toEqual({ label: 'Caveat', detail: 'hedged' });
    const authors = { ...nobody, speaker: 'authors' } as const;
    expect(describeClaim({ value, ...authors }).detail).toBe('hedged, the authors');
    const expert = { speaker: 'outside_expert', speakerName: 'Ana Silva' } as const;
    expect(describeClaim({ value, ...expert }).detail).toBe('hedged, Ana Silva, an outside expert');
    expect(describeClaim({ value, ...expert, speaker: null }).detail).toBe('hedged, Ana Silva');
  });

  it('sets a sign of percent close to its number, and words apart', () => {
    const fewer = {
      ...OPEN_FINDING,
      change: 'decrease',
      effectValue: '45',
      effectUnit: '% fewer',
      comparator: 'the lamp',
    } as const;
    expect(words(fewer)).toBe('45% fewer, compared with the lamp');
    expect(words({ ...fewer, effectUnit: 'minutes', comparator: null })).toBe('45 minutes');
    expect(words({ ...fewer, effectUnit: null, comparator: null })).toBe('45');
  });
});
