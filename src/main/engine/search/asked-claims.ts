import { prepared, type Database } from '../db/database.ts';
import type { ClaimAsk } from '../query/condition.ts';
import { holdAnyClaims, type ClaimLine, type HeldClaims } from '../query/held-claims.ts';
import type { Held } from '../query/held-condition.ts';
import { startLooking, type Enough, type Kept } from './conditions.ts';

const FIRST_PAGE = 500;
const LONGEST_PAGE = 4000;

const keepLines = (lines: readonly ClaimLine[], articles: Held): number[] => {
  const kept = new Set(articles.keep([...new Set(lines.map(({ article }) => article))]));
  return lines.flatMap(({ seq, article }) => (kept.has(article) ? [seq] : []));
};

const newestFirst = (seqs: readonly number[], enough: number): number[] =>
  seqs.toSorted((one, other) => other - one).slice(0, enough);

const ofArticles = (held: HeldClaims, articles: Iterable<number>, enough: number): number[] =>
  newestFirst(
    held.ofArticles(articles).map(({ seq }) => seq),
    enough,
  );

/** The claims of these articles that fulfil any of what is asked, newest first. */
export const claimsOfArticles = (
  db: Database,
  asks: readonly ClaimAsk[],
  articles: Iterable<number>,
  enough: number,
): number[] => ofArticles(holdAnyClaims(db, asks), articles, enough);

/**
 * The newest claims that fulfil any of what is asked, of articles that fulfil a condition; where they are long
 * in coming, some that do.
 */
export function newestClaims(
  db: Database,
  asks: readonly ClaimAsk[],
  articles: Held,
  enough: Enough,
): Kept {
  const { countedTo, limit, exact } = enough;
  const held = holdAnyClaims(db, asks);
  const known = exact ? null : articles.few();
  if (known) return { kept: ofArticles(held, known, countedTo), isCut: false };
  const isOver = startLooking(enough);
  const all = exact ? null : held.few();
  if (all) return { kept: newestFirst(keepLines(all, articles), countedTo), isCut: false };
  const kept: number[] = [];
  let size = FIRST_PAGE;
  for (let to = lastClaim(db) + 1; to > 0; to -= size) {
    if (isOver(kept.length)) {
      const found = new Set(kept);
      if (kept.length < limit && !exact) {
        for (const seq of keepLines(held.some(), articles)) found.add(seq);
      }
      return { kept: [...found].slice(0, countedTo), isCut: found.size < countedTo };
    }
    size = Math.min(LONGEST_PAGE, size * 2);
    kept.push(...keepLines(held.between(to - size, to), articles));
  }
  return { kept: kept.slice(0, countedTo), isCut: false };
}

const lastClaim = (db: Database): number =>
  prepared<[], { seq: number }>(db, 'SELECT coalesce(max(seq), 0) AS seq FROM claim_line').get()!
    .seq;

/** Those of these claims whose own words match, before the others. */
export function wordsFirst(seqs: readonly number[], matching: Iterable<number>): number[] {
  const left = new Set(seqs);
  const first: number[] = [];
  for (const seq of matching) if (left.delete(seq)) first.push(seq);
  return [...first, ...left];
}
