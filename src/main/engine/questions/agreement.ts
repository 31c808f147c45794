import { compareReadings } from '../../../shared/domain/agreement/compare-readings.ts';
import type { Claim } from '../../../shared/domain/claim.ts';
import type { ArticleId } from '../../../shared/domain/ids.ts';
import type { SecondReading, SettledReading } from '../../../shared/domain/second-reading.ts';
import { AppError } from '../../../shared/errors.ts';
import { readClaims } from '../claims/queries.ts';
import { plucked, prepared, type Database, type ReadableDatabase } from '../db/database.ts';
import { describeCells } from './differing-cells.ts';
import { readQuestionRow } from './queries.ts';

interface ReadingRow {
  readonly id: string;
  readonly readerName: string;
  readonly beganAt: number;
  readonly endedAt: number | null;
}

function lastReading(db: ReadableDatabase, questionId: string): ReadingRow | undefined {
  return prepared<[string], ReadingRow>(
    db,
    `SELECT s.id, r.name AS readerName, s.began_at AS beganAt, s.ended_at AS endedAt
     FROM second_reading s JOIN reader r ON r.id = s.reader_id
     WHERE s.question_id = ? AND s.is_whole = 1 ORDER BY s.began_at DESC, s.id DESC LIMIT 1`,
  ).get(questionId);
}

function claimsOf(
  db: ReadableDatabase,
  readingId: string,
  part: 'first' | 'second',
): ReadonlyMap<string, readonly Claim[]> {
  const ids = plucked<[string, string], string>(
    db,
    'SELECT claim_id FROM second_reading_claim WHERE reading_id = ? AND part = ? ORDER BY claim_id',
  ).all(readingId, part);
  return Map.groupBy(readClaims(db, ids), ({ articleId }) => articleId);
}

interface SettledRow {
  readonly articleId: string;
  readonly attribute: string;
  readonly verdict: SettledReading['verdict'];
  readonly readerName: string;
  readonly settledAt: number;
}

/**
 * The last second reading of a question: while it goes on, that it does; then how far it agrees with the
 * first, and where it does not. Null where nobody has read again. Throws `not_found`.
 */
export function readAgreement(db: ReadableDatabase, questionId: string): SecondReading | null {
  readQuestionRow(db, questionId);
  const reading = lastReading(db, questionId);
  if (!reading) return null;
  const { id, readerName, beganAt, endedAt } = reading;
  const articles = prepared<[string], { id: ArticleId; csl: string }>(
    db,
    `SELECT a.id, a.csl FROM second_reading_article m JOIN article a ON a.id = m.article_id
     WHERE m.reading_id = ? AND a.deleted_at IS NULL ORDER BY a.id`,
  ).all(id);
  const about = { readerName, beganAt, endedAt, articles: articles.length };
  if (endedAt === null) return { ...about, attributes: [], differences: [] };

  const [first, second] = [claimsOf(db, id, 'first'), claimsOf(db, id, 'second')];
  const read = articles.map((article) => ({
    articleId: article.id,
    first: first.get(article.id) ?? [],
    second: second.get(article.id) ?? [],
  }));
  const compared = compareReadings(read);
  const settled = prepared<[string], SettledRow>(
    db,
    `SELECT s.article_id AS articleId, s.attribute, s.verdict, r.name AS readerName,
       s.settled_at AS settledAt
     FROM settled_reading s JOIN reader r ON r.id = s.reader_id WHERE s.reading_id = ?`,
  ).all(id);
  const verdicts = new Map(
    settled.map(({ articleId, attribute, ...said }) => [`${articleId} ${attribute}`, said]),
  );
  return {
    ...about,
    attributes: compared.attributes,
    differences: describeCells(articles, read, compared.differences).map((cell) => ({
      ...cell,
      settled: verdicts.get(`${cell.articleId} ${cell.key}`) ?? null,
    })),
  };
}

/** Notes what is said of a cell in which the readings differ; null opens it again. Throws `conflict`. */
export function settleReading(
  db: Database,
  questionId: string,
  cell: { readonly articleId: string; readonly attribute: string },
  said: Pick<SettledReading, 'verdict'> & { readonly readerId: string; readonly now: number },
): void {
  readQuestionRow(db, questionId);
  const reading = lastReading(db, questionId);
  if (reading?.endedAt == null) {
    throw new AppError('conflict', 'The readings can be settled when the second one has ended.');
  }
  prepared(
    db,
    `INSERT INTO settled_reading (reading_id, article_id, attribute, question_id, verdict, reader_id, settled_at)
     VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (reading_id, article_id, attribute) DO UPDATE SET verdict = excluded.verdict,
       reader_id = excluded.reader_id, settled_at = excluded.settled_at`,
  ).run(
    reading.id,
    cell.articleId,
    cell.attribute,
    questionId,
    said.verdict,
    said.readerId,
    said.now,
  );
}
