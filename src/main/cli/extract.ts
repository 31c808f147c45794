import { extractFile } from '../engine/extraction/jsonl.ts';
import { speciesLexicon } from '../engine/extraction/lexicon-file.ts';
import { AppError } from '../../shared/errors.ts';
import type { CommandInput } from './commands.ts';
import { RESOURCES } from './session.ts';

/** `collate extract --in FILE --out FILE` */
export async function extract({ input, output }: CommandInput): Promise<number> {
  if (input === null || output === null) {
    throw new AppError('invalid_input', 'Name both files: --in FILE.jsonl --out PRED.jsonl.');
  }
  await extractFile(input, output, speciesLexicon(RESOURCES));
  return 0;
}
