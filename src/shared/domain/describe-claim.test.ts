import { describe, expect, it } from 'vitest';
import type { ClaimValue, FindingValue } from './claim.ts';
import { OPEN_FINDING } from './test-finding.ts';
import { describeClaim } from './describe-claim.ts';

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

  it('tells what changed of what, and what that is worth', () => {
    const nobody = { speaker: null, speakerName: null };
    const say = (value: Partial<FindingValue>) => {
      const { label, detail } = describeClaim({ value: { ...OPEN_FINDING, ...value }, ...nobody });
      return detail === '' ? label : `${label}; ${detail}`;
    };
    expect(say({})).toBe('Change open');
    expect(say({ outcome: 'births' })).toBe('Births: change open');
    expect(say({ change: 'decrease', value: 'worse', outcome: 'births' })).toBe(
      'Decrease in births; worse',
    );
    expect(say({ change: 'no_difference', outcome: 'births' })).toBe('No difference in births');
    expect(say({ change: 'mixed', outcome: 'births' })).toBe('Mixed results on births');
    expect(say({ value: 'better' })).toBe('Better; change open');
    expect(say({ change: 'increase', exposure: 'caffeine', dose: '80 mg', p: '= 0.02' })).toBe(
      'Increase; p = 0.02, with caffeine (80 mg)',
    );
    expect(say({ change: 'increase', dose: '80 mg', interval: '1 to 3' })).toBe(
      'Increase; interval 1 to 3, with 80 mg',
    );
  });

  it('tells facts of the article from those of what it reports on', () => {
    const label = (value: ClaimValue) =>
      describeClaim({ value, speaker: null, speakerName: null }).label;
    const design = { kind: 'study_design', design: 'cohort', subject: 'article' } as const;
    expect(label(design)).toBe('Cohort study');
    expect(label({ ...design, subject: 'reported' })).toBe('Reports on: cohort study');
    const status = { kind: 'publication_status', status: 'preprint', subject: 'article' } as const;
    expect(label(status)).toBe('Preprint');
    const setting = { kind: 'setting', country: 'Peru', years: '2010', followUp: null, words: {} };
    expect(label({ ...setting, kind: 'setting' })).toBe('Peru, 2010');
    expect(words({ ...setting, kind: 'setting', followUp: '9 months' })).toBe('follow-up 9 months');
    expect(
      label({ ...setting, kind: 'setting', country: null, years: null, followUp: 'a year' }),
    ).toBe('Follow-up a year');
  });
});
