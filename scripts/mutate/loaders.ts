import { globSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

/** A path to another module of the tree, as imports and the starts of threads name it. */
const NAMED_MODULE = /'(\.{1,2}\/[^'\n]+\.tsx?)'/g;

function namedBy(tree: string, file: string): string[] {
  const text = readFileSync(join(tree, file), 'utf8');
  return [...text.matchAll(NAMED_MODULE)].map(([, path]) => posix.join(posix.dirname(file), path!));
}

/**
 * Looks at the sources and tests below some folders of a tree, and answers which of them may load a module:
 * those that name it, or start a thread with it, themselves or through others, and the module itself.
 */
export function findLoaders(
  tree: string,
  folders: readonly string[],
): (file: string) => ReadonlySet<string> {
  const files = folders
    .flatMap((folder) => globSync(`${folder}/**/*.{ts,tsx}`, { cwd: tree }))
    .map((file) => file.replaceAll('\\', '/'));
  const namers = new Map<string, string[]>();
  for (const file of files) {
    for (const named of namedBy(tree, file)) {
      const known = namers.get(named);
      if (known) known.push(file);
      else namers.set(named, [file]);
    }
  }
  return (file) => {
    const loaders = new Set([file]);
    // What is added while this runs is looked at, too.
    for (const loader of loaders) {
      for (const namer of namers.get(loader) ?? []) loaders.add(namer);
    }
    return loaders;
  };
}
