import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadSpeciesLexicon } from './lexicon.ts';

const lexicon = loadSpeciesLexicon(
  readFileSync(new URL('../../../../../resources/species-lexicon.bin', import.meta.url)),
);

test.each([
  ['mouse', 10090, 'Mus musculus'],
  ['mice', 10090, 'Mus musculus'],
  ['patients', 9606, 'Homo sapiens'],
  ['Homo s', 9606, 'Homo sapiens'],
  ['E. coli', 562, 'Escherichia coli'],
  ['7955', 7955, 'Danio rerio'],
  ['zebraf', 7955, 'Danio rerio'],
  ['Salmo trutta', 8032, 'Salmo trutta'],
  ['SARS-CoV-2', 2697049, 'Severe acute respiratory syndrome coronavirus 2'],
])('"%s" offers taxon %i first', (query, taxonId, scientificName) => {
  expect(lexicon.searchSpecies(query, 5)[0]).toMatchObject({ taxonId, scientificName });
});

test('a prefix offers species in a steady order and no more than asked for', () => {
  const first = lexicon.searchSpecies('can', 8);
  expect(first).toHaveLength(8);
  expect(lexicon.searchSpecies('can', 8)).toEqual(first);
  expect(lexicon.searchSpecies('can', 3)).toEqual(first.slice(0, 3));
});

test('nothing typed, nothing known and a limit of none offer nothing', () => {
  expect(lexicon.searchSpecies('  ', 5)).toEqual([]);
  expect(lexicon.searchSpecies('zzzzqqq', 5)).toEqual([]);
  expect(lexicon.searchSpecies('99999999', 5)).toEqual([]);
  expect(lexicon.searchSpecies('mouse', 0)).toEqual([]);
});

test('any query gives each taxon at most once', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 12, unit: 'binary' }), (query) => {
      const ids = lexicon.searchSpecies(query, 20).map(({ taxonId }) => taxonId);
      return new Set(ids).size === ids.length && ids.length <= 20;
    }),
    { numRuns: 200 },
  );
});
