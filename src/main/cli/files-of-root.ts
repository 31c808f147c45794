import { createWriteStream, existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { writeWhole } from './whole-file.ts';

/** A path as it was typed: from the folder, or from where the command is given. */
export function findPath(top: string, word: string): string {
  const fromTop = resolve(top, word);
  return existsSync(fromTop) ? fromTop : resolve(word);
}

/**
 * The files below a folder whose names are wanted, in the order of their paths. Hidden and linked ones too,
 * unlike in an import, for which nobody named each of them: here the folder is the order.
 */
export async function listFiles(
  folder: string,
  isWanted: (name: string) => boolean,
): Promise<string[]> {
  const files: string[] = [];
  for (const name of (await readdir(folder, { recursive: true })).toSorted()) {
    const path = join(folder, name);
    if (isWanted(name) && (await stat(path)).isFile()) files.push(path);
  }
  return files;
}

/** Writes a line of JSON for each path, which is described when the line before has been taken. */
export async function writeLines(
  output: string,
  paths: readonly string[],
  describe: (path: string) => Promise<object>,
): Promise<void> {
  async function* lines(): AsyncGenerator<string> {
    for (const path of paths) yield `${JSON.stringify(await describe(path))}\n`;
  }
  await writeWhole(output, (file) => pipeline(lines, createWriteStream(file)));
}
