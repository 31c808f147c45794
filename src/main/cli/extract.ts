import { extractFile } from '../engine/extraction/jsonl.ts';
import { openLexicon } from '../engine/extraction/lexicon-file.ts';
import { openClaimReader } from '../engine/suggestions/claim-reader.ts';
import type { CommandInput } from './commands.ts';
import { namePairOfFiles } from './pair-of-files.ts';
import { RESOURCES } from './session.ts';
import { writeWhole } from './whole-file.ts';

/** `collate extract --in FILE --out FILE` */
export async function extract({ input, output }: CommandInput): Promise<number> {
  const files = await namePairOfFiles(input, output);
  const lexicon = openLexicon(RESOURCES);
  const reader = openClaimReader(lexicon);
  // A file of names that cannot be read is told before the first article.
  lexicon();
  await writeWhole(files.output, (path) => extractFile(files.input, path, reader()));
  return 0;
}
