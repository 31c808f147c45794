import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { projectRoot } from '../setup/cache-folder.mjs';
import { type Desk, tellStory } from './story.ts';

/**
 * Makes a library with the code of a commit, for the tests that open old libraries:
 *
 *     node scripts/old-libraries/main.ts COMMIT FILE
 *
 * The commit is checked out into a temporary folder and its engine runs with the packages of today.
 */

/** What engines of all ages have in common. */
interface OldEngine {
  dispatch: (
    method: string,
    input: unknown,
    signal: AbortSignal,
  ) => Promise<{ ok: true; value: unknown } | { ok: false; error: { message: string } }>;
  waitForJob: (id: string) => Promise<unknown>;
  close: () => Promise<void>;
}

async function importFrom(tree: string, path: string): Promise<Record<string, unknown>> {
  return (await import(pathToFileURL(join(tree, path)).href)) as Record<string, unknown>;
}

/** Opens a library in a folder with the engine of a source tree. */
async function openDesk(
  tree: string,
  directory: string,
): Promise<Desk & { close: () => Promise<void> }> {
  const { createEngine } = (await importFrom(tree, 'src/main/engine/engine.ts')) as {
    createEngine: (options: object) => OldEngine;
  };
  const { contract } = (await importFrom(tree, 'src/shared/contract/contract.ts')) as {
    contract: object;
  };
  const engine = createEngine({
    directory,
    resources: join(tree, 'resources'),
    log: console.error,
  });
  return {
    call: async (method, input = {}) => {
      const result = await engine.dispatch(method, input, new AbortController().signal);
      if (!result.ok) throw new Error(`${method}: ${result.error.message}`);
      return result.value;
    },
    waitForJob: (id) => engine.waitForJob(id),
    knows: (method) => method in contract,
    close: () => engine.close(),
  };
}

const git = (...args: string[]): Buffer => execFileSync('git', args, { cwd: projectRoot });

/** Writes the packed library that the engine of a commit makes of the story. */
async function makeLibrary(commit: string, file: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'collate-old-'));
  const tree = join(folder, 'tree');
  const directory = join(folder, 'library');
  git('worktree', 'add', '--detach', tree, commit);
  try {
    symlinkSync(join(projectRoot, 'node_modules'), join(tree, 'node_modules'));
    mkdirSync(directory);
    const desk = await openDesk(tree, directory);
    await tellStory(desk);
    await desk.close();
    const packed = brotliCompressSync(readFileSync(join(directory, 'library.sqlite')));
    writeFileSync(file, packed);
    console.log(`${file}: ${String(packed.length)} bytes, made by ${commit}`);
  } finally {
    git('worktree', 'remove', '--force', tree);
    rmSync(folder, { recursive: true, force: true });
  }
}

const [commit, file] = process.argv.slice(2);
if (commit === undefined || file === undefined) {
  console.error('Usage: node scripts/old-libraries/main.ts COMMIT FILE');
  process.exitCode = 2;
} else {
  await makeLibrary(commit, file);
}
