import { app } from 'electron';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const LAST_LIBRARY = 'last-library.json';

/** The folder that Collate keeps its own things in, whichever library is open. */
function home(): string {
  return join(app.getPath('appData'), 'Collate');
}

/** The value of `--library DIR` or `--library=DIR`; null when it was not given. */
export function libraryArgument(argv: readonly string[], workingDirectory: string): string | null {
  const at = argv.findIndex((each) => each === '--library' || each.startsWith('--library='));
  if (at === -1) return null;
  const value = argv[at]!.includes('=') ? argv[at]!.slice('--library='.length) : argv[at + 1];
  return value ? resolve(workingDirectory, value) : null;
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

/** Opens this library again at the next start without `--library`. */
export function rememberLibrary(directory: string): void {
  mkdirSync(home(), { recursive: true });
  writeFileSync(join(home(), LAST_LIBRARY), JSON.stringify({ directory }));
}

/** Where the window’s state for a library is kept: one folder for each library. */
export function stateFolder(directory: string): string {
  mkdirSync(directory, { recursive: true });
  const name = createHash('sha256').update(realpathSync(directory)).digest('hex').slice(0, 16);
  const folder = join(home(), 'windows', name);
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** The folder of the app’s own files, packaged or not. */
export function resourcesFolder(): string {
  return app.isPackaged
    ? join(process.resourcesPath, 'resources')
    : join(dirname(import.meta.dirname), '..', 'resources');
}
