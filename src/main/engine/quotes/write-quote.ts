import type { QuoteId } from '../../../shared/domain/ids.ts';
import type { Span } from '../../../shared/domain/quote.ts';
import { AppError } from '../../../shared/errors.ts';
import { changeOneRow } from '../db/change-one-row.ts';
import { prepared, type Database } from '../db/database.ts';
import { makeId } from '../db/uuid.ts';
import { describeQuote, type Selectors } from './selectors.ts';
import { readRevisionText } from './queries.ts';

type QuoteOwner = { readonly claimId: string } | { readonly annotationId: string };

/** Saves a quote of a claim or annotation at a span of a revision. Throws `invalid_input` for a span outside it. */
export function insertQuote(
  db: Database,
  owner: QuoteOwner,
  articleId: string,
  revisionId: string,
  span: Span,
): QuoteId {
  const text = readRevisionText(db, articleId, revisionId);
  if (span.end > text.length) {
    throw new AppError(
      'invalid_input',
      `The text ends at character ${String(text.length)}; the words at ${String(span.start)} to ${String(span.end)} are not in it. Select them again.`,
    );
  }
  return insertSelectors(db, owner, revisionId, describeQuote(text, span.start, span.end));
}

/** Saves a quote whose selectors were made from the text of this revision. */
export function insertSelectors(
  db: Database,
  owner: QuoteOwner,
  revisionId: string,
  quote: Selectors,
): QuoteId {
  const id = makeId();
  prepared(
    db,
    `INSERT INTO quote (id, claim_id, annotation_id, revision_id, start, end, exact, prefix, suffix)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    id,
    'claimId' in owner ? owner.claimId : null,
    'annotationId' in owner ? owner.annotationId : null,
    revisionId,
    quote.start,
    quote.end,
    quote.exact,
    quote.prefix,
    quote.suffix,
  );
  // Words that are taken from the newest text need not be looked up in it.
  prepared(
    db,
    `INSERT INTO quote_check (quote_id, revision_id, state, start, end)
     SELECT ?, r.id, 'verified', ?, ? FROM revision r
       JOIN article a ON a.id = r.article_id AND a.current_revision_id = r.id
     WHERE r.id = ?`,
  ).run(id, quote.start, quote.end, revisionId);
  return id as QuoteId;
}

/** Puts a quote at other words, or at the same in another revision. */
export function moveQuote(db: Database, id: string, revisionId: string, quote: Selectors): void {
  changeOneRow(
    db,
    'the quote',
    'UPDATE quote SET revision_id = ?, start = ?, end = ?, exact = ?, prefix = ?, suffix = ? WHERE id = ?',
    revisionId,
    quote.start,
    quote.end,
    quote.exact,
    quote.prefix,
    quote.suffix,
    id,
  );
}
