import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SampleSizeValue } from '../../../../shared/domain/claim.ts';
import { splitSentences } from '../../../../shared/domain/sentences.ts';
import { suggestSampleSizes } from './suggest.ts';

const suggest = (text: string) => suggestSampleSizes(text, splitSentences(text));
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
  ])('%s', (text, count, unit, unitKind) => {
    expect(values(text)).toContainEqual(expect.objectContaining({ count, unit, unitKind }));
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
    expect(values('We studied 20-25 mice in each group.')[0]).toMatchObject({
      count: 20,
      qualifier: 'at_least',
    });
  });

  it('names the rule and quotes the words', () => {
    const text = 'We recruited 36 students for the experiment.';
    const [first] = suggest(text);
    expect(first).toMatchObject({ quote: '36 students', ruleId: 'count.noun', ruleVersion: 1 });
    expect(text.slice(first?.start, first?.end)).toBe(first?.quote);
  });
});

describe('what is no count', () => {
  it('does not draw the number of a group into its size', () => {
    expect(counts('In group 1 204 women were randomly assigned to yoga.')).toEqual([204]);
  });

  it.each([
    'The women were aged 22 to 46 years.',
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
