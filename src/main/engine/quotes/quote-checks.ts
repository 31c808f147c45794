import { prepared, type Database } from '../db/database.ts';
import { anchorInRevision, anchorQuote, searchedText, type SearchedText } from './anchoring.ts';

interface StaleQuote {
  readonly id: string;
  readonly revision_id: string;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly current_revision_id: string;
}

const PAGE = 500;

const QUOTES_OF_CLAIM = `
  SELECT q.id, q.revision_id, q.start, q.end, q.exact, q.prefix, q.suffix, a.current_revision_id
  FROM quote q JOIN claim c ON c.id = q.claim_id JOIN article a ON a.id = c.article_id
  WHERE q.claim_id IN (SELECT value FROM json_each(?))`;
const QUOTES_OF_ANNOTATION = `
  SELECT q.id, q.revision_id, q.start, q.end, q.exact, q.prefix, q.suffix, a.current_revision_id
  FROM quote q JOIN annotation n ON n.id = q.annotation_id JOIN article a ON a.id = n.article_id
  WHERE q.annotation_id IN (SELECT value FROM json_each(?))`;

/** Reads texts of revisions; one that is asked for again and again is read, and made ready, once. */
function createTextReader(db: Database): (revisionId: string) => SearchedText {
  let lastId = '';
  let last = searchedText('');
  return (revisionId) => {
    if (revisionId !== lastId) {
      const row = prepared<[string], { text: string }>(
        db,
        'SELECT text FROM revision WHERE id = ?',
      ).get(revisionId);
      last = searchedText(row?.text ?? '');
      lastId = revisionId;
    }
    return last;
  };
}

/** The ids as JSON, so many at once as are read together. */
function pagesOf(ids: Iterable<string>): string[] {
  const all = [...ids];
  return Array.from({ length: Math.ceil(all.length / PAGE) }, (_, page) =>
    JSON.stringify(all.slice(page * PAGE, (page + 1) * PAGE)),
  );
}

/** Computes anew where the quotes of these owners stand in the current revision of their article. */
export function checkQuotes(
  db: Database,
  owners: { readonly annotations: Iterable<string>; readonly claims: Iterable<string> },
): void {
  const textOf = createTextReader(db);
  const store = prepared(
    db,
    `INSERT INTO quote_check (quote_id, revision_id, state, start, end) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (quote_id) DO UPDATE SET
       revision_id = excluded.revision_id, state = excluded.state,
       start = excluded.start, end = excluded.end`,
  );
  const check = (quote: StaleQuote): void => {
    const text = textOf(quote.current_revision_id);
    const anchor =
      quote.revision_id === quote.current_revision_id
        ? anchorQuote(text, quote)
        : anchorInRevision(text, quote);
    store.run(
      quote.id,
      quote.current_revision_id,
      anchor.state,
      anchor.found?.start ?? null,
      anchor.found?.end ?? null,
    );
  };
  const ofClaim = prepared<[string], StaleQuote>(db, QUOTES_OF_CLAIM);
  const ofAnnotation = prepared<[string], StaleQuote>(db, QUOTES_OF_ANNOTATION);
  for (const ids of pagesOf(owners.claims)) ofClaim.all(ids).forEach(check);
  for (const ids of pagesOf(owners.annotations)) ofAnnotation.all(ids).forEach(check);
}
