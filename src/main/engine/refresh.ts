import { checkQuotes } from './quotes/quote-checks.ts';
import { lineUpClaims } from './claims/line-up.ts';
import type { Database } from './db/database.ts';
import type { Touched } from './history/touched.ts';
import { tallyArticles } from './library/tally.ts';
import { touchIndex } from './search/index-damage.ts';
import { indexArticle } from './search/article-rows.ts';
import { dropGone, indexAnnotation, indexClaims, indexNote } from './search/index-rows.ts';
import { indexWholeArticles } from './search/whole-articles.ts';

/** Brings quote checks, counts and full-text indexes in step with what was touched; call in its transaction. */
export function refreshTouched(db: Database, touched: Touched): void {
  const { annotations, claims, notes, articleRows, seqs } = touched;
  checkQuotes(db, { annotations, claims, revised: touched.revisedArticles });
  lineUpClaims(db, claims);
  tallyArticles(db, touched.articles);
  touchIndex(() => {
    dropGone(db, 'article', articleRows, seqs);
    dropGone(db, 'annotation', annotations, seqs);
    dropGone(db, 'claim', claims, seqs);
    dropGone(db, 'note', notes, seqs);
    for (const id of articleRows) indexArticle(db, id);
    for (const id of annotations) indexAnnotation(db, id);
    indexClaims(db, [...claims]);
    for (const id of notes) indexNote(db, id);
    indexWholeArticles(db, touched.wholeArticles);
  });
}
