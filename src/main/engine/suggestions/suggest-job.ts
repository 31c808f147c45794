import type { ArticleSelection } from '../../../shared/contract/calls/shapes.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Context, StepWriter } from '../handler-types.ts';
import type { JobControl } from '../jobs/job-runner.ts';
import { describeTally, type Tally } from './job-words.ts';
import { ReadAhead, type Arrival, type Wanted } from './read-ahead.ts';
import { bytesOfText, isDue, isTextless } from './readings.ts';
import { ReadingSaver } from './save-readings.ts';
import { leaveRun, nextOfRun, readRun } from './suggestion-run.ts';

function stepLabel(articles: number): string {
  return articles === 1 ? 'Suggest claims' : `Suggest claims in ${String(articles)} articles`;
}

const emptyTally = (): Tally => ({
  articles: 0,
  claims: 0,
  withdrawn: 0,
  textless: 0,
  failed: 0,
  otherLanguages: [],
});

/** Articles to read, how many they are at most, and what writes under a step that others began, if one does. */
interface Work {
  readonly articles: Iterator<Wanted>;
  readonly count: number;
  readonly under?: StepWriter | undefined;
}

/**
 * Reads articles one after the other and saves what was found under one step of history, while the
 * next ones are read.
 * @param saved hears of articles that are done with
 */
async function suggestInEach(
  context: Context,
  control: JobControl,
  tally: Tally,
  { articles, count, under }: Work,
  saved: (arrivals: readonly Arrival[]) => void,
): Promise<void> {
  const transact = under ?? context.transactInSteps(stepLabel(count), control.id);
  const saver = new ReadingSaver(context, control, transact, tally);
  const ahead = new ReadAhead(context.reading, articles, control.signal);
  try {
    for (;;) {
      const page = await ahead.take(saver.weight);
      if (page.length === 0) return;
      await saver.save(page);
      saved(page);
      await control.breathe();
    }
  } finally {
    ahead.close();
  }
}

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

/**
 * Reads these articles, whatever was read before, under one step of history: a new one, or that under
 * which they came.
 */
export async function suggestInArticles(
  context: Context,
  control: JobControl,
  articles: ArticleSelection,
  under?: StepWriter,
): Promise<string> {
  const articleIds = await listIds(context, articles, control.signal);
  await context.backups.beforeLargeStep(articleIds.length);
  const tally = emptyTally();
  let done = 0;
  function* each(): Generator<Wanted> {
    for (const id of articleIds) {
      if (isTextless(context.db, id)) {
        tally.textless += 1;
        done += 1;
      } else {
        yield { id, bytes: bytesOfText(context.db, id) };
      }
    }
  }
  const work = { articles: each(), count: articleIds.length, under };
  await suggestInEach(context, control, tally, work, (page) => {
    done += page.length;
    control.report({ done });
  });
  control.report({ done });
  return describeTally(tally);
}

/**
 * Reads what the remembered run has left under one step of history. What is up to date by then, or in
 * the trash, is passed over. Cancelled or killed it can go on from where it was.
 */
export async function suggestInRun(context: Context, control: JobControl): Promise<string> {
  const { db } = context;
  const { total, left: toRead } = readRun(db) ?? { total: 0, left: 0 };
  await context.backups.beforeLargeStep(toRead);
  const tally = emptyTally();
  let passed = total - toRead;
  const pass = (articleId: string): void => {
    leaveRun(db, articleId);
    passed += 1;
    control.report({ done: passed });
  };
  function* dueOnes(): Generator<Wanted> {
    for (let next = nextOfRun(db, -1); next; next = nextOfRun(db, next.position)) {
      control.report({ current: next.title });
      if (isDue(db, next.id)) yield { id: next.id, bytes: bytesOfText(db, next.id) };
      else pass(next.id);
    }
  }
  try {
    const work = { articles: dueOnes(), count: toRead };
    await suggestInEach(context, control, tally, work, (page) => {
      for (const { articleId } of page) pass(articleId);
    });
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
