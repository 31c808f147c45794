import { prepared, type ReadableDatabase } from '../db/database.ts';
import type { ClaimAsk } from './condition.ts';
import { once } from './held-rows.ts';
import { holdText } from './held-text.ts';

/** A claim, with the number of its article. */
export interface ClaimLine {
  readonly seq: number;
  readonly article: number;
}

/** Claims that fulfil what is asked of one, held against the library. */
export interface HeldClaims {
  /** All of them, where they are few; null where they may be many. */
  readonly few: () => readonly ClaimLine[] | null;
  /** Some of them, where an index leads to some. */
  readonly some: () => readonly ClaimLine[];
  /** Those of these articles, but for what is in the trash. */
  readonly ofArticles: (articles: Iterable<number>) => readonly ClaimLine[];
  /** Those whose numbers lie from one to below another, newest first. */
  readonly between: (from: number, to: number) => readonly ClaimLine[];
}

/** Claims that are read to learn whether they are few: 2 ms. */
const FEW_CLAIMS = 2000;
/** Rows of the full-text index likewise, each of which is looked up in the lines of claims. */
const FEW_TEXT_ROWS = 4000;

/**
 * Holds what is asked of a claim against the library at a cost that does not grow with it: from its words or
 * from the rest, where few claims fulfil either.
 */
export function holdClaims(db: ReadableDatabase, { line, match }: ClaimAsk): HeldClaims {
  const words = match === null ? null : holdText(db, 'claim', match, FEW_TEXT_ROWS);
  const read = (from: string, given: readonly (string | number)[], end = ''): ClaimLine[] =>
    prepared<unknown[], ClaimLine>(
      db,
      `SELECT x.seq, x.article FROM ${from} ${line.sql} ${end}`,
    ).all(...given, ...line.values);
  const withWords = (lines: readonly ClaimLine[]): readonly ClaimLine[] => {
    if (words === null) return lines;
    const kept = new Set(words.keep(lines.map(({ seq }) => seq)));
    return lines.filter(({ seq }) => kept.has(seq));
  };
  const among = (seqs: Iterable<number>): readonly ClaimLine[] =>
    read('json_each(?) found CROSS JOIN claim_line x ON x.seq = found.value WHERE', [
      JSON.stringify([...seqs]),
    ]);
  const sample = once(() => read('claim_line x WHERE', [], `LIMIT ${String(FEW_CLAIMS + 1)}`));
  return {
    few: once(() => {
      const known = words?.few();
      if (known) return among(known);
      return sample().length > FEW_CLAIMS ? null : withWords(sample());
    }),
    some: () => (words === null ? sample() : among(words.some().slice(0, FEW_CLAIMS))),
    ofArticles: (articles) =>
      withWords(
        read(
          `json_each(?) found CROSS JOIN article_line l ON l.seq = found.value
           CROSS JOIN claim_line x INDEXED BY claim_line_article ON x.article = l.seq WHERE`,
          [JSON.stringify([...articles])],
        ),
      ),
    between: (from, to) =>
      withWords(
        read(
          'claim_line x NOT INDEXED WHERE x.seq >= ? AND x.seq < ? AND',
          [from, to],
          'ORDER BY x.seq DESC',
        ),
      ),
  };
}

const united = (ways: readonly (readonly ClaimLine[])[]): readonly ClaimLine[] => [
  ...new Map(ways.flat().map((line) => [line.seq, line])).values(),
];

/** Claims that fulfil any of several things. */
export function holdAnyClaims(db: ReadableDatabase, asks: readonly ClaimAsk[]): HeldClaims {
  const held = asks.map((ask) => holdClaims(db, ask));
  const [only] = held;
  if (only && held.length === 1) return only;
  return {
    few: () => {
      const ways = held.map((one) => one.few());
      return ways.some((few) => few === null) ? null : united(ways.map((few) => few ?? []));
    },
    some: () => united(held.map((one) => one.some())),
    ofArticles: (articles) => {
      const all = [...articles];
      return united(held.map((one) => one.ofArticles(all)));
    },
    between: (from, to) =>
      united(held.map((one) => one.between(from, to))).toSorted((a, b) => b.seq - a.seq),
  };
}
