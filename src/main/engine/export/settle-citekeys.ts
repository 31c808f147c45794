import { setImmediate } from 'node:timers/promises';
import type { LeftCollate } from '../../../shared/contract/calls/export.ts';
import { plucked, type Database } from '../db/database.ts';
import { settleCitekeys } from '../library/follow-citekey.ts';
import { readQuoteOwner } from '../quotes/queries.ts';
import { openSource } from './gather.ts';

/** So many keys are settled before other calls are answered. */
const AT_ONCE = 500;

/** The citekeys of these articles stand in what was exported: they stay as they are. */
export async function settleAll(db: Database, ids: readonly string[]): Promise<void> {
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    settleCitekeys(db, ids.slice(from, from + AT_ONCE));
    await setImmediate();
  }
}

/** The articles that are cited in what left Collate. */
export function articlesIn(db: Database, what: LeftCollate): readonly string[] {
  switch (what.of) {
    case 'quote':
      return [readQuoteOwner(db, what.quoteId).articleId];
    case 'words':
      return plucked<[string], string>(db, 'SELECT article_id FROM revision WHERE id = ?').all(
        what.revisionId,
      );
    case 'article':
    case 'articles':
    case 'claims':
    case 'annotations':
    case 'table':
    case 'pair':
      return openSource(db, what).ids;
  }
}
