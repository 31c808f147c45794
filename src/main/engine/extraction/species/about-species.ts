import { describeRules } from '../rules/rule-words.ts';
import type { SpeciesRule } from './mention.ts';

/** The rules for species in words. */
export const ABOUT_SPECIES = describeRules<SpeciesRule>('species', 'species', {
  binomial: [
    'A genus and species that the taxonomy lists.',
    'Colonies of ⟦Apis mellifera⟧ were moved.',
  ],
  binomial_unlisted: [
    'Two words of the shape of a scientific name that the taxonomy of 2014 does not list; it gets no NCBI id.',
    'A colony of ⟦Streptomyces montepratensis⟧ was isolated from soil.',
  ],
  abbreviation: [
    'A genus shortened to its letter, after it stood in full or is widely known.',
    'The gut held ⟦E. coli⟧.',
  ],
  people: ['A word for people.', '⟦Volunteers⟧ slept in the laboratory.'],
  people_guarded: [
    'A word that means people only beside certain other words.',
    'Of the ⟦residents⟧, most agreed to take part.',
  ],
  people_implied: [
    'Words that tell of people where the text names no organism at all: those who treat them, a clinical trial, a count of cases.',
    'Of ⟦eleven cases⟧ of toothache, nine eased within a week.',
  ],
  organism: [
    'An everyday name of a laboratory or farm animal, or its adjective.',
    '⟦Murine⟧ cells were grown.',
  ],
  organism_guarded: [
    'An everyday name that often means something else, beside words that show the organism is meant.',
    '⟦Rice⟧ plants were grown, and ⟦rice⟧ leaves were harvested.',
  ],
  vernacular: ['A common name that the taxonomy lists.', 'The ⟦house sparrow⟧ nests under roofs.'],
  virus: ['The name of a virus.', 'Nobody was infected with ⟦measles virus⟧.'],
  shorthand: ['A widely known short name of a virus.', 'Carriers of ⟦HIV⟧ were asked.'],
  acronym: [
    'An acronym of an organism that the text explains.',
    'Leaves with tobacco mosaic virus (TMV) were picked, and ⟦TMV⟧ was found in the roots.',
  ],
  strain: ['A strain of an animal by its own name.', 'Female ⟦C57BL/6⟧ were housed in fours.'],
  group: [
    'An everyday name of a group of species that are counted, where no species but people is named.',
    'On the beach 47 ⟦turtles⟧ were counted.',
  ],
  cell_line: [
    'A cell line, which counts for the organism it came from.',
    '⟦HeLa⟧ cells were stained.',
  ],
});
