import type { ParsedInput } from '../../../shared/contract/contract.ts';
import type { ImportOutcome } from '../../../shared/domain/job.ts';
import { AppError } from '../../../shared/errors.ts';
import { giveText } from '../annotations/give-text.ts';
import { writeLong } from '../db/database.ts';
import type { Context } from '../handler-types.ts';
import { readText } from './read-text-of.ts';

type Imported = Extract<ImportOutcome, { outcome: 'imported' }>;

/** Makes all text of a web page of which only the article was imported the newest revision of it. */
export async function takeWhole(
  context: Context,
  { jobId, index }: ParsedInput<'import.takeWhole'>,
  signal: AbortSignal,
): Promise<null> {
  const { db, jobs, now, imports } = context;
  const source = imports.partial(jobId, index);
  const isIt = (each: ImportOutcome): each is Imported =>
    each.outcome === 'imported' && each.partial?.index === index;
  const outcome = jobs.get(jobId).imports.find(isIt);
  if (!source || !('path' in source) || !outcome) {
    throw new AppError('not_found', 'That page is no longer at hand. Import its file again.');
  }
  const revision = await readText(context, { ...source, extent: 'whole' }, signal);
  writeLong(db, revision.utf8.length, () => {
    context.transact('Import the whole page', () => {
      const by = { readerId: context.readerId(), now: now() };
      giveText(db, outcome.articleId, revision, by);
    });
  });
  imports.forgetPartial(jobId, index);
  jobs.amend(jobId, {
    imports: jobs
      .get(jobId)
      .imports.map((each) =>
        isIt(each) ? { ...each, partial: { index, isTakenWhole: true } } : each,
      ),
  });
  return null;
}
