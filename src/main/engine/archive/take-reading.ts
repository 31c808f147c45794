import { setImmediate as nextTurn } from 'node:timers/promises';
import { AppError } from '../../../shared/errors.ts';
import type { KeepFile } from '../attachments/file-store.ts';
import { nextClaimCode } from '../claims/write-claim.ts';
import { plucked, prepared, type Database } from '../db/database.ts';
import { makeId } from '../db/uuid.ts';
import type { Context, StepWriter } from '../handler-types.ts';
import { dropStep, unrecorded } from '../history/recording.ts';
import type { JobControl } from '../jobs/job-runner.ts';
import { ArchivedFiles } from './archived-files.ts';
import type { ArchiveRow } from './archive-rows.ts';
import { ArchiveZip } from './archive-zip.ts';
import { gatherReading, type GatheredArticle, type GatheredReading } from './gather-reading.ts';
import { insertNew } from './insert-new.ts';
import { insertRevision } from './put-articles.ts';
import { putClaim } from './put-claim.ts';
import { putRow } from './put-rows.ts';
import { withArchive, type ArchiveFile } from './with-archive.ts';

/** So many claims are written in one transaction: some 20 ms. */
const CLAIMS_AT_ONCE = 25;
/** The step of history under which a reading is taken. */
export const TAKING = 'Take a second reading';
/** What somebody is called of whom the archive says no name. */
const NAMELESS = 'Second reader';

/** The question whose second reading is taken, and its articles. */
export interface AskedFor {
  readonly questionId: string;
  readonly articleIds: readonly string[];
  /** Throws where one of these articles is being read a second time here, which may begin at any time. */
  readonly refuse: (articleIds: readonly string[]) => void;
}

/**
 * Takes what somebody else recorded of the articles of a question, out of an archive, as its second reading,
 * under one step of history. Articles are those of the same id. What was recorded here stays as it is, and
 * what comes is laid aside, to be held against it. It is shown when all of it is there; what was written of one
 * that fails or is cancelled is taken away again. Answers with a closing line.
 * @throws AppError `unsupported_file` for an archive that is not sound, `conflict` for one without a reading
 *   of these articles; nothing is written then
 */
export async function takeReading(
  context: Context,
  control: JobControl,
  archive: ArchiveFile,
  asked: AskedFor,
): Promise<string> {
  return withArchive(context, control, archive, ({ checked, staging, keep }) =>
    writeReading(context, control, {
      archive,
      asked,
      keep,
      missing: new Set(checked.missing),
      staging,
    }),
  );
}

interface Taking {
  readonly archive: ArchiveFile;
  readonly asked: AskedFor;
  readonly keep: KeepFile;
  readonly missing: ReadonlySet<string>;
  readonly staging: Database;
}

async function writeReading(
  context: Context,
  control: JobControl,
  { archive, asked, keep, missing, staging }: Taking,
): Promise<string> {
  const { db, now } = context;
  let zip: ArchiveZip | null = null;
  try {
    const findText = prepared<[string]>(db, 'SELECT 1 FROM revision WHERE id = ?');
    const hasText = (revision: string): boolean => findText.get(revision) !== undefined;
    const { breathe } = control;
    const gathered = await gatherReading({ staging, hasText, breathe }, asked.articleIds);
    requireRead(gathered, archive.name);
    zip = await ArchiveZip.open(archive.path, archive.name);
    const files = new ArchivedFiles(zip, keep, missing);
    const claims = gathered.articles.reduce((sum, each) => sum + each.claims.length, 0);
    const seen = countSeen(db, gathered);
    control.report({ done: 0, total: gathered.articles.length, current: archive.name });

    const transact = context.transactInSteps(TAKING, control.id);
    const id = makeId(now());
    const key = { reading_id: id, question_id: asked.questionId };
    const { reader, broughtAttributes } = transact(() => {
      asked.refuse(asked.articleIds);
      const by = putReaders(db, gathered, now());
      const at = now();
      insertNew(db, 'second_reading', {
        id,
        question_id: asked.questionId,
        reader_id: by.id,
        began_at: at,
        ended_at: at,
        is_whole: 0,
      });
      const writing = { db, came: new Set<string>(), styles: new Map(), languages: new Map() };
      const brought = gathered.attributes.filter((row) => putRow(writing, 'attributes', row));
      return { reader: by, broughtAttributes: brought.length > 0 };
    });
    try {
      for (const [at, article] of gathered.articles.entries()) {
        for (const row of article.claims) {
          await files.keepOf({ kind: 'claims', row, length: 0 }, control.signal);
        }
        transact(() => {
          asked.refuse([article.id]);
          putArticle(db, key, article);
        });
        for (let from = 0; from < article.claims.length; from += CLAIMS_AT_ONCE) {
          transact(() => {
            for (const row of article.claims.slice(from, from + CLAIMS_AT_ONCE)) {
              putSecond(db, key, row, now());
            }
          });
          await control.breathe();
        }
        control.report({ done: at + 1 });
        await control.breathe();
      }
      transact(() => {
        prepared(db, 'UPDATE second_reading SET is_whole = 1 WHERE id = ?').run(id);
      });
    } catch (error) {
      await takeAway(db, transact, id, !broughtAttributes);
      throw error;
    }
    return closingWords({
      claims,
      seen,
      readerName: reader.name,
      articles: gathered.articles.length,
      left: asked.articleIds.length - gathered.articles.length,
    });
  } finally {
    zip?.close();
    staging.close();
  }
}

/**
 * Takes away what was written of a reading, in pages; without its step of history where that did nothing else.
 * It goes on after the job is cancelled.
 */
export async function takeAway(
  db: Database,
  transact: StepWriter,
  id: string,
  isAllOfStep: boolean,
): Promise<void> {
  const written = plucked<[string, number], string>(
    db,
    `SELECT claim_id FROM second_reading_claim
     WHERE reading_id = ? AND part = 'second' LIMIT ?`,
  );
  const remove = prepared<[string]>(
    db,
    'DELETE FROM claim WHERE id IN (SELECT value FROM json_each(?))',
  );
  for (;;) {
    const claims = written.all(id, CLAIMS_AT_ONCE);
    if (claims.length === 0) break;
    transact(() => {
      remove.run(JSON.stringify(claims));
    });
    await nextTurn();
  }
  transact(() => {
    prepared(db, 'DELETE FROM second_reading WHERE id = ?').run(id);
    const step = transact.step();
    if (isAllOfStep && step !== null) dropStep(db, step);
  });
}

/** Refuses an archive that has none of the articles, or in which nobody recorded anything of them. */
function requireRead({ articles }: GatheredReading, name: string): void {
  if (articles.length === 0) {
    throw new AppError(
      'conflict',
      `${name} has none of the articles of this question. Send the question out first, and let it be read in what comes of that.`,
    );
  }
  const isRead = articles.some(({ claims, absences }) => claims.length > 0 || absences.length > 0);
  if (!isRead) {
    throw new AppError(
      'conflict',
      `Nobody has accepted or written a claim of these articles in ${name}, so that there is no reading to take.`,
    );
  }
}

/** How many of the claims are those that were recorded here, so that whoever read saw them. */
function countSeen(db: Database, { articles }: GatheredReading): number {
  const ids = articles.flatMap(({ claims }) => claims.map((claim) => claim.id));
  return plucked<[string], number>(
    db,
    `SELECT count(*) FROM json_each(?) these JOIN claim c ON c.id = these.value
     WHERE NOT EXISTS (SELECT 1 FROM second_reading_claim m
       WHERE m.claim_id = c.id AND m.part = 'second' AND m.is_aside = 1)`,
  ).get(JSON.stringify(ids))!;
}

/** Notes all who read; answers with the one who recorded most. */
function putReaders(
  db: Database,
  { readers }: GatheredReading,
  now: number,
): ArchiveRow<'readers'> {
  for (const row of readers) insertNew(db, 'reader', row);
  const [most] = readers;
  if (most) return most;
  const nameless = { id: makeId(now), name: NAMELESS };
  insertNew(db, 'reader', nameless);
  return nameless;
}

interface Key {
  readonly reading_id: string;
  readonly question_id: string;
}

/** Notes that an article was read twice: what stands here of it, and what the second reading found nowhere. */
function putArticle(db: Database, key: Key, { id, texts, absences }: GatheredArticle): void {
  unrecorded(db, () => {
    for (const row of texts) insertRevision(db, row);
  });
  insertNew(db, 'second_reading_article', { ...key, article_id: id });
  prepared(
    db,
    `INSERT INTO second_reading_claim (reading_id, question_id, claim_id, part, is_aside)
     SELECT ?, ?, c.id, 'first', 0 FROM claim c WHERE c.article_id = ? AND c.deleted_at IS NULL`,
  ).run(key.reading_id, key.question_id, id);
  for (const absence of absences) {
    insertNew(db, 'second_reading_absence', {
      ...key,
      article_id: id,
      kind: absence.kind,
      part: 'second',
      reader_id: absence.reader,
      rule_version: null,
      confirmed: 1,
      sentences_read: absence.sentencesRead,
      recorded_at: absence.recordedAt,
    });
  }
}

/** Writes a claim of the second reading, laid aside, under ids of its own: the same archive can be taken again. */
function putSecond(db: Database, key: Key, row: ArchiveRow<'claims'>, now: number): void {
  const claim = {
    ...row,
    id: makeId(now),
    quotes: row.quotes.map((quote) => ({ ...quote, id: makeId(now) })),
    areas: row.areas.map((area) => ({ ...area, id: makeId(now) })),
  };
  putClaim(db, claim, {
    code: nextClaimCode(db, row.article, row.value.kind),
    asideSince: now,
  });
  insertNew(db, 'second_reading_claim', {
    ...key,
    claim_id: claim.id,
    part: 'second',
    is_aside: 1,
  });
}

const some = (count: number, one: string): string =>
  count === 1 ? `one ${one}` : `${count.toLocaleString('en')} ${one}s`;

interface Taken {
  readonly readerName: string;
  readonly articles: number;
  readonly claims: number;
  /** How many of its claims were recorded here. */
  readonly seen: number;
  /** How many articles of the question it has not. */
  readonly left: number;
}

function closingWords({ readerName, articles, claims, seen, left }: Taken): string {
  return [
    `Second reading by ${readerName} taken: ${some(claims, 'claim')} of ${some(articles, 'article')}.`,
    ...(left > 0 ? [`The archive has not ${some(left, 'article')} of the question.`] : []),
    ...(seen > 0
      ? [
          `It was not read blind: ${some(seen, 'claim')} of it ${seen === 1 ? 'is one' : 'are some'} that you recorded.`,
        ]
      : []),
  ].join(' ');
}
