import { toErrorBody } from '../../../shared/errors.ts';
import { isArchiveFile } from '../archive/recognise-archive.ts';
import { takeArchive } from '../archive/take-archive.ts';
import type { ArchiveFile } from '../archive/with-archive.ts';
import { prepared, type Database } from '../db/database.ts';
import type { Context } from '../handler-types.ts';
import type { JobControl } from '../jobs/job-runner.ts';
import { listSources } from './list-sources.ts';
import { forgetNamedFiles } from './review/named-files.ts';
import type { WaitingImport } from './review/import-desk.ts';
import { matchAnnotations } from './review/match-annotations.ts';
import { matchEntries } from './review/match-entries.ts';
import {
  openStaging,
  stageArchive,
  stageFault,
  stageFormat,
  stageParts,
  stageSource,
} from './review/staging.ts';
import { writeReview } from './review/write-review.ts';
import type { Source } from './source.ts';
import type { WatchedFile } from './watch/folder-watch.ts';

/** What an import reads. */
export interface ImportWork {
  readonly title: string;
  readonly sources: readonly Source[];
  /** Files of the watched folder, if it is those: they wait for the reader, as nobody has asked for them. */
  readonly watched: readonly WatchedFile[];
}

/** What an import is called, as work and as a step of history. */
function labelOf(sources: readonly Source[]): string {
  return sources.length === 1
    ? 'Import an article'
    : `Import ${sources.length.toLocaleString('en')} files`;
}

/** Notes an archive that nobody has asked for: it waits until the reader takes it in. */
function keepArchive(staging: Database, { name, path }: ArchiveFile): void {
  stageArchive(
    staging,
    stageSource(staging, name, path),
    `${name} is an archive of Collate, which comes in as a whole. Take it in here, or choose it among files to import.`,
  );
}

/** Reads a source into the staging; whatever is wrong with it is a fault there. */
async function readIn(
  context: Context,
  staging: Database,
  source: Source,
  signal: AbortSignal,
): Promise<void> {
  const id = stageSource(staging, source.name, 'path' in source ? source.path : null);
  let parts = 0;
  const end = await context.sources.read(source, signal, (page) => {
    parts += page.length;
    stageParts(staging, id, page);
  });
  if (end.ok && end.format !== null) stageFormat(staging, id, end.format);
  const message = end.ok
    ? `${source.name} holds no entries. Check that it was saved completely.`
    : end.message;
  if (!end.ok || parts === 0) stageFault(staging, id, { line: null, message, isWhole: true });
}

/**
 * Whether the reader is asked before anything is written: unless each source is a text of its own that
 * is new here, with a citekey that is free. What could not be read at all is no question.
 */
function isToBeReviewed(staging: Database): boolean {
  const has = (sql: string): boolean => prepared(staging, `${sql} LIMIT 1`).get() !== undefined;
  return (
    has('SELECT 1 FROM staged_annotation') ||
    has(`SELECT 1 FROM staged_entry
         WHERE part <> 'new' OR key_taken_by IS NOT NULL OR length IS NULL`) ||
    has('SELECT 1 FROM staged_entry GROUP BY source_id HAVING count(*) > 1') ||
    has(`SELECT 1 FROM staged_fault f JOIN staged_entry e ON e.source_id = f.source_id`)
  );
}

/** Lets an import wait for the reader. */
function keepForReview(
  { now, imports }: Context,
  { id }: JobControl,
  waiting: Pick<WaitingImport, 'title' | 'staging' | 'watched'> & { readonly startedAt: number },
): string {
  const { startedAt, ...rest } = waiting;
  const readAt = now();
  const extras = { tags: [], collectionId: null, suggestAfterwards: true };
  imports.keep({ id, ...rest, readAt, took: readAt - startedAt, ...extras });
  return 'Read, for you to decide about.';
}

/** So many sources are asked for at a time, so that the thread reads the next ones while one is staged. */
const ASKED_AT_ONCE = 8;

/** Reads the sources one after the other into a staging. */
async function readAll(
  context: Context,
  control: JobControl,
  staging: Database,
  given: readonly Source[],
): Promise<readonly Source[]> {
  const sources = await listSources(given);
  control.report({ total: sources.length });
  const asked: Promise<void>[] = [];
  try {
    for (const [at, source] of sources.entries()) {
      for (const next of sources.slice(at + asked.length, at + ASKED_AT_ONCE)) {
        asked.push(readIn(context, staging, next, control.signal));
      }
      control.report({ done: at, current: source.name });
      await asked.shift();
      control.signal.throwIfAborted();
    }
  } finally {
    // Whatever ended the import, nothing writes into its staging any more.
    await Promise.allSettled(asked);
  }
  control.report({ done: sources.length, current: '' });
  forgetNamedFiles(staging);
  return sources;
}

/**
 * Fills a staging beside the library, holds what is in it against that, and hands it on; whoever takes it
 * keeps it by answering that it waits.
 */
async function withStaging(
  { db }: Context,
  { breathe }: JobControl,
  fill: (staging: Database) => Promise<void>,
  take: (staging: Database) => Promise<{ readonly message: string; readonly waits: boolean }>,
): Promise<string> {
  const staging = openStaging();
  let waits = false;
  try {
    await fill(staging);
    await matchEntries(db, staging, breathe);
    await matchAnnotations(db, staging, breathe);
    const taken = await take(staging);
    ({ waits } = taken);
    return taken.message;
  } finally {
    if (!waits) staging.close();
  }
}

/** Fills a staging with what waits for the reader whatever it is. */
export function stageAndReview(
  context: Context,
  control: JobControl,
  title: string,
  fill: (staging: Database) => Promise<void>,
): Promise<string> {
  const startedAt = context.now();
  return withStaging(context, control, fill, (staging) => {
    const waiting = { title, staging, watched: [], startedAt };
    return Promise.resolve({ message: keepForReview(context, control, waiting), waits: true });
  });
}

/** The archives of libraries among the sources, which are taken in as they are, and the others. */
async function partArchives(given: readonly Source[]): Promise<{
  readonly archives: readonly ArchiveFile[];
  readonly others: readonly Source[];
}> {
  const archives: ArchiveFile[] = [];
  const others: Source[] = [];
  for (const source of await listSources(given)) {
    if ('path' in source && (await isArchiveFile(source.path))) archives.push(source);
    else others.push(source);
  }
  return { archives, others };
}

/** Takes an archive in; one that is refused is a line in the report, as every bad file is. */
async function takeOrReject(
  context: Context,
  control: JobControl,
  archive: ArchiveFile,
): Promise<string> {
  try {
    return await takeArchive(context, control, archive);
  } catch (thrown) {
    control.signal.throwIfAborted();
    const { code, message } = toErrorBody(thrown);
    if (code !== 'unsupported_file' && code !== 'not_found') throw thrown;
    control.addImport({ outcome: 'rejected', name: archive.name, message }, 0);
    return '1 not imported.';
  }
}

/**
 * Reads the sources one after the other into a staging beside the library and holds what is in them
 * against it; an archive of a library is written at once. Then the import waits for the reader, or is written at once where there is nothing to
 * decide. Whatever is wrong with a source is said in its line and never stops the rest.
 */
export async function runImport(
  context: Context,
  control: JobControl,
  { title, sources: given, watched }: ImportWork,
): Promise<string> {
  const startedAt = context.now();
  const isWatched = watched.length > 0;
  const { archives, others } = await partArchives(given);
  // What nobody asked for waits, an archive as well.
  const waiting = isWatched ? archives : [];
  const told: string[] = [];
  if (!isWatched)
    for (const archive of archives) told.push(await takeOrReject(context, control, archive));
  if (others.length + waiting.length === 0) return told.join(' ');
  let sources = others;
  return withStaging(
    context,
    control,
    async (staging) => {
      for (const archive of waiting) keepArchive(staging, archive);
      sources = await readAll(context, control, staging, others);
    },
    async (staging) => {
      if (isWatched || isToBeReviewed(staging)) {
        const kept = { title, staging, watched, startedAt };
        return { message: keepForReview(context, control, kept), waits: true };
      }
      const writing = { context, staging, label: labelOf(sources), tags: [], collectionId: null };
      const { message } = await writeReview(writing, control);
      return { message: [...told, message].join(' '), waits: false };
    },
  );
}
