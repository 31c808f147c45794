import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Engine } from '../../../src/main/engine/engine.ts';
import { connect } from '../../../src/main/engine/db/database.ts';
import { BACKUP_FOLDER, DATABASE_NAME } from '../../../src/main/engine/db/open.ts';
import { userCache } from '../../setup/cache-folder.mjs';
import { importAll, openEngine } from '../big-library.ts';
import { readTexts, type Corpora } from '../corpora.ts';
import { callEngine } from './call-engine.ts';
import { joinTexts } from './joined-texts.ts';

/** How many texts are imported under one step of history, as from one folder that a reader drops. */
const TEXTS_IN_STEP = 5000;
const REPORT_EVERY_MILLIS = 60_000;

const fileName = (index: number): string => `${String(index).padStart(6, '0')}.txt`;

/** How many of the texts were imported before; their files are numbered. */
function countImported(directory: string): number {
  if (!existsSync(join(directory, DATABASE_NAME))) return 0;
  const db = connect(join(directory, DATABASE_NAME), { readonly: true });
  const last = db.prepare('SELECT max(origin_name) FROM article').pluck().get() as string | null;
  db.close();
  return last === null ? 0 : Number.parseInt(last, 10) + 1;
}

async function importRest(
  engine: Engine,
  directory: string,
  corpora: Corpora,
  articles: number,
): Promise<void> {
  const done = countImported(directory);
  if (done >= articles) return;
  const texts = joinTexts(await readTexts(corpora, 'abstracts', articles), articles);
  const files = join(directory, 'files');
  for (let from = done; from < articles; from += TEXTS_IN_STEP) {
    mkdirSync(files, { recursive: true });
    const paths = texts
      .slice(from, Math.min(from + TEXTS_IN_STEP, articles))
      .map(({ title, text }, index) => {
        const path = join(files, fileName(from + index));
        writeFileSync(path, title === '' ? text : `${title}\n\n${text}`);
        return path;
      });
    await importAll(engine, paths);
    rmSync(files, { recursive: true });
    console.log(`  ${(from + paths.length).toLocaleString('en')} texts imported`);
  }
}

async function suggestRest(engine: Engine): Promise<void> {
  const { jobId } =
    (await callEngine(engine, 'suggestions.unfinished', {})) === null
      ? await callEngine(engine, 'suggestions.run', {
          scope: { of: 'all' },
          sort: 'added',
          descending: false,
          filter: '',
        })
      : await callEngine(engine, 'suggestions.continue', {});
  const report = setInterval(() => {
    void callEngine(engine, 'jobs.list', {}).then((jobs) => {
      const job = jobs.find(({ id }) => id === jobId);
      if (job) console.log(`  ${String(job.done)} of ${String(job.total)} read for claims`);
    });
  }, REPORT_EVERY_MILLIS);
  const job = await engine.waitForJob(jobId);
  clearInterval(report);
  if (job.state !== 'finished') throw new Error(job.message ?? job.state);
  console.log(`  ${job.message ?? ''}`);
}

/** Brings a kept library to the schema of now, with its search index whole, so that this is not measured. */
async function bringUpToDate(directory: string): Promise<void> {
  const engine = openEngine(directory);
  await engine.whenIndexed();
  await engine.close();
  rmSync(join(directory, BACKUP_FOLDER), { recursive: true, force: true });
}

/**
 * The folder of a library of so many articles with the claims that Suggest finds, kept in the cache
 * of this user. It is made once, which takes long; what was broken off goes on where it was. Nobody
 * may change it: work on a copy.
 */
export async function scaleLibrary(corpora: Corpora, articles: number): Promise<string> {
  const directory = join(userCache(), 'scale', String(articles));
  if (existsSync(directory)) {
    await bringUpToDate(directory);
    return directory;
  }
  const unfinished = `${directory}.unfinished`;
  console.log(`Making a library of ${articles.toLocaleString('en')} articles in ${unfinished}…`);
  mkdirSync(unfinished, { recursive: true });
  const engine = openEngine(unfinished);
  await importRest(engine, unfinished, corpora, articles);
  await suggestRest(engine);
  await engine.whenIndexed();
  await engine.close();
  rmSync(join(unfinished, BACKUP_FOLDER), { recursive: true });
  renameSync(unfinished, directory);
  return directory;
}
