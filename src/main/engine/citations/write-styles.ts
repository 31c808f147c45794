import { AppError } from '../../../shared/errors.ts';
import { plucked, prepared, type Database } from '../db/database.ts';
import type { NewLanguage, NewStyle } from './check-files.ts';

const isAsKept = (db: Database, sql: string, key: string, sha256: string): boolean =>
  plucked<[string], string>(db, sql).get(key) === sha256;

/** Keeps a style, in place of one with its id; the same file again changes nothing. */
export function putStyle(db: Database, style: NewStyle, now: number): void {
  const { id, title, kind, format, parentId, locale, sample, xml, sha256 } = style;
  if (isAsKept(db, 'SELECT sha256 FROM citation_style WHERE id = ?', id, sha256)) return;
  prepared(
    db,
    `INSERT INTO citation_style
       (id, title, kind, format, parent_id, locale, sample, xml, sha256, added_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET title = excluded.title, kind = excluded.kind,
       format = excluded.format, parent_id = excluded.parent_id, locale = excluded.locale,
       sample = excluded.sample, xml = excluded.xml, sha256 = excluded.sha256,
       added_at = excluded.added_at`,
  ).run(id, title, kind, format, parentId, locale, JSON.stringify(sample), xml, sha256, now);
}

/** Keeps the words of a language, in place of those that it had. */
export function putLanguage(db: Database, { tag, xml, sha256 }: NewLanguage, now: number): void {
  if (isAsKept(db, 'SELECT sha256 FROM citation_locale WHERE tag = ?', tag, sha256)) return;
  prepared(
    db,
    `INSERT INTO citation_locale (tag, xml, sha256, added_at) VALUES (?, ?, ?, ?)
     ON CONFLICT (tag) DO UPDATE SET xml = excluded.xml, sha256 = excluded.sha256,
       added_at = excluded.added_at`,
  ).run(tag, xml, sha256, now);
}

const GONE = 'That is no longer among what was added to this library.';

/** Where the library’s settings name a style or language as the one for all, they name none from now on. */
const forgetDefault = (db: Database, name: 'citationStyle' | 'citationLocale', value: string) =>
  prepared(db, 'DELETE FROM setting WHERE name = ? AND value = ?').run(name, JSON.stringify(value));

/**
 * Takes a style away that was added. Throws `not_found`, and `conflict` where others follow it, unless one
 * that comes with Collate does its work from then on.
 */
export function removeStyle(db: Database, id: string, isOfCollate: boolean): void {
  const followers = isOfCollate
    ? []
    : plucked<[string], string>(
        db,
        'SELECT title FROM citation_style WHERE parent_id = ? ORDER BY title LIMIT 4',
      ).all(id);
  if (followers.length > 0) {
    const named = followers.slice(0, 3).map((title) => `“${title}”`);
    throw new AppError(
      'conflict',
      `It was not removed: ${named.join(', ')}${followers.length > 3 ? ' and others' : ''} ${followers.length === 1 ? 'follows' : 'follow'} it. Remove ${followers.length === 1 ? 'that' : 'those'} first.`,
    );
  }
  const { changes } = prepared(db, 'DELETE FROM citation_style WHERE id = ?').run(id);
  if (changes === 0) throw new AppError('not_found', GONE);
  if (!isOfCollate) forgetDefault(db, 'citationStyle', id);
}

/** Takes the words of a language away that were added. Throws `not_found`. */
export function removeLanguage(db: Database, tag: string, isOfCollate: boolean): void {
  const { changes } = prepared(db, 'DELETE FROM citation_locale WHERE tag = ?').run(tag);
  if (changes === 0) throw new AppError('not_found', GONE);
  if (!isOfCollate) forgetDefault(db, 'citationLocale', tag);
}
