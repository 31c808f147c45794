import { prepared, type Database, type ReadableDatabase } from '../db/database.ts';
import { readText } from '../db/read-text.ts';
import { describeQuote } from './selectors.ts';
import { moveQuote } from './write-quote.ts';

/** The moved quotes of an article, without those of what is rejected or in the trash, in no order. */
export function movedQuotes(db: ReadableDatabase, articleId: string): string[] {
  return prepared<[string, string], { id: string }>(
    db,
    `SELECT q.id FROM claim c JOIN quote q ON q.claim_id = c.id
       JOIN quote_check k ON k.quote_id = q.id
     WHERE c.article_id = ? AND c.deleted_at IS NULL AND c.status <> 'rejected' AND k.state = 'moved'
     UNION ALL
     SELECT q.id FROM annotation n CROSS JOIN quote q ON q.annotation_id = n.id
       JOIN quote_check k ON k.quote_id = q.id
     WHERE n.article_id = ? AND n.deleted_at IS NULL AND k.state = 'moved'`,
  )
    .all(articleId, articleId)
    .map(({ id }) => id);
}

/**
 * Takes the place and the words where moved quotes were found for their own. Quotes in another state
 * stay as they are. Answers with the claims that have the changed ones; call in a transaction.
 */
export function confirmPlaces(db: Database, quoteIds: readonly string[]): string[] {
  const placeOf = prepared<
    [string],
    { revision_id: string; start: number; end: number; claim_id: string | null }
  >(
    db,
    `SELECT k.revision_id, k.start, k.end, q.claim_id
     FROM quote_check k JOIN quote q ON q.id = k.quote_id WHERE k.quote_id = ? AND k.state = 'moved'`,
  );
  const texts = new Map<string, string>();
  const claimIds = new Set<string>();
  for (const id of quoteIds) {
    const place = placeOf.get(id);
    if (!place) continue;
    const text = texts.get(place.revision_id) ?? readText(db, place.revision_id) ?? '';
    texts.set(place.revision_id, text);
    moveQuote(db, id, place.revision_id, describeQuote(text, place.start, place.end));
    if (place.claim_id !== null) claimIds.add(place.claim_id);
  }
  return [...claimIds];
}
