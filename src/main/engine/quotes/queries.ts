import type { QuoteId, RevisionId } from '../../../shared/domain/ids.ts';
import type { Quote, QuoteState } from '../../../shared/domain/quote.ts';
import { AppError } from '../../../shared/errors.ts';
import { prepared, type ReadableDatabase } from '../db/database.ts';
import { textOf } from '../db/read-text.ts';
import { pagesOfFound, toQuotePages, type FoundPages } from './quote-pages.ts';

/** A quote with its check, as `QUOTE_COLUMNS` read it. */
export interface QuoteRow extends FoundPages {
  readonly id: string;
  readonly owner_id: string;
  readonly revision_id: string;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly state: QuoteState;
  readonly found_start: number | null;
  readonly found_end: number | null;
  readonly score: number | null;
}

/** The quote of such a row. */
export function toQuote(row: QuoteRow): Quote {
  return {
    id: row.id as QuoteId,
    revisionId: row.revision_id as RevisionId,
    start: row.start,
    end: row.end,
    exact: row.exact,
    prefix: row.prefix,
    suffix: row.suffix,
    state: row.state,
    found:
      row.found_start === null || row.found_end === null
        ? null
        : { start: row.found_start, end: row.found_end },
    score: row.score,
    pages: toQuotePages(row),
  };
}

/** Of `quote q LEFT JOIN quote_check k`. */
export const QUOTE_COLUMNS = `q.id, q.revision_id, q.start, q.end, q.exact, q.prefix, q.suffix,
  coalesce(k.state, 'unchecked') AS state, k.start AS found_start, k.end AS found_end, k.score,
  ${pagesOfFound('k')}`;

/** The quotes of one claim, in the order of the text. */
export function quotesOfClaim(db: ReadableDatabase, claimId: string): Quote[] {
  return prepared<[string], QuoteRow>(
    db,
    `SELECT q.claim_id AS owner_id, ${QUOTE_COLUMNS}
     FROM quote q LEFT JOIN quote_check k ON k.quote_id = q.id
     WHERE q.claim_id = ? ORDER BY coalesce(k.start, q.start), q.seq`,
  )
    .all(claimId)
    .map(toQuote);
}

/** The quotes of an article’s claims, by claim id, in the order of the text. */
export function quotesOfClaims(db: ReadableDatabase, articleId: string): Map<string, Quote[]> {
  return byOwner(
    prepared<[string], QuoteRow>(
      db,
      `SELECT q.claim_id AS owner_id, ${QUOTE_COLUMNS}
       FROM claim c JOIN quote q ON q.claim_id = c.id LEFT JOIN quote_check k ON k.quote_id = q.id
       WHERE c.article_id = ? ORDER BY coalesce(k.start, q.start), q.seq`,
    ).iterate(articleId),
  );
}

/** The quotes of these claims, by claim id, in the order of the text. */
export function quotesOfEach(
  db: ReadableDatabase,
  claimIds: readonly string[],
): Map<string, Quote[]> {
  return byOwner(
    prepared<[string], QuoteRow>(
      db,
      `SELECT q.claim_id AS owner_id, ${QUOTE_COLUMNS}
       FROM quote q LEFT JOIN quote_check k ON k.quote_id = q.id
       WHERE q.claim_id IN (SELECT value FROM json_each(?))
       ORDER BY coalesce(k.start, q.start), q.seq`,
    ).iterate(JSON.stringify(claimIds)),
  );
}

function byOwner(rows: Iterable<QuoteRow>): Map<string, Quote[]> {
  const quotes = new Map<string, Quote[]>();
  for (const row of rows) {
    const list = quotes.get(row.owner_id);
    if (list) list.push(toQuote(row));
    else quotes.set(row.owner_id, [toQuote(row)]);
  }
  return quotes;
}

/** Throws `not_found` when the revision is not one of this article’s. */
export function readRevisionText(
  db: ReadableDatabase,
  articleId: string,
  revisionId: string,
): string {
  const row = prepared<[string, string], { text: Uint8Array }>(
    db,
    'SELECT CAST(text AS BLOB) AS text FROM revision WHERE id = ? AND article_id = ?',
  ).get(revisionId, articleId);
  if (!row) {
    throw new AppError(
      'not_found',
      'That text is no longer in the library. Open the article again.',
    );
  }
  return textOf(row.text);
}

/** The article of a quote, and the claim or the annotation that has it; throws `not_found`. */
export function readQuoteOwner(
  db: ReadableDatabase,
  quoteId: string,
): { articleId: string; claimId: string | null; annotationId: string | null } {
  const row = prepared<
    [string],
    { article_id: string; claim_id: string | null; annotation_id: string | null }
  >(
    db,
    `SELECT coalesce(c.article_id, n.article_id) AS article_id, q.claim_id, q.annotation_id
     FROM quote q LEFT JOIN claim c ON c.id = q.claim_id
       LEFT JOIN annotation n ON n.id = q.annotation_id
     WHERE q.id = ?`,
  ).get(quoteId);
  if (!row) throw new AppError('not_found', 'That quote is no longer in the library.');
  return { articleId: row.article_id, claimId: row.claim_id, annotationId: row.annotation_id };
}
