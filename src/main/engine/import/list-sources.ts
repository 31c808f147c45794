import { readdir, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Source } from './source.ts';

/** So many files of a folder are read; a folder with more is most likely not meant. */
const MOST_FILES = 10_000;

/** The files that stand for a folder, and whether there are more of them. */
type Listed = { readonly sources: readonly Source[]; readonly isCut: boolean };

/** All files below a folder in the order of their paths, but hidden ones; links are not followed. */
async function listFolder(name: string, path: string): Promise<Listed> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter(
      (file) =>
        !relative(path, file)
          .split(sep)
          .some((part) => part.startsWith('.')),
    )
    .toSorted();
  const sources = paths.slice(0, MOST_FILES).map((file) => ({
    name: [name, ...relative(path, file).split(sep)].join('/'),
    path: file,
  }));
  return { sources, isCut: paths.length > MOST_FILES };
}

/**
 * The files that sources stand for: itself, or of a folder all files in it and below. A folder that
 * cannot be looked into stays what it is: whoever reads it says what is wrong.
 */
export async function listSources(sources: readonly Source[]): Promise<readonly Source[]> {
  const listed = await Promise.all(
    sources.map(async (source): Promise<readonly Source[]> => {
      if (!('path' in source)) return [source];
      try {
        if (!(await stat(source.path)).isDirectory()) return [source];
        const { sources: inside, isCut } = await listFolder(source.name, source.path);
        return isCut || inside.length === 0 ? [source] : inside;
      } catch {
        return [source];
      }
    }),
  );
  return listed.flat();
}
