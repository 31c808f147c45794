import type { LibraryOverview } from '../../../shared/domain/library.ts';
import { prepared, type ReadableDatabase } from '../db/database.ts';

type QuoteStates = LibraryOverview['quotes'];

/** How many quotes outside the trash stand where they were marked, moved, or are not found. */
export function countQuoteStates(db: ReadableDatabase): QuoteStates {
  return prepared<[], QuoteStates>(db, 'SELECT verified, moved, broken FROM library_tally').get()!;
}

/** The same of one article; none of one in the trash. */
export function countQuotesOf(db: ReadableDatabase, articleId: string): QuoteStates {
  const states = prepared<[string], QuoteStates>(
    db,
    `SELECT t.verified, t.moved, t.broken
     FROM article a JOIN article_tally t ON t.seq = a.seq WHERE a.id = ?`,
  ).get(articleId);
  return states ?? { verified: 0, moved: 0, broken: 0 };
}
