import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { explainQuery, queryHints } from './explain.ts';
import { FIELD_NAMES } from './fields.ts';
import { parseQuery } from './parse.ts';

const page = readFileSync(
  join(import.meta.dirname, '..', '..', '..', '..', 'docs', 'search-language.md'),
  'utf8',
);
const examples = [...page.matchAll(/^\| `(?<typed>[^`]+)` +\| (?<reading>.+?) +\|$/gm)].map(
  ({ groups }) => [groups!['typed']!, groups!['reading']!] as const,
);

describe('the page on the language', () => {
  it.each(examples)('%s is read as it says', (typed, reading) => {
    const query = parseQuery(typed);
    expect(
      explainQuery(query)
        .map(({ text }) => text)
        .join(''),
    ).toBe(reading);
    expect(queryHints(query)).toEqual([]);
  });

  it('names every field', () => {
    expect(examples.length).toBeGreaterThan(10);
    const named = FIELD_NAMES.filter((field) => page.includes(`${field}:`) || field === 'n');
    expect(named).toEqual(FIELD_NAMES);
  });
});
