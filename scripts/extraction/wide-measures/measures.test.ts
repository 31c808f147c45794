import { describe, expect, test } from 'vitest';
import { openLexicon } from '../../../src/main/engine/extraction/lexicon-file.ts';
import type { Suggestion } from '../../../src/main/engine/extraction/types.ts';
import type {
  CommonValue,
  FindingValue,
  SampleSizeValue,
  SpeciesRole,
} from '../../../src/shared/domain/claim.ts';
import { ROOT } from '../corpora.ts';
import type { Place, PlacedLabels } from '../wide-labels/placed-labels.ts';
import { measureDesign, measureSetting } from './facts.ts';
import { measureFindings } from './findings.ts';
import { measureSafety } from './safety.ts';
import { measureSizes } from './sample-sizes.ts';
import { measureSpecies } from './species.ts';

const NO_LABELS: PlacedLabels = {
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
};

const suggest = (
  value: CommonValue,
  [start, end]: Place,
  fieldConfidence: Suggestion['fieldConfidence'] = {},
): Suggestion => ({
  start,
  end,
  value,
  quote: '',
  speaker: null,
  speakerName: null,
  statement: '',
  ruleId: 'own',
  ruleVersion: 1,
  confidence: 0.8,
  fieldConfidence,
});

const tally = (right: number, suggestions: number, found: number, labels: number) => ({
  right,
  suggestions,
  found,
  labels,
});

describe('sample sizes', () => {
  const size = (count: number, fields: Partial<SampleSizeValue> = {}): CommonValue => ({
    kind: 'sample_size',
    count,
    unit: 'geese',
    unitKind: 'animals',
    role: 'enrolled',
    qualifier: 'exact',
    ...fields,
  });
  const labels: PlacedLabels = {
    ...NO_LABELS,
    sampleSizes: [
      { at: [0, 2], value: 40, unit: 'animals', role: 'total', isTotal: true },
      { at: [10, 12], value: 12, unit: 'animals', role: 'outcome', isTotal: false },
    ],
    unsure: [[80, 99]],
  };

  test('are right wherever a labelled number is said; unit kind and role by its label', () => {
    const measured = measureSizes(labels, [
      suggest(size(40), [30, 32]),
      suggest(size(12, { unitKind: 'participants', role: 'outcome' }), [10, 12]),
      suggest(size(7), [50, 51]),
      suggest(size(9), [85, 86]),
    ]);
    expect(measured.tallies).toEqual({
      sampleSize: tally(2, 3, 2, 2),
      'sampleSize unit kind': tally(1, 2, 1, 2),
      'sampleSize role': tally(2, 2, 2, 2),
      'sampleSize total first': tally(1, 1, 1, 1),
    });
    expect(measured.judgements['sampleSize']?.map(({ right }) => right)).toEqual([
      true,
      true,
      false,
    ]);
    expect(measured.absurd).toEqual([false, true, false, false]);
  });

  test('miss the total where nothing is suggested, and rank wrongly where another is first', () => {
    expect(measureSizes(labels, []).tallies['sampleSize total first']).toEqual(tally(0, 0, 0, 1));
    const other = [suggest(size(12), [10, 12]), suggest(size(40), [0, 2])];
    expect(measureSizes(labels, other).tallies['sampleSize total first']).toEqual(
      tally(0, 1, 0, 1),
    );
  });
});

describe('species', () => {
  const lexicon = openLexicon(`${ROOT}/resources`)();
  const species = (
    scientificName: string,
    taxonId: number | null,
    role: SpeciesRole,
    at: Place,
  ): Suggestion =>
    suggest(
      {
        kind: 'species',
        taxonId,
        scientificName,
        vernacularName: null,
        role,
        strain: null,
        sex: null,
        lifeStage: null,
      },
      at,
    );

  test('count once for each organism, by taxon or by a name at the same place', () => {
    const labels: PlacedLabels = {
      ...NO_LABELS,
      species: [
        { at: [0, 5], name: 'Ovis aries', role: 'studied' },
        { at: [10, 15], name: 'Aves of the shore', role: 'mentioned' },
        { at: [20, 25], name: 'Homo sapiens', role: 'prospective' },
      ],
    };
    const measured = measureSpecies(
      labels,
      [
        species('Ovis aries', 9940, 'studied', [50, 55]),
        species('Ovis aries', 9940, 'mentioned', [60, 65]),
        species('Larus', null, 'mentioned', [10, 15]),
        species('Mus musculus', 10090, 'studied', [20, 25]),
      ],
      lexicon,
    );
    expect(measured.tallies).toEqual({
      species: tally(2, 3, 2, 3),
      'species role': tally(2, 3, 2, 2),
    });
    expect(measured.absurd).toEqual([false, false, true]);
  });
});

describe('findings', () => {
  const finding = (
    fields: Partial<FindingValue>,
    at: Place,
    confidence: Suggestion['fieldConfidence'] = {},
  ): Suggestion =>
    suggest(
      {
        kind: 'finding',
        change: 'open',
        value: 'open',
        outcome: null,
        exposure: null,
        dose: null,
        comparator: null,
        effectValue: null,
        effectUnit: null,
        interval: null,
        p: null,
        words: {},
        ...fields,
      },
      at,
      confidence,
    );

  test('change and value are judged of labelled sentences, where they say something', () => {
    const labels: PlacedLabels = {
      ...NO_LABELS,
      findings: [
        { at: [0, 40], change: 'decrease', value: 'worse' },
        { at: [50, 90], change: 'open', value: 'better' },
        { at: [100, 140], change: 'increase', value: 'open' },
      ],
    };
    const measured = measureFindings(labels, [
      finding({ change: 'decrease', value: 'better' }, [0, 38], { change: 0.9, value: 0.6 }),
      finding({ change: 'increase' }, [50, 90], { change: 0.7 }),
      finding({ change: 'increase' }, [200, 240]),
    ]);
    expect(measured.tallies).toEqual({
      finding: tally(2, 3, 2, 3),
      'finding change': tally(1, 2, 1, 1),
      'finding value': tally(0, 1, 0, 2),
    });
    expect(measured.judgements['finding change']).toEqual([
      { confidence: 0.9, right: true },
      { confidence: 0.7, right: false },
    ]);
    expect(measured.judgements['finding value']).toEqual([{ confidence: 0.6, right: false }]);
    expect(measured.absurd).toEqual([true, false, false]);
  });
});

test('safety wants the sentence and its category; harm for its absence is absurd', () => {
  const labels: PlacedLabels = {
    ...NO_LABELS,
    safety: [
      { at: [0, 40], category: 'caveat' },
      { at: [50, 90], category: 'reassuring' },
    ],
  };
  const measured = measureSafety(labels, [
    suggest({ kind: 'safety', category: 'caveat', hedged: false }, [0, 20]),
    suggest({ kind: 'safety', category: 'adverse_event', hedged: false }, [50, 90]),
  ]);
  expect(measured.tallies['safety']).toEqual(tally(1, 2, 1, 2));
  expect(measured.tallies['safety caveat']).toEqual(tally(1, 1, 1, 1));
  expect(measured.tallies['safety adverse_event']).toEqual(tally(0, 1, 0, 0));
  expect(measured.absurd).toEqual([false, true]);
});

describe('facts about the article', () => {
  const TEXT = 'A trial of 40 geese in Norway, 2004.';

  test('a design is right in the readers’ wider word; news by itself judges nothing', () => {
    const trial = suggest(
      { kind: 'study_design', design: 'randomised_trial', subject: 'article' },
      [2, 7],
    );
    const of = (design: PlacedLabels['design']) =>
      measureDesign({ text: TEXT, labels: { ...NO_LABELS, design } }, [trial]).tallies;
    expect(of({ value: 'trial' })).toEqual({ study_design: tally(1, 1, 1, 1) });
    expect(of({ value: 'cohort' })).toEqual({ study_design: tally(0, 1, 0, 1) });
    expect(of(null)).toEqual({ study_design: tally(0, 1, 0, 0) });
    expect(of({ value: 'news' })).toEqual({ study_design: tally(0, 0, 0, 0) });
  });

  test('a setting is compared field by field, as far as one writing holds the other', () => {
    const setting = suggest(
      { kind: 'setting', country: 'northern Norway', years: null, followUp: 'a year', words: {} },
      [20, 36],
    );
    const { tallies } = measureSetting(
      { text: TEXT, labels: { ...NO_LABELS, setting: { country: [23, 29], years: [31, 35] } } },
      [setting],
    );
    expect(tallies).toEqual({
      'setting country': tally(1, 1, 1, 1),
      'setting years': tally(0, 0, 0, 1),
      'setting followUp': tally(0, 1, 0, 0),
    });
  });
});
