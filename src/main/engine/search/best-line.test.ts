import { splitSentences } from '../../../shared/domain/sentences.ts';
import { describe, expect, test } from 'vitest';
import { parseQuery } from '../../../shared/domain/query-words.ts';
import { findTerms } from '../../../shared/domain/text-marks.ts';
import { chooseLine, findBestSentence, markLine } from './best-line.ts';

const finderOf = (text: string) => findTerms(parseQuery(text).terms);

describe('findBestSentence', () => {
  const text = 'Otters swim. Herons and otters fish at dusk. Herons wade. Otters and herons rest.';

  test('takes the sentence with most of the words, the earliest of such', () => {
    const span = findBestSentence(text, () => splitSentences(text), finderOf('otters herons '), 0);
    expect(text.slice(span?.start, span?.end)).toBe('Herons and otters fish at dusk.');
  });

  test('takes none before the place given', () => {
    const span = findBestSentence(text, () => splitSentences(text), finderOf('otters herons '), 45);
    expect(text.slice(span?.start, span?.end)).toBe('Otters and herons rest.');
  });

  test('cuts a sentence that begins before the place given', () => {
    const joined = 'Otters at noon\nthey rest with herons';
    const span = findBestSentence(
      joined,
      () => splitSentences(joined),
      finderOf('otters herons '),
      14,
    );
    expect(joined.slice(span?.start, span?.end)).toBe('they rest with herons');
  });

  test('finds none where no word stands', () => {
    expect(findBestSentence(text, () => splitSentences(text), finderOf('badgers '), 0)).toBeNull();
  });
});

describe('markLine', () => {
  test('makes one line of several and marks what matches', () => {
    expect(markLine('two\notters', finderOf('otters '))).toEqual({
      text: 'two otters',
      marks: [{ start: 4, end: 10 }],
    });
  });

  test('cuts a long line at words around the first match', () => {
    const long = `${'before '.repeat(80)}otters ${'after '.repeat(80)}`.trim();
    const line = markLine(long, finderOf('otters '));
    expect(line.text.length).toBeLessThan(300);
    expect(line.text).toMatch(/^… before .*before otters after .*after …$/);
    expect(line.marks.map(({ start, end }) => line.text.slice(start, end))).toEqual(['otters']);
  });

  test('cuts a line without blanks too', () => {
    const line = markLine(`${'x'.repeat(500)} otters`, finderOf('otters '));
    expect(line.text).toContain('otters');
    expect(line.text.length).toBeLessThan(300);
  });
});

test('chooseLine prefers the line that holds more of the words, else the first', () => {
  const finder = finderOf('otters herons ');
  expect(chooseLine('otters', 'herons and otters', finder)).toBe('herons and otters');
  expect(chooseLine('otters', 'herons', finder)).toBe('otters');
  expect(chooseLine('', 'herons', finder)).toBe('herons');
  expect(chooseLine('otters', '', finder)).toBe('otters');
});
