import { open, realpath, stat } from 'node:fs/promises';
import { extractFile } from '../engine/extraction/jsonl.ts';
import { openClaimReader } from '../engine/suggestions/claim-reader.ts';
import { AppError } from '../../shared/errors.ts';
import type { CommandInput } from './commands.ts';
import { withNamedFile } from './file-errors.ts';
import { RESOURCES } from './session.ts';
import { writeWhole } from './whole-file.ts';

/** `collate extract --in FILE --out FILE` */
export async function extract({ input, output }: CommandInput): Promise<number> {
  if (input === null || output === null) {
    throw new AppError('invalid_input', 'Name both files: --in FILE.jsonl --out PRED.jsonl.');
  }
  const source = await withNamedFile('read', input, () => readableFile(input));
  if ((await realpath(output).catch(() => null)) === source) {
    throw new AppError('invalid_input', 'The files of --in and --out are the same. Name two.');
  }
  const { lexicon, reader } = openClaimReader(RESOURCES);
  // A file of names that cannot be read is told before the first article.
  lexicon();
  await writeWhole(output, (path) => extractFile(input, path, reader()));
  return 0;
}

/** The path of a regular file that can be opened. */
async function readableFile(path: string): Promise<string> {
  const stats = await stat(path);
  if (!stats.isFile()) {
    const kind = stats.isDirectory() ? 'a folder' : 'a pipe or a device';
    throw new AppError('invalid_input', `${path} is ${kind}. Name a file of JSON Lines.`);
  }
  await (await open(path)).close();
  return realpath(path);
}
