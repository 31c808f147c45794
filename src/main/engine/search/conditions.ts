import type { CompiledQuery } from '../query/compile.ts';
import { articleHolds, claimHolds, whereText } from '../query/match.ts';
import { join, type Sql } from '../query/sql.ts';
import { plucked, prepared, type Database } from '../db/database.ts';
import type { SearchTable } from './dictionaries.ts';

/** What a query asks beside the words that rank, held against the library. */
export interface Conditions {
  /** The numbers of the articles that fulfil it. */
  readonly articles: ReadonlySet<number>;
  /** Whether a row of an index fulfils it. */
  readonly keeps: (table: SearchTable, rowid: number) => boolean;
}

const ARTICLE_OF: Readonly<Record<Exclude<SearchTable, 'article'>, string>> = {
  claim: 'SELECT article FROM claim_line WHERE seq = ?',
  annotation:
    'SELECT a.seq FROM annotation n JOIN article a ON a.id = n.article_id WHERE n.seq = ?',
  note: 'SELECT a.seq FROM note n JOIN article a ON a.id = n.article_id WHERE n.seq = ?',
};

const conditionOf = ({ articles, words }: CompiledQuery): Sql | null => {
  const ofWords = words && whereText(words, articleHolds);
  if (articles && ofWords) return join([articles, ofWords], 'AND');
  return articles ?? ofWords;
};

/** Holds what a query asks beside its words against the library; null where it asks for words alone. */
export function readConditions(db: Database, compiled: CompiledQuery): Conditions | null {
  const condition = conditionOf(compiled);
  if (condition === null) return null;
  const articles = new Set(
    plucked<unknown[], number>(
      db,
      `SELECT l.seq FROM article_line l WHERE ${condition.sql} ORDER BY l.seq DESC`,
    ).all(...condition.values),
  );
  const { words } = compiled;
  const ofClaim = words && compiled.articles === null ? whereText(words, claimHolds) : null;
  const claims =
    ofClaim &&
    new Set(
      plucked<unknown[], number>(db, `SELECT x.seq FROM claim_line x WHERE ${ofClaim.sql}`).all(
        ...ofClaim.values,
      ),
    );
  return {
    articles,
    keeps: (table, rowid) => {
      if (table === 'article') return articles.has(rowid);
      if (table === 'claim' && claims) return claims.has(rowid);
      const article = plucked<[number], number>(db, ARTICLE_OF[table]).get(rowid);
      return article !== undefined && articles.has(article);
    },
  };
}

/** The claims of articles that fulfil a condition on claims, newest first, up to a limit. */
export function findClaims(
  db: Database,
  claims: Sql,
  articles: ReadonlySet<number>,
  limit: number,
): number[] {
  const found: number[] = [];
  const rows = prepared<unknown[], { seq: number; article: number }>(
    db,
    `SELECT x.seq, x.article FROM claim_line x WHERE ${claims.sql} ORDER BY x.seq DESC`,
  );
  for (const { seq, article } of rows.iterate(...claims.values)) {
    if (found.length >= limit) break;
    if (articles.has(article)) found.push(seq);
  }
  return found;
}

/** Those of these claims whose own words match, before the others. */
export function wordsFirst(seqs: readonly number[], matching: Iterable<number>): number[] {
  const left = new Set(seqs);
  const first: number[] = [];
  for (const seq of matching) if (left.delete(seq)) first.push(seq);
  return [...first, ...left];
}
