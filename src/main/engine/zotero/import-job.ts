import type { ArticleId } from '../../../shared/domain/ids.ts';
import type { ImportOutcome } from '../../../shared/domain/job.ts';
import type { AlikeDecision } from '../../../shared/domain/zotero.ts';
import { AppError, toErrorBody, type ErrorCode } from '../../../shared/errors.ts';
import type { KeepFile } from '../attachments/file-store.ts';
import type { FileContent } from '../attachments/copy-in.ts';
import type { Context } from '../handler-types.ts';
import type { JobControl } from '../jobs/job-runner.ts';
import { Pace } from '../jobs/pace.ts';
import { CollectionTree } from './collection-tree.ts';
import { findThing } from './external-keys.ts';
import type { PreparedItem } from './prepared-item.ts';
import type { PreparedFolder } from './read-in-thread.ts';
import { writeItem, type WrittenItem, type Writing } from './write-item.ts';
import { writeRelations, writeTagColors } from './write-rest.ts';

/** How many items the first transaction brings; the next ones are as large as it was quick. */
const FIRST_PAGE = 10;
/** What ends an import: the library cannot be written to, or the reader wants no more of it. */
const ENDS: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'cancelled',
  'disk_full',
  'db_corrupt',
  'db_locked',
  'library_missing',
  'library_not_found',
]);

type Transact = <T>(change: () => T) => T;

/** An item that was written, or why it was not. */
type Result = WrittenItem | { readonly became: 'rejected'; readonly message: string };

/** What of an import is told in the end, and what links and colours need. */
class Tally {
  readonly counts = { article: 0, merged: 0, left_out: 0, known: 0, rejected: 0 };
  readonly articles = new Map<string, ArticleId>();
  readonly fresh = new Set<ArticleId>();
  readonly freshTags = new Set<string>();

  add(item: PreparedItem, result: Result): void {
    this.counts[result.became] += 1;
    if (result.became === 'rejected' || result.articleId === null) return;
    this.articles.set(`${item.library} ${item.key}`, result.articleId);
    if (result.became === 'known') return;
    this.fresh.add(result.articleId);
    for (const tag of item.tags) this.freshTags.add(tag);
  }

  summary(): string {
    const { article, merged, left_out: leftOut, known, rejected } = this.counts;
    const parts = [`${article.toLocaleString('en')} imported`];
    const say = (count: number, words: string): void => {
      if (count > 0) parts.push(`${count.toLocaleString('en')} ${words}`);
    };
    say(merged, 'merged');
    say(leftOut, 'left out');
    say(known, 'here before');
    say(rejected, 'not imported');
    return `${parts.join(', ')}.`;
  }
}

/**
 * Brings all of a data folder into the library in short transactions under one step of history. Whatever
 * is wrong with an item is said in its line of the report and never stops the rest; only a library that
 * cannot be written to does. Answers with a closing line.
 */
export async function importFromZotero(
  context: Context,
  control: JobControl,
  { items, collections, tagColors }: PreparedFolder,
  alike: AlikeDecision,
): Promise<string> {
  const { db, now } = context;
  await context.backups.beforeLargeStep(items.length);
  const transact = context.transactInSteps('Import from Zotero', control.id);
  const tree = new CollectionTree(db, collections, now);
  const writing: Writing = { context, tree, alike, made: new Set() };
  const tally = new Tally();
  const pace = new Pace(FIRST_PAGE);
  for (let at = 0; at < items.length;) {
    const page = items.slice(at, at + pace.size);
    control.report({ current: page[0]!.csl.title ?? '' });
    const results = await context.attachments.keepWhile(async (keep) => {
      const kept = await keepFiles(context, page, keep, control);
      return pace.time(
        () => writePage(writing, transact, page, kept),
        () => page.length,
      );
    });
    at += page.length;
    for (const [index, result] of results.entries()) {
      const item = page[index]!;
      tally.add(item, result);
      for (const outcome of outcomesOf(item, result)) control.addImport(outcome, at);
    }
    control.report({ done: at });
    await control.breathe();
  }
  transact(() => {
    for (const { keys, library } of collections) {
      if (isFirstImport(tally)) tree.find(library, keys.at(-1)!);
    }
    writeRelations(db, items, tally, now());
    writeTagColors(db, tagColors, tally.freshTags);
  });
  return tally.summary();
}

/** Empty collections come the first time alone: later the reader may have removed one. */
function isFirstImport({ counts, fresh }: Tally): boolean {
  return counts.known === 0 && fresh.size > 0;
}

/** Keeps the files of a page that were not brought before; one that cannot be read is left out. */
async function keepFiles(
  { db }: Context,
  page: readonly PreparedItem[],
  keep: KeepFile,
  { signal }: JobControl,
): Promise<Map<string, FileContent>> {
  const kept = new Map<string, FileContent>();
  for (const { library, files } of page) {
    for (const { key, path } of files) {
      if (path === null || findThing(db, library, key) !== null) continue;
      try {
        kept.set(`${library} ${key}`, await keep({ path }, signal));
      } catch (thrown) {
        signal.throwIfAborted();
        const { code } = toErrorBody(thrown);
        if (code !== 'not_found' && code !== 'unsupported_file') throw thrown;
      }
    }
  }
  return kept;
}

/** Writes a page in one transaction, or each item in its own when something is wrong with one of them. */
function writePage(
  writing: Writing,
  transact: Transact,
  page: readonly PreparedItem[],
  kept: ReadonlyMap<string, FileContent>,
): Result[] {
  try {
    return transact(() =>
      page.map((item) => withLosses(writeItem(writing, item, kept), item, kept)),
    );
  } catch (thrown) {
    const { code, message } = toErrorBody(thrown);
    if (ENDS.has(code)) throw new AppError(code, message, { cause: thrown });
    if (page.length > 1) return page.flatMap((item) => writePage(writing, transact, [item], kept));
    writing.context.log(`saving an item: ${thrown instanceof Error ? (thrown.stack ?? '') : ''}`);
    const title = page[0]!.csl.title ?? page[0]!.key;
    return [{ became: 'rejected', message: `“${title}” was read but could not be saved.` }];
  }
}

/** Names the files that did not come with a new article. */
function withLosses(
  written: WrittenItem,
  { library, files }: PreparedItem,
  kept: ReadonlyMap<string, FileContent>,
): WrittenItem {
  if (written.became !== 'article' && written.became !== 'merged') return written;
  const lost = files.filter(({ key }) => !kept.has(`${library} ${key}`));
  return {
    ...written,
    warnings: [
      ...written.warnings,
      ...lost.map(
        ({ name, key, path }) =>
          `Its file “${name || key}” ${path === null ? 'is not on this computer' : 'could not be read'}.`,
      ),
    ],
  };
}

function outcomesOf(item: PreparedItem, result: Result): ImportOutcome[] {
  const title = item.csl.title ?? 'Untitled';
  if (result.became === 'rejected') {
    return [{ outcome: 'rejected', name: title, message: result.message }];
  }
  const isUntouched = result.became === 'known' && result.warnings.length === 0;
  if (result.articleId === null || isUntouched) return [];
  return [
    {
      outcome: 'imported',
      name: 'Zotero',
      articleId: result.articleId,
      title,
      warnings: [...result.warnings],
    },
  ];
}
