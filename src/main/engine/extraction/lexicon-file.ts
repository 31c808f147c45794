import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadSpeciesLexicon, type SpeciesLexicon } from './species/lexicon.ts';

const loaded = new Map<string, SpeciesLexicon>();

/** The species lexicon of the app, read when first needed and kept. */
export function speciesLexicon(resources: string): SpeciesLexicon {
  let lexicon = loaded.get(resources);
  if (!lexicon) {
    lexicon = loadSpeciesLexicon(readFileSync(join(resources, 'species-lexicon.bin')));
    loaded.set(resources, lexicon);
  }
  return lexicon;
}
