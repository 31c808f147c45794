import { describe, expect, test } from 'vitest';
import { RawLabels } from './form.ts';
import { partOfText } from './part-of-text.ts';
import { findNth, findSection, placeLabels } from './place-labels.ts';
import { PlacedLabels } from './placed-labels.ts';

const TEXT =
  'Of 84 ewes, 12 lambed early. Losses fell with hay (RR 0.6). Losses of 12 lambs were few.';

const raw = (labels: object): RawLabels =>
  RawLabels.parse({
    id: 'own-hay',
    source: 'own',
    field: 'veterinary',
    genre: 'abstract',
    sampleSizes: [],
    species: [],
    findings: [],
    safety: [],
    ...labels,
  });

describe('placeLabels', () => {
  test('puts places for words, and holds no word of the text', () => {
    const { labels, problems } = placeLabels(
      raw({
        sampleSizes: [{ quote: '12', nth: 2, value: 12, unit: 'animals', role: 'outcome' }],
        species: [{ quote: 'ewes', name: 'Ovis aries', role: 'studied' }],
        findings: [
          {
            quote: 'Losses fell with hay (RR 0.6).',
            change: 'decrease',
            value: 'better',
            outcome: 'losses',
            exposure: 'fodder',
            effect: 'RR 0.6',
          },
        ],
        design: { quote: '', value: 'field_study' },
        setting: { country: '', years: null, followUp: 'early' },
        unsure: ['Losses of 12 lambs were few.'],
      }),
      TEXT,
      null,
    );
    const words = (place: readonly [number, number] | undefined): string | undefined =>
      place && TEXT.slice(...place);
    expect(problems).toEqual([]);
    expect(labels.sampleSizes[0]?.at).toEqual([TEXT.lastIndexOf('12'), TEXT.lastIndexOf('12') + 2]);
    expect(words(labels.species[0]?.at)).toBe('ewes');
    expect(words(labels.findings[0]?.outcome)).toBe('Losses');
    expect(labels.findings[0]).not.toHaveProperty('exposure');
    expect(words(labels.findings[0]?.effect)).toBe('RR 0.6');
    expect(labels.design).toEqual({ value: 'field_study' });
    expect(words(labels.setting.followUp)).toBe('early');
    expect(words(labels.unsure[0])).toBe('Losses of 12 lambs were few.');
    expect(labels.status).toBeNull();
    const json = JSON.stringify(labels);
    expect(PlacedLabels.parse(JSON.parse(json))).toEqual(PlacedLabels.parse(labels));
    for (const word of ['ewes', 'Losses', 'RR', 'hay']) expect(json).not.toContain(`"${word}`);
  });

  test('leaves out a label whose quote is not in the text, and says so', () => {
    const { labels, problems } = placeLabels(
      raw({ species: [{ quote: 'ewes', nth: 2, name: 'Ovis aries', role: 'studied' }] }),
      TEXT,
      null,
    );
    expect(labels.species).toEqual([]);
    expect(problems).toEqual(['own-hay: species “ewes” (2) is not in the text']);
  });
});

test('a section runs from its first words to its last ones behind them', () => {
  expect(findSection(raw({}), TEXT)).toEqual([0, TEXT.length]);
  const section = findSection(raw({ from: 'Losses', to: '0.6).' }), TEXT);
  expect(section && TEXT.slice(...section)).toBe('Losses fell with hay (RR 0.6).');
  expect(findSection(raw({ from: 'Losses', to: 'Of 84' }), TEXT)).toBeNull();
});

test('words are counted from the first, also where they overlap', () => {
  expect(findNth('aaa', 'aa', 2)).toEqual([1, 3]);
  expect(findNth('aaa', 'aa', 3)).toBeNull();
});

test('about a third of texts is put aside, the same ones always', () => {
  const ids = Array.from({ length: 600 }, (_, at) => `text-${at}`);
  const aside = ids.filter((id) => partOfText(id) === 'aside');
  expect(aside.length).toBeGreaterThan(150);
  expect(aside.length).toBeLessThan(250);
  expect(partOfText('text-7')).toBe(partOfText('text-7'));
});
