import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FileToken } from '../../src/shared/domain/ids.ts';
import { createEngine, type Engine } from '../../src/main/engine/engine.ts';
import type { CorpusText } from './corpora.ts';

/** The app's own files. */
const RESOURCES = join(import.meta.dirname, '..', '..', 'resources');

const all = mkdtempSync(join(tmpdir(), 'collate-bench-'));
process.once('exit', () => {
  rmSync(all, { recursive: true, force: true });
});

/** A folder for a benchmark, gone when the process ends. */
export function temporaryFolder(): string {
  return mkdtempSync(join(all, 'x'));
}

/** Writes each text to a file, title first, as a reader would have saved it. */
export function writeFiles(texts: readonly CorpusText[]): string[] {
  const folder = join(temporaryFolder(), 'files');
  mkdirSync(folder);
  return texts.map(({ title, text }, index) => {
    const path = join(folder, `${String(index).padStart(5, '0')}.txt`);
    writeFileSync(path, title === '' ? text : `${title}\n\n${text}`);
    return path;
  });
}

export function openEngine(directory: string): Engine {
  return createEngine({ directory, resources: RESOURCES });
}

/** Imports the files in one job, as the window does; answers with the milliseconds it took. */
export async function importAll(engine: Engine, paths: readonly string[]): Promise<number> {
  const tokens = paths.map((path) => {
    const token = FileToken.parse(randomUUID());
    engine.grantFile(token, { path, name: path.split('/').at(-1)! });
    return token;
  });
  const started = performance.now();
  const result = await engine.dispatch('import.files', { tokens }, new AbortController().signal);
  if (!result.ok) throw new Error(result.error.message);
  const job = await engine.waitForJob((result.value as { jobId: string }).jobId);
  if (job.state !== 'finished') throw new Error(job.message ?? job.state);
  return performance.now() - started;
}

/** A library of so many articles, made by a real import. */
export async function makeLibrary(texts: readonly CorpusText[]): Promise<string> {
  const directory = join(temporaryFolder(), 'Ten thousand');
  const engine = openEngine(directory);
  console.log(`Making a library of ${String(texts.length)} articles…`);
  await importAll(engine, writeFiles(texts));
  await engine.close();
  return directory;
}
