import { app } from 'electron';
import { createHash } from 'node:crypto';
import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { AppError } from '../../shared/errors.ts';
import type { RecentLibraries } from './recent-libraries.ts';

/** The folder that Collate keeps its own things in, whichever library is open. */
export function ownFolder(): string {
  return join(app.getPath('appData'), 'Collate');
}

/**
 * The value of `--library DIR` or `--library=DIR`; null when it was not given.
 * @throws AppError if it is seen from a working directory that was removed
 */
function libraryArgument(argv: readonly string[]): string | null {
  const at = argv.findIndex((each) => each === '--library' || each.startsWith('--library='));
  if (at === -1) return null;
  const value = argv[at]!.includes('=') ? argv[at]!.slice('--library='.length) : argv[at + 1];
  if (!value) return null;
  try {
    return resolve(value);
  } catch (cause) {
    throw new AppError(
      'not_found',
      `The folder that Collate was started in is gone, so “${value}” leads nowhere. Start it in another folder, or give the whole path of the library.`,
      { cause },
    );
  }
}

/** A library to open, and what to do where there is none. */
export interface LibraryChoice {
  readonly directory: string;
  readonly mode: 'open' | 'make';
}

/**
 * The library that the command line names, else the one that was open last, else “Collate library”
 * among the reader’s documents. One is made only where none can have been: at the first start of all,
 * or where the command line names a folder that was no library before and whose parent is there.
 * @throws AppError if the command line names one from a working directory that was removed
 */
export function libraryToOpen(argv: readonly string[], recent: RecentLibraries): LibraryChoice {
  const named = libraryArgument(argv);
  if (named !== null) {
    const isNew = recent.find(named) === null && existsSync(dirname(named));
    return { directory: named, mode: isNew ? 'make' : 'open' };
  }
  const [last] = recent.list();
  if (last) return { directory: last.directory, mode: 'open' };
  const directory = join(app.getPath('documents'), 'Collate library');
  return { directory, mode: recent.isFirstStart() ? 'make' : 'open' };
}

export function sampleLibrary(): string {
  return join(ownFolder(), 'Sample library');
}

/** A folder as a reader is shown it, with `~` for their own. */
export function showFolder(directory: string): string {
  const home = app.getPath('home');
  return directory === home || directory.startsWith(home + sep)
    ? `~${directory.slice(home.length)}`
    : directory;
}

/**
 * Where the window’s state for a library is to be kept: one folder for each library, by whichever
 * link it was reached. Makes neither the folder nor the library.
 */
export function stateFolder(directory: string): string {
  const name = createHash('sha256').update(resolveLinks(directory)).digest('hex').slice(0, 16);
  return join(ownFolder(), 'windows', name);
}

/** The real path, also of what does not exist yet: then the real path of what leads to it. */
function resolveLinks(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : join(resolveLinks(parent), basename(path));
  }
}

/** The folder of the app’s own files, packaged or not. */
export function resourcesFolder(): string {
  return app.isPackaged
    ? join(process.resourcesPath, 'resources')
    : join(dirname(import.meta.dirname), '..', 'resources');
}
