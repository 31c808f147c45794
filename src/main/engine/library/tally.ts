import type { LibraryCounts } from '../../../shared/domain/backup.ts';
import type { LibraryOverview } from '../../../shared/domain/library.ts';
import { prepared, type Database, type ReadableDatabase } from '../db/database.ts';
import { lineUpArticles } from './lines.ts';

/** CROSS JOIN keeps the order of the tables: without statistics SQLite would scan all quotes. */
const OF_ARTICLE = `
  INSERT INTO article_tally (seq, status, no_text, accepted, suggested, annotations, verified, moved, broken)
  SELECT a.seq, a.status, a.current_revision_id IS NULL,
    (SELECT count(*) FROM claim c
      WHERE c.article_id = @id AND c.status = 'accepted' AND c.deleted_at IS NULL),
    (SELECT count(*) FROM claim c
      WHERE c.article_id = @id AND c.status = 'suggested' AND c.deleted_at IS NULL),
    (SELECT count(*) FROM annotation n WHERE n.article_id = @id AND n.deleted_at IS NULL),
    count(*) FILTER (WHERE states.state = 'verified'), count(*) FILTER (WHERE states.state = 'moved'),
    count(*) FILTER (WHERE states.state = 'broken')
  FROM article a LEFT JOIN (
    SELECT k.state FROM claim c CROSS JOIN quote q ON q.claim_id = c.id
      JOIN quote_check k ON k.quote_id = q.id
    WHERE c.article_id = @id AND c.status <> 'rejected' AND c.deleted_at IS NULL
    UNION ALL SELECT k.state FROM annotation n CROSS JOIN quote q ON q.annotation_id = n.id
      JOIN quote_check k ON k.quote_id = q.id
    WHERE n.article_id = @id AND n.deleted_at IS NULL) states ON true
  WHERE a.id = @id AND a.deleted_at IS NULL GROUP BY a.seq`;

/**
 * Counts anew what these articles hold, and with them the library, and puts them in their places in
 * lists; call in the transaction of the change, after their quotes were checked. Articles in the trash
 * do not count.
 */
export function tallyArticles(db: Database, ids: Iterable<string>): void {
  const articles = [...ids];
  const forget = prepared<[string]>(
    db,
    'DELETE FROM article_tally WHERE seq = (SELECT seq FROM article WHERE id = ?)',
  );
  const count = prepared<[{ id: string }]>(db, OF_ARTICLE);
  for (const id of articles) {
    forget.run(id);
    count.run({ id });
  }
  lineUpArticles(db, articles);
}

/** What the open library holds, counted as its backups are. */
export function countLibrary(db: ReadableDatabase): LibraryCounts {
  return prepared<[], LibraryCounts>(
    db,
    `SELECT inbox + reading + read AS articles, accepted AS acceptedClaims,
       suggested AS suggestedClaims, annotations FROM library_tally`,
  ).get()!;
}

type QuoteStates = LibraryOverview['quotes'];

/** How many quotes outside the trash stand where they were marked, moved, or are not found. */
export function countQuoteStates(db: ReadableDatabase): QuoteStates {
  return prepared<[], QuoteStates>(db, 'SELECT verified, moved, broken FROM library_tally').get()!;
}

/** The same of one article; none of one in the trash. */
export function countQuoteStatesOf(db: ReadableDatabase, articleId: string): QuoteStates {
  const states = prepared<[string], QuoteStates>(
    db,
    `SELECT t.verified, t.moved, t.broken
     FROM article a JOIN article_tally t ON t.seq = a.seq WHERE a.id = ?`,
  ).get(articleId);
  return states ?? { verified: 0, moved: 0, broken: 0 };
}
