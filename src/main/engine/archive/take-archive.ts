import type { KeepFile } from '../attachments/file-store.ts';
import { plucked, writeLong, type Database } from '../db/database.ts';
import type { Context } from '../handler-types.ts';
import type { JobControl } from '../jobs/job-runner.ts';
import { Pace } from '../jobs/pace.ts';
import { itemsOf, weightOf, type Item } from './archive-items.ts';
import { ArchiveReport } from './archive-report.ts';
import { ArchiveZip } from './archive-zip.ts';
import { checkStyles } from './archived-styles.ts';
import { ArchivedFiles, isNewHere } from './archived-files.ts';
import type { CheckedArchive } from './check-archive.ts';
import { putArticle } from './put-articles.ts';
import { putRow, type RowWriting } from './put-rows.ts';
import { countStaged, readStaged } from './staged-archive.ts';
import { withArchive, type ArchiveFile } from './with-archive.ts';

/** The weight of the first transaction; the next ones are as heavy as it was quick. */
const FIRST_PAGE = 40;
/** No transaction has more items than this. */
const MOST_ITEMS = 1000;

/**
 * Takes an archive in: looks at all of it in a thread of its own, then writes it in pages under one step
 * of history. What has the same id as something that is here is left out, and nothing that is here is
 * changed; an article that lies in the trash comes out of it. Answers with a closing line.
 * @throws AppError `unsupported_file` before anything is written, for an archive that is not sound
 */
export async function takeArchive(
  context: Context,
  control: JobControl,
  archive: ArchiveFile,
): Promise<string> {
  return withArchive(context, control, archive, (staged) =>
    writeAll(context, control, { archive, ...staged }),
  );
}

interface Taking {
  readonly archive: ArchiveFile;
  readonly checked: CheckedArchive;
  readonly staging: Database;
  readonly keep: KeepFile;
}

async function writeAll(
  context: Context,
  control: JobControl,
  { archive, checked, staging, keep }: Taking,
): Promise<string> {
  const { db, backups, now } = context;
  const total = countStaged(staging);
  control.report({ done: 0, total, current: archive.name });
  let zip: ArchiveZip | null = null;
  try {
    zip = await ArchiveZip.open(archive.path, archive.name);
    const styles = await checkStyles(context, control, staging);
    await backups.beforeLargeStep(total);
    const transact = context.transactInSteps('Import an archive', control.id);
    const came = new Set<string>();
    const writing: RowWriting = { db, came, ...styles };
    const wasEmpty = plucked<[], number>(db, 'SELECT 1 FROM article LIMIT 1').get() === undefined;
    const files = new ArchivedFiles(zip, keep, new Set(checked.missing));
    const report = new ArchiveReport(control, archive.name);
    const write = (item: Item): void => {
      if (item.of === 'row') {
        const { kind, row } = item.row;
        if (putRow(writing, kind, row as never)) report.added(row);
        else if (kind === 'questions' && checked.of === 'part') report.ofQuestion();
        return;
      }
      const outcome = putArticle({ db, now: now(), wasEmpty }, item.rows);
      if (outcome === 'came') came.add(item.rows.article.id);
      report.article(item.rows, outcome);
    };
    const pace = new Pace(FIRST_PAGE);
    let done = 0;
    const writePage = async (page: readonly Item[]): Promise<void> => {
      for (const item of page) {
        if (item.of === 'row' && isNewHere(db, item.row))
          await files.keepOf(item.row, control.signal);
      }
      const length = page.reduce((sum, item) => sum + item.length, 0);
      pace.time(
        () => {
          writeLong(db, length, () => {
            transact(() => {
              for (const item of page) write(item);
            });
          });
        },
        () => page.reduce((sum, item) => sum + weightOf(item), 0),
      );
      done += page.reduce((sum, { count }) => sum + count, 0);
      report.flush(done);
      control.report({ done });
      await control.breathe();
    };
    let page: Item[] = [];
    let weight = 0;
    for (const item of itemsOf(readStaged(staging))) {
      const isFull = weight + weightOf(item) > pace.size || page.length === MOST_ITEMS;
      if (page.length > 0 && isFull) {
        await writePage(page);
        [page, weight] = [[], 0];
      }
      page.push(item);
      weight += weightOf(item);
    }
    if (page.length > 0) await writePage(page);
    report.end(done);
    return report.words();
  } finally {
    zip?.close();
    staging.close();
  }
}
