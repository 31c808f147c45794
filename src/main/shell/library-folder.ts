import { app } from 'electron';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { AppError } from '../../shared/errors.ts';

const LAST_LIBRARY = 'last-library.json';

/** The folder that Collate keeps its own things in, whichever library is open. */
function home(): string {
  return join(app.getPath('appData'), 'Collate');
}

/**
 * The value of `--library DIR` or `--library=DIR`; null when it was not given.
 * @throws AppError if it is seen from a working directory that was removed
 */
export function libraryArgument(argv: readonly string[]): string | null {
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

/** The library that was open last, else “Collate library” among the reader’s documents. */
export function usualLibrary(): string {
  try {
    const { directory } = JSON.parse(readFileSync(join(home(), LAST_LIBRARY), 'utf8')) as {
      directory?: unknown;
    };
    if (typeof directory === 'string') return directory;
  } catch {
    // No library was open before: the usual place is right.
  }
  return join(app.getPath('documents'), 'Collate library');
}

export function sampleLibrary(): string {
  return join(home(), 'Sample library');
}

/**
 * Opens this library again at the next start without `--library`.
 * @throws the system’s error if that cannot be written down
 */
export function rememberLibrary(directory: string): void {
  mkdirSync(home(), { recursive: true });
  writeFileSync(join(home(), LAST_LIBRARY), JSON.stringify({ directory }));
}

/**
 * Where the window’s state for a library is to be kept: one folder for each library, by whichever
 * link it was reached. Makes neither the folder nor the library.
 */
export function stateFolder(directory: string): string {
  const name = createHash('sha256').update(resolveLinks(directory)).digest('hex').slice(0, 16);
  return join(home(), 'windows', name);
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
