import { expect, test } from 'vitest';
import { inQuotationMarks } from './quotation-marks.ts';

test.each([
  ['40 mice slept', '“40 mice slept”'],
  ['“We are glad”', '“We are glad”'],
  ['"We are glad"', '"We are glad"'],
  ['“We are glad”, she said', '“‘We are glad’, she said”'],
  ['He said: "No."', '“He said: ‘No.’”'],
  ['«Non», dit-il, «jamais»', '“‘Non’, dit-il, ‘jamais’”'],
  ['the so-called "catch" was kept', '“the so-called "catch" was kept”'],
])('%s', (words, quoted) => {
  expect(inQuotationMarks(words)).toBe(quoted);
});
