import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { ClaimValue } from '../../../../shared/domain/claim.ts';
import { openTestReader } from '../test-reader.ts';

const { extract, describe: describeWords } = openTestReader();

type Kind = ClaimValue['kind'];
const valuesOf = <One extends Kind>(
  text: string,
  kind: One,
): Extract<ClaimValue, { readonly kind: One }>[] =>
  extract(text).suggestions.flatMap(({ value }) =>
    value.kind === kind ? [value as Extract<ClaimValue, { readonly kind: One }>] : [],
  );
const designOf = (text: string): string | undefined => valuesOf(text, 'study_design')[0]?.design;

describe('the design of a study', () => {
  it.each([
    ['We randomly assigned 40 nurses to brighter lamps or to none.', 'randomised_trial'],
    ['This systematic review took in randomised trials of lamps on wards.', 'systematic_review'],
    ['A meta-analysis of nineteen trials of lamps was made in 2011.', 'meta_analysis'],
    ['Sixty rats were randomly assigned to two kinds of light for a week.', 'animal_experiment'],
    ['In semi-structured interviews the nurses told of the long nights.', 'qualitative'],
    ['We report a patient who fell asleep beside the lamp and was burnt.', 'case_report'],
    ['A retrospective analysis of the records of the mill was made in May.', 'cohort'],
    ['Moths were counted along transects beneath the lamps of the road.', 'field_study'],
  ])('%s', (text, design) => {
    expect(designOf(text)).toBe(design);
  });

  it.each([
    'Previous randomised trials of lamps were small and gave no answer.',
    'Larger randomised controlled trials of such lamps are needed.',
    'As with any observational study, the lamps may have been lit by chance.',
    'The lamps were bought in May and hung above the beds of the ward.',
  ])('is not that of others, nor one that is wanted: %s', (text) => {
    expect(designOf(text)).toBeUndefined();
  });

  it('of a report is that of the study which it tells of', () => {
    const text =
      'Lamps help nurses, a study says. The nurses were randomly assigned to lamps, she said. They slept well, he said.';
    expect(valuesOf(text, 'study_design')[0]).toMatchObject({
      design: 'randomised_trial',
      subject: 'reported',
    });
  });
});

describe('how a study was published', () => {
  const report = (sentence: string): string =>
    `Lamps help nurses, a team says. ${sentence} The nurses slept well, she said. The lamps are new, he said.`;

  it.each([
    ['The study was published online in the journal Lamps Today.', 'peer_reviewed'],
    ['The results were presented at the annual meeting of lamp makers.', 'conference'],
    ['The study was posted as a preprint on Monday.', 'preprint'],
    ['The report has not yet been peer-reviewed.', 'unpublished'],
  ])('%s', (sentence, status) => {
    expect(valuesOf(report(sentence), 'publication_status')).toEqual([
      { kind: 'publication_status', status, subject: 'reported' },
    ]);
  });

  it('is told by the name of any journal, and not by that of a month', () => {
    expect(
      valuesOf(report('The study was published today in Lamps and Light.'), 'publication_status'),
    ).toEqual([{ kind: 'publication_status', status: 'peer_reviewed', subject: 'reported' }]);
    expect(valuesOf(report('The report was published in March.'), 'publication_status')).toEqual(
      [],
    );
  });

  it('is not told by a paper that names those of others', () => {
    const text = 'We hung lamps on the ward. Others have published in the journal Lamps Today.';
    expect(valuesOf(text, 'publication_status')).toEqual([]);
  });
});

describe('the setting of a study', () => {
  it('has each field where it is told first, with its words in the quote', () => {
    const text =
      'We recruited nurses in northern Portugal between 2004 and 2010. They were followed for two years. Some nurses lived in Spain.';
    const found = extract(text).suggestions.filter(({ value }) => value.kind === 'setting');
    expect(found.map(({ value }) => value)).toMatchObject([
      { country: 'Portugal', years: 'between 2004 and 2010', followUp: null },
      { country: null, years: null, followUp: 'two years' },
    ]);
    for (const { quote, value } of found) {
      if (value.kind !== 'setting') continue;
      for (const words of Object.values(value.words))
        expect(quote.slice(words.start, words.start + words.exact.length)).toBe(words.exact);
    }
  });

  it.each([
    ['We followed nurses in eleven Australian hospitals.', { country: 'Australian' }],
    ['Weavers of the mill were examined in the Douro valley, Portugal.', { country: 'Portugal' }],
    [
      'Nurses in the U.S. were asked about their lamps by people who recruited them.',
      { country: 'U.S' },
    ],
    [
      'Data of the mill from May 2004 to June 2010 were used.',
      { years: 'from May 2004 to June 2010' },
    ],
    ['Patients seen in 2004–08 were examined.', { years: '2004–08' }],
    ['The nurses were given lamps over three winters.', { followUp: 'three winters' }],
    ['A 12-month trial of lamps was made with forty nurses.', { followUp: '12-month' }],
    ['At a median follow-up of 5.1 years two patients had gone blind.', { followUp: '5.1 years' }],
    ['The nurses were between 30 and 50 years old and lived with others.', null],
    ['Patients were recruited from 2019-03-01 to 2020-02-28 for the study.', null],
    ['Patients of the study received 1800–2000 kcal of food daily.', null],
    ['Patients of the study, 2005-04, were seen by nurses.', null],
  ])('%s', (sentence, value) => {
    const [told] = valuesOf(`We hung lamps on a ward. ${sentence}`, 'setting');
    if (value === null) expect(told?.years ?? told?.followUp ?? null).toBeNull();
    else expect(told).toMatchObject(value);
  });

  it.each([
    'We sampled fish in the Gulf of Mexico and weighed them.',
    'Samples were taken from guinea pigs, and from Guinea pigs of owners.',
  ])('names no country: %s', (text) => {
    expect(valuesOf(text, 'setting').map(({ country }) => country)).toEqual([]);
  });

  it('is not where those who write work', () => {
    const text = 'The study was led by a team from the University of Porto in Portugal.';
    expect(valuesOf(text, 'setting')).toEqual([]);
  });
});

it('marked words fill in what they say', () => {
  const text = 'We hung lamps in Norway. The nurses were randomly assigned to them.';
  const span = (words: string) => ({
    start: text.indexOf(words),
    end: text.indexOf(words) + words.length,
  });
  expect(describeWords(text, span('randomly assigned'), 'study_design').value).toMatchObject({
    design: 'randomised_trial',
  });
  expect(describeWords(text, span('lamps in Norway'), 'setting').value).toMatchObject({
    country: 'Norway',
    years: null,
  });
  expect(describeWords(text, span('hung lamps'), 'study_design').value).toMatchObject({
    design: null,
  });
});

test('whatever a text says, each fact is quoted from it', () => {
  const words = fc.constantFrom(
    ...(
      'we randomly assigned followed nurses in Norway , Portugal ( US U.S. between from 2004 - 2010 and for two years ' +
      'a cohort of patients published in Nature study May 12 month trials needed mice were treated . \n'
    ).split(' '),
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 60 }), (list) => {
      const text = `We hung lamps on the ward of the nurses. ${list.join(' ')}`;
      for (const { start, end, quote, value } of extract(text).suggestions) {
        expect(text.slice(start, end)).toBe(quote);
        if (value.kind !== 'setting') continue;
        for (const one of Object.values(value.words))
          expect(quote.slice(one.start, one.start + one.exact.length)).toBe(one.exact);
      }
    }),
  );
});
