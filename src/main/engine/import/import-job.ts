import { AppError, toErrorBody } from '../../../shared/errors.ts';
import type { ImportOutcome } from '../../../shared/domain/job.ts';
import type { JobId } from '../../../shared/domain/ids.ts';
import { writeLong } from '../db/database.ts';
import type { Context } from '../handler-types.ts';
import type { JobControl } from '../jobs/job-runner.ts';
import { revealArticle, stageArticle } from '../library/write-article.ts';
import { findDuplicate } from './find-duplicate.ts';
import type { Source, SourceAnswer, SourceContents } from './source.ts';

/** A source that doubles an article and waits for the reader’s decision. */
export interface WaitingSource extends SourceContents {
  readonly name: string;
}

/** What a run of an import works with for each of its sources. */
interface Run {
  readonly context: Context;
  readonly jobId: JobId;
  readonly transact: <T>(change: () => T) => T;
  readonly wait: (jobId: JobId, index: number, source: WaitingSource) => void;
  readonly rememberPartial: (jobId: JobId, index: number, source: Source) => void;
}

/** What an import keeps for later, by job and index. */
export type Later = Pick<Run, 'wait' | 'rememberPartial'>;

/**
 * Reads the sources one after the other and writes each in a transaction of its own, all under one
 * step of history. Whatever is wrong with a source, or the article it would become, is a line in
 * the report and never stops the rest; only a library that cannot be written to does.
 */
export async function runImport(
  context: Context,
  control: JobControl,
  sources: readonly Source[],
  later: Later,
): Promise<string> {
  await context.backups.beforeLargeStep(sources.length);
  const transact = context.transactInSteps(
    sources.length === 1
      ? 'Import an article'
      : `Import ${sources.length.toLocaleString('en')} files`,
    control.id,
  );
  const run: Run = { context, jobId: control.id, transact, ...later };
  const imports: ImportOutcome[] = [];
  for (const [index, source] of sources.entries()) {
    control.report({ done: index, current: source.name });
    await control.breathe();
    const answer = await context.sources.read(source, control.signal);
    const outcome = saveGuarded(run, source, index, answer);
    imports.push(outcome);
    control.addImport(outcome, index + 1);
  }
  return summarise(imports);
}

function saveGuarded(run: Run, source: Source, index: number, answer: SourceAnswer): ImportOutcome {
  const { name } = source;
  if (!answer.ok) return { outcome: 'rejected', name, message: answer.message };
  try {
    return save(run, source, index, answer);
  } catch (thrown) {
    const { code, message } = toErrorBody(thrown);
    if (code !== 'internal') throw new AppError(code, message, { cause: thrown });
    run.context.log(`saving a file: ${thrown instanceof Error ? (thrown.stack ?? '') : ''}`);
    return {
      outcome: 'rejected',
      name,
      message: `${name} was read but could not be saved. Copy the part you need and paste it here.`,
    };
  }
}

function save(
  { context, jobId, transact, wait, rememberPartial }: Run,
  source: Source,
  index: number,
  answer: Extract<SourceAnswer, { ok: true }>,
): ImportOutcome {
  const { csl, revision, tags, isPartial } = answer;
  const { name } = source;
  const title = csl.title ?? name;
  const duplicate = findDuplicate(context.db, answer);
  if (duplicate) {
    wait(jobId, index, { csl, revision, tags, name });
    return { outcome: 'duplicate', name, title, index, ...duplicate, decision: 'open' };
  }
  const articleId = writeLong(context.db, revision.utf8.length, () =>
    transact(() => {
      const id = stageArticle(context.db, { csl, revision, tags, originName: name }, context.now());
      revealArticle(context.db, id);
      return id;
    }),
  );
  const warnings = [...answer.warnings];
  if (!isPartial) return { outcome: 'imported', name, articleId, title, warnings };
  rememberPartial(jobId, index, source);
  const partial = { index, isTakenWhole: false };
  return { outcome: 'imported', name, articleId, title, warnings, partial };
}

function summarise(imports: readonly ImportOutcome[]): string {
  const count = (outcome: ImportOutcome['outcome']): number =>
    imports.filter((each) => each.outcome === outcome).length;
  const parts = [`${String(count('imported'))} imported`];
  if (count('duplicate') > 0) parts.push(`${String(count('duplicate'))} already in the library`);
  if (count('rejected') > 0) parts.push(`${String(count('rejected'))} not imported`);
  return `${parts.join(', ')}.`;
}
