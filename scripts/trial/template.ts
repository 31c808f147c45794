import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { BACKUP_FOLDER } from '../../src/main/engine/db/open.ts';
import { makeChange, planChange } from './changes.ts';
import { Host } from './host.ts';
import { openLibrary, workIn } from './library.ts';
import { seededRandom } from './random.ts';
import { readRows, readSoundRows, type Rows } from './rows.ts';

const HOUR = 60 * 60 * 1000;

/** A sound, closed library to damage copies of, and what is true of it. */
export interface Template {
  readonly directory: string;
  readonly rows: Rows;
  /** What each of its backups holds. */
  readonly backups: ReadonlyMap<string, Rows>;
}

/** The backups in a library's folder, packed or not. */
function backupFiles(directory: string): string[] {
  return readdirSync(join(directory, BACKUP_FOLDER)).filter((name) =>
    /\.sqlite(?:\.gz)?$/.test(name),
  );
}

/** What a backup holds; throws when it is damaged. */
export function readBackupRows(directory: string, name: string): Rows {
  const file = join(directory, BACKUP_FOLDER, name);
  if (!name.endsWith('.gz')) return readSoundRows(file);
  const unpacked = join(directory, 'unpacked.sqlite');
  writeFileSync(unpacked, gunzipSync(readFileSync(file)));
  try {
    return readSoundRows(unpacked);
  } finally {
    for (const suffix of ['', '-wal', '-shm']) rmSync(`${unpacked}${suffix}`, { force: true });
  }
}

/** What a backup of a template held when it was made; it may have been packed since. */
export function templateBackup(template: Template, name: string): Rows | undefined {
  return template.backups.get(name) ?? template.backups.get(name.replace(/\.gz$/, ''));
}

/** Makes a library that was worked in, with three backups made on the way. */
export async function makeTemplate(directory: string, seed: number): Promise<Template> {
  let now = Date.now() - 5 * HOUR;
  const library = openLibrary(directory, () => now);
  for (let part = 0; part < 3; part += 1) {
    await workIn(library, 80, seed + part);
    now += HOUR;
    await library.call('backups.create', {});
  }
  await workIn(library, 10, seed + 3);
  // A change forgets what was undone; after this one no later change has anything to forget.
  await library.call('collections.create', { name: 'The last', parentId: null });
  await library.close();
  const names = backupFiles(directory);
  return {
    directory,
    rows: readRows(directory),
    backups: new Map(names.map((name) => [name, readBackupRows(directory, name)])),
  };
}

/** A library as a power cut leaves it, its last changes in the WAL alone, and each state it had. */
export interface CrashImage {
  readonly directory: string;
  readonly states: readonly Rows[];
}

/** Copies a library while an engine works in it. */
export async function makeCrashImage(
  template: Template,
  folder: string,
  seed: number,
): Promise<CrashImage> {
  const running = join(folder, 'running');
  const directory = join(folder, 'crashed');
  cpSync(template.directory, running, { recursive: true });
  const host = new Host();
  await host.open(running);
  const random = seededRandom(seed);
  const states = [readRows(running)];
  while (states.length < 20) {
    const change = await planChange(host, random);
    // Suggestions are saved article by article: a power cut may leave some of them, which is no tear.
    if (change.kind !== 'step' || change.method === 'suggestions.read') continue;
    await makeChange(host, change).catch(() => null);
    states.push(readRows(running));
  }
  cpSync(running, directory, { recursive: true });
  await host.kill();
  return { directory, states };
}
