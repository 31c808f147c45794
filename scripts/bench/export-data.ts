import { randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { ExportFormat, ExportTarget } from '../../src/shared/contract/calls/export.ts';
import type { Input, Method, Output } from '../../src/shared/contract/contract.ts';
import { FileToken, type ArticleId } from '../../src/shared/domain/ids.ts';
import type { Engine } from '../../src/main/engine/engine.ts';
import { importAll, openEngine, temporaryFolder, writeFiles } from './big-library.ts';
import { makeFigure, type Figure } from './figures.ts';
import { timeWork } from './time-work.ts';

const ARTICLES = 200;
const CLAIMS_EACH = 50;
const RUNS = 5;
const FORMATS = ['claims_csv', 'claims_json', 'xlsx'] as const satisfies readonly ExportFormat[];

const LIST = { scope: { of: 'all' }, sort: 'title', descending: false, filter: '' } as const;
const ALL: ExportTarget = { of: 'articles', articles: { of: 'all', list: LIST, except: [] } };

async function ask<M extends Method>(
  engine: Engine,
  method: M,
  input: Input<M>,
): Promise<Output<M>> {
  const result = await engine.dispatch(method, input, new AbortController().signal);
  if (!result.ok) throw new Error(result.error.message);
  return result.value as Output<M>;
}

/** Records counts of an article whose text has a sentence for each. */
async function addClaims(engine: Engine, articleId: ArticleId): Promise<void> {
  const { text, revisions } = await ask(engine, 'articles.get', { id: articleId });
  for (let at = 1; at <= CLAIMS_EACH; at += 1) {
    const start = text.indexOf(`${String(at)} voles in dike`);
    await ask(engine, 'claims.create', {
      articleId,
      revisionId: revisions[0]!.id,
      spans: [{ start, end: start + `${String(at)} voles`.length }],
      draft: {
        value: {
          kind: 'sample_size',
          count: at,
          unit: 'voles',
          unitKind: 'animals',
          role: 'group',
          qualifier: 'exact',
        },
        statement: `In dike ${String(at)} there were voles`,
        speaker: null,
      },
    });
  }
}

async function makeClaims(): Promise<Engine> {
  const sentences = Array.from(
    { length: CLAIMS_EACH },
    (_, at) => `We counted ${String(at + 1)} voles in dike ${String(at + 1)} of the polder.`,
  ).join('\n\n');
  const texts = Array.from({ length: ARTICLES }, (_, at) => ({
    title: `Voles of polder ${String(at)}`,
    text: sentences,
  }));
  const engine = openEngine(join(temporaryFolder(), 'Claims'));
  await importAll(engine, writeFiles(texts));
  const ids = await ask(engine, 'articles.ids', { list: LIST, first: 0, limit: ARTICLES });
  for (const id of ids) await addClaims(engine, id);
  return engine;
}

/** Milliseconds for an export to a file by its job, as the window has it. */
async function timeExport(engine: Engine, format: ExportFormat, path: string): Promise<number> {
  const token = FileToken.parse(randomUUID());
  engine.grantFile(token, { path, name: basename(path), isToSave: true });
  const started = performance.now();
  const { jobId } = await ask(engine, 'export.save', { target: ALL, format, token });
  const { state, message } = await engine.waitForJob(jobId);
  if (state !== 'finished') throw new Error(message ?? state);
  return performance.now() - started;
}

/** Milliseconds for writing these bytes to a file, and to the disk. */
function timeWriting(bytes: Uint8Array, path: string): number {
  return timeWork(() => {
    const file = openSync(path, 'w');
    writeSync(file, bytes);
    fsyncSync(file);
    closeSync(file);
  });
}

/** Ten thousand claims in formats for programs, beside writing the same bytes. */
export async function exportDataFigures(): Promise<Figure[]> {
  console.log(`Making ${(ARTICLES * CLAIMS_EACH).toLocaleString('en')} claims…`);
  const engine = await makeClaims();
  const folder = temporaryFolder();
  const figures: Figure[] = [];
  for (const format of FORMATS) {
    const path = join(folder, format);
    const own: number[] = [];
    const bare: number[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      own.push(await timeExport(engine, format, path));
      bare.push(timeWriting(readFileSync(path), `${path}.bare`));
    }
    const size = (readFileSync(path).length / 1e6).toFixed(1);
    figures.push(
      makeFigure({
        group: 'export',
        name: `10,000 claims as ${format} (${size} MB)`,
        unit: 'ms',
        values: own,
        baseline: { name: 'writing the same bytes', values: bare },
      }),
    );
  }
  await engine.close();
  return figures;
}
