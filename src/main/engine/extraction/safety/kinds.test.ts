import { describe, expect, it } from 'vitest';
import type { SafetyCategory } from '../../../../shared/domain/claim.ts';
import { openTestReader } from '../test-reader.ts';
import { SAFETY_RULES } from './safety-rules.ts';

const { open, tools } = openTestReader();
const { suggest } = SAFETY_RULES.prepare(tools);

const SOBER = 'The plots were laid out in rows, and the rows were numbered from the gate. ';

/** The categories suggested for a sentence that stands late in an abstract. */
function readCategories(sentence: string): SafetyCategory[] {
  const text = `${SOBER.repeat(8)}${sentence}`;
  const from = text.length - sentence.length;
  return suggest(open(text)).flatMap(({ start, value }) =>
    start >= from && value.kind === 'safety' ? [value.category] : [],
  );
}

describe('caveats by the reasons of GRADE', () => {
  it.each([
    ['risk of bias', 'Most of the included trials had a high risk of bias, as nobody was blinded.'],
    ['risk of bias', 'Residual confounding by income may explain part of the difference.'],
    ['inconsistency', 'Heterogeneity between the trials was substantial and remained unexplained.'],
    ['indirectness', 'The findings may not apply to farms in wetter regions.'],
    ['indirectness', 'All pupils came from a single school, which limits generalisability.'],
    ['imprecision', 'The trial was too small to draw firm conclusions, and intervals were wide.'],
    ['publication bias', 'The funnel plot suggested publication bias.'],
    ['publication bias', 'The work has not yet been peer reviewed.'],
    ['low certainty', 'The certainty of the evidence was very low.'],
    ['long-term safety', 'The graft took in every goat, but its long-term safety is unknown.'],
    ['causes', 'As the data are cross-sectional, we cannot tell which came first.'],
  ])('%s: %s', (_reason, sentence) => {
    expect(readCategories(sentence)).toContain('caveat');
  });

  it.each([
    ['a gap as the reason to look', 'Little is known about how voles choose their nests.'],
    ['a strength', 'Strengths of the survey are its size and its high response rate.'],
    ['how bias was judged', 'Two of us judged the risk of bias of each trial.'],
    ['a plain result', 'Yield rose by 12% in the wider rows.'],
  ])('none in %s: %s', (_kind, sentence) => {
    expect(readCategories(sentence)).toEqual([]);
  });
});

describe('harm told by counts', () => {
  it.each([
    ['malformations', 'Malformations were seen in 9 of 64 fetuses, among them two cleft palates.'],
    ['tumours', 'Three of the grafts formed teratomas, and two mice developed tumours.'],
    ['deaths of offspring', 'Five of the cloned calves died within a week of birth.'],
    ['serious events', 'Serious adverse events occurred in 12 patients, two of whom died.'],
    ['a list of events', 'Nausea (24%), dizziness (15%) and rash (6%) were the most common.'],
    ['grades', 'Grade 3 or 4 neutropenia occurred in 31% of patients.'],
  ])('%s: %s', (_kind, sentence) => {
    expect(readCategories(sentence)).toContain('adverse_event');
  });

  it.each([
    ['less harm', 'Fewer complications followed the keyhole operation.'],
    ['what patients had before', 'Patients with a history of stroke were not eligible.'],
    ['what was to be recorded', 'Adverse events were recorded at each visit.'],
  ])('none in %s: %s', (_kind, sentence) => {
    expect(readCategories(sentence)).not.toContain('adverse_event');
  });

  it.each([
    'No malformations were found in any of the 64 fetuses.',
    'There were no treatment-related deaths.',
    'The vaccine was well tolerated by all foals, and no serious adverse events were seen.',
  ])('reads harm that is denied as reassuring: %s', (sentence) => {
    expect(readCategories(sentence)).toEqual(['reassuring']);
  });
});

describe('rulings', () => {
  it.each([
    'The weedkiller has been banned in Denmark since 2018.',
    'The drug is not approved for use in cattle.',
    'The vaccine is licensed in Norway for use in pigs.',
  ])('%s', (sentence) => {
    expect(readCategories(sentence)).toContain('regulatory');
  });

  it.each([
    'Permits to hunt the deer were obtained from the county.',
    'The ethics committee of the faculty approved the study.',
  ])('none in: %s', (sentence) => {
    expect(readCategories(sentence)).not.toContain('regulatory');
  });
});
