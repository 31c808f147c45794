import { AppError } from '../../../shared/errors.ts';
import { markTouched } from '../claims/write-claim.ts';
import { prepared } from '../db/database.ts';
import type { HandlersOf } from '../handler-types.ts';
import { describeQuote } from './anchoring.ts';
import { readQuoteOwner, readRevisionText } from './queries.ts';
import { moveQuote } from './write-quote.ts';

export const quoteHandlers = {
  'quotes.confirm': ({ db, transact, now }, { ids }) => {
    transact('Confirm where a quote moved', () => {
      const place = prepared<
        [string],
        { revision_id: string; start: number; end: number; state: string }
      >(
        db,
        `SELECT revision_id, start, end, state FROM quote_check WHERE quote_id = ? AND state = 'moved'`,
      );
      for (const id of ids) {
        const { articleId, claimId } = readQuoteOwner(db, id);
        const found = place.get(id);
        if (!found) continue;
        const text = readRevisionText(db, articleId, found.revision_id);
        moveQuote(db, id, found.revision_id, describeQuote(text, found.start, found.end));
        if (claimId !== null) markTouched(db, claimId, now());
      }
    });
    return null;
  },

  'quotes.place': ({ db, transact, now }, { id, revisionId, span }) => {
    transact('Put a quote in its place', () => {
      const { articleId, claimId } = readQuoteOwner(db, id);
      const text = readRevisionText(db, articleId, revisionId);
      if (span.end > text.length) {
        throw new AppError('invalid_input', 'Those words are not in the text. Select them again.');
      }
      moveQuote(db, id, revisionId, describeQuote(text, span.start, span.end));
      if (claimId !== null) markTouched(db, claimId, now());
    });
    return null;
  },
} satisfies HandlersOf<'quotes.confirm' | 'quotes.place'>;
