import { expect, test } from 'vitest';
import { MAX_TEXT_LENGTH } from '../../../../shared/domain/text-limit.ts';
import { plainEntry } from '../formats/format-reading.ts';
import { prepareEntry } from './prepare-entry.ts';

const NEWTS = plainEntry({ type: 'article-journal', title: 'Newts' });

test('a text that is longer than an article may be stays away, and its reference says so', () => {
  const long = prepareEntry({ ...NEWTS, text: 'newt '.repeat(MAX_TEXT_LENGTH / 5 + 1) });
  expect(long).toMatchObject({
    of: 'entry',
    entry: {
      csl: { title: 'Newts' },
      revision: null,
      warnings: [expect.stringMatching(/^Its text is longer .* came without it\.$/)],
    },
  });
});

test('what an entry says beyond what an article may hold is cut, and said so', () => {
  const wordy = { ...NEWTS, csl: { ...NEWTS.csl, abstract: 'newt '.repeat(100_000) } };
  const prepared = prepareEntry(wordy);
  if (prepared.of !== 'entry') throw new Error(prepared.of);
  const { csl, warnings } = prepared.entry;
  expect(csl.title).toBe('Newts');
  expect(csl.abstract?.length).toBeLessThan(500_000);
  expect(warnings).toEqual([expect.stringMatching(/^Its details were cut/)]);
});
