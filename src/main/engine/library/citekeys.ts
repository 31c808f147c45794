import type { ArticleId } from '../../../shared/domain/ids.ts';
import { AppError } from '../../../shared/errors.ts';
import { prepared, type ReadableDatabase } from '../db/database.ts';

/** The article that a citekey names. */
export interface KeyHolder {
  readonly id: ArticleId;
  readonly title: string;
  /** Whether it is the citekey of that article, not another name of it. */
  readonly isOwn: boolean;
  readonly isInTrash: boolean;
}

/**
 * The article that has this citekey as its own or as another name, without regard to case, in the trash or
 * not; null where the key is free.
 */
export function findKeyHolder(db: ReadableDatabase, key: string): KeyHolder | null {
  const row = prepared<
    [string, string],
    { id: ArticleId; title: string; is_own: 0 | 1; deleted_at: number | null }
  >(
    db,
    `SELECT id, title, 1 AS is_own, deleted_at FROM article WHERE citekey = ?
     UNION ALL
     SELECT a.id, a.title, 0, a.deleted_at FROM article_key k CROSS JOIN article a ON a.id = k.article_id
     WHERE k.key = ? LIMIT 1`,
  ).get(key, key);
  if (!row) return null;
  const { id, title, is_own: isOwn, deleted_at: deletedAt } = row;
  return { id, title, isOwn: isOwn === 1, isInTrash: deletedAt !== null };
}

/** No citekey has this sign: what stands behind it tells apart what holds none. */
const UNHELD = '~';

/**
 * What stands in the place of the citekey of an article that is not in the library, and has not been or was
 * undone away: it names the one that it wants and keeps nobody from having that.
 */
export function unheldKey(wanted: string, articleId: string): string {
  return `${wanted}${UNHELD}${articleId}`;
}

/** The citekey that an article has, or wants while it holds none. */
export function wantedKey(citekey: string, articleId: string): string {
  const mark = `${UNHELD}${articleId}`;
  return citekey.endsWith(mark) ? citekey.slice(0, -mark.length) : citekey;
}

/** The other names of an article, in the order of the alphabet. */
export function listOtherKeys(db: ReadableDatabase, articleId: string): string[] {
  return prepared<[string], { key: string }>(
    db,
    'SELECT key FROM article_key WHERE article_id = ? ORDER BY key',
  )
    .all(articleId)
    .map(({ key }) => key);
}

/**
 * Throws `conflict` where a citekey is another article's, as its own or as another name, and
 * `invalid_input` where it cannot be cited, unless the article has it already.
 * @param articleId the article that is to have it; null for a new one
 */
export function requireFreeKey(db: ReadableDatabase, key: string, articleId: string | null): void {
  const holder = findKeyHolder(db, key);
  if (holder && holder.id !== articleId) {
    throw new AppError(
      'conflict',
      `“${key}” is already ${holder.isOwn ? 'the citekey' : 'another name'} of “${holder.title}”. Choose another.`,
    );
  }
  if (holder === null && !/^[\p{L}\p{N}_][\p{L}\p{N}_:.$&+?<>/-]*$/u.test(key)) {
    throw new AppError(
      'invalid_input',
      `“${key}” cannot be cited: a citekey begins with a letter, digit or underscore and has no blanks, commas, brackets, %, # or ~.`,
    );
  }
}
