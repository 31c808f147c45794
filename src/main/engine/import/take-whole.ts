import type { ParsedInput } from '../../../shared/contract/contract.ts';
import type { ImportOutcome } from '../../../shared/domain/job.ts';
import { AppError } from '../../../shared/errors.ts';
import { writeLong } from '../db/database.ts';
import type { Context } from '../handler-types.ts';
import { insertRevision, setCurrentRevision } from '../library/write-article.ts';
import { requireArticle } from '../library/queries.ts';
import type { RevisionText } from '../library/revision-text.ts';
import type { Source } from './source.ts';

type Imported = Extract<ImportOutcome, { outcome: 'imported' }>;

/** All text of a page, menus and notes included. Throws `unsupported_file` where it cannot be read. */
async function readWhole(
  { sources }: Context,
  source: Source & { readonly path: string },
  signal: AbortSignal,
): Promise<RevisionText> {
  let text: RevisionText | null = null;
  const end = await sources.read({ ...source, extent: 'whole' }, signal, (parts) => {
    for (const part of parts) if (part.of === 'entry') text ??= part.entry.revision;
  });
  if (!end.ok) throw new AppError('unsupported_file', end.message);
  if (!text) throw new AppError('unsupported_file', `${source.name} holds no readable text.`);
  return text;
}

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
  const revision = await readWhole(context, source, signal);
  writeLong(db, revision.utf8.length, () => {
    context.transact('Import the whole page', () => {
      const id = outcome.articleId;
      requireArticle(db, id);
      setCurrentRevision(db, id, insertRevision(db, id, revision, now()), now());
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
