import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../../shared/errors.ts';
import { loadSpeciesLexicon, type SpeciesLexicon } from './species/lexicon.ts';

const loaded = new Map<string, SpeciesLexicon>();

function readLexicon(path: string): SpeciesLexicon {
  try {
    return loadSpeciesLexicon(readFileSync(path));
  } catch (cause) {
    throw new AppError(
      'unsupported_file',
      'The list of species names that comes with Collate is missing or damaged. Install Collate again; your library is not affected.',
      { cause },
    );
  }
}

/**
 * The species lexicon of the app, read when first needed and kept. Throws an `unsupported_file`
 * error while its file is missing or damaged.
 */
export function speciesLexicon(resources: string): SpeciesLexicon {
  let lexicon = loaded.get(resources);
  if (!lexicon) {
    lexicon = readLexicon(join(resources, 'species-lexicon.bin'));
    loaded.set(resources, lexicon);
  }
  return lexicon;
}
