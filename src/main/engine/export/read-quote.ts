import type { Quote } from '../../../shared/domain/quote.ts';
import { AppError } from '../../../shared/errors.ts';
import { listAnnotations } from '../annotations/queries.ts';
import { readQuoteOwner } from '../quotes/queries.ts';
import { readClaim } from '../claims/queries.ts';
import type { ReadableDatabase } from '../db/database.ts';

/** A quote with the article it belongs to. Throws `not_found`. */
export function readQuote(
  db: ReadableDatabase,
  quoteId: string,
): { quote: Quote; articleId: string } {
  const owner = readQuoteOwner(db, quoteId);
  const quotes =
    owner.claimId === null
      ? listAnnotations(db, owner.articleId).map((annotation) => annotation.quote)
      : readClaim(db, owner.claimId).quotes;
  const quote = quotes.find((one) => one.id === quoteId);
  if (!quote) throw new AppError('not_found', 'That quote is in the trash.');
  return { quote, articleId: owner.articleId };
}
