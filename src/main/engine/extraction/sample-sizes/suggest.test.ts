import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SampleSizeValue } from '../../../../shared/domain/claim.ts';
import { openTestReader } from '../test-reader.ts';
import { SAMPLE_SIZE_RULES } from './sample-size-rules.ts';

const { open, tools } = openTestReader();
const rules = SAMPLE_SIZE_RULES.prepare(tools);
const suggest = (text: string) => rules.suggest(open(text));
const values = (text: string): SampleSizeValue[] =>
  suggest(text).flatMap(({ value }) => (value.kind === 'sample_size' ? [value] : []));
const counts = (text: string): number[] => values(text).map(({ count }) => count);

describe('counts', () => {
  it.each([
    ['A total of 312 nurses were randomly assigned to two wards.', 312, 'nurses', 'participants'],
    ['We recruited N=1,204 farmers for the survey.', 1204, 'farmers', 'participants'],
    ['The study included 1\u2009204 adults with gout.', 1204, 'adults', 'participants'],
    ['We studied 1.204 adults with gout.', 1204, 'adults', 'participants'],
    ['Forty-two healthy volunteers took part in the trial.', 42, 'volunteers', 'participants'],
    ['We examined 24 male Wistar rats after feeding.', 24, 'rats', 'animals'],
    ['The team injected 63 gently warmed eggs in the study.', 63, 'eggs', 'embryos_gametes'],
    ['We analysed 95 tissue samples from the study.', 95, 'samples', 'cells_samples'],
    ['We included 17 studies in the review.', 17, 'studies', 'studies'],
    ['We carried out a 45-patient trial of the new splint.', 45, 'patient', 'participants'],
    ['We followed forty-two beekeepers for a year.', 42, 'beekeepers', 'participants'],
    ['Half a million women were followed for ten years.', 500_000, 'women', 'participants'],
    ['12, 15 and 20 larks were ringed.', 15, 'larks', 'animals'],
    ['Nine of the 14 apprentices finished the course.', 9, 'apprentices', 'participants'],
    ['Nine of the 14 apprentices finished the course.', 14, 'apprentices', 'participants'],
    ['Of the rowers, 18 were women.', 18, 'women', 'participants'],
  ])('%s', (text, count, unit, unitKind) => {
    expect(values(text)).toContainEqual(expect.objectContaining({ count, unit, unitKind }));
  });

  it.each([
    ['The team filled 310 jars aged two to six weeks.', 310, 'jars', 'other'],
    ['A sample of 88 murals was photographed.', 88, 'murals', 'other'],
    ['We surveyed more than 240 shoemakers in the old town.', 240, 'shoemakers', 'participants'],
    ['In all, 1,300 postcards were sent to voters.', 1300, 'postcards', 'other'],
    ['Twenty-six pavers took part.', 26, 'pavers', 'participants'],
    ['Of the 310 jars, 12 had a crack.', 310, 'jars', 'other'],
    ['Engineers tested 36 steel beams under load.', 36, 'beams', 'other'],
    ['Engineers tested 12 steel girders under load.', 12, 'girders', 'other'],
    ['We ringed 64 reed warblers at the lake.', 64, 'warblers', 'animals'],
  ])('counts a plural in no list that was studied: %s', (text, count, unit, unitKind) => {
    expect(values(text)).toContainEqual(expect.objectContaining({ count, unit, unitKind }));
  });

  it.each([
    'We kept 45ᵃ mice in the study.',
    'We kept 45† mice in the study.',
    'We kept 45* mice in the study.',
    'We kept 45ᵃᵇ\u00a0mice in the study.',
    'A total of 45‡ mice were kept.',
  ])('looks past the mark of a note: %s', (text) => {
    const [found] = suggest(text);
    expect(found?.value).toMatchObject({ count: 45, unit: 'mice' });
    expect(found?.quote).toMatch(/^45\S*\smice$/);
  });

  it.each(['We kept 10⁶ mice.', 'We kept 12³ mice.', 'We kept 45*3 mice.', 'We kept 2ⁿ mice.'])(
    'takes no power or product for a count: %s',
    (text) => {
      expect(counts(text)).not.toContain(Number(/\d+/.exec(text)![0]));
    },
  );

  it.each(['24 mice per group', '24 mice in each group', '24 mice each'])(
    'takes "%s" for the size of a group',
    (phrase) => {
      const [first] = suggest(`We kept ${phrase}.`);
      expect(first).toMatchObject({
        ruleId: 'count.group-size',
        value: { count: 24, unit: 'mice', role: 'group' },
      });
    },
  );

  it.each([
    ['We stimulated 76 eggs. Of these, nineteen divided.', 19, 'eggs', 'embryos_gametes'],
    [
      'We followed 60 mice. Later 30 nurses were recruited. Of the 60, 12 died.',
      60,
      'mice',
      'animals',
    ],
    ['Fourteen babies were born. None of the fourteen was ill.', 14, 'babies', 'births'],
    ['Eighteen sheep were kept in two groups. Weights differed (n = 9).', 9, 'sheep', 'animals'],
    ['We enrolled 40 farmers at 6 markets. Of these, 11 withdrew.', 40, 'farmers', 'participants'],
    [
      'The trial ran at 19 centres. Half of them closed. Weights differed (n = 120).',
      120,
      'participants',
      'participants',
    ],
  ])('finds the unit of a count that stands without one: %s', (text, count, unit, unitKind) => {
    expect(values(text).filter((one) => one.count === count)).toSatisfy(
      (found: SampleSizeValue[]) =>
        found.length > 0 && found.every((one) => one.unit === unit && one.unitKind === unitKind),
    );
  });

  it('takes the shares in the cells of a table for no counts', () => {
    const row =
      'Low 39/92 (42.4) 14/81 (17.3) Middle 52/117 (44.4) 13/105 (12.4) High 48/112 (42.9)';
    expect(counts(`We surveyed 321 weavers.\n\n${row} 7/114 (6.1)\n`)).toEqual([321]);
    expect(counts('Of the weavers, 39/92 (42%) had moved.')).toContain(92);
  });

  it('reads every arm of a trial', () => {
    const text =
      'In all, 90 patients were randomly assigned to the brace (n = 46) or to usual care (n = 44).';
    expect(counts(text).toSorted((a, b) => a - b)).toEqual([44, 46, 90]);
  });

  it('reads groups that add up although only the whole has a unit', () => {
    const text = 'We randomized 47 patients (25 ketorin, 22 placebo) in this trial.';
    expect(counts(text)).toEqual(expect.arrayContaining([47, 25, 22]));
  });

  it('reads a group size and not the number of groups', () => {
    const text = 'The animals were divided into two groups of 20 rats each.';
    expect(counts(text)).toEqual([20]);
    expect(values(text)[0]).toMatchObject({ role: 'group', unit: 'rats' });
  });

  it('shares the unit of a list', () => {
    const text = 'We enrolled 18 and 21 patients with stroke in the two trials.';
    expect(values(text)).toContainEqual(expect.objectContaining({ count: 18, unit: 'patients' }));
  });

  it('puts the whole that was enrolled first', () => {
    const text =
      'Of the women asked, 61 were smokers. In this trial 240 women were randomised: 121 to yoga ' +
      'and 119 to reading. At one year 201 women were analysed.';
    expect(values(text)[0]).toMatchObject({ count: 240, unit: 'women', role: 'enrolled' });
  });

  it('keeps counts of different units apart', () => {
    const text =
      'In the study, the team transferred 52 embryos to 31 women, and 9 babies were born.';
    const kinds = new Map(values(text).map(({ count, unitKind }) => [count, unitKind]));
    expect(kinds.get(52)).toBe('embryos_gametes');
    expect(kinds.get(31)).toBe('participants');
  });

  it.each([
    ['The trial enrolled about 300 adults.', 'about'],
    ['The trial enrolled more than 300 adults.', 'at_least'],
    ['The trial enrolled up to 300 adults.', 'at_most'],
    ['The trial enrolled 300 adults.', 'exact'],
  ])('%s', (text, qualifier) => {
    expect(values(text)[0]).toMatchObject({ count: 300, qualifier });
  });

  it('takes the lower end of a range as the least', () => {
    const lower = { count: 20, qualifier: 'at_least' };
    expect(values('We studied 20-25 mice in each group.')[0]).toMatchObject(lower);
    expect(values('Between 20 and 25 volunteers came each week.')).toEqual([
      expect.objectContaining(lower),
    ]);
  });

  it('names the rule and quotes the words', () => {
    const text = 'We recruited 36 students for the experiment.';
    const [first] = suggest(text);
    expect(first).toMatchObject({
      quote: '36 students',
      ruleId: 'count.noun',
      ruleVersion: SAMPLE_SIZE_RULES.version,
    });
    expect(text.slice(first?.start, first?.end)).toBe(first?.quote);
  });
});

describe('what is no count', () => {
  it('does not draw the number of a group into its size', () => {
    expect(counts('In group 1 204 women were randomly assigned to yoga.')).toEqual([204]);
  });

  it.each([
    'The women were aged 22 to 46 years.',
    'Women over the age of 70 had good results.',
    'The survey ran from 2011 to 2014.',
    'Patients took 50 mg twice daily for 12 weeks.',
    'About 30% of patients recovered (P = .04).',
    'Blood was drawn at 9 am and again at 11 am.',
    'The change is shown in Table 3 and Figure 12.',
    'Infants were born at 32 weeks of gestation.',
    'Cells were kept at 37 degrees in CO2.',
    'Patients with grade 3 disease or type 2 diabetes were left out.',
    'The clinic spent $45 on every patient.',
    'The pressure fell to 140/90 within an hour.',
    'Nine out of 10 dentists like it.',
    'Millions of people like honey.',
    'One in five women smokes.',
    'The rate was 12 per 100,000 people.',
    'A 45-year-old woman came to the clinic.',
    'The protein p53 and the strain C57BL/6 are known.',
    'This was seen before [12, 13].',
    'Half a million people watched.',
    'More than a quarter of a million people watched.',
    'The society has 52,000 members.',
    'Female C57BL/6 were housed in fours.',
    'Blood was drawn from C57BL/6 mice.',
    'The team measured 24 outcomes.',
    'We gave each of them 300 micrograms.',
    'We recorded 14 symptoms.',
    'The team filled 310 litres.',
    'He had 310 jars on a shelf.',
    'Best of 2016-2017 hospitals.',
    'It is in the Dec. 24/31 issue of the journal.',
  ])('%s', (text) => {
    expect(suggest(text)).toEqual([]);
  });
});

describe('any text', () => {
  it('gives spans within the text, the same each time', () => {
    const pieces = fc.constantFrom(
      ...'12 |men |n = |of |the |(|) |forty |-|/|, |. |\n|were randomised |group |and |1,204 |% '.split(
        '|',
      ),
      ...'\ud83d|HC |female '.split('|'),
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        const found = suggest(text);
        expect(suggest(text)).toEqual(found);
        for (const { start, end, quote, confidence, value } of found) {
          expect(quote).toBe(text.slice(start, end));
          expect(end).toBeGreaterThan(start);
          expect(confidence).toBeGreaterThan(0);
          expect(confidence).toBeLessThanOrEqual(1);
          expect(value.kind === 'sample_size' && value.unit !== '').toBe(true);
        }
      }),
    );
  });
});
