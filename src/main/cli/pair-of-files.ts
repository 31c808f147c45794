import { open, realpath, stat } from 'node:fs/promises';
import { AppError } from '../../shared/errors.ts';
import { withNamedFile } from './file-errors.ts';

/**
 * The files that a command reads and writes. Throws `invalid_input` where one is not named, where the
 * first cannot be read, or where both are one file.
 */
export async function namePairOfFiles(
  input: string | null,
  output: string | null,
): Promise<{ readonly input: string; readonly output: string }> {
  if (input === null || output === null) {
    throw new AppError('invalid_input', 'Name both files: --in FILE.jsonl --out PRED.jsonl.');
  }
  const source = await withNamedFile('read', input, () => readableFile(input));
  if ((await realpath(output).catch(() => null)) === source) {
    throw new AppError('invalid_input', 'The files of --in and --out are the same. Name two.');
  }
  return { input, output };
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
