import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { idOfLibrary, isThere, RecentLibraries, type RecentLibrary } from './recent-libraries.ts';

let folder = '';
let recent = new RecentLibraries('');
beforeEach(() => {
  const made = mkdtempSync(join(tmpdir(), 'collate-recent-test-'));
  folder = made;
  recent = new RecentLibraries(join(made, 'Collate'));
  onTestFinished(() => {
    rmSync(made, { recursive: true, force: true });
  });
});

function opened(directory: string, others: Partial<RecentLibrary> = {}): RecentLibrary {
  return {
    directory,
    libraryId: `id of ${directory}`,
    openedAt: 1,
    acceptsPlace: false,
    ...others,
  };
}

function makeLibrary(name: string): string {
  const directory = join(folder, name);
  mkdirSync(directory);
  writeFileSync(join(directory, 'library.sqlite'), 'x');
  return directory;
}

const directories = (): string[] => recent.list().map(({ directory }) => directory);

test('the newest comes first, each once, and no more than can be looked over', async () => {
  expect(recent.list()).toEqual([]);
  for (let at = 0; at < 25; at += 1) await recent.remember(opened(`/papers ${String(at)}`));
  await recent.remember(opened('/papers 20', { openedAt: 9, acceptsPlace: true }));
  expect(directories()).toHaveLength(20);
  expect(directories().slice(0, 3)).toEqual(['/papers 20', '/papers 24', '/papers 23']);
  expect(recent.find('/papers 20')).toMatchObject({ openedAt: 9, acceptsPlace: true });
  expect(recent.find('/papers 0')).toBeNull();
});

test('a library that was moved takes its own place; a copy stands beside it', async () => {
  const there = makeLibrary('there');
  const gone = join(folder, 'gone');
  for (const directory of [there, gone])
    await recent.remember(opened(directory, { libraryId: 'a' }));
  await recent.remember(opened('/other, gone', { libraryId: 'b' }));
  await recent.remember(opened('/moved', { libraryId: 'a' }));
  expect(directories()).toEqual(['/moved', '/other, gone', there]);
});

test('one is found and forgotten by its id', async () => {
  await recent.remember(opened('/papers'));
  await recent.remember(opened('/birds'));
  expect(recent.folderOf(idOfLibrary('/papers'))).toBe('/papers');
  await recent.forget('/papers');
  expect(directories()).toEqual(['/birds']);
  expect(() => recent.folderOf(idOfLibrary('/papers'))).toThrow(
    expect.objectContaining({ code: 'not_found' }),
  );
  expect(idOfLibrary('/papers')).not.toContain('papers');
});

test('what an older Collate wrote is taken over', async () => {
  mkdirSync(join(folder, 'Collate'));
  writeFileSync(join(folder, 'Collate', 'last-library.json'), '{"directory":"/papers"}');
  expect(recent.isFirstStart()).toBe(false);
  expect(directories()).toEqual(['/papers']);
  await recent.remember(opened('/birds'));
  expect(directories()).toEqual(['/birds', '/papers']);
});

test.each(['', '{', '[]', '{"libraries":[{"directory":""}]}'])(
  'a list that cannot be read is empty, and does not make a start the first: %s',
  async (text) => {
    expect(recent.isFirstStart()).toBe(true);
    mkdirSync(join(folder, 'Collate'));
    writeFileSync(join(folder, 'Collate', 'libraries.json'), text);
    expect(recent.list()).toEqual([]);
    expect(recent.isFirstStart()).toBe(false);
    await recent.remember(opened('/papers'));
    expect(directories()).toEqual(['/papers']);
  },
);

test('a list that cannot be written says so and stays as it was', async () => {
  await recent.remember(opened('/papers'));
  const file = join(folder, 'Collate', 'libraries.json');
  const before = readFileSync(file, 'utf8');
  rmSync(join(folder, 'Collate'), { recursive: true });
  writeFileSync(join(folder, 'Collate'), before);
  await expect(recent.remember(opened('/birds'))).rejects.toMatchObject({ code: 'EEXIST' });
  expect(readFileSync(join(folder, 'Collate'), 'utf8')).toBe(before);
});

test('a library is there when its file is', async () => {
  expect(await isThere(makeLibrary('papers'))).toBe(true);
  mkdirSync(join(folder, 'empty'));
  expect(await isThere(join(folder, 'empty'))).toBe(false);
  expect(await isThere(join(folder, 'nowhere'))).toBe(false);
});
