import { basename } from 'node:path';
import type { importCalls } from '../../../shared/contract/calls/import.ts';
import type { ParsedInput } from '../../../shared/contract/contract.ts';
import type { ImportOutcome } from '../../../shared/domain/job.ts';
import { AppError } from '../../../shared/errors.ts';
import { refuseUnfitPlace } from '../backups/second-place.ts';
import { prepared, type Database } from '../db/database.ts';
import type { Context, HandlersOf } from '../handler-types.ts';
import { reviseArticle } from '../annotations/revise-article.ts';
import { requireArticle } from '../library/queries.ts';
import { suggestInArticles } from '../suggestions/suggest-job.ts';
import { chooseSide, decideEntry, entriesOf, fillEmpty, rekeyEntry } from './review/decide.ts';
import { describeComparison, describeEntry, describeFailures } from './review/describe-review.ts';
import type { WaitingImport } from './review/import-desk.ts';
import { eachInPages } from './review/in-pages.ts';
import { writeReview } from './review/write-review.ts';
import type { Source } from './source.ts';
import { startImport } from './start-import.ts';
import { markDone, readWatchedPlace, writeWatchedPlace } from './watch/watched-place.ts';
import { readTextEntry } from './read-text-of.ts';
import { takeNewPdf } from './take-pdf.ts';
import { takeWatchedArchive } from './take-watched-archive.ts';
import { takeWhole } from './take-whole.ts';

type Job = ReturnType<Context['jobs']['get']>;

/** Entries that a call is about, whose numbers are few enough to be kept. */
function chosen(
  staging: Database,
  entries: ParsedInput<'import.decide'>['entries'],
): readonly number[] {
  return entries.of === 'these' ? entries.entries : entriesOf(staging, entries.filter, 0, -1);
}

const many = (count: number, one: string): string =>
  count === 1 ? `an ${one}` : `${count.toLocaleString('en')} ${one}s`;

/**
 * Looks for claims in what an import brought in under this step, as far as it has a text; one undo takes
 * back both, and ends the search.
 */
function suggestIn(
  context: Context,
  imports: readonly ImportOutcome[],
  { label, step }: { readonly label: string; readonly step: number | null },
): void {
  const hasText = prepared<[string]>(
    context.db,
    'SELECT 1 FROM article WHERE id = ? AND current_revision_id IS NOT NULL',
  );
  const ids = imports.flatMap((each) =>
    each.outcome === 'imported' && hasText.get(each.articleId) ? [each.articleId] : [],
  );
  if (ids.length === 0) return;
  const title = 'Finding claims in what came in';
  const jobId = context.jobs.start('extraction', title, ids.length, (control) =>
    suggestInArticles(context, control, { of: 'these', ids }, under),
  );
  // Known from now on, as the step may be undone before the search begins.
  const under = context.transactInSteps(label, jobId, { step });
}

function isCollection(db: Database, id: string | null): boolean {
  return (
    prepared<[string | null]>(db, 'SELECT 1 FROM collection WHERE id = ?').get(id) !== undefined
  );
}

/** Writes an import that waited; it waits again when not all of it could be written. */
function startWriting(context: Context, waiting: WaitingImport): { jobId: Job['id'] } {
  const { jobs, imports } = context;
  const { add, merge, keepBoth } = imports.describe(waiting).will;
  const entries = add + keepBoth + merge;
  const label = `Import ${many(entries, 'article')}`;
  const jobId = jobs.start('import', waiting.title, entries, async (control) => {
    // Taken by the job itself: one that is cancelled before it begins leaves the import where it was.
    imports.take(waiting.id);
    let isDone = false;
    try {
      if (!isCollection(context.db, waiting.collectionId)) waiting.collectionId = null;
      const { message, step } = await writeReview({ ...waiting, context, label }, control);
      isDone = true;
      markDone(context.db, waiting.watched);
      if (waiting.suggestAfterwards) {
        suggestIn(context, jobs.get(control.id).imports, { label, step });
      }
      return message;
    } finally {
      if (isDone || jobs.isStopping) waiting.staging.close();
      else imports.keep(waiting);
    }
  });
  return { jobId };
}

export const importHandlers = {
  'import.files': (context, { tokens }) => {
    const sources = tokens.map((token): Source => {
      const file = context.grantedFile(token);
      if (!file) {
        throw new AppError('not_found', 'Those files are no longer at hand. Choose them again.');
      }
      return { name: file.name, path: file.path };
    });
    return { jobId: startImport(context, sources) };
  },

  'import.text': (context, { text, name }) => ({
    jobId: startImport(context, [{ name: name.trim() || 'Pasted text', text }]),
  }),

  'import.textOf': async (context, { articleId, token }, signal) => {
    const file = context.grantedFile(token);
    if (!file) {
      throw new AppError('not_found', 'That file is no longer at hand. Choose it again.');
    }
    requireArticle(context.db, articleId);
    const source = { name: file.name, path: file.path };
    const entry = await readTextEntry(context, source, signal);
    return entry.pdf
      ? takeNewPdf(context, { articleId, source }, { ...entry, pdf: entry.pdf }, signal)
      : reviseArticle(context, articleId, entry.revision);
  },

  'import.takeWhole': takeWhole,

  'import.watched': ({ db }) => {
    const place = readWatchedPlace(db);
    return { name: place ? basename(place.path) : null };
  },

  'import.watch': async ({ db, directory, now, watch, grantedFile }, { folder }) => {
    const granted = folder === null ? null : grantedFile(folder);
    if (folder !== null && granted === null) {
      throw new AppError('not_found', 'That folder is no longer at hand. Choose it again.');
    }
    if (granted) refuseUnfitPlace(granted.path, directory);
    const before = readWatchedPlace(db);
    // Chosen again, what waits from it goes on waiting.
    if (granted && before?.path === granted.path) return null;
    const place = granted ? { path: granted.path, since: now(), done: {} } : null;
    writeWatchedPlace(db, place);
    if (place) await watch.start(place);
    else await watch.stop();
    return null;
  },

  'import.reviews': ({ imports }) => imports.list(),

  'import.entries': ({ db, imports }, { id, filter, first, limit }) => {
    const { staging } = imports.get(id);
    return entriesOf(staging, filter, first, limit).map((entry) =>
      describeEntry(db, staging, entry),
    );
  },

  'import.comparison': ({ db, imports }, { id, entry }) =>
    describeComparison(db, imports.get(id).staging, entry),

  'import.failures': ({ imports }, { id, first, limit }) =>
    describeFailures(imports.get(id).staging, first, limit),

  'import.failureList': ({ imports }, { id }) => ({
    text: describeFailures(imports.get(id).staging, 0, -1)
      .map(({ place, message }) => `${place}\t${message}\n`)
      .join(''),
  }),

  'import.decide': async ({ db, imports }, { id, entries, decision }) => {
    const { staging } = imports.get(id);
    await eachInPages(
      chosen(staging, entries),
      (entry) => {
        decideEntry(db, staging, entry, decision);
      },
      () => imports.breathe(id),
    );
    imports.announce();
    return null;
  },

  'import.choose': ({ imports }, { id, entry, field, side }) => {
    chooseSide(imports.get(id).staging, entry, field, side);
    imports.announce();
    return null;
  },

  'import.fillEmpty': async ({ imports }, { id }) => {
    const { staging } = imports.get(id);
    await eachInPages(
      entriesOf(staging, 'duplicate', 0, -1),
      (entry) => {
        fillEmpty(staging, entry);
      },
      () => imports.breathe(id),
    );
    imports.announce();
    return null;
  },

  'import.rekey': ({ db, imports }, { id, entry, citekey }) => {
    rekeyEntry(db, imports.get(id).staging, entry, citekey);
    imports.announce();
    return null;
  },

  'import.prepare': ({ imports }, { id, tags, collectionId, suggestAfterwards }) => {
    const waiting = imports.get(id);
    if (tags !== undefined) waiting.tags = tags;
    if (collectionId !== undefined) waiting.collectionId = collectionId;
    if (suggestAfterwards !== undefined) waiting.suggestAfterwards = suggestAfterwards;
    imports.announce();
    return null;
  },

  'import.write': (context, { id }) => startWriting(context, context.imports.get(id)),

  'import.takeArchive': (context, { id, archive }) => ({
    jobId: takeWatchedArchive(context, id, archive),
  }),

  'import.discard': ({ db, imports }, { id }) => {
    const { staging, watched } = imports.take(id);
    staging.close();
    markDone(db, watched);
    return null;
  },
} satisfies HandlersOf<keyof typeof importCalls>;
