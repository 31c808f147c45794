import { readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { loadSpeciesLexicon } from './lexicon.ts';

const bytes = readFileSync(
  new URL('../../../../../resources/species-lexicon.bin', import.meta.url),
);
const lexicon = loadSpeciesLexicon(bytes);

describe('look-ups', () => {
  test.each([
    ['Escherichia coli', 562],
    ['escherichia COLI', 562],
    ['guinea-pig', 10141],
    ['Guinea pig', 10141],
    ['Newcastle disease virus', 11176],
    ['HIV-1', 11676],
    ['Lycopersicon esculentum', 4081],
  ])('%s is taxon %i', (name, taxonId) => {
    expect(lexicon.findByName(name).map((entry) => entry.taxonId)).toContain(taxonId);
  });

  test('a name that nothing bears, and an empty one, find nothing', () => {
    expect(lexicon.findByName('Nonsensia imaginaria')).toEqual([]);
    expect(lexicon.findByName('')).toEqual([]);
    expect(lexicon.findByName(' - ')).toEqual([]);
  });

  test('the longest name at the beginning of the words wins', () => {
    const match = lexicon.findLongest(['bos', 'taurus', 'indicus', 'were', 'kept']);
    expect(match?.wordCount).toBe(3);
    expect(lexicon.findLongest(['were', 'kept'])).toBeNull();
  });

  test('short forms find the species behind an initial', () => {
    const names = lexicon.findAbbreviated('E', 'coli').map((entry) => entry.name);
    expect(names).toContain('Escherichia coli');
    expect(lexicon.findAbbreviated('Q', 'coli')).toEqual([]);
  });

  test('taxa have their names', () => {
    expect(lexicon.scientificNameOf(7955)).toBe('Danio rerio');
    expect(lexicon.vernacularNameOf(7955)).toBe('zebrafish');
    expect(lexicon.scientificNameOf(0)).toBeNull();
    expect(lexicon.scientificNameOf(99_999_999)).toBeNull();
  });

  test('the filters never deny a name that there is', () => {
    expect(lexicon.mayStartName('escherichia')).toBe(true);
    expect(lexicon.isEpithet('coli')).toBe(true);
    expect(lexicon.mayStartCommonName('brown')).toBe(true);
    expect(lexicon.mayStartCommonPair('brown', 'trout')).toBe(true);
    expect(lexicon.mayBeCommonName('zebrafish')).toBe(true);
  });
});

describe('bad files', () => {
  test('bytes that are no lexicon are refused', () => {
    expect(() => loadSpeciesLexicon(new Uint8Array(0))).toThrow(/unexpected end/);
    expect(() => loadSpeciesLexicon(deflateRawSync(new Uint8Array(64)))).toThrow(/not a file/);
  });

  test('a lexicon cut short is refused', () => {
    expect(() => loadSpeciesLexicon(bytes.subarray(0, 1_000_000))).toThrow(/unexpected end/);
  });
});
