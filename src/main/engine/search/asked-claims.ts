import type { Sql } from '../query/sql.ts';
import { prepared, type Database } from '../db/database.ts';
import { startLooking, type Enough, type Kept } from './conditions.ts';
import type { Held } from './held-condition.ts';

interface Line {
  readonly seq: number;
  readonly article: number;
}

/** Claims that are read at once while the reader types: 2 ms. */
const FEW_CLAIMS = 2000;
const FIRST_PAGE = 500;
const LONGEST_PAGE = 4000;

const keepLines = (lines: readonly Line[], articles: Held): number[] => {
  const kept = new Set(articles.keep([...new Set(lines.map(({ article }) => article))]));
  return lines.flatMap(({ seq, article }) => (kept.has(article) ? [seq] : []));
};

/** The claims of these articles that fulfil a condition on a line `x` of a claim, newest first. */
export function claimsOfArticles(
  db: Database,
  claims: Sql,
  articles: Iterable<number>,
  enough: number,
): number[] {
  return prepared<unknown[], Line>(
    db,
    `SELECT x.seq, x.article FROM json_each(?) found
     CROSS JOIN claim_line x INDEXED BY claim_line_article ON x.article = found.value
     WHERE ${claims.sql}`,
  )
    .all(JSON.stringify([...articles]), ...claims.values)
    .map(({ seq }) => seq)
    .toSorted((one, other) => other - one)
    .slice(0, enough);
}

/**
 * The newest claims that fulfil a condition on a line `x` of a claim, of articles that fulfil another; where
 * they are long in coming, some that do.
 */
export function newestClaims(db: Database, claims: Sql, articles: Held, enough: Enough): Kept {
  const { countedTo, limit, exact } = enough;
  const known = exact ? null : articles.few();
  if (known) return { kept: claimsOfArticles(db, claims, known, countedTo), isCut: false };
  const isOver = startLooking(enough);
  const sample = exact ? null : sampleClaims(db, claims);
  if (sample?.isWhole) {
    const few = keepLines(sample.lines, articles).toSorted((one, other) => other - one);
    return { kept: few.slice(0, countedTo), isCut: false };
  }
  const page = prepared<unknown[], Line>(
    db,
    `SELECT x.seq, x.article FROM claim_line x NOT INDEXED
     WHERE x.seq < ? AND x.seq >= ? AND ${claims.sql} ORDER BY x.seq DESC`,
  );
  const kept: number[] = [];
  let size = FIRST_PAGE;
  for (let to = lastClaim(db) + 1; to > 0; to -= size) {
    if (isOver(kept.length)) {
      const found = new Set(kept);
      if (kept.length < limit && sample) {
        for (const seq of keepLines(sample.lines, articles)) found.add(seq);
      }
      return { kept: [...found].slice(0, countedTo), isCut: found.size < countedTo };
    }
    size = Math.min(LONGEST_PAGE, size * 2);
    kept.push(...keepLines(page.all(to, to - size, ...claims.values), articles));
  }
  return { kept: kept.slice(0, countedTo), isCut: false };
}

const lastClaim = (db: Database): number =>
  prepared<[], { seq: number }>(db, 'SELECT coalesce(max(seq), 0) AS seq FROM claim_line').get()!
    .seq;

/** Some claims that fulfil a condition, and whether they are all. */
function sampleClaims(
  db: Database,
  claims: Sql,
): { readonly lines: readonly Line[]; readonly isWhole: boolean } {
  const lines = prepared<unknown[], Line>(
    db,
    `SELECT x.seq, x.article FROM claim_line x WHERE ${claims.sql} LIMIT ?`,
  ).all(...claims.values, FEW_CLAIMS + 1);
  return { lines, isWhole: lines.length <= FEW_CLAIMS };
}

/** Those of these claims whose own words match, before the others. */
export function wordsFirst(seqs: readonly number[], matching: Iterable<number>): number[] {
  const left = new Set(seqs);
  const first: number[] = [];
  for (const seq of matching) if (left.delete(seq)) first.push(seq);
  return [...first, ...left];
}
