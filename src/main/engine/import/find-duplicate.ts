import { issuedYear } from '../../../shared/domain/csl-dates.ts';
import type { CslItem } from '../../../shared/domain/csl.ts';
import type { ArticleId } from '../../../shared/domain/ids.ts';
import { normaliseDoi } from '../library/article-facts.ts';
import type { RevisionText } from '../library/revision-text.ts';
import { prepared, type Database } from '../db/database.ts';

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
  const title = (source.csl.title ?? '').trim();
  const year = issuedYear(source.csl);
  if (title !== '' && year !== null) {
    const byTitle = prepared<[string, number], Found>(
      db,
      `SELECT id, title, citekey FROM article
       WHERE lower(title) = lower(?) AND year = ? AND deleted_at IS NULL ORDER BY seq LIMIT 1`,
    ).get(title, year);
    if (byTitle) return { reason: 'same_title_and_year', existing: byTitle };
  }
  return null;
}
