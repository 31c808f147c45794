import { randomUUID } from 'node:crypto';
import {
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import { userCache } from './cache-folder.mjs';
import { SetupProblem, say } from './report.mjs';

/** A holder touches its lock this often (milliseconds). */
const HEARTBEAT = 5_000;
/** A lock that nobody touched for this long (milliseconds) belongs to a killed set-up. */
const STALE_AFTER = 30_000;

/**
 * Does work that two set-ups must not do at once. The second one waits and says so; the lock of
 * a set-up that was killed is taken over.
 * @template T
 * @param {string} name a file name; the lock lies in the user's cache
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(name, work) {
  const folder = join(userCache(), 'locks', name);
  await acquire(folder, name);
  const heartbeat = setInterval(() => touch(folder), HEARTBEAT);
  try {
    return await work();
  } finally {
    clearInterval(heartbeat);
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {string} folder
 * @param {string} name
 */
async function acquire(folder, name) {
  for (let attempt = 0; !tryToTake(folder); attempt += 1) {
    if (isAbandoned(folder)) {
      discard(folder);
      continue;
    }
    if (attempt === 0) say(`Another set-up is busy with "${name}"; waiting for it ...`);
    await wait(250);
  }
}

/**
 * @param {string} folder
 * @returns {boolean}
 */
function tryToTake(folder) {
  try {
    mkdirSync(join(folder, '..'), { recursive: true });
    mkdirSync(folder);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false;
    throw new SetupProblem(
      `the folder ${folder} can't be written (${String(error)})`,
      'make it writable, or set XDG_CACHE_HOME to a folder of yours',
    );
  }
  writeFileSync(join(folder, 'owner.json'), JSON.stringify({ pid: process.pid, host: hostname() }));
  return true;
}

/**
 * @param {string} folder
 * @returns {boolean}
 */
function isAbandoned(folder) {
  try {
    if (Date.now() - statSync(folder).mtimeMs > STALE_AFTER) return true;
    const owner = JSON.parse(readFileSync(join(folder, 'owner.json'), 'utf8'));
    return owner.host === hostname() && !isRunning(owner.pid);
  } catch {
    // Released, or not yet signed by its holder: the next attempt will tell.
    return false;
  }
}

/**
 * @param {number} pid
 * @returns {boolean}
 */
function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}

/**
 * Moves the lock away before removing it, so that two who find it abandoned don't both remove.
 * @param {string} folder
 */
function discard(folder) {
  const aside = `${folder}.${randomUUID()}`;
  try {
    renameSync(folder, aside);
  } catch {
    return;
  }
  rmSync(aside, { recursive: true, force: true });
}

/** @param {string} folder */
function touch(folder) {
  const now = new Date();
  try {
    utimesSync(folder, now, now);
  } catch {
    // Only possible when someone removed the lock by hand; the work itself goes on.
  }
}
