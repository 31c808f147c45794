import { prepared, type Database } from '../db/database.ts';
import type { Context } from '../handler-types.ts';
import type { JobControl } from '../jobs/job-runner.ts';
import { listSources } from './list-sources.ts';
import { forgetNamedFiles } from './review/named-files.ts';
import { matchAnnotations } from './review/match-annotations.ts';
import { matchEntries } from './review/match-entries.ts';
import { openStaging, stageFault, stageFormat, stageParts, stageSource } from './review/staging.ts';
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

/**
 * Reads the sources one after the other into a staging beside the library and holds what is in them
 * against it. Then the import waits for the reader, or is written at once where there is nothing to
 * decide. Whatever is wrong with a source is said in its line and never stops the rest.
 */
export async function runImport(
  context: Context,
  control: JobControl,
  { title, sources: given, watched }: ImportWork,
): Promise<string> {
  const { db, now, imports } = context;
  const startedAt = now();
  const staging = openStaging();
  let isKept = false;
  try {
    const sources = await listSources(given);
    control.report({ total: sources.length });
    for (const [at, source] of sources.entries()) {
      control.report({ done: at, current: source.name });
      await readIn(context, staging, source, control.signal);
      control.signal.throwIfAborted();
    }
    control.report({ done: sources.length, current: '' });
    forgetNamedFiles(staging);
    await matchEntries(db, staging, control.breathe);
    await matchAnnotations(db, staging, control.breathe);
    if (watched.length > 0 || isToBeReviewed(staging)) {
      const took = now() - startedAt;
      const extras = { tags: [], collectionId: null, suggestAfterwards: true };
      const waiting = { id: control.id, title, readAt: now(), took, staging, watched, ...extras };
      imports.keep(waiting);
      isKept = true;
      return 'Read. Look at it before it goes in.';
    }
    const writing = { context, staging, label: labelOf(sources), tags: [], collectionId: null };
    return await writeReview(writing, control);
  } finally {
    if (!isKept) staging.close();
  }
}
