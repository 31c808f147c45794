import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../../shared/errors.ts';
import { loadSpeciesLexicon, type SpeciesLexicon } from './species/lexicon.ts';

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
 * The species lexicon among the app's own files, read when it is first asked for and kept. Asking
 * throws an `unsupported_file` error while its file cannot be read.
 */
export function openLexicon(resources: string): () => SpeciesLexicon {
  let lexicon: SpeciesLexicon | null = null;
  return () => (lexicon ??= readLexicon(join(resources, 'species-lexicon.bin')));
}
