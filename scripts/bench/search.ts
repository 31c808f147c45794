import { _electron } from '@playwright/test';
import { join } from 'node:path';
import { connect } from '../../src/main/engine/db/database.ts';
import { DATABASE_NAME } from '../../src/main/engine/db/open.ts';
import type { Bridge } from '../../src/shared/contract/bridge.ts';
import { prepareLaunch, type Runtime } from '../setup/runtime.ts';
import { makeLibrary, temporaryFolder } from './big-library.ts';
import { readTexts, type Corpora } from './corpora.ts';
import { makeFigure, median, quantile, type Figure } from './figures.ts';
import { prepareApp } from './prepare-app.ts';
import { ARTICLES, makeBareApp, PROJECT } from './start.ts';

declare global {
  interface Window {
    readonly collate: Bridge;
  }
}

const QUERIES = [
  'randomised controlled trial',
  'mice liver',
  'breast cancer tamoxifen',
  'adverse events',
  'blood pressure',
  'in vitro fertilisation',
  'quality of life',
  'rats hippocampus',
];
const ROUNDS = 5;
const LIMIT = 20;

/** What stands in the box after each keystroke. */
const KEYSTROKES = QUERIES.flatMap((query) =>
  [...query].map((_, index) => query.slice(0, index + 1)),
);

export async function launch(runtime: Runtime, folder: string, args: readonly string[]) {
  const prepared = await prepareLaunch(runtime, folder);
  return _electron.launch({
    executablePath: prepared.executable,
    args: [...prepared.args, ...args],
    env: {
      ...(process.env as Record<string, string>),
      ...prepared.env,
      XDG_CONFIG_HOME: temporaryFolder(),
    },
  });
}

type App = Awaited<ReturnType<typeof launch>>;

/** Megabytes of memory that all processes of the app hold. */
export async function memoryOf(app: App): Promise<number> {
  const kilobytes = await app.evaluate(({ app: electronApp }) =>
    electronApp.getAppMetrics().reduce((sum, metric) => sum + metric.memory.workingSetSize, 0),
  );
  return kilobytes / 1024;
}

/** The bare query of each keystroke: words as prefixes, ranked by bm25, the best twenty. */
function timeBareQueries(library: string): number[] {
  const db = connect(join(library, DATABASE_NAME), { readonly: true });
  const query = db.prepare(
    `SELECT rowid FROM article_fts WHERE article_fts MATCH ? ORDER BY rank LIMIT ${String(LIMIT)}`,
  );
  const times = KEYSTROKES.map((text) => {
    const match = text
      .trim()
      .split(/\s+/)
      .map((word, index, words) => `"${word}"${index === words.length - 1 ? '*' : ''}`)
      .join(' ');
    const started = performance.now();
    query.all(match);
    return performance.now() - started;
  });
  db.close();
  return times;
}

/** The milliseconds from each keystroke to its results in the window, the way through IPC included. */
async function timeKeystrokes(app: App): Promise<number[]> {
  const page = await app.firstWindow();
  await page.getByRole('search').waitFor();
  return page.evaluate(
    async ([keystrokes, limit]) => {
      const times: number[] = [];
      for (const text of keystrokes) {
        const started = performance.now();
        const result = await window.collate.invoke(
          'search.query',
          { text, limit },
          crypto.randomUUID(),
        );
        if (!result.ok) throw new Error(result.error.message);
        times.push(performance.now() - started);
      }
      return times;
    },
    [KEYSTROKES, LIMIT] as const,
  );
}

/** Keystroke to results over articles, annotations and claims, and the app's memory after it. */
export async function searchGroup(corpora: Corpora): Promise<Figure[]> {
  const { runtime, close } = await prepareApp();
  const library = await makeLibrary(await readTexts(corpora, 'abstracts', ARTICLES));
  const own: number[][] = [];
  const bare: number[][] = [];
  const memory: number[] = [];
  const bareMemory: number[] = [];
  const bareApp = makeBareApp();
  for (let round = 0; round < ROUNDS; round += 1) {
    const app = await launch(runtime, PROJECT, ['--library', library]);
    own.push(await timeKeystrokes(app));
    memory.push(await memoryOf(app));
    await app.close();
    bare.push(timeBareQueries(library));
    const window = await launch(runtime, bareApp, []);
    await window.firstWindow();
    bareMemory.push(await memoryOf(window));
    await window.close();
  }
  close();
  const name = `keystroke to results, ${ARTICLES.toLocaleString('en')} articles`;
  const baselineName = 'the bare FTS5 query in plain Node';
  return [
    makeFigure({
      group: 'search',
      name: `${name}, median keystroke`,
      unit: 'ms',
      values: own.map(median),
      baseline: { name: baselineName, values: bare.map(median) },
    }),
    makeFigure({
      group: 'search',
      name: `${name}, 95th percentile`,
      unit: 'ms',
      values: own.map((times) => quantile(times, 0.95)),
      baseline: { name: baselineName, values: bare.map((times) => quantile(times, 0.95)) },
    }),
    makeFigure({
      group: 'search',
      name: 'memory of the whole app after it',
      unit: 'MB',
      values: memory,
      baseline: { name: `a bare window of Electron ${runtime.version}`, values: bareMemory },
    }),
  ];
}
