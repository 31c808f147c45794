import anyAscii from 'any-ascii';
import { makeCitekey } from '../../../shared/domain/citekey.ts';
import type { ReadingStatus } from '../../../shared/domain/article.ts';
import { CslItem } from '../../../shared/domain/csl.ts';
import type { ArticleId, RevisionId } from '../../../shared/domain/ids.ts';
import { AppError } from '../../../shared/errors.ts';
import { changeOneRow } from '../db/change-one-row.ts';
import { prepared, type Database } from '../db/database.ts';
import { makeId } from '../db/uuid.ts';
import { unrecorded } from '../history/recording.ts';
import { articleFacts } from './article-facts.ts';
import { findKeyHolder, unheldKey, wantedKey } from './citekeys.ts';
import { changeTags } from './filing.ts';
import type { RevisionText } from './revision-text.ts';

/** A citekey for the item that no article of the library has, as its own or as another name, in the trash or not. */
function freeCitekey(db: Database, csl: CslItem): string {
  return makeCitekey(csl, anyAscii, (key) => findKeyHolder(db, key) !== null);
}

/** Adds a text to an article as its newest revision, without making it the current one. */
export function insertRevision(
  db: Database,
  articleId: string,
  { utf8, length, sha256, sentenceCount }: RevisionText,
  now: number,
): RevisionId {
  const id = makeId(now) as RevisionId;
  prepared(
    db,
    `INSERT INTO revision (id, article_id, number, text, sha256, length, sentence_count, created_at)
     SELECT ?, ?, coalesce(max(number), 0) + 1, CAST(? AS TEXT), ?, ?, ?, ? FROM revision WHERE article_id = ?`,
  ).run(id, articleId, utf8, sha256, length, sentenceCount, now, articleId);
  return id;
}

export interface NewArticle {
  readonly csl: CslItem;
  /** Its citekey, which is free; one made of its details by default. */
  readonly citekey?: string | null;
  /** Its text; null for a reference alone. */
  readonly revision: RevisionText | null;
  readonly originName: string | null;
  /** Tags that it comes with; none by default. */
  readonly tags?: readonly string[];
}

/**
 * Writes an article, and its first revision if it has a text, as if in the trash. Texts are never undone away: what
 * history records, and undo takes back, is that `revealArticle` brings it into the library. Until then, and after
 * it was undone, it holds no citekey.
 */
export function stageArticle(db: Database, article: NewArticle, now: number): ArticleId {
  return unrecorded(db, () => insertArticle(db, article, now));
}

/** The row of an article that is not in the library yet. */
export interface ArticleRow {
  readonly id: string;
  readonly csl: CslItem;
  readonly citekey: string;
  readonly status: ReadingStatus;
  readonly originName: string | null;
  readonly addedAt: number;
  readonly updatedAt: number;
}

/** Writes the row of an article as if in the trash, without a text; it holds its citekey once it is revealed. */
export function insertArticleRow(db: Database, row: ArticleRow, now: number): void {
  const facts = articleFacts(row.csl);
  prepared(
    db,
    `INSERT INTO article (id, csl, type, title, authors, source, year, doi, citekey, status,
       origin_name, current_revision_id, added_at, updated_at, deleted_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL, ?, ?, ?)`,
  ).run(
    row.id,
    JSON.stringify(row.csl),
    facts.type,
    facts.title,
    facts.authors,
    facts.source,
    facts.year,
    facts.doi,
    unheldKey(row.citekey, row.id),
    row.status,
    row.originName,
    row.addedAt,
    row.updatedAt,
    now,
  );
}

function insertArticle(db: Database, article: NewArticle, now: number): ArticleId {
  const id = makeId(now) as ArticleId;
  const citekey = article.citekey ?? freeCitekey(db, article.csl);
  const { csl, originName } = article;
  const row = { id, csl, citekey, originName, addedAt: now, updatedAt: now };
  insertArticleRow(db, { ...row, status: 'inbox' }, now);
  if (article.revision) {
    const revisionId = insertRevision(db, id, article.revision, now);
    changeOneRow(
      db,
      'the article',
      'UPDATE article SET current_revision_id = ? WHERE id = ?',
      revisionId,
      id,
    );
  }
  changeTags(db, [id], { add: article.tags ?? [], remove: [] });
  return id;
}

/**
 * Saves the details of an article, and another citekey where one is given; its columns follow from
 * them. Throws `not_found` for one that is gone.
 */
export function saveDetails(
  db: Database,
  id: string,
  { csl, citekey }: { readonly csl: CslItem; readonly citekey?: string },
  now: number,
): void {
  const facts = articleFacts(csl);
  const changed = prepared(
    db,
    `UPDATE article SET csl = ?, type = ?, title = ?, authors = ?, source = ?, year = ?, doi = ?,
       citekey = coalesce(?, citekey), updated_at = ? WHERE id = ?`,
  ).run(
    JSON.stringify(csl),
    facts.type,
    facts.title,
    facts.authors,
    facts.source,
    facts.year,
    facts.doi,
    citekey ?? null,
    now,
    id,
  );
  if (changed.changes === 0) {
    throw new AppError('not_found', 'That article is no longer in the library.');
  }
}

/**
 * Brings a staged or trashed article into the library, with the citekey that it wants; with the next that is free
 * where somebody has that by now. One that is not in the trash stays as it is.
 */
export function revealArticle(db: Database, id: string): void {
  const row = prepared<[string], { citekey: string; csl: string }>(
    db,
    'SELECT citekey, csl FROM article WHERE id = ? AND deleted_at IS NOT NULL',
  ).get(id);
  if (!row) return;
  const wanted = wantedKey(row.citekey, id);
  const citekey =
    wanted === row.citekey || findKeyHolder(db, wanted) === null
      ? wanted
      : freeCitekey(db, { ...CslItem.parse(JSON.parse(row.csl)), 'citation-key': wanted });
  changeOneRow(
    db,
    'the article',
    'UPDATE article SET deleted_at = NULL, citekey = ? WHERE id = ?',
    citekey,
    id,
  );
}

/** Makes a revision the one that is read and that quotes are checked against. */
export function setCurrentRevision(
  db: Database,
  id: string,
  revisionId: string,
  now: number,
): void {
  changeOneRow(
    db,
    'the article',
    'UPDATE article SET current_revision_id = ?, updated_at = ? WHERE id = ?',
    revisionId,
    now,
    id,
  );
}

/** The revision that is the text of an article now. Throws `not_found` for an article that is gone. */
export function readCurrentRevision(db: Database, articleId: string): RevisionId {
  const row = prepared<[string], { id: RevisionId }>(
    db,
    'SELECT current_revision_id AS id FROM article WHERE id = ?',
  ).get(articleId);
  if (!row) throw new AppError('not_found', 'That article is no longer in the library.');
  return row.id;
}
