import { checkQuotes } from './quotes/quote-checks.ts';
import { prepared, type Database } from './db/database.ts';
import type { Touched } from './history/touched.ts';
import { tallyArticles } from './library/tally.ts';
import { touchIndex } from './search/index-damage.ts';
import { indexArticle } from './search/article-rows.ts';
import { dropGone, indexAnnotation, indexClaims } from './search/index-rows.ts';

/** Brings quote checks, counts and full-text indexes in step with what was touched; call in its transaction. */
export function refreshTouched(db: Database, touched: Touched): void {
  const annotations = new Set(touched.annotations);
  const claims = new Set(touched.claims);
  for (const articleId of touched.wholeArticles) {
    for (const { id } of prepared<[string], { id: string }>(
      db,
      'SELECT id FROM annotation WHERE article_id = ?',
    ).iterate(articleId)) {
      annotations.add(id);
    }
    for (const { id } of prepared<[string], { id: string }>(
      db,
      'SELECT id FROM claim WHERE article_id = ?',
    ).iterate(articleId)) {
      claims.add(id);
    }
  }
  checkQuotes(db, { annotations, claims, revised: touched.revisedArticles });
  tallyArticles(db, touched.articles);
  touchIndex(() => {
    dropGone(db, 'article', touched.articleRows, touched.seqs);
    dropGone(db, 'annotation', annotations, touched.seqs);
    dropGone(db, 'claim', claims, touched.seqs);
    for (const id of touched.articleRows) indexArticle(db, id);
    for (const id of annotations) indexAnnotation(db, id);
    indexClaims(db, [...claims]);
  });
}
