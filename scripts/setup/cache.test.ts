import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';

import { publishFolder, removeLeftovers, userCache } from './cache-folder.mjs';
import { withLock } from './lock.mjs';

let base: string;
beforeAll(() => {
  base = mkdtempSync(join(tmpdir(), 'collate-cache-'));
});
beforeEach(() => {
  vi.stubEnv('XDG_CACHE_HOME', mkdtempSync(join(base, 'run-')));
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(base, { recursive: true });
});

describe('a folder of the cache', () => {
  test('appears whole, under its name', async () => {
    const folder = join(userCache(), 'thing');
    await publishFolder(folder, async (temporary) => {
      expect(existsSync(folder)).toBe(false);
      writeFileSync(join(temporary, 'part'), 'whole');
    });
    expect(readFileSync(join(folder, 'part'), 'utf8')).toBe('whole');
  });

  test('is not there, nor anything else, when filling it failed', async () => {
    const filling = publishFolder(join(userCache(), 'thing'), async (temporary) => {
      writeFileSync(join(temporary, 'part'), 'half');
      throw new Error('the download broke off');
    });
    await expect(filling).rejects.toThrow('the download broke off');
    expect(readdirSync(userCache())).toEqual([]);
  });

  test('stays that of the set-up that was faster', async () => {
    const folder = join(userCache(), 'thing');
    await publishFolder(folder, async (slow) => {
      writeFileSync(join(slow, 'part'), 'slow');
      await publishFolder(folder, async (fast) => writeFileSync(join(fast, 'part'), 'fast'));
    });
    expect(readFileSync(join(folder, 'part'), 'utf8')).toBe('fast');
    expect(readdirSync(userCache())).toEqual(['thing']);
  });
});

test('what a killed set-up left of a folder goes, and nothing else', async () => {
  const kept = ['thing', 'thing-of-others.1-a.tmp'];
  for (const name of [...kept, 'thing.812-3f2a.tmp']) {
    mkdirSync(join(userCache(), name, 'part'), { recursive: true });
  }
  removeLeftovers(join(userCache(), 'thing'));
  expect(readdirSync(userCache())).toEqual(kept);
});

describe('a lock', () => {
  test('lets one in at a time, and everyone in the end', async () => {
    let inside = 0;
    let most = 0;
    const visits = [1, 2, 3].map(() =>
      withLock('room', async () => {
        inside += 1;
        most = Math.max(most, inside);
        await nextTurn();
        inside -= 1;
        return 'done';
      }),
    );
    expect(await Promise.all(visits)).toEqual(['done', 'done', 'done']);
    expect(most).toBe(1);
  });

  test('is free again after work that failed', async () => {
    const failing = withLock('room', () => Promise.reject(new Error('no space')));
    await expect(failing).rejects.toThrow('no space');
    expect(await withLock('room', async () => 'next')).toBe('next');
  });

  test('of a process that was killed is taken over', async () => {
    const { pid } = spawnSync(process.execPath, ['--eval', '']);
    const lock = join(userCache(), 'locks', 'room');
    mkdirSync(lock, { recursive: true });
    writeFileSync(join(lock, 'owner.json'), JSON.stringify({ pid, host: hostname() }));
    expect(await withLock('room', async () => 'taken over')).toBe('taken over');
    expect(existsSync(lock)).toBe(false);
  });
});
