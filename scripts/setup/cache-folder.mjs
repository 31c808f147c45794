import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { SetupProblem } from './report.mjs';

/** The clone's root folder. */
export const projectRoot = fileURLToPath(new URL('../..', import.meta.url)).replace(/[/\\]$/, '');

/** Where this clone keeps what can be made again: it goes when `node_modules` goes. */
export const cloneCache = join(projectRoot, 'node_modules', '.cache', 'collate');

/**
 * The folder of this user where what was downloaded or built is kept for every clone: below
 * XDG_CACHE_HOME, or the system's usual place for caches.
 * @returns {string}
 */
export function userCache() {
  const home = homedir();
  const usual = {
    darwin: join(home, 'Library', 'Caches'),
    win32: process.env['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'),
  };
  const base =
    process.env['XDG_CACHE_HOME'] ||
    usual[/** @type {keyof typeof usual} */ (process.platform)] ||
    join(home, '.cache');
  return join(base, 'collate');
}

/**
 * A short, stable key for a file name.
 * @param {string} text
 * @returns {string} 12 hexadecimal digits of its SHA-256
 */
export function shortKey(text) {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}

/**
 * Fills a folder so that it is either there and whole, or not there: `fill` works in a temporary
 * folder beside it, which is renamed when it is done. If another set-up was faster, its folder
 * stays and this one is dropped.
 * @param {string} folder
 * @param {(temporary: string) => Promise<void>} fill
 */
export async function publishFolder(folder, fill) {
  const temporary = `${folder}.${process.pid}-${randomUUID().slice(0, 8)}.tmp`;
  try {
    mkdirSync(temporary, { recursive: true });
  } catch (error) {
    throw new SetupProblem(
      `the folder ${dirname(folder)} can't be written (${String(error)})`,
      'make it writable, or set XDG_CACHE_HOME to a folder of yours',
    );
  }
  try {
    await fill(temporary);
    try {
      renameSync(temporary, folder);
    } catch (error) {
      if (!existsSync(folder)) throw error;
    }
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

/**
 * Removes what set-ups that were killed left of filling a folder. Call it under the lock that
 * guards the folder: nobody fills it then.
 * @param {string} folder
 */
export function removeLeftovers(folder) {
  if (!existsSync(dirname(folder))) return;
  for (const name of readdirSync(dirname(folder))) {
    if (name.startsWith(`${basename(folder)}.`) && name.endsWith('.tmp')) {
      rmSync(join(dirname(folder), name), { recursive: true, force: true });
    }
  }
}
