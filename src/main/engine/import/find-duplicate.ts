import { issuedYear } from '../../../shared/domain/csl-dates.ts';
import { CslItem } from '../../../shared/domain/csl.ts';
import type { ArticleId } from '../../../shared/domain/ids.ts';
import { normaliseDoi } from '../library/article-facts.ts';
import type { RevisionText } from '../library/revision-text.ts';
import { prepared, type Database } from '../db/database.ts';
import { couldBeSameWork, plainTitle } from './same-work.ts';

/** Of articles with the same title and year, such as editorials, so many are compared. */
const NAMESAKES = 200;

export interface Duplicate {
  readonly reason: 'same_text' | 'same_doi' | 'same_title_and_year';
  readonly existing: { readonly id: ArticleId; readonly title: string; readonly citekey: string };
}

interface Found {
  readonly id: ArticleId;
  readonly title: string;
  readonly citekey: string;
}

/** The article of the library, not in the trash, that a source doubles; null when it is new. */
export function findDuplicate(
  db: Database,
  source: { readonly csl: CslItem; readonly revision: RevisionText },
): Duplicate | null {
  const byText = prepared<[string], Found>(
    db,
    `SELECT a.id, a.title, a.citekey FROM revision r JOIN article a ON a.id = r.article_id
     WHERE r.sha256 = ? AND a.deleted_at IS NULL ORDER BY a.seq LIMIT 1`,
  ).get(source.revision.sha256);
  if (byText) return { reason: 'same_text', existing: byText };
  const doi = normaliseDoi(source.csl.DOI);
  if (doi !== null) {
    const byDoi = prepared<[string], Found>(
      db,
      'SELECT id, title, citekey FROM article WHERE doi = ? AND deleted_at IS NULL ORDER BY seq LIMIT 1',
    ).get(doi);
    if (byDoi) return { reason: 'same_doi', existing: byDoi };
  }
  const byTitle = findByTitle(db, source.csl);
  return byTitle ? { reason: 'same_title_and_year', existing: byTitle } : null;
}

interface Titled extends Found {
  readonly csl: string;
}

/** An article of the same title and year that may be the same work. */
function findByTitle(db: Database, csl: CslItem): Found | null {
  const title = plainTitle(csl.title ?? '');
  const year = issuedYear(csl);
  if (title === '' || year === null) return null;
  const bare = (csl.title ?? '').trim().replace(/\.+$/, '');
  const rows = prepared<[string, string, number, number], Titled>(
    db,
    `SELECT a.id, a.title, a.citekey, a.csl FROM article_line l JOIN article a ON a.seq = l.seq
     WHERE l.title_key IN (word_key(?), word_key(?)) AND l.year = ? ORDER BY l.seq LIMIT ?`,
  ).all(bare, `${bare}.`, year, NAMESAKES);
  const same = rows.find(
    (row) =>
      plainTitle(row.title) === title &&
      couldBeSameWork(csl, CslItem.parse(JSON.parse(row.csl) as unknown)),
  );
  return same ? { id: same.id, title: same.title, citekey: same.citekey } : null;
}
