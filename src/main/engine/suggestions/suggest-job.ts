import type { ArticleSelection } from '../../../shared/contract/calls/shapes.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Context } from '../handler-types.ts';
import type { JobControl } from '../jobs/job-runner.ts';
import { describeTally, type Tally } from './job-words.ts';
import { CHANGES_IN_PAGE } from './reading-thread.ts';
import { isCurrentRevision, isDue } from './readings.ts';
import { saveAbsences, saveChanges, saveReading, type SavedChanges } from './save-suggestions.ts';
import { leaveRun, nextOfRun, readRun } from './suggestion-run.ts';

type Transact = <T>(change: () => T) => T;

function stepLabel(articles: number): string {
  return articles === 1 ? 'Suggest claims' : `Suggest claims in ${String(articles)} articles`;
}

/**
 * Reads one article and saves what differs, a page of changes in each transaction; the last one also
 * notes that the article is read, so that one that was broken off is read again. An article whose
 * text is replaced meanwhile is read anew.
 */
async function suggestIn(
  { db, now, reading: thread }: Context,
  { signal, breathe }: JobControl,
  transact: Transact,
  articleId: string,
): Promise<(SavedChanges & { readonly language: string }) | null> {
  for (;;) {
    const result = await thread.withReading(articleId, signal, async (reading, readPage) => {
      if (!reading) return null;
      let offered = 0;
      let withdrawn = 0;
      for (let from = 0; ; from += CHANGES_IN_PAGE) {
        const changes = from < reading.changes ? await readPage(from) : [];
        const isLast = from + CHANGES_IN_PAGE >= reading.changes;
        const saved = transact(() => {
          if (!isCurrentRevision(db, articleId, reading.revisionId)) return null;
          const done = saveChanges(db, reading, changes, now());
          if (!isLast) return done;
          saveAbsences(db, reading, now());
          saveReading(db, reading);
          leaveRun(db, articleId);
          return done;
        });
        if (!saved) return 'replaced';
        offered += saved.offered;
        withdrawn += saved.withdrawn;
        if (isLast) return { offered, withdrawn, language: reading.language };
        await breathe();
      }
    });
    if (result !== 'replaced') return result;
    await breathe();
  }
}

/** What failed for one article alone, and need not stop the others. */
function isOfOneArticle(thrown: unknown): boolean {
  return (
    thrown instanceof AppError && (thrown.code === 'internal' || thrown.code === 'engine_restarted')
  );
}

async function suggestAndCount(
  context: Context,
  control: JobControl,
  transact: Transact,
  articleId: string,
  tally: Tally,
): Promise<void> {
  try {
    const outcome = await suggestIn(context, control, transact, articleId);
    if (!outcome) return;
    tally.articles += 1;
    tally.claims += outcome.offered;
    tally.withdrawn += outcome.withdrawn;
    if (outcome.language !== 'en') tally.otherLanguages.push(outcome.language);
  } catch (thrown) {
    control.signal.throwIfAborted();
    if (!isOfOneArticle(thrown)) throw thrown;
    tally.failed += 1;
  }
}

const emptyTally = (): Tally => ({
  articles: 0,
  claims: 0,
  withdrawn: 0,
  failed: 0,
  otherLanguages: [],
});

/** So many ids of a list are asked for at a time: as many as one answer holds. */
const IDS_AT_ONCE = 10_000;

/** The ids of a selection as it is now; a large library reads them off this thread. */
async function listIds(
  { read }: Context,
  articles: ArticleSelection,
  signal: AbortSignal,
): Promise<readonly string[]> {
  if (articles.of === 'these') return articles.ids;
  const { list, except } = articles;
  const ids = new Set<string>();
  for (let first = 0; ; first += IDS_AT_ONCE) {
    const page = await read('articles.ids', { list, first, limit: IDS_AT_ONCE }, signal);
    for (const id of page) ids.add(id);
    if (page.length < IDS_AT_ONCE) break;
  }
  for (const id of except) ids.delete(id);
  return [...ids];
}

/** Reads these articles, whatever was read before, under one step of history. */
export async function suggestInArticles(
  context: Context,
  control: JobControl,
  articles: ArticleSelection,
): Promise<string> {
  const articleIds = await listIds(context, articles, control.signal);
  await context.backups.beforeLargeStep(articleIds.length);
  const transact = context.transactInSteps(stepLabel(articleIds.length), control.id);
  const tally = emptyTally();
  for (const [index, id] of articleIds.entries()) {
    await control.breathe();
    await suggestAndCount(context, control, transact, id, tally);
    control.report({ done: index + 1 });
  }
  return describeTally(tally);
}

/**
 * Reads what the remembered run has left, one article after the other, under one step of history.
 * What is up to date by then, or in the trash, is passed over. Cancelled or killed it can go on
 * from where it was.
 */
export async function suggestInRun(context: Context, control: JobControl): Promise<string> {
  const { db } = context;
  const { total, left: toRead } = readRun(db) ?? { total: 0, left: 0 };
  await context.backups.beforeLargeStep(toRead);
  const transact = context.transactInSteps(stepLabel(toRead), control.id);
  const tally = emptyTally();
  let passed = total - toRead;
  try {
    for (let next = nextOfRun(db); next; next = nextOfRun(db)) {
      await control.breathe();
      control.report({ done: passed, current: next.title });
      if (isDue(db, next.id)) {
        await suggestAndCount(context, control, transact, next.id, tally);
      }
      leaveRun(db, next.id);
      passed += 1;
    }
  } catch (thrown) {
    const left = readRun(db)?.left ?? 0;
    if (!control.signal.aborted || left === 0) throw thrown;
    throw new AppError(
      'cancelled',
      `${describeTally(tally)} ${left.toLocaleString('en')} of ${total.toLocaleString('en')} left.`,
    );
  }
  control.report({ done: total });
  return describeTally(tally);
}
