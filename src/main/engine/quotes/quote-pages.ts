import type { QuotePages } from '../../../shared/domain/pages.ts';
import type { Span } from '../../../shared/domain/quote.ts';
import { prepared, type ReadableDatabase } from '../db/database.ts';

/** SQL for the page and its label, as JSON, of the last word that begins before an offset (`<`) or there (`<=`). */
const pageAt = (revision: string, isBefore: '<' | '<=', offset: string): string => `
  (SELECT json_array(p.number, p.label)
   FROM pdf_reading g CROSS JOIN pdf_run u ON u.reading_seq = g.seq
     CROSS JOIN pdf_page p ON p.reading_seq = g.seq AND p.number = u.number
   WHERE g.revision_id = ${revision} AND u.start ${isBefore} ${offset}
   ORDER BY u.start DESC LIMIT 1)`;

/**
 * SQL for the pages on which words of a revision begin and end, as `first_page` and `last_page`, which
 * `toQuotePages` reads.
 * @param found the table, or its alias, with the revision and the offsets: `revision_id`, `start`, `end`
 */
export const pagesOfFound = (found: string): string =>
  `${pageAt(`${found}.revision_id`, '<=', `${found}.start`)} AS first_page,
   ${pageAt(`${found}.revision_id`, '<', `${found}.end`)} AS last_page`;

/** What `pagesOfFound` reads. */
export interface FoundPages {
  readonly first_page: string | null;
  readonly last_page: string | null;
}

const toRef = (json: string): QuotePages['first'] => {
  const [page, label] = JSON.parse(json) as [number, string | null];
  return { page, label };
};

/** The pages of such a row; null where the text has none. */
export function toQuotePages({
  first_page: first,
  last_page: last,
}: FoundPages): QuotePages | null {
  return first === null || last === null ? null : { first: toRef(first), last: toRef(last) };
}

/** The pages on which a span of a revision begins and ends; null where it has none. */
export function readSpanPages(
  db: ReadableDatabase,
  revisionId: string,
  { start, end }: Span,
): QuotePages | null {
  const row = prepared<[string, number, number], FoundPages>(
    db,
    `SELECT ${pagesOfFound('k')} FROM (SELECT ? AS revision_id, ? AS start, ? AS end) k`,
  ).get(revisionId, start, end)!;
  return toQuotePages(row);
}
