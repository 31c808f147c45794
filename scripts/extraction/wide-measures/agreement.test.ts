import { expect, test } from 'vitest';
import type { PlacedLabels } from '../wide-labels/placed-labels.ts';
import { compareReaders } from './agreement.ts';

const TEXT =
  'We followed 40 geese. Most flew north. Two lost weight. They may not speak for other flocks.';

const at = (words: string): [number, number] => {
  const start = TEXT.indexOf(words);
  return [start, start + words.length];
};

const labels = (given: Partial<PlacedLabels>): PlacedLabels => ({
  id: 'own-geese',
  source: 'own',
  field: 'ecology',
  genre: 'abstract',
  sampleSizes: [],
  species: [],
  findings: [],
  safety: [],
  design: null,
  status: null,
  setting: {},
  unsure: [],
  ...given,
});

test('two readers are compared sentence by sentence and label by label', () => {
  const forty = { at: at('40'), value: 40, unit: 'animals', isTotal: true } as const;
  const caveat = { at: at('They may not speak for other flocks.'), category: 'caveat' } as const;
  const north = { at: at('Most flew north.'), value: 'open' } as const;
  const first = labels({
    sampleSizes: [{ ...forty, role: 'total' }],
    species: [{ at: at('geese'), name: 'Anser anser', role: 'studied' }],
    findings: [{ ...north, change: 'increase' }],
    safety: [caveat],
    design: { value: 'field_study' },
  });
  const second = labels({
    sampleSizes: [
      { ...forty, role: 'enrolled' },
      { ...forty, at: at('Two'), value: 2, role: 'outcome' },
    ],
    species: [{ at: at('geese'), name: 'anser anser', role: 'studied' }],
    findings: [
      { ...north, change: 'open' },
      { at: at('Two lost weight.'), change: 'decrease', value: 'worse' },
    ],
    safety: [caveat],
    design: { value: 'cohort' },
  });
  const agreement = compareReaders({ text: TEXT, labels: first }, second);
  expect(agreement).toEqual({
    'sample sizes, named by either': [
      ['named', 'named'],
      ['none', 'named'],
    ],
    'unit kind': [['animals', 'animals']],
    'role of a number': [['total', 'enrolled']],
    'species, named by either': [['named', 'named']],
    'role of a species': [['studied', 'studied']],
    'a sentence is a finding': [
      ['none', 'none'],
      ['finding', 'finding'],
      ['none', 'finding'],
      ['none', 'none'],
    ],
    'change of a finding': [['increase', 'open']],
    'value of a finding': [['open', 'open']],
    'safety of a sentence': [
      ['none', 'none'],
      ['none', 'none'],
      ['none', 'none'],
      ['caveat', 'caveat'],
    ],
    design: [['field_study', 'cohort']],
    status: [['none', 'none']],
  });
});
