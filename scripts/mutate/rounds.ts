import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { FileMutant } from './judge.ts';
import { namesAround } from './names.ts';

/** How far from a change the tests are that judge it, from the nearest on. */
export const ROUNDS = ['folder', 'room', 'all'] as const;
export type Round = (typeof ROUNDS)[number];

/** The first folders of a path that are its room: engine/claims, features/reader, shared. */
const ROOM = /^src\/(?:main\/engine|renderer\/src\/[^/]+)\/[^/]+\/|^src\/[^/]+\/|^[^/]+\//;

const roomOf = (file: string): string => ROOM.exec(file)?.[0] ?? '';

/** In which round a test judges changes of a file. */
export function roundOf(test: string, file: string): Round {
  if (dirname(test) === dirname(file)) return 'folder';
  return roomOf(test) === roomOf(file) ? 'room' : 'all';
}

/** Whether a text has one of the names, such as `claims.create` or `MAX_OFFSET`, as a word. */
export function isNamed(names: readonly string[], text: string): boolean {
  const words = new Set(text.match(/[\w$]+/g));
  const calls = new Set(text.match(/[\w$]+\.[\w$]+/g));
  return names.some((name) => words.has(name) || calls.has(name));
}

/**
 * The tests that judge a change of what only runs while modules load: of those that load it, those beside the
 * file, of its room, and those that name it.
 * @param loaders what may load the file
 */
export function testsOfLoaded(
  tree: string,
  { file, start }: FileMutant,
  tests: readonly string[],
  loaders: ReadonlySet<string>,
): string[] {
  const text = readFileSync(join(tree, file), 'utf8');
  const names = namesAround(text, file.endsWith('x') ? 'tsx' : 'ts', start);
  return tests.filter(
    (test) =>
      loaders.has(test) &&
      (roundOf(test, file) !== 'all' || isNamed(names, readFileSync(join(tree, test), 'utf8'))),
  );
}
