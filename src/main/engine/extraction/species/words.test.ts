import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { STARTS_NAME } from './find-mentions.ts';
import { loadSpeciesLexicon } from './lexicon.ts';
import { readSpeciesWords } from './words.ts';

const lexicon = loadSpeciesLexicon(
  readFileSync(new URL('../../../../../resources/species-lexicon.bin', import.meta.url)),
);

test('words that can begin a name are marked, others are not', () => {
  const { words, marked } = readSpeciesWords(
    'We gave water to mice and to Danio rerio.',
    lexicon,
    STARTS_NAME,
  );
  const texts = marked.map((at) => words[at]?.text);
  expect(texts).toEqual(expect.arrayContaining(['mice', 'Danio']));
  expect(texts).not.toContain('gave');
});
