import type { JobId, QuestionId } from '../../../shared/domain/ids.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Context } from '../handler-types.ts';
import type { JobControl } from '../jobs/job-runner.ts';
import { isOfOneArticle } from '../suggestions/save-readings.ts';
import { openReading } from './queries.ts';
import { listUnread, saveRulesSaid } from './rules-agreement.ts';

const textsOf = (count: number): string =>
  count === 0 ? 'no text' : count === 1 ? 'one text' : `${count.toLocaleString('en')} texts`;

/**
 * Lets the rules read the texts of a question that they have not read for it, by a job, so that what was
 * recorded can be held against what they say. Nothing is suggested by it, and it is no step of history.
 * Throws `not_found`, and `conflict` while its articles are read a second time.
 */
export function startReadingRules(context: Context, questionId: QuestionId): { jobId: JobId } {
  const { db, jobs } = context;
  const unread = listUnread(db, questionId);
  if (openReading(db, questionId) !== undefined) {
    throw new AppError(
      'conflict',
      'The articles are being read a second time, without seeing what others say. End that reading first.',
    );
  }
  const title = `Reading ${textsOf(unread.length)} by the rules`;
  return {
    jobId: jobs.start('extraction', title, unread.length, (control) =>
      readEach(context, control, unread),
    ),
  };
}

async function readEach(
  { db, reading, emit }: Context,
  control: JobControl,
  articleIds: readonly string[],
): Promise<string> {
  let done = 0;
  let failed = 0;
  try {
    for (const articleId of articleIds) {
      try {
        const said = await reading.say(articleId, control.signal);
        if (said) saveRulesSaid(db, articleId, said);
      } catch (thrown) {
        // What failed for one text need not stop the others.
        if (control.signal.aborted || !isOfOneArticle(thrown)) throw thrown;
        failed += 1;
      }
      done += 1;
      control.report({ done });
      await control.breathe();
    }
  } finally {
    // What was read until it was cancelled is kept.
    if (done > 0) emit('library.changed', { articleIds: null, parts: ['questions'] });
  }
  if (done === 0) return 'The rules have read all texts of the question as they are.';
  return [
    `The rules have read ${textsOf(done - failed)}.`,
    ...(failed > 0 ? [`They failed on ${textsOf(failed)}: try again.`] : []),
  ].join(' ');
}
