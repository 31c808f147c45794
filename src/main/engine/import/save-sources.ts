import { AppError, toErrorBody } from '../../../shared/errors.ts';
import type { ImportOutcome } from '../../../shared/domain/job.ts';
import { writeLong } from '../db/database.ts';
import type { Context } from '../handler-types.ts';
import { revealArticle, stageArticle } from '../library/write-article.ts';
import { findDuplicate } from './find-duplicate.ts';
import type { Source, SourceAnswer, SourceContents } from './source.ts';

/** A source that doubles an article and waits for the reader’s decision. */
export interface WaitingSource extends SourceContents {
  readonly name: string;
}

/** A source that was read, and its place among the sources of its import. */
export interface ReadSource {
  readonly index: number;
  readonly source: Source;
  readonly answer: SourceAnswer;
}

/** What an import keeps for later, by the place of the source. */
export interface Later {
  /** Hears of each source that waits for a decision. */
  readonly wait: (index: number, source: WaitingSource) => void;
  /** Hears of each web page of which only the article was taken. */
  readonly rememberPartial: (index: number, source: Source) => void;
}

/** What sources are saved with. */
export interface Saving extends Later {
  readonly context: Context;
  readonly transact: <T>(change: () => T) => T;
}

const bytesOf = ({ answer }: ReadSource): number => (answer.ok ? answer.revision.utf8.length : 0);

/** About how long a source takes to save: as many times as long as a thousand bytes of its text. */
export const weightOf = (source: ReadSource): number => 4 + bytesOf(source) / 1000;

/**
 * Saves sources in one transaction, or each in its own when something is wrong with one of them.
 * Answers with what became of each. Throws when the library cannot be written to.
 */
export function saveSources(saving: Saving, page: readonly ReadSource[]): ImportOutcome[] {
  const { context, transact } = saving;
  if (!page.some(({ answer }) => answer.ok)) return page.map((source) => save(saving, source));
  const bytes = page.reduce((sum, source) => sum + bytesOf(source), 0);
  try {
    return writeLong(context.db, bytes, () =>
      transact(() => page.map((source) => save(saving, source))),
    );
  } catch (thrown) {
    const { code, message } = toErrorBody(thrown);
    if (code !== 'internal') throw new AppError(code, message, { cause: thrown });
    if (page.length > 1) return page.flatMap((source) => saveSources(saving, [source]));
    context.log(`saving a file: ${thrown instanceof Error ? (thrown.stack ?? '') : ''}`);
    return page.map(({ source: { name } }) => ({
      outcome: 'rejected',
      name,
      message: `${name} was read but could not be saved. Copy the part you need and paste it here.`,
    }));
  }
}

/** Saves a source, unless it could not be read or waits for the reader; in the caller’s transaction. */
function save(
  { context, wait, rememberPartial }: Saving,
  { index, source, answer }: ReadSource,
): ImportOutcome {
  const { name } = source;
  if (!answer.ok) return { outcome: 'rejected', name, message: answer.message };
  const { db, now } = context;
  const { csl, revision, tags, warnings, isPartial } = answer;
  const title = csl.title ?? name;
  const duplicate = findDuplicate(db, answer);
  if (duplicate) {
    wait(index, { csl, revision, tags, name });
    return { outcome: 'duplicate', name, title, index, ...duplicate, decision: 'open' };
  }
  const articleId = stageArticle(db, { csl, revision, tags, originName: name }, now());
  revealArticle(db, articleId);
  const outcome: ImportOutcome = {
    outcome: 'imported',
    name,
    articleId,
    title,
    warnings: [...warnings],
  };
  if (!isPartial) return outcome;
  rememberPartial(index, source);
  return { ...outcome, partial: { index, isTakenWhole: false } };
}
