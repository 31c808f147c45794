import { globSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Tests, what only tests use, and declarations are not changed. */
const NOT_CHANGED = /(?:\.test\.tsx?|\.d\.ts|(?:^|\/)test-[^/]+\.tsx?)$/;

/**
 * The TypeScript sources at some paths of the tree, files or folders, relative to its root and with `/`
 * between folders. Throws when nothing is at a path.
 */
export function findSources(root: string, paths: readonly string[]): string[] {
  const files = paths.flatMap((path) => {
    const there = statSync(join(root, path), { throwIfNoEntry: false });
    if (!there) throw new Error(`There is nothing at ${path}.`);
    return there.isFile() ? [path] : globSync(`${path}/**/*.{ts,tsx}`, { cwd: root });
  });
  const named = files.map((file) => file.replaceAll('\\', '/').replaceAll('//', '/'));
  return [...new Set(named)].filter((file) => !NOT_CHANGED.test(file)).toSorted();
}
