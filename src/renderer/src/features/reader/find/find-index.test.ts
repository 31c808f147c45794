import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildFindIndex, type FindEntry, type FindHit, type FindIndex } from './find-index.ts';

const TEXT = [
  'Forty voles were given two nests each. The voles dug a burrow within nine days!',
  'A keeper said: “The young were healthy.” Naïve animals took longer, about 12 days.',
  'No vole was harmed, the keepers write.',
].join('\n\n');

const ENTRIES: FindEntry[] = [
  { kind: 'claim', key: 'claim:1', code: 'n1', text: '40 animals, enrolled, exact' },
  { kind: 'annotation', key: 'annotation:1', code: 'a', text: 'Which keeper? Ask.' },
];

/** Builds an index to its end; tells in how many slices. */
function buildWhole(text: string, entries: readonly FindEntry[]): FindIndex & { slices: number } {
  const building = buildFindIndex(text, entries);
  let slices = 0;
  for (;;) {
    const step = building.next();
    if (step.done) return { ...step.value, slices };
    slices += 1;
  }
}

const index = buildWhole(TEXT, ENTRIES);
const words = (hit: FindHit): string[] =>
  hit.places.map(({ start, end }) => hit.text.slice(start, end));
const found = (query: string): string[][] => index.find(query).hits.map(words);

describe('buildFindIndex', () => {
  it('finds a word by its stem, in the order of the text', () => {
    expect(found('vole ')).toEqual([['voles'], ['voles'], ['vole']]);
    expect(found('nest ')).toEqual([['nests']]);
  });

  it('finds the last word by its beginning, until a blank follows', () => {
    expect(found('bur')).toEqual([['burrow']]);
    expect(found('bur ')).toEqual([]);
  });

  it('builds the index of a book in slices, and finds what is in any of them', () => {
    const nights = Array.from({ length: 500 }, (_, at) => `Night ${String(at)} was dark.`);
    const book = buildWhole([...nights, 'A burrow was dug.'].join(' '), ENTRIES);
    expect(book.slices).toBeGreaterThan(5);
    expect(book.find('night ').hits).toHaveLength(500);
    expect(book.find('burow keeper').hits).toEqual([]);
    expect(book.find('burow ').corrections).toEqual([{ typed: 'burow', found: ['burrow'] }]);
    expect(book.find('nigth ').hits).toHaveLength(500);
    expect(book.find('keeper').hits).toMatchObject([{ kind: 'annotation' }]);
    const starts = book.find('night ').hits.map(({ start }) => start!);
    expect(starts).toEqual(starts.toSorted((one, other) => one - other));
  });

  it('keeps only what has all the words', () => {
    expect(found('voles days')).toEqual([['voles', 'days']]);
    expect(found('voles healthy')).toEqual([]);
  });

  it('forgives one wrong letter from four letters on, two from eight, and says so', () => {
    expect(found('burow ')).toEqual([['burrow']]);
    expect(index.find('burow ').corrections).toEqual([{ typed: 'burow', found: ['burrow'] }]);
    expect(found('healhty ')).toEqual([['healthy']]);
    expect(found('dgu ')).toEqual([]);
    expect(found('vole ').length).toBe(3);
    expect(index.find('vole ').corrections).toEqual([]);
  });

  it('finds words without their accents', () => {
    expect(found('naive ')).toEqual([['Naïve']]);
  });

  it('finds a phrase in quotation marks exactly as written, whatever the case', () => {
    expect(found('"the young were"')).toEqual([['The young were']]);
    expect(found('"young the"')).toEqual([]);
    expect(found('"vole"')).toEqual([['vole'], ['vole'], ['vole']]);
    expect(found('“two nests” forty')).toEqual([['Forty', 'two nests']]);
  });

  it('takes signs in a phrase as they are', () => {
    const signs = buildWhole('Given as a 1-2 (3/4) [dose] per day. It’s all.', []);
    for (const phrase of ['1-2 (3/4)', '[dose] per', "It's all."]) {
      expect(signs.find(`"${phrase}"`).hits.length).toBe(1);
    }
    expect(signs.find('".*"').hits).toEqual([]);
  });

  it('lists sentences, then annotations, then claims', () => {
    expect(index.find('keeper ').hits.map(({ kind, key }) => [kind, key])).toEqual([
      ['sentence', null],
      ['sentence', null],
      ['annotation', 'annotation:1'],
    ]);
    expect(index.find('animals').hits.at(-1)?.key).toBe('claim:1');
  });

  it('gives places that lie in the canonical text', () => {
    for (const hit of index.find('keepers').hits) {
      if (hit.start === null) continue;
      for (const { start, end } of hit.places) {
        expect(TEXT.slice(hit.start + start, hit.start + end).toLowerCase()).toMatch(/^keepers?$/);
      }
    }
  });

  it('answers any query about any text, with places in order inside the line', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 30 }), fc.string(), fc.nat(40), (text, noise, at) => {
        const query = `${text.slice(at, at + 12)} ${noise}`;
        for (const hit of buildWhole(text, ENTRIES).find(query).hits) {
          let from = 0;
          for (const { start, end } of hit.places) {
            expect(start).toBeGreaterThanOrEqual(from);
            expect(end).toBeGreaterThan(start);
            from = end;
          }
          expect(from).toBeLessThanOrEqual(hit.text.length);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('finds nothing for nothing', () => {
    expect(index.find('').hits).toEqual([]);
    expect(index.find(' "" ').hits).toEqual([]);
    expect(buildWhole('', []).find('vole').hits).toEqual([]);
  });
});
