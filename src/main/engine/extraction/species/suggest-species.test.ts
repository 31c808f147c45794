import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SpeciesValue } from '../../../../shared/domain/claim.ts';
import { asOneSentence, openTestReader } from '../test-reader.ts';
import type { Suggestion } from '../types.ts';
import { SPECIES_RULES } from './species-rules.ts';
import { firstOfEach, studiedSpecies } from './suggest-species.ts';

const { open, tools } = openTestReader();
const rules = SPECIES_RULES.prepare(tools);
const suggest = (text: string): Suggestion[] => rules.suggest(open(text));
const valueOf = (suggestion: Suggestion): SpeciesValue => SpeciesValue.parse(suggestion.value);

describe('roles', () => {
  test('a microbe that far outweighs the patients is studied, a remedy is not', () => {
    const roles = (text: string): string[] =>
      studiedSpecies(suggest(text)).map((item) => valueOf(item).scientificName);
    const microbe = 'Staphylococcus aureus was isolated. S. aureus was tested. ';
    expect(
      roles(
        `Traits of Staphylococcus aureus. ${microbe.repeat(8)}Three patients, and two patients were treated.`,
      ),
    ).toContain('Staphylococcus aureus');
    expect(
      roles(
        'Tea of ginseng. We gave 20 subjects ginseng. The 20 subjects were tested; ginseng helped 9 subjects.',
      ),
    ).toEqual(['Homo sapiens']);
  });

  const hope =
    'Mice regained their sight after the graft. The mice were treated for ten days. ' +
    'The method could one day help people who are blind.';

  test('a hope for people does not make them studied', () => {
    expect(studiedSpecies(suggest(hope)).map((item) => valueOf(item).taxonId)).toEqual([10090]);
    const people = suggest(hope).find((item) => item.quote === 'people');
    expect(people && valueOf(people).role).toBe('prospective');
  });

  test('what ails patients is not what was studied', () => {
    const text =
      'Eradication of Helicobacter pylori after surgery. We enrolled 120 patients. ' +
      'All patients received antibiotics against H. pylori and patients were followed for a year.';
    expect(studiedSpecies(suggest(text)).map((item) => valueOf(item).taxonId)).toEqual([9606]);
    expect(firstOfEach(suggest(text)).map((item) => valueOf(item).taxonId)).toEqual([9606, 210]);
  });

  test('serum albumin is a material', () => {
    const text = 'Rats were fed. The rats were bled. Bovine serum albumin was added.';
    const bovine = suggest(text).find((item) => item.quote === 'Bovine');
    expect(bovine && valueOf(bovine).role).toBe('source_material');
  });

  test('the best place of each species comes first, then the others in the order of the text', () => {
    const order = suggest('Frogs aside, mice ran. We used 12 mice and a rat. Mice slept.');
    expect(order.map(({ quote }) => quote)).toEqual(['mice', 'rat', 'mice', 'Mice']);
    expect(order[0]?.start).toBe('Frogs aside, mice ran. We used 12 '.length);
  });
});

describe('any text', () => {
  test('quotes are the words at their offsets, values are valid, and a second run is the same', () => {
    const scraps = fc.constantFrom(
      ...'mice|E. coli|(HIV)|Zika virus|Homo sapiens|patients|C57BL/6|could|42|rats|Bos taurus|.'.split(
        '|',
      ),
      ..."'s|\ud800|\u00a0|Мыши|\n|yeast".split('|'),
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(scraps, fc.string({ unit: 'binary' }))), (parts) => {
        const text = parts.join(' ');
        const found = suggest(text);
        for (const suggestion of found) {
          expect(text.slice(suggestion.start, suggestion.end)).toBe(suggestion.quote);
          valueOf(suggestion);
        }
        expect(suggest(text)).toEqual(found);
      }),
    );
  });

  test.each([
    ['nothing', ''],
    ['one word', 'Introduction'],
    ['another script', 'Мыши и люди. 小鼠和大鼠。 الفئران'],
    ['unpaired surrogates', '\ud800 \udc00'.repeat(1000)],
    ['a million brackets', '('.repeat(1_000_000)],
    ['a million digits', '7'.repeat(1_000_000)],
    ['many heads of no name', 'virus '.repeat(50_000)],
    ['many initials', 'E. '.repeat(100_000)],
  ])('%s gives no suggestion', (_, text) => {
    expect(rules.suggest(open(text, asOneSentence(text)))).toEqual([]);
  });

  test('a hundred thousand words for mice give as many suggestions', () => {
    const text = 'mice '.repeat(100_000);
    expect(rules.suggest(open(text, asOneSentence(text)))).toHaveLength(100_000);
  });
});

const samples = new URL('../../../../../../shared/samples/', import.meta.url);

interface ExpectedSample {
  readonly id: string;
  readonly file: string;
  readonly species: readonly { taxonId: number; start: number; end: number }[];
  readonly mustNot: readonly { kind: string; quote: string }[];
}

/** The sample articles are not part of the repository: without them this test has nothing to read. */
test.skipIf(!existsSync(samples))(
  'the sample articles: all expected species, none forbidden',
  () => {
    const lines = readFileSync(new URL('expected.jsonl', samples), 'utf8').trim().split('\n');
    for (const line of lines) {
      const expected = JSON.parse(line) as ExpectedSample;
      const text = readFileSync(new URL(expected.file, samples), 'utf8');
      const studied = suggest(text).filter((item) => valueOf(item).role === 'studied');
      for (const wanted of expected.species) {
        const found = studied.filter((item) => item.start < wanted.end && wanted.start < item.end);
        expect(found.map((item) => valueOf(item).taxonId)).toContain(wanted.taxonId);
      }
      for (const { quote } of expected.mustNot.filter(({ kind }) => kind === 'species')) {
        const start = text.indexOf(quote);
        const wrong = studied.filter(
          (item) => item.start < start + quote.length && start < item.end,
        );
        expect(wrong).toEqual([]);
      }
    }
  },
);
