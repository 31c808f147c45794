import { nearest } from '../../../shared/domain/query/nearest.ts';
import { foldText } from '../../../shared/domain/search-folding.ts';
import { plucked, type ReadableDatabase } from '../db/database.ts';

/** More names are not looked through for one that is near. */
const LOOKED_THROUGH = 2000;
const LAST = '\u{10ffff}';

/** The tags that begin with a letter, from one to the next in the index, however many articles each has. */
const TAGS_FROM = `
  WITH RECURSIVE used (tag) AS (
    SELECT min(tag) FROM article_tag WHERE tag >= ? AND tag < ?
    UNION ALL SELECT (SELECT min(t.tag) FROM article_tag t WHERE t.tag > used.tag AND t.tag < ?)
      FROM used WHERE used.tag IS NOT NULL)
  SELECT tag FROM used WHERE tag IS NOT NULL LIMIT ?`;

/** Whether an article has a tag of this name, or one that begins so. */
export function isTagName(db: ReadableDatabase, name: string, isBeginning: boolean): boolean {
  const end = isBeginning ? name + LAST : name;
  return (
    plucked<[string, string], number>(
      db,
      'SELECT 1 FROM article_tag WHERE tag >= ? AND tag <= ? LIMIT 1',
    ).get(name, end) !== undefined
  );
}

/** The tag with the same first letter that is most like a name; null where none is near. */
export function nearestTag(db: ReadableDatabase, name: string): string | null {
  const [letter = ''] = name;
  const letters = new Set([letter.toLowerCase(), letter.toUpperCase(), letter]);
  const tags = [...letters].flatMap((first) =>
    first === ''
      ? []
      : plucked<[string, string, string, number], string>(db, TAGS_FROM).all(
          first,
          first + LAST,
          first + LAST,
          LOOKED_THROUGH,
        ),
  );
  return nearest(name, tags);
}

/** Whether a collection has this name, or one that begins so; accents and case do not matter. */
export function isCollectionName(
  db: ReadableDatabase,
  name: string,
  isBeginning: boolean,
): boolean {
  const folded = foldText(name);
  const [sql, values] = isBeginning
    ? ['substr(fold_text(name), 1, ?) = ?', [folded.length, folded]]
    : ['fold_text(name) = ?', [folded]];
  const found = plucked<unknown[], number>(db, `SELECT 1 FROM collection WHERE ${sql} LIMIT 1`);
  return found.get(...values) !== undefined;
}

/** The collection whose name is most like this one; null where none is near. */
export function nearestCollection(db: ReadableDatabase, name: string): string | null {
  const names = plucked<[number], string>(db, 'SELECT name FROM collection LIMIT ?');
  return nearest(name, names.all(LOOKED_THROUGH));
}
