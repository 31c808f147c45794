import { issuedYear } from '../../../shared/domain/csl-dates.ts';
import { CslItem, type CslName } from '../../../shared/domain/csl.ts';
import type { ArticleId } from '../../../shared/domain/ids.ts';
import { foldWords } from '../../../shared/domain/word-order.ts';
import type { ZoteroAlike } from '../../../shared/domain/zotero.ts';
import { normaliseDoi } from '../library/article-facts.ts';
import { prepared, type ReadableDatabase } from '../db/database.ts';

/** Of articles with the same title and year, such as editorials, so many are looked at. */
const NAMESAKES = 50;

interface Found {
  readonly id: ArticleId;
  readonly title: string;
  readonly citekey: string;
}

/**
 * The article of the library, not in the trash, that an item looks like: one with its DOI; or, where
 * one of them has none, with its title, year and first author.
 */
export function findAlike(
  db: ReadableDatabase,
  csl: CslItem,
): Pick<ZoteroAlike, 'by' | 'here'> | null {
  const doi = normaliseDoi(csl.DOI);
  if (doi !== null) {
    const here = prepared<[string], Found>(
      db,
      'SELECT id, title, citekey FROM article WHERE doi = ? AND deleted_at IS NULL ORDER BY seq LIMIT 1',
    ).get(doi);
    if (here) return { by: 'doi', here };
  }
  const year = issuedYear(csl);
  const title = csl.title ?? '';
  if (title === '' || year === null) return null;
  const namesakes = prepared<[string, number, number], Found & { csl: string }>(
    db,
    `SELECT a.id, a.title, a.citekey, a.csl FROM article_line l JOIN article a ON a.seq = l.seq
     WHERE l.title_key = word_key(?) AND l.year = ? ORDER BY l.seq LIMIT ?`,
  ).all(title, year, NAMESAKES);
  const same = namesakes.find((row) => {
    const other = CslItem.parse(JSON.parse(row.csl));
    return (
      (doi === null || normaliseDoi(other.DOI) === null) && firstAuthor(csl) === firstAuthor(other)
    );
  });
  if (!same) return null;
  return { by: 'title', here: { id: same.id, title: same.title, citekey: same.citekey } };
}

function firstAuthor({ author, editor }: CslItem): string {
  const name: CslName | undefined = (author ?? editor)?.[0];
  return foldWords(name?.family ?? name?.literal ?? '');
}
