import { describe, expect, it } from 'vitest';
import { openRuleReader } from './rule-reader.ts';
import { labelSentences, labelStatements, labelText, withSigns } from './sign-examples.ts';
import type { SignExample } from './sign-examples.ts';
import type { PlacedLabels } from './wide-labels/placed-labels.ts';

const signs = withSigns(openRuleReader());

const SENTENCES = [
  'Twelve choirs rehearsed at dawn for a month.',
  'Two singers had hoarseness.',
  'Only altos were asked.',
] as const;
const TEXT = SENTENCES.join(' ');
const placeOf = (at: number): [number, number] => {
  const start = TEXT.indexOf(SENTENCES[at]!);
  return [start, start + SENTENCES[at]!.length];
};
const statesOf = (examples: readonly SignExample[]): string[][] =>
  examples.map(({ states }) => [...states]);

const LABELS: PlacedLabels = {
  id: 'choir',
  source: 'own',
  field: 'music',
  genre: 'abstract',
  sampleSizes: [],
  species: [],
  findings: [],
  safety: [{ at: placeOf(1), category: 'adverse_event' }],
  design: null,
  status: null,
  setting: {},
  unsure: [],
};

describe('labelText', () => {
  it('gives each sentence the categories that readers labelled', () => {
    expect(statesOf(labelText(signs, { text: TEXT, labels: LABELS }, 'dev'))).toEqual([
      [],
      ['adverse_event'],
      [],
    ]);
  });

  it('leaves out what readers were unsure of', () => {
    const labels = { ...LABELS, unsure: [placeOf(2)] };
    expect(labelText(signs, { text: TEXT, labels }, 'dev')).toHaveLength(2);
  });
});

describe('labelSentences', () => {
  it('reads each sentence by itself, without its place in a text', () => {
    const kinds = {
      events: { category: 'adverse_event', yes: [SENTENCES[1]], no: [SENTENCES[0]] },
      plain: { category: null, yes: [], no: [SENTENCES[2]] },
    };
    const examples = labelSentences(signs, kinds);
    expect(statesOf(examples)).toEqual([['adverse_event'], [], []]);
    expect(examples.flatMap(({ features }) => features)).not.toContain('opening');
  });
});

describe('labelStatements', () => {
  it('takes only the sentences that were judged', () => {
    const [start] = placeOf(1);
    const examples = labelStatements(signs, { id: 'choir', text: TEXT }, [
      [start, ['adverse_event']],
      [0, []],
    ]);
    expect(statesOf(examples)).toEqual([[], ['adverse_event']]);
  });
});
