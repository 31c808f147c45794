import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../../shared/errors.ts';
import { loadSpeciesLexicon, type SpeciesLexicon } from './species/lexicon.ts';

const loaded = new Map<string, SpeciesLexicon>();

function readLexicon(path: string): SpeciesLexicon {
  try {
    return loadSpeciesLexicon(readFileSync(path));
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? ` (${String(cause.code)})` : '';
    throw new AppError(
      'unsupported_file',
      `The list of species names that comes with Collate, species-lexicon.bin, cannot be read${code}. Install Collate again; your library is not affected.`,
      { cause },
    );
  }
}

/**
 * The species lexicon of the app, read when first needed and kept. Throws an `unsupported_file`
 * error while its file cannot be read.
 */
export function speciesLexicon(resources: string): SpeciesLexicon {
  let lexicon = loaded.get(resources);
  if (!lexicon) {
    lexicon = readLexicon(join(resources, 'species-lexicon.bin'));
    loaded.set(resources, lexicon);
  }
  return lexicon;
}
