import { prepared, type Database } from '../db/database.ts';
import { readText } from '../db/read-text.ts';
import { anchorQuote } from './anchoring.ts';
import { SearchedText } from './searched-text.ts';
import type { Selectors } from './selectors.ts';

/** A quote to look up, with the revision that it was marked in. */
export interface MarkedQuote extends Selectors {
  readonly id: string;
  readonly revision_id: string;
}

interface UncheckedQuote extends MarkedQuote {
  readonly article_id: string;
  readonly current_revision_id: string;
  /** How many characters the newest text has. */
  readonly length: number;
}

/** Looks quotes up in the newest text of their article and keeps what it finds; call in a transaction. */
export function checkIn(
  db: Database,
  searched: SearchedText,
  currentRevisionId: string,
  quotes: readonly MarkedQuote[],
): void {
  const store = prepared(
    db,
    `INSERT INTO quote_check (quote_id, revision_id, state, start, end, score)
     VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (quote_id) DO UPDATE SET
       revision_id = excluded.revision_id, state = excluded.state,
       start = excluded.start, end = excluded.end, score = excluded.score`,
  );
  const read = (revisionId: string): string =>
    revisionId === currentRevisionId ? searched.text : (readText(db, revisionId) ?? '');
  for (const quote of quotes) {
    const marked = searched.markedIn(quote.revision_id, read);
    const { state, found, score } = anchorQuote(searched, quote, marked);
    store.run(
      quote.id,
      currentRevisionId,
      state,
      found?.start ?? null,
      found?.end ?? null,
      state === 'moved' ? score : null,
    );
  }
}

/** So many quotes of an earlier text are looked up within a change, in texts of so many characters. */
const MOST_AT_ONCE = 40;
const LONGEST_AT_ONCE = 400_000;
/** Owners that are read together. */
const PAGE = 500;

const UNCHECKED = `q.id, q.revision_id, q.start, q.end, q.exact, q.prefix, q.suffix,
  a.id AS article_id, a.current_revision_id, r.length`;
const TEXT_OF_ARTICLE = 'JOIN revision r ON r.id = a.current_revision_id';
const IS_UNCHECKED = 'NOT EXISTS (SELECT 1 FROM quote_check k WHERE k.quote_id = q.id)';
const OF_CLAIMS = `
  SELECT ${UNCHECKED} FROM quote q JOIN claim c ON c.id = q.claim_id
    JOIN article a ON a.id = c.article_id ${TEXT_OF_ARTICLE}
  WHERE q.claim_id IN (SELECT value FROM json_each(?)) AND ${IS_UNCHECKED}`;
const OF_ANNOTATIONS = `
  SELECT ${UNCHECKED} FROM quote q JOIN annotation n ON n.id = q.annotation_id
    JOIN article a ON a.id = n.article_id ${TEXT_OF_ARTICLE}
  WHERE q.annotation_id IN (SELECT value FROM json_each(?)) AND ${IS_UNCHECKED}`;
const OF_ARTICLE = `
  SELECT ${UNCHECKED} FROM article a ${TEXT_OF_ARTICLE} JOIN (
    SELECT q.* FROM claim c JOIN quote q ON q.claim_id = c.id WHERE c.article_id = ?
    UNION ALL
    SELECT q.* FROM annotation n CROSS JOIN quote q ON q.annotation_id = n.id WHERE n.article_id = ?) q
  WHERE a.id = ? AND ${IS_UNCHECKED} LIMIT ?`;

/** The ids as JSON, so many at once as are read together. */
function pagesOf(ids: Iterable<string>): string[] {
  const all = [...ids];
  return Array.from({ length: Math.ceil(all.length / PAGE) }, (_, page) =>
    JSON.stringify(all.slice(page * PAGE, (page + 1) * PAGE)),
  );
}

function byArticle(quotes: readonly UncheckedQuote[]): UncheckedQuote[][] {
  const articles = new Map<string, UncheckedQuote[]>();
  for (const quote of quotes) {
    const list = articles.get(quote.article_id);
    if (list) list.push(quote);
    else articles.set(quote.article_id, [quote]);
  }
  return [...articles.values()];
}

export interface QuoteOwners {
  readonly annotations: Iterable<string>;
  readonly claims: Iterable<string>;
  /** Articles that have another text now. */
  readonly revised: Iterable<string>;
}

/**
 * Looks up the quotes of these owners that have no check, in the transaction of the change that left
 * them so. More than a few that were marked in an earlier text are left to a job (`QuoteLookup`).
 */
export function checkQuotes(db: Database, owners: QuoteOwners): void {
  let budget = MOST_AT_ONCE;
  const later = prepared(
    db,
    `INSERT INTO quote_lookup (article_id) VALUES (?)
     ON CONFLICT (article_id) DO UPDATE SET seq = (SELECT max(seq) + 1 FROM quote_lookup)`,
  );
  const check = (quotes: readonly UncheckedQuote[]): void => {
    for (const ofArticle of byArticle(quotes)) {
      const { article_id: articleId, current_revision_id: revisionId, length } = ofArticle[0]!;
      const marked = ofArticle.filter((quote) => quote.revision_id === revisionId);
      const older = ofArticle.filter((quote) => quote.revision_id !== revisionId);
      const fits = older.length <= budget && (older.length === 0 || length <= LONGEST_AT_ONCE);
      if (fits) budget -= older.length;
      else later.run(articleId);
      const now = fits ? ofArticle : marked;
      if (now.length > 0) {
        checkIn(db, new SearchedText(readText(db, revisionId) ?? ''), revisionId, now);
      }
    }
  };
  const ofClaims = prepared<[string], UncheckedQuote>(db, OF_CLAIMS);
  const ofAnnotations = prepared<[string], UncheckedQuote>(db, OF_ANNOTATIONS);
  const ofArticle = prepared<[string, string, string, number], UncheckedQuote>(db, OF_ARTICLE);
  for (const ids of pagesOf(owners.claims)) check(ofClaims.all(ids));
  for (const ids of pagesOf(owners.annotations)) check(ofAnnotations.all(ids));
  for (const id of owners.revised) {
    const quotes = ofArticle.all(id, id, id, MOST_AT_ONCE + 1);
    if (quotes.length > MOST_AT_ONCE) later.run(id);
    else check(quotes);
  }
}
