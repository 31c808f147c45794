import { describe, expect, it } from 'vitest';
import { readPart, readRunInPart, readSection } from './sections.ts';
import { asOneSentence, openTestReader } from '../test-reader.ts';

const { open } = openTestReader();
const readAll = (text: string) => open(text, asOneSentence(text)).sentenceWords[0] ?? [];

describe('sections', () => {
  it.each([
    ['Strengths and limitations', 'limitation'],
    ['Adverse events', 'safety'],
    ['Statistical analysis', 'method'],
    ['Acknowledgements', 'other'],
  ])('reads the heading %s', (heading, section) => {
    expect(readSection(heading)).toBe(section);
  });

  it('takes only headings of main parts for parts', () => {
    expect(readPart('2. Materials and methods')).toBe('method');
    expect(readPart('Results')).toBe('result');
    expect(readPart('Discussion:')).toBe('discussion');
    expect(readPart('Methods used to measure the length of the lesions')).toBeNull();
  });

  it('reads a heading in capitals that runs on into its sentence', () => {
    const text = 'RESULTS Twelve hens laid more eggs.';
    expect(readRunInPart(text, readAll(text))).toBe('result');
    const plain = 'Results were late.';
    expect(readRunInPart(plain, readAll(plain))).toBeNull();
  });
});
