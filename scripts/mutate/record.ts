import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { addProbes, type NumberedPlace } from './add-probes.ts';
import { findMutants, type Place } from './find-mutants.ts';
import { reachedFile } from './reached-file.ts';
import { findSources } from './source-files.ts';
import { createTestRunner, type Ended } from './test-runner.ts';

/** What one test file was seen to do, without a change. */
interface Recorded {
  readonly test: string;
  /** Of its text. */
  readonly hash: string;
  readonly isFailed: boolean;
  readonly said: string;
  readonly milliseconds: number;
  /** The numbers of the places that it reaches. */
  readonly reached: readonly number[];
}

/** Which test files reach which places of the sources. */
export interface Recording {
  /** The test files that reach a place while they run, not only while modules load. */
  readonly reaching: (file: string, place: Place) => string[];
  /** The tests that pass without a change. */
  readonly tests: readonly string[];
  /** How long the tests of a file took, in milliseconds. */
  readonly milliseconds: (test: string) => number;
  /** Test files that fail without a change, with what they said: they judge nothing. */
  readonly failed: readonly { readonly test: string; readonly said: string }[];
}

/** As long as a timer can wait: 24 days. */
const LONGEST = 2 ** 31 - 1;

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
const keyOf = ({ kind, start, end }: Place): string => `${kind} ${String(start)} ${String(end)}`;

/** All places of all sources, each with a number; the same for the same sources. */
function numberPlaces(
  tree: string,
  sources: readonly string[],
): Map<string, Map<string, NumberedPlace>> {
  let next = 0;
  return new Map(
    sources.map((file) => {
      const text = readFileSync(join(tree, file), 'utf8');
      const places = new Map<string, NumberedPlace>();
      for (const { place, runsOnLoad } of findMutants(text, file.endsWith('x') ? 'tsx' : 'ts')) {
        if (runsOnLoad || places.has(keyOf(place))) continue;
        places.set(keyOf(place), { ...place, number: next });
        next += 1;
      }
      return [file, places];
    }),
  );
}

/** The test files below some folders of a tree. */
export function findTests(tree: string, folders: readonly string[]): string[] {
  const found = folders.flatMap((folder) =>
    globSync(`${folder}/**/*.test.{ts,tsx}`, { cwd: tree }),
  );
  return found.map((test) => test.replaceAll('\\', '/')).toSorted();
}

/** A folder for what is known of these sources: others get another one. */
function folderOf(tree: string, folders: readonly string[], cache: string): string {
  const texts = folders
    .flatMap((folder) => globSync(`${folder}/**/*.{ts,tsx}`, { cwd: tree }))
    .filter((file) => !/\.test\.tsx?$/.test(file))
    .toSorted()
    .map((file) => `${file}\n${readFileSync(join(tree, file), 'utf8')}`);
  return join(cache, hash(texts.join('\n')).slice(0, 16));
}

function readRecorded(folder: string, tree: string, test: string): Recorded | null {
  const path = join(folder, `${reachedFile(test)}.json`);
  if (!existsSync(path)) return null;
  const recorded = JSON.parse(readFileSync(path, 'utf8')) as Recorded;
  return recorded.hash === hash(readFileSync(join(tree, test), 'utf8')) ? recorded : null;
}

/** Runs tests in the tree, whose sources report what they reach, and writes what each reached. */
async function runRecorded(
  tree: string,
  tests: readonly string[],
  folder: string,
  onEnded: (test: string) => void,
): Promise<void> {
  const reports = join(tree, '.reached');
  mkdirSync(reports, { recursive: true });
  const setup = join(import.meta.dirname, 'probe-setup.ts');
  const preload = pathToFileURL(join(import.meta.dirname, 'probe.ts')).href;
  const runner = createTestRunner(
    tree,
    { setupFiles: [setup], stopsAtFailure: false },
    {
      NODE_OPTIONS: `${process.env['NODE_OPTIONS'] ?? ''} --import=${preload}`,
      MUTATE_REACHED_FOLDER: reports,
    },
  );
  const write = ({ test, isFailed, said, milliseconds }: Ended): void => {
    const report = join(reports, reachedFile(test));
    const lines = existsSync(report) ? readFileSync(report, 'utf8').split('\n') : [];
    const reached = [...new Set(lines.filter((line) => line !== '').map(Number))];
    const recorded: Recorded = {
      test,
      hash: hash(readFileSync(join(tree, test), 'utf8')),
      isFailed,
      said,
      milliseconds,
      reached,
    };
    writeFileSync(join(folder, `${reachedFile(test)}.json`), JSON.stringify(recorded));
    onEnded(test);
  };
  try {
    await runner.run({ tests, changed: [] }, LONGEST, write);
  } finally {
    runner.close();
    rmSync(reports, { recursive: true, force: true });
  }
}

/**
 * Finds out which places of the sources below some folders some tests reach. What was found of the same
 * sources and the same test file before is kept in the folder `cache`; the other test files run once, in
 * the tree, whose sources are the same again afterwards.
 * @param onEnded hears of each test file that was run, and of how many are left
 */
export async function record(
  tree: string,
  folders: readonly string[],
  tests: readonly string[],
  cache: string,
  onEnded: (test: string, left: number) => void,
): Promise<Recording> {
  const folder = folderOf(tree, folders, cache);
  mkdirSync(folder, { recursive: true });
  const sources = findSources(tree, folders);
  const places = numberPlaces(tree, sources);
  const unknown = tests.filter((test) => readRecorded(folder, tree, test) === null);
  if (unknown.length > 0) {
    const texts = sources.map((file) => [file, readFileSync(join(tree, file), 'utf8')] as const);
    for (const [file, text] of texts) {
      writeFileSync(join(tree, file), addProbes(text, [...places.get(file)!.values()]));
    }
    let left = unknown.length;
    try {
      await runRecorded(tree, unknown, folder, (test) => {
        left -= 1;
        onEnded(test, left);
      });
    } finally {
      for (const [file, text] of texts) writeFileSync(join(tree, file), text);
    }
  }
  const recorded = tests
    .map((test) => readRecorded(folder, tree, test))
    .filter((one) => one !== null);
  const millis = new Map(recorded.map(({ test, milliseconds }) => [test, milliseconds]));
  const sound = recorded
    .filter(({ isFailed }) => !isFailed)
    .map(({ test, reached }) => ({ test, reached: new Set(reached) }));
  return {
    tests: sound.map(({ test }) => test),
    failed: recorded.filter(({ isFailed }) => isFailed),
    milliseconds: (test) => millis.get(test) ?? 0,
    reaching: (file, place) => {
      const number = places.get(file)?.get(keyOf(place))?.number;
      if (number === undefined) return [];
      return sound.filter(({ reached }) => reached.has(number)).map(({ test }) => test);
    },
  };
}
