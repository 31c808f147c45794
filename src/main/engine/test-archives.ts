import { createHash, randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { ExportTarget } from '../../shared/contract/calls/export.ts';
import type { ArticleId, FileToken } from '../../shared/domain/ids.ts';
import type { Job } from '../../shared/domain/job.ts';
import type { SavedQuestion } from '../../shared/domain/saved-search.ts';
import { DEFAULT_SETTINGS } from '../../shared/domain/settings.ts';
import locales from '@citation-js/plugin-csl/lib/locales.json' with { type: 'json' };
import { styleFile } from './citations/test-styles.ts';
import { makePdf } from './pdf/test-pdf.ts';
import { openDataLibrary } from './test-data-library.ts';
import { temporaryFolder, type TestEngine } from './test-engine.ts';
import {
  contentHash,
  MANIFEST_PATH,
  MIMETYPE_PATH,
  type Manifest,
} from './archive/archive-format.ts';
import type { ArchiveKind } from './archive/archive-rows.ts';

/** Every article of a library. */
const WHOLE_LIBRARY: ExportTarget = {
  of: 'articles',
  articles: {
    of: 'all',
    list: { scope: { of: 'all' }, sort: 'title', descending: false, filter: '' },
    except: [],
  },
};

/** The files of an archive, by their paths. */
export type ArchiveFiles = Record<string, Uint8Array>;

/** Writes an archive of a library and answers with its path, and what the job came to. */
export async function saveArchive(
  { engine, call }: TestEngine,
  target: ExportTarget = WHOLE_LIBRARY,
): Promise<{ readonly path: string; readonly job: Job }> {
  const path = join(temporaryFolder(), 'out.collate');
  const token = randomUUID() as string as FileToken;
  engine.grantFile(token, { path, name: basename(path), isToSave: true });
  const { jobId } = await call('export.save', { target, format: 'collate', token });
  return { path, job: await engine.waitForJob(jobId) };
}

/** The files of an archive on the disk. */
export const filesOf = (path: string): ArchiveFiles => unzipSync(readFileSync(path));

export const manifestOf = (files: ArchiveFiles): Manifest =>
  JSON.parse(strFromU8(files[MANIFEST_PATH]!)) as Manifest;

const linesIn = (files: ArchiveFiles, kind: string): string[] =>
  strFromU8(files[`data/${kind}.jsonl`]!)
    .split('\n')
    .filter((line) => line !== '');

/** The rows of a kind. */
export const rowsIn = (files: ArchiveFiles, kind: ArchiveKind): Record<string, unknown>[] =>
  linesIn(files, kind).map((line) => JSON.parse(line) as Record<string, unknown>);

/** Puts rows in the place of those of a kind. */
export function putRows(files: ArchiveFiles, kind: ArchiveKind, rows: readonly unknown[]): void {
  files[`data/${kind}.jsonl`] = strToU8(rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
}

/** Writes a manifest that says what is in the files, as somebody would who changed them. */
export function sealArchive(files: ArchiveFiles): void {
  const manifest = manifestOf(files);
  const listed = Object.entries(files)
    .filter(([path]) => path !== MIMETYPE_PATH && path !== MANIFEST_PATH)
    .map(([path, bytes]) => ({
      path,
      size: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    }));
  const counts = Object.fromEntries(
    Object.keys(manifest.counts).map((kind) => [kind, linesIn(files, kind).length]),
  );
  const sealed = { ...manifest, counts, files: listed, contentHash: contentHash(listed) };
  files[MANIFEST_PATH] = strToU8(JSON.stringify(sealed));
}

/** Packs files as an archive is packed: what it is stands in plain bytes. */
export function packArchive({ mimetype, ...files }: ArchiveFiles): string {
  const path = join(temporaryFolder(), 'made.collate');
  writeFileSync(path, zipSync({ mimetype: [mimetype!, { level: 0 }], ...files }));
  return path;
}

/** Imports an archive and answers with the job. */
export async function importArchive({ engine, call }: TestEngine, path: string): Promise<Job> {
  const token = randomUUID() as string as FileToken;
  engine.grantFile(token, { path, name: basename(path) });
  const { jobId } = await call('import.files', { tokens: [token] });
  return engine.waitForJob(jobId);
}

const PICTURE = Buffer.concat([
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  Buffer.from('bars'),
]).toString('base64');

const SAVED: readonly SavedQuestion[] = [
  { of: 'search', query: 'voles', order: 'relevance' },
  {
    of: 'list',
    query: 'dikes',
    scope: { of: 'all' },
    sort: 'year',
    descending: true,
  },
];

async function addStyles(
  { call, engine }: TestEngine,
  files: Readonly<Record<string, string>>,
): Promise<void> {
  const folder = temporaryFolder();
  const tokens = Object.entries(files).map(([name, xml]) => {
    const token = randomUUID() as string as FileToken;
    writeFileSync(join(folder, name), xml);
    engine.grantFile(token, { path: join(folder, name), name });
    return token;
  });
  const { jobId } = await call('citations.add', { tokens });
  const { imports } = await engine.waitForJob(jobId);
  if (imports.length > 0) throw new Error(JSON.stringify(imports));
}

/** Adds a PDF of two pages, with a mark of another reader in it, an area of it, and its claim. */
async function addPdf({ call, importFiles }: TestEngine): Promise<ArticleId> {
  const pages = [
    { lines: ['Dunes and their lizards', '', 'We counted 31 lizards on the dunes.'] },
    { lines: ['Nobody counted the beetles that they ate.'] },
  ];
  const marks = [
    { line: 2, words: '31 lizards', kind: 'Highlight', color: [1, 0, 0], comment: 'few' },
  ] as const;
  const pdf = makePdf([{ ...pages[0]!, marks }, pages[1]!], { title: 'Dunes', firstNumber: 7 });
  await importFiles({ 'dunes.pdf': pdf });
  for (const { id } of await call('import.reviews', {})) await call('import.discard', { id });
  const [articleId] = await call('articles.ids', {
    list: { scope: { of: 'all' }, sort: 'added', descending: true, filter: '' },
    first: 0,
    limit: 1,
  });
  const [file] = await call('attachments.list', { articleId: articleId! });
  const area = {
    attachmentId: file!.id,
    page: 2,
    rect: { x0: 10, y0: 20.25, x1: 110, y1: 80 },
    picture: PICTURE,
  };
  const remark = { color: 'green' as const, comment: '', tags: ['pictures'] };
  await call('areas.annotate', { articleId: articleId!, area, ...remark });
  await call('areas.claim', {
    articleId: articleId!,
    area: { ...area, page: 1 },
    draft: {
      value: { kind: 'safety', category: 'regulatory', hedged: false },
      statement: 'A permit was needed',
      speaker: null,
    },
  });
  return articleId!;
}

/** A library with a row of every kind that an archive has. */
export async function openFullLibrary() {
  const data = await openDataLibrary();
  const { call, articleId, claims } = data;
  await call('settings.set', {
    colorLabels: { ...DEFAULT_SETTINGS.colorLabels, red: 'doubt' },
    tagColors: { dikes: 'red', alone: 'blue' },
  });
  const parts = { article: 'A {{ title }}', statement: 'B {{ statement }}' };
  await call('templates.create', { name: 'Mine', parts });
  const french = locales['fr-FR'].replace('xml:lang="fr-FR"', 'xml:lang="oc-FR"');
  await addStyles(data, { 'terns.csl': styleFile('Terns'), 'locales-oc-FR.xml': french });
  for (const asks of SAVED) await call('searches.save', { name: asks.of, asks });
  const pdf = await addPdf(data);
  const { id: outer } = await call('collections.create', { name: 'Coast', parentId: null });
  const { id: inner } = await call('collections.create', { name: 'Dikes', parentId: outer });
  await call('articles.file', {
    articles: { of: 'these', ids: [articleId] },
    tags: { add: ['to cite', 'Küste'], remove: [] },
    collections: { add: [inner], remove: [] },
  });
  await call('articles.link', { from: pdf, to: articleId, relation: 'reports_on' });
  await call('claims.link', { from: claims[4]!.id, to: claims[3]!.id, relation: 'qualifies' });
  await call('absences.record', { articleId: pdf, kind: 'finding' });
  const two = { left: pdf, right: articleId };
  await call('evidence.settle', { ...two, keys: ['0a'.repeat(16)], verdict: 'no_difference' });
  await call('evidence.rejectStudy', { ...two, isRejected: true });
  const table = await call('evidence.create', { title: 'Coasts', articleIds: [pdf, articleId] });
  const { id: attributeId } = await call('attributes.create', {
    draft: { name: 'Tide', type: 'yes_no', unit: null, options: [], instruction: '' },
    tableId: table.id,
  });
  await call('absences.record', { articleId: pdf, kind: 'attribute', attributeId });
  await call('evidence.setSearch', { id: table.id, search: { of: 'query', query: 'coast' } });
  await call('evidence.leaveOut', { id: table.id, articleIds: [pdf], isLeftOut: true });
  const { id: question } = await call('questions.create', { text: 'Who lives on the coast?' });
  await call('questions.update', { id: question, tableId: table.id });
  await call('questions.writeNotes', { id: question, notes: 'Lizards do.' });
  await call('questions.setSearch', { id: question, query: 'coast' });
  await call('questions.setAside', { id: question, articleIds: [articleId], isSetAside: true });
  await data.finish(call('questions.beginReading', { id: question }));
  const read = await call('articles.get', { id: articleId });
  await call('claims.create', {
    articleId,
    revisionId: read.revisions.at(-1)!.id,
    spans: [{ start: 0, end: 5 }],
    draft: {
      value: { kind: 'safety', category: 'regulatory', hedged: true },
      statement: 'Read again',
      speaker: null,
    },
  });
  await call('absences.record', { articleId: pdf, kind: 'species' });
  await data.finish(call('questions.endReading', { id: question }));
  const cell = { articleId, attribute: 'category' };
  await call('questions.settleReading', { id: question, ...cell, verdict: 'second' });
  const { jobId } = await call('suggestions.read', { articles: { of: 'these', ids: [pdf] } });
  if (jobId !== null) await data.engine.waitForJob(jobId);
  // What lies in the trash is in no archive.
  const slip = await data.addArticle('A slip\n\nNobody reads it.');
  await call('articles.trash', { articles: { of: 'these', ids: [slip.id] } });
  return { ...data, pdf, table: table.id, inner, question };
}
