import { describe, expect, test } from 'vitest';
import { SpeciesValue } from '../../../../shared/domain/claim.ts';
import { openTestReader } from '../test-reader.ts';
import type { Suggestion } from '../types.ts';
import { SPECIES_RULES } from './species-rules.ts';

const { open, tools } = openTestReader();
const rules = SPECIES_RULES.prepare(tools);
const suggest = (text: string): Suggestion[] => rules.suggest(open(text));
const valueOf = (suggestion: Suggestion): SpeciesValue => SpeciesValue.parse(suggestion.value);
/** `quote: taxon` in the order of the text. */
const named = (text: string): string[] =>
  suggest(text)
    .toSorted((a, b) => a.start - b.start)
    .map((suggestion) => `${suggestion.quote}: ${valueOf(suggestion).taxonId}`);

describe('Latin names', () => {
  test('a short form may end in the name of an illness', () => {
    expect(named('Sputum was cultured for M. tuberculosis.')).toEqual(['M. tuberculosis: 1773']);
    expect(named('Rows of P. nodosum stood there.')).toEqual([]);
  });

  test('initials of a name that the text gives', () => {
    expect(named('Mycobacterium tuberculosis (Mtb) grew. Heat killed Mtb at once.')).toEqual([
      'Mycobacterium tuberculosis: 1773',
      'Mtb: 1773',
      'Mtb: 1773',
    ]);
    expect(named('Listeria monocytogenes (see above) grew. They see it.')).toEqual([
      'Listeria monocytogenes: 1639',
    ]);
  });

  test('a plant that only names an extract is told once', () => {
    expect(
      named('Daucus carota leaf extract was given. Daucus carota extract, dried, kept well.'),
    ).toEqual(['Daucus carota: 4039']);
    expect(named('Daucus carota grew. Daucus carota flowered.')).toHaveLength(2);
  });

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
  test('one word that means an animal and nothing else, but no dish and no acronym', () => {
    expect(named('Six alpacas grazed beside a llama.')).toEqual(['alpacas: 30538', 'llama: 9844']);
    expect(named('The KOALA trial ended.')).not.toContain('KOALA: 38626');
    expect(named('Their diet: meals of swordfish, food supplements, juice and nutrition.')).toEqual(
      [],
    );
  });

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

  test('an illness before a name in brackets is no name of the organism', () => {
    expect(named('Treating gastric inflammation (Helicobacter pylori) and warm skinitis.')).toEqual(
      ['Helicobacter pylori: 210'],
    );
  });

  test('a common name with a capital is not taken for a Latin one', () => {
    expect(
      named('Sweet potato plants in soil had leaves; Sweet potato roots stood in soil.'),
    ).toEqual(['Sweet potato: 4120', 'Sweet potato: 4120']);
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
  test('"individuals" are no people where an animal is named in Latin, parasites apart', () => {
    expect(named('We marked 40 individuals of Baetis rhodani.')).toEqual([
      'Baetis rhodani: 189839',
    ]);
    expect(named('Plasmodium falciparum was seen in 40 individuals.')).toContain(
      'individuals: 9606',
    );
  });

  test('where no organism is named, a trial, a physician or a count of cases tells of people', () => {
    const implied = (text: string): string[] =>
      suggest(text).map(({ quote, ruleId }) => `${ruleId}: ${quote}`);
    expect(implied('This double-blind trial tested a tea. The trial was long.')).toEqual([
      'species.people_implied: blind trial',
    ]);
    expect(implied('Surgeons chose the method.')).toEqual(['species.people_implied: Surgeons']);
    expect(implied('Seven cases of jaw pain are told.')).toEqual([
      'species.people_implied: Seven cases',
    ]);
    expect(implied('Two mutation carriers snored.')).toEqual([
      'species.people_implied: mutation carriers',
    ]);
    expect(implied('In most cases the carriers of heat were on trial.')).toEqual([]);
    expect(implied('Surgeons operated on rats.')).toEqual(['species.organism: rats']);
  });

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
  test('cells that eat others are no viruses', () => {
    expect(named('Alveolar macrophages (AM) were washed, and AM were stained.')).toEqual([]);
  });

  test('the text may shorten more of a name than the list has', () => {
    expect(named('The swan astrovirus (SwAstV) spread; SwAstV was found.')).toEqual([
      'swan astrovirus: 1239565',
      'SwAstV: 1239565',
      'SwAstV: 1239565',
    ]);
    expect(named('We met Newcastle disease virus (NDV strain B1) and NDV again.')).toEqual([
      'Newcastle disease virus: 11176',
      'NDV: 11176',
      'NDV: 11176',
    ]);
  });

  test('serotypes that are shorthand', () => {
    expect(named('DENV-2 and DENV-4 were compared.')).toEqual(['DENV-2: 11060', 'DENV-4: 11070']);
  });

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
