import { describe, expect, it } from 'vitest';
import { readPart, readRunInPart, readSection } from './sections.ts';
import { readWords } from './words.ts';

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
    expect(readRunInPart(text, readWords(text, 0, text.length))).toBe('result');
    const plain = 'Results were late.';
    expect(readRunInPart(plain, readWords(plain, 0, plain.length))).toBeNull();
  });
});
