import type { Annotation, Color } from '../../../shared/domain/annotation.ts';
import type { AnnotationId, ArticleId, QuoteId, RevisionId } from '../../../shared/domain/ids.ts';
import { describeQuote, type Selectors } from '../../../shared/domain/anchoring.ts';
import type { Quote, QuoteState, Span } from '../../../shared/domain/quote.ts';
import { AppError } from '../../../shared/errors.ts';
import { prepared, type Database } from '../db/database.ts';
import { makeId } from '../db/uuid.ts';

interface QuoteRow {
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
}

function toQuote(row: QuoteRow): Quote {
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
  };
}

const QUOTE_COLUMNS = `q.id, q.revision_id, q.start, q.end, q.exact, q.prefix, q.suffix,
  coalesce(k.state, 'broken') AS state, k.start AS found_start, k.end AS found_end`;

/** The quotes of one claim, in the order of the text. */
export function quotesOfClaim(db: Database, claimId: string): Quote[] {
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
export function quotesOfClaims(db: Database, articleId: string): Map<string, Quote[]> {
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
export function quotesOfEach(db: Database, claimIds: readonly string[]): Map<string, Quote[]> {
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

interface AnnotationRow extends QuoteRow {
  readonly annotation_id: string;
  readonly article_id: string;
  readonly code: string;
  readonly color: Color;
  readonly comment: string;
  readonly tags: string | null;
  readonly reader_name: string;
  readonly created_at: number;
  readonly updated_at: number;
}

/** The annotations of an article that are not in the trash, in the order of the text. */
export function listAnnotations(db: Database, articleId: string): Annotation[] {
  return prepared<[string], AnnotationRow>(
    db,
    `SELECT n.id AS annotation_id, n.id AS owner_id, n.article_id, n.code, n.color, n.comment,
       (SELECT json_group_array(t.tag) FROM annotation_tag t WHERE t.annotation_id = n.id) AS tags,
       r.name AS reader_name, n.created_at, n.updated_at, ${QUOTE_COLUMNS}
     FROM annotation n JOIN reader r ON r.id = n.reader_id
       JOIN quote q ON q.annotation_id = n.id LEFT JOIN quote_check k ON k.quote_id = q.id
     WHERE n.article_id = ? AND n.deleted_at IS NULL
     ORDER BY coalesce(k.start, q.start), n.seq`,
  )
    .all(articleId)
    .map((row) => ({
      id: row.annotation_id as AnnotationId,
      articleId: row.article_id as ArticleId,
      code: row.code,
      color: row.color,
      comment: row.comment,
      tags: JSON.parse(row.tags ?? '[]') as string[],
      quote: toQuote(row),
      readerName: row.reader_name,
      createdAt: row.created_at,
      updatedAt: row.updated_at,
    }));
}

/** Throws `not_found` when the revision is not one of this article’s. */
export function readRevisionText(db: Database, articleId: string, revisionId: string): string {
  const row = prepared<[string, string], { text: string }>(
    db,
    'SELECT text FROM revision WHERE id = ? AND article_id = ?',
  ).get(revisionId, articleId);
  if (!row) {
    throw new AppError(
      'not_found',
      'That text is no longer in the library. Open the article again.',
    );
  }
  return row.text;
}

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
  return id as QuoteId;
}

/** The article and the two selectors’ text of a quote; throws `not_found`. */
export function readQuoteOwner(
  db: Database,
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
