import type { JobId } from '../../../shared/domain/ids.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Database } from '../db/database.ts';
import { readText } from '../db/read-text.ts';
import type { Context, HandlersOf } from '../handler-types.ts';
import { readAccuracy } from './accuracy-file.ts';
import { suggestInArticles, suggestInRun } from './suggest-job.ts';
import { forgetRun, readRun, rememberRun } from './suggestion-run.ts';

/** How many species the claim editor is offered. */
const SPECIES_OFFERED = 12;

/** The job of the run that each engine had last. */
const runJobs = new WeakMap<Context, JobId>();

/** The engines that are just finding out what a run has to read. */
const preparing = new WeakSet<Context>();

function isRunUnderWay(context: Context): boolean {
  const id = runJobs.get(context);
  return preparing.has(context) || (id !== undefined && context.jobs.isUnderWay(id));
}

function refuseSecondRun(context: Context): void {
  if (!isRunUnderWay(context)) return;
  throw new AppError(
    'busy',
    'Claims are being looked for already. Wait until that has finished, or cancel it.',
  );
}

function titleOf(articles: number): string {
  return articles === 1
    ? 'Finding claims'
    : `Finding claims in ${articles.toLocaleString('en')} articles`;
}

function startRun(context: Context, total: number): { jobId: JobId } {
  const jobId = context.jobs.start('extraction', titleOf(total), total, (control) =>
    suggestInRun(context, control),
  );
  runJobs.set(context, jobId);
  return { jobId };
}

/** The text of a revision. Throws `not_found` where the library has none of that id. */
function readRevisionText(db: Database, revisionId: string): string {
  const text = readText(db, revisionId);
  if (text === null) {
    throw new AppError('not_found', 'The text of these words is no longer in the library.');
  }
  return text;
}

export const suggestionHandlers = {
  'species.search': ({ lexicon }, { text }) =>
    lexicon()
      .searchSpecies(text, SPECIES_OFFERED)
      .map((choice) => ({ ...choice })),

  'suggestions.about': async ({ resources }) => {
    const { RULE_DESCRIPTIONS } = await import('../extraction/claim-rules.ts');
    return {
      rules: RULE_DESCRIPTIONS.map((rule) => ({ ...rule, examples: [...rule.examples] })),
      accuracy: readAccuracy(resources),
    };
  },

  'suggestions.read': async (context, { articles }, signal) => {
    const total = await context.read('articles.count', { articles }, signal);
    return {
      jobId: context.jobs.start('extraction', titleOf(total), total, (control) =>
        suggestInArticles(context, control, articles),
      ),
    };
  },

  'suggestions.run': async (context, query, signal) => {
    refuseSecondRun(context);
    preparing.add(context);
    try {
      const due = await context.reading.listDue(query, signal);
      if (due.length > 0) {
        await rememberRun(context.db, due, context.now());
        return startRun(context, due.length);
      }
    } finally {
      preparing.delete(context);
    }
    const articles = { of: 'all' as const, list: query, except: [] };
    const listed = await context.read('articles.count', { articles }, signal);
    const message =
      listed === 0
        ? 'There is no article to read.'
        : 'Nothing to do: the rules have read all of these texts as they are.';
    return {
      jobId: context.jobs.start('extraction', titleOf(listed), 0, () => Promise.resolve(message)),
    };
  },

  'suggestions.unfinished': (context) => (isRunUnderWay(context) ? null : readRun(context.db)),

  'suggestions.continue': (context) => {
    refuseSecondRun(context);
    const run = readRun(context.db);
    if (!run) throw new AppError('not_found', 'There is no unfinished search for claims.');
    return startRun(context, run.total);
  },

  'suggestions.forget': (context) => {
    refuseSecondRun(context);
    forgetRun(context.db);
    return null;
  },

  'suggestions.describe': async ({ db, claimReader }, { revisionId, span, kind }) => {
    const reader = await claimReader();
    return reader.describe(readRevisionText(db, revisionId), span, kind);
  },
} satisfies HandlersOf<
  | 'species.search'
  | 'suggestions.about'
  | 'suggestions.read'
  | 'suggestions.run'
  | 'suggestions.unfinished'
  | 'suggestions.continue'
  | 'suggestions.forget'
  | 'suggestions.describe'
>;
