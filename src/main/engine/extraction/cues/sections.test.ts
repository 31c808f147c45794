import { describe, expect, it } from 'vitest';
import { readLabel } from './part-labels.ts';
import { readSection } from './sections.ts';
import { openTestReader } from '../test-reader.ts';

const { open } = openTestReader();
const partsOf = (text: string): string[] => open(text).reads.map(({ part }) => part);

describe('readLabel', () => {
  it.each([
    ['2. Materials and methods', 'method'],
    ['Results', 'result'],
    ['Discussion:', 'discussion'],
    ['DESIGN, SETTING, AND PARTICIPANTS', 'method'],
    ['Main Outcomes and Measures', 'method'],
    ['Conclusions/Significance', 'discussion'],
    ['Conclusions and relevance', 'discussion'],
    ['Methodology/Principal Findings', 'none'],
    ['Methods & Results', 'none'],
    ['Results and discussion', 'result'],
    ['4 RESULTS AND DISCUSSION', 'result'],
    ['III. Experimental results', 'result'],
    ['## Key findings', 'result'],
    ['Background and purpose —', 'introduction'],
    ['Aims/hypothesis', 'introduction'],
    ['(b) Study design', 'method'],
    ['Data sources and study selection', 'method'],
    ['Data synthesis', 'result'],
    ['Practical implications', 'discussion'],
    ['Research limitations/implications', 'limitation'],
    ['Strengths and limitations', 'limitation'],
    ['Trial registration', 'other'],
    ['Abstract', 'none'],
    ['SUMMARY', 'none'],
  ])('reads %s', (label, section) => {
    expect(readLabel(label)).toBe(section);
  });

  it.each([
    'Methods used to measure the length of the lesions',
    'Results of the harvest',
    'Hens and their keepers',
    '',
    ' , and / ',
    '1,204',
  ])('reads no label in: %s', (line) => {
    expect(readLabel(line)).toBeNull();
  });
});

describe('sections', () => {
  it.each([
    ['Strengths and limitations', 'limitation'],
    ['Adverse events', 'safety'],
    ['Statistical analysis', 'method'],
    ['Acknowledgements', 'other'],
  ])('reads the heading %s', (heading, section) => {
    expect(readSection(heading)).toBe(section);
  });

  it.each([
    'RESULTS Twelve hens laid more eggs.',
    'RESULTS: Twelve hens laid more eggs.',
    'Results: twelve hens laid more eggs.',
    'Results. Twelve hens laid more eggs.',
    'Results — Twelve hens laid more eggs.',
    'Results Twelve hens laid more eggs.',
    'Results 12 hens laid more eggs.',
    'Main results: Twelve hens laid more eggs.',
    'Key findings - Twelve hens laid more eggs.',
    '(3) Results: Twelve hens laid more eggs.',
    '3. Results: Twelve hens laid more eggs.',
    'MAIN RESULTS AND THE FINDINGS DNA of twelve hens was longer.',
    'Results\nTwelve hens laid more eggs.',
    '3. Results\nTwelve hens laid more eggs.',
  ])('finds the label in: %s', (text) => {
    expect(partsOf(`METHODS: We weighed hens. ${text}`).at(-1)).toBe('result');
    expect(partsOf(`Methods\nWe weighed hens.\n${text}`).at(-1)).toBe('result');
  });

  it.each([
    'Results were late.',
    'Results of the trial: twelve hens laid more eggs.',
    'Data Protection Officers laid eggs.',
    'Conclusions that hold for hens hold for ducks.',
  ])('finds no label in: %s', (text) => {
    expect(partsOf(text)).toEqual(['none']);
  });

  it('lets a label over the whole text open nothing', () => {
    expect(partsOf('Abstract\nTwelve hens laid more eggs.')).toEqual(['none', 'none']);
    expect(partsOf('SUMMARY: Twelve hens laid more eggs.')).toEqual(['none']);
  });

  it('keeps the results over what they are about', () => {
    const text =
      'Results\nHens laid.\nParticipants\nTwelve hens stayed.\nMethods\nHens were weighed.';
    expect(partsOf(text)).toEqual(['result', 'result', 'result', 'result', 'method', 'method']);
  });
});
