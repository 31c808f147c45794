import { AppError } from '../../../shared/errors.ts';
import { markTouched } from '../claims/write-claim.ts';
import type { Context, HandlersOf } from '../handler-types.ts';
import { confirmPlaces, movedQuotes } from './confirm.ts';
import { readQuoteOwner, readRevisionText } from './queries.ts';
import { describeQuote } from './selectors.ts';
import { moveQuote } from './write-quote.ts';

/** So many are confirmed in one transaction. */
const PAGE = 100;

function confirm({ db, now }: Context, ids: readonly string[]): void {
  for (const claimId of confirmPlaces(db, ids)) markTouched(db, claimId, now());
}

const confirmLabel = (quotes: number): string =>
  quotes === 1 ? 'Confirm where a quote moved' : `Confirm where ${String(quotes)} quotes moved`;

export const quoteHandlers = {
  'quotes.confirm': (context, { ids }) => {
    context.transact(confirmLabel(ids.length), () => {
      for (const id of ids) readQuoteOwner(context.db, id);
      confirm(context, ids);
    });
    return null;
  },

  'quotes.confirmAll': (context, { articleId }) => {
    const ids = movedQuotes(context.db, articleId);
    const label = confirmLabel(ids.length);
    if (ids.length <= PAGE) {
      context.transact(label, () => {
        confirm(context, ids);
      });
      return { quotes: ids.length, jobId: null };
    }
    const jobId = context.jobs.start('check', label, ids.length, async (control) => {
      const transact = context.transactInSteps(label, control.id);
      for (let from = 0; from < ids.length; from += PAGE) {
        await control.breathe();
        transact(() => {
          confirm(context, ids.slice(from, from + PAGE));
        });
        control.report({ done: Math.min(from + PAGE, ids.length) });
      }
      return `${ids.length.toLocaleString('en')} confirmed.`;
    });
    return { quotes: ids.length, jobId };
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
} satisfies HandlersOf<'quotes.confirm' | 'quotes.confirmAll' | 'quotes.place'>;
