import { randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { ExportTarget } from '../../src/shared/contract/calls/export.ts';
import type { Input, Method, Output } from '../../src/shared/contract/contract.ts';
import type { NoteOptions } from '../../src/shared/domain/citation-note.ts';
import { FileToken } from '../../src/shared/domain/ids.ts';
import type { Engine } from '../../src/main/engine/engine.ts';
import { importAll, openEngine, temporaryFolder, writeFiles } from './big-library.ts';
import { makeFigure, type Figure } from './figures.ts';

const RUNS = 3;
const ARTICLES = 100;
const CLAIMS_EACH = 100;
const OPTIONS: NoteOptions = {
  format: 'markdown',
  style: 'citekeys',
  locale: null,
  citations: 'in_text',
  template: 'statement-quote',
  quotes: true,
  states: true,
  bibliography: true,
  links: false,
  suggested: false,
  order: 'article',
  contents: 'statements',
  leaveOut: [],
  renewable: true,
};

async function call<M extends Method>(
  engine: Engine,
  method: M,
  input: Input<M>,
): Promise<Output<M>> {
  const result = await engine.dispatch(method, input, new AbortController().signal);
  if (!result.ok) throw new Error(result.error.message);
  return result.value as Output<M>;
}

/** A library of ten thousand claims, each with a quote. */
async function makeClaims(): Promise<Engine> {
  const engine = openEngine(join(temporaryFolder(), 'Claims'));
  const texts = Array.from({ length: ARTICLES }, (_, article) => ({
    title: `Voles of pier ${String(article)}`,
    text: Array.from(
      { length: CLAIMS_EACH },
      (__, at) =>
        `On day ${String(at)} of year ${String(article)} the team caught voles that nobody had seen.`,
    ).join('\n\n'),
  }));
  await importAll(engine, writeFiles(texts));
  const list = { scope: { of: 'all' }, sort: 'title', descending: false, filter: '' } as const;
  const ids = await call(engine, 'articles.ids', { list, first: 0, limit: ARTICLES });
  console.log(`Making ${String(ARTICLES * CLAIMS_EACH)} claims…`);
  for (const id of ids) {
    const article = await call(engine, 'articles.get', { id });
    const revision = article.revisions[0]!;
    const { text } = await call(engine, 'articles.revisionText', { revisionId: revision.id });
    for (const sentence of text.matchAll(/On day \d+[^\n]+/g)) {
      await call(engine, 'claims.create', {
        articleId: id,
        revisionId: revision.id,
        spans: [{ start: sentence.index, end: sentence.index + sentence[0].length }],
        draft: {
          value: { kind: 'safety', category: 'caveat', hedged: false },
          statement: sentence[0],
          speaker: null,
        },
      });
    }
  }
  return engine;
}

const LIST = { scope: { of: 'all' }, sort: 'title', descending: false, filter: '' } as const;
const ALL: ExportTarget = { of: 'articles', articles: { of: 'all', list: LIST, except: [] } };

/** Begins to write all claims in each format. */
const FORMATS = {
  markdown: (engine, token) => saveNote(engine, token, 'markdown'),
  html: (engine, token) => saveNote(engine, token, 'html'),
  plain: (engine, token) => saveNote(engine, token, 'plain'),
  docx: (engine, token) => saveNote(engine, token, 'docx'),
  claims_csv: (engine, token) =>
    call(engine, 'export.save', { target: ALL, format: 'claims_csv', token }),
  xlsx: (engine, token) => call(engine, 'export.save', { target: ALL, format: 'xlsx', token }),
} satisfies Record<string, (engine: Engine, token: FileToken) => Promise<{ jobId: string }>>;

function saveNote(
  engine: Engine,
  token: FileToken,
  format: NoteOptions['format'],
): Promise<{ jobId: string }> {
  return call(engine, 'export.saveNote', { target: ALL, options: { ...OPTIONS, format }, token });
}

/** Milliseconds until an export of all claims is written. */
async function timeExport(
  engine: Engine,
  path: string,
  format: keyof typeof FORMATS,
): Promise<number> {
  const token = FileToken.parse(randomUUID());
  engine.grantFile(token, { path, name: format, isToSave: true });
  const started = performance.now();
  const { jobId } = await FORMATS[format](engine, token);
  const job = await engine.waitForJob(jobId);
  if (job.state !== 'finished') throw new Error(job.message ?? job.state);
  return performance.now() - started;
}

/** Milliseconds for writing the same bytes to the disk. */
function timeBytes(path: string): number {
  const bytes = readFileSync(path);
  const started = performance.now();
  const file = openSync(`${path}.bytes`, 'w');
  writeSync(file, bytes);
  fsyncSync(file);
  closeSync(file);
  return performance.now() - started;
}

/** Ten thousand claims as citation notes and as data, beside writing the same bytes. */
export async function exportGroup(): Promise<Figure[]> {
  const engine = await makeClaims();
  const folder = temporaryFolder();
  const figures: Figure[] = [];
  for (const format of Object.keys(FORMATS) as (keyof typeof FORMATS)[]) {
    const path = join(folder, `all.${format}`);
    const own: number[] = [];
    const bare: number[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      own.push(await timeExport(engine, path, format));
      bare.push(timeBytes(path));
    }
    figures.push(
      makeFigure({
        group: 'export',
        name: `10,000 claims as ${format} (${(statSync(path).size / 1e6).toFixed(1)} MB)`,
        unit: 'ms',
        values: own,
        baseline: { name: 'writing the same bytes', values: bare },
      }),
    );
  }
  await engine.close();
  return figures;
}
