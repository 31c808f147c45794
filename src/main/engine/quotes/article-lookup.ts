import { plucked, prepared, type Database, type ReadableDatabase } from '../db/database.ts';
import { readText } from '../db/read-text.ts';
import { checkIn, type MarkedQuote } from './quote-checks.ts';
import { SearchedText } from './searched-text.ts';

/** So many quotes are read, looked up and kept together. */
const PAGE = 25;
/** A text of more characters takes too long to read to do something else as well. */
const LONG = 1_000_000;

const QUOTES_OF_ARTICLE = `
  SELECT q.id FROM claim c JOIN quote q ON q.claim_id = c.id WHERE c.article_id = ?
  UNION ALL
  SELECT q.id FROM annotation n CROSS JOIN quote q ON q.annotation_id = n.id WHERE n.article_id = ?`;
const UNCHECKED_OF_ARTICLE = `
  SELECT q.id FROM claim c JOIN quote q ON q.claim_id = c.id
  WHERE c.article_id = ? AND NOT EXISTS (SELECT 1 FROM quote_check k WHERE k.quote_id = q.id)
  UNION ALL
  SELECT q.id FROM annotation n CROSS JOIN quote q ON q.annotation_id = n.id
  WHERE n.article_id = ? AND NOT EXISTS (SELECT 1 FROM quote_check k WHERE k.quote_id = q.id)`;

/** Which quotes of an article are looked up: all, or those that have no check. */
export type WhichQuotes = 'all' | 'unchecked';
const QUERIES: Readonly<Record<WhichQuotes, string>> = {
  all: QUOTES_OF_ARTICLE,
  unchecked: UNCHECKED_OF_ARTICLE,
};

/** How many quotes of an article there are to look up. */
export function countToLookUp(db: ReadableDatabase, articleId: string, which: WhichQuotes): number {
  return prepared<[string, string], { quotes: number }>(
    db,
    `SELECT count(*) AS quotes FROM (${QUERIES[which]})`,
  ).get(articleId, articleId)!.quotes;
}

function currentRevision(db: ReadableDatabase, articleId: string): string | null {
  const row = prepared<[string], { id: string | null }>(
    db,
    'SELECT current_revision_id AS id FROM article WHERE id = ?',
  ).get(articleId);
  return row?.id ?? null;
}

/** Looks up the quotes of one article piece by piece, each in a transaction of its own. */
export class ArticleLookup {
  readonly #db: Database;
  readonly #articleId: string;
  readonly #left: string[];
  #revisionId: string | null = null;
  #searched = new SearchedText('');
  /** What is left of making the texts ready. */
  #preparing: Generator<undefined, void> | null = null;

  constructor(db: Database, articleId: string, which: WhichQuotes) {
    this.#db = db;
    this.#articleId = articleId;
    this.#left = plucked<[string, string], string>(db, QUERIES[which]).all(articleId, articleId);
  }

  get isDone(): boolean {
    return this.#left.length === 0;
  }

  /**
   * Looks up the next quotes, in the text that the article has by now, until `millis` have passed.
   * Answers with how many: none while the texts are made ready.
   */
  goOn(millis: number): number {
    const startedAt = performance.now();
    const revisionId = currentRevision(this.#db, this.#articleId);
    if (revisionId === null) return this.#left.splice(0).length;
    if (revisionId !== this.#revisionId) {
      this.#revisionId = revisionId;
      this.#searched = new SearchedText(readText(this.#db, revisionId) ?? '');
      this.#preparing = this.#prepare(revisionId);
      // A long text takes its time.
      if (this.#searched.text.length > LONG) return 0;
    }
    const isLate = (): boolean => performance.now() - startedAt >= millis;
    while (this.#preparing && !isLate()) {
      if (this.#preparing.next().done === true) this.#preparing = null;
    }
    if (this.#preparing) return 0;
    let done = 0;
    do {
      const ids = this.#left.splice(0, PAGE);
      this.#check(revisionId, ids);
      done += ids.length;
    } while (!this.isDone && !isLate());
    return done;
  }

  /** Makes the newest text ready, and those that quotes were marked in. */
  *#prepare(revisionId: string): Generator<undefined, void> {
    const revisions = prepared<[string, string], { id: string }>(
      this.#db,
      `SELECT r.id FROM revision r WHERE r.article_id = ? AND r.id <> ?
         AND EXISTS (SELECT 1 FROM quote q WHERE q.revision_id = r.id)`,
    ).all(this.#articleId, revisionId);
    if (revisions.length === 0) return;
    yield* this.#searched.prepare();
    for (const { id } of revisions) {
      yield* this.#searched.markedIn(id, (older) => readText(this.#db, older) ?? '').prepare();
    }
  }

  #check(revisionId: string, ids: readonly string[]): void {
    const quotes = prepared<[string], MarkedQuote>(
      this.#db,
      `SELECT id, revision_id, start, end, exact, prefix, suffix FROM quote
       WHERE id IN (SELECT value FROM json_each(?))`,
    );
    this.#db
      .transaction(() => {
        checkIn(this.#db, this.#searched, revisionId, quotes.all(JSON.stringify(ids)));
      })
      .immediate();
  }
}
