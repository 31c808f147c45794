import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SpeciesValue } from '../../../../shared/domain/claim.ts';
import { splitSentences } from '../../../../shared/domain/sentences.ts';
import type { Suggestion } from '../types.ts';
import { loadSpeciesLexicon } from './lexicon.ts';
import { firstOfEach, studiedSpecies, suggestSpecies } from './suggest-species.ts';

const lexicon = loadSpeciesLexicon(
  readFileSync(new URL('../../../../../resources/species-lexicon.bin', import.meta.url)),
);
const suggest = (text: string): Suggestion[] => suggestSpecies(text, splitSentences(text), lexicon);
const valueOf = (suggestion: Suggestion): SpeciesValue => SpeciesValue.parse(suggestion.value);
/** `quote: taxon` in the order of the text. */
const named = (text: string): string[] =>
  suggest(text)
    .toSorted((a, b) => a.start - b.start)
    .map((suggestion) => `${suggestion.quote}: ${valueOf(suggestion).taxonId}`);

describe('Latin names', () => {
  test('a name in full, and its short form later on', () => {
    expect(named('We grew Bacillus subtilis overnight. Then B. subtilis was washed.')).toEqual([
      'Bacillus subtilis: 1423',
      'B. subtilis: 1423',
    ]);
  });

  test('a short form follows the genus that the text has named', () => {
    expect(named('Both Salmo salar and S. trutta live here.')).toEqual([
      'Salmo salar: 8030',
      'S. trutta: 8032',
    ]);
  });

  test('well-known short forms need no first mention', () => {
    expect(named('Extracts of C. elegans and E. coli were pooled.')).toEqual([
      'C. elegans: 6239',
      'E. coli: 562',
    ]);
  });

  test('a synonym is given the accepted name', () => {
    const [suggestion] = suggest('Fruits of Lycopersicon esculentum ripened early.');
    expect(suggestion && valueOf(suggestion)).toMatchObject({
      taxonId: 4081,
      scientificName: 'Solanum lycopersicum',
    });
  });

  test('a possessive ending and a subgenus do not hide a name', () => {
    expect(named("Danio rerio's fins and Rhipicephalus (Boophilus) microplus eggs.")).toEqual([
      'Danio rerio: 7955',
      'Rhipicephalus (Boophilus) microplus: 6941',
    ]);
  });

  test('a species that no list has is suggested without an id', () => {
    const [suggestion] = suggest(
      'A colony of Streptomyces montegrandensis was isolated from soil.',
    );
    expect(suggestion).toMatchObject({ ruleId: 'species.binomial_unlisted' });
    expect(suggestion && valueOf(suggestion)).toMatchObject({
      taxonId: null,
      scientificName: 'Streptomyces montegrandensis',
    });
  });

  test.each([
    'Cancer patterns rise in May, and Glycine is an amino acid.',
    'Drugs for Diabetes mellitus and Acne vulgaris were compared.',
    'Bacillus species and Candida infections were not counted.',
    'Group A. the others followed. See Smith J. and others.',
    'Turkey and Argus signed the paper; time may fly.',
  ])('%s names no species', (text) => {
    expect(named(text)).toEqual([]);
  });
});

describe('everyday words', () => {
  test('plurals and adjectives mean the animal', () => {
    expect(named('Murine cells, porcine skin and two rabbits.')).toEqual([
      'Murine: 10090',
      'porcine: 9823',
      'rabbits: 9986',
    ]);
  });

  test('common names of two words, in the plural', () => {
    expect(named('Brown trout and tiger sharks were tagged.')).toEqual([
      'Brown trout: 8032',
      'tiger sharks: 7819',
    ]);
  });

  test('crops count in a text about plants, not in one about meals', () => {
    const field =
      'Leaves of wheat and rice plants showed rust after the seedlings were inoculated.';
    const table = 'A diet with rice and wheat at every meal, and other food, raised fibre intake.';
    expect(named(field)).toEqual(['wheat: 4565', 'rice: 4530']);
    expect(named(table)).toEqual([]);
  });

  test('figures of speech and other senses do not count', () => {
    expect(named('A mouse click, a CAT scan, calf pain, chicken wire and a hot dog.')).toEqual([]);
  });

  test('a name that the text explains counts wherever it stands', () => {
    const text =
      'The paddy croakers (Fejervarya limnocharis) called. One paddy croaker was caught.';
    expect(named(text).map((line) => line.split(':')[0])).toEqual([
      'paddy croakers',
      'Fejervarya limnocharis',
      'paddy croaker',
    ]);
    expect(new Set(suggest(text).map((item) => valueOf(item).taxonId)).size).toBe(1);
  });
});

describe('people', () => {
  test('words for people are Homo sapiens', () => {
    expect(named('Forty women and nine babies; the patients went home.')).toEqual([
      'women: 9606',
      'babies: 9606',
      'patients: 9606',
    ]);
  });

  test('words that animals share count only where no animal is named', () => {
    expect(named('The adults slept well.')).toEqual(['adults: 9606']);
    expect(named('The adults of these mice slept well.')).toEqual(['mice: 10090']);
  });

  test('institutions and rights are not people studied', () => {
    expect(named("The Women's Hospital and human rights groups agreed.")).toEqual([]);
  });
});

describe('viruses', () => {
  test('a name and the short form that the text gives it', () => {
    expect(named('Newcastle disease virus (NDV) spread. NDV was sequenced.')).toEqual([
      'Newcastle disease virus: 11176',
      'NDV: 11176',
      'NDV: 11176',
    ]);
  });

  test('a virus that only names what patients have is left out', () => {
    expect(named('HIV-infected patients were asked.')).toEqual(['patients: 9606']);
    expect(named('HIV replicates in cultured cells.')).toEqual(['HIV: 12721']);
  });

  test('letters with another meaning in the text are no virus', () => {
    expect(named('The estimated breeding value (EBV) rose, so EBV was used.')).toEqual([]);
  });
});

describe('strains and cell lines', () => {
  test('a strain joins its animal, with sex and life stage', () => {
    const [suggestion] = suggest('We treated 24 adult male Sprague-Dawley rats.');
    expect(suggestion?.quote).toBe('Sprague-Dawley rats');
    expect(suggestion && valueOf(suggestion)).toMatchObject({
      taxonId: 10116,
      vernacularName: 'rats',
      strain: 'Sprague-Dawley',
      sex: 'male',
      lifeStage: 'adult',
      role: 'studied',
    });
  });

  test('both sexes', () => {
    const [suggestion] = suggest('Male and female mice were weighed.');
    expect(suggestion && valueOf(suggestion).sex).toBe('both');
  });

  test('a strain or cell line alone stands for its organism once', () => {
    expect(named('C57BL/6J were bred. C57BL/6J were weaned.')).toEqual(['C57BL/6J: 10090']);
    expect(named('HeLa and HEK293 were transfected.')).toEqual(['HeLa: 9606', 'HEK293: 9606']);
    expect(suggest('HeLa cells grew. Rats were dosed and rats were fed.').at(0)?.quote).toBe(
      'Rats',
    );
  });
});

describe('roles', () => {
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
    expect(
      suggestSpecies(text, [{ start: 0, end: text.length, index: 0, heading: false }], lexicon),
    ).toEqual([]);
  });

  test('a hundred thousand words for mice give as many suggestions', () => {
    const text = 'mice '.repeat(100_000);
    const sentence = { start: 0, end: text.length, index: 0, heading: false };
    expect(suggestSpecies(text, [sentence], lexicon)).toHaveLength(100_000);
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
