import type { SpeciesLexicon } from './lexicon.ts';
import { ANIMAL_DIVISIONS, PLANT_DIVISION } from './lexicon-format.ts';
import type { Mention } from './mention.ts';
import { PEOPLE_TAXON_ID } from './people-words.ts';

/** Genera of animals and protists that live on people or carry what does. */
const ON_PEOPLE = new Set(
  (
    'Plasmodium Trypanosoma Leishmania Toxoplasma Giardia Entamoeba Cryptosporidium Trichomonas Babesia ' +
    'Acanthamoeba Naegleria Blastocystis Cyclospora Schistosoma Ascaris Trichuris Necator Ancylostoma ' +
    'Strongyloides Wuchereria Brugia Onchocerca Loa Taenia Echinococcus Fasciola Opisthorchis Clonorchis ' +
    'Paragonimus Toxocara Anisakis Trichinella Enterobius Sarcoptes Pediculus Demodex Dermatophagoides ' +
    'Anopheles Aedes Culex Glossina Ixodes Phlebotomus Lutzomyia Triatoma Simulium Blattella'
  ).split(' '),
);

/** Does the mention name an animal to which words such as "adults" and "individuals" may refer? */
export function namesAnimal(mention: Mention, lexicon: SpeciesLexicon): boolean {
  const { rule, taxonId } = mention;
  if (rule === 'organism' || rule === 'group') return true;
  if (rule === 'vernacular')
    return taxonId === null || lexicon.divisionOf(taxonId) !== PLANT_DIVISION;
  if ((rule !== 'binomial' && rule !== 'abbreviation') || taxonId === null) return false;
  if (taxonId === PEOPLE_TAXON_ID || ON_PEOPLE.has(mention.scientificName.split(' ')[0] ?? ''))
    return false;
  return ANIMAL_DIVISIONS.has(lexicon.divisionOf(taxonId) ?? -1);
}
