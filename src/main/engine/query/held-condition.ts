import { plucked, type ReadableDatabase } from '../db/database.ts';
import { whereCondition, type ClaimAsk, type Condition } from './condition.ts';
import { holdClaims, type ClaimLine } from './held-claims.ts';
import { once, readSample, type HeldRows } from './held-rows.ts';
import { holdText } from './held-text.ts';
import { bind, type Sql } from './sql.ts';

/** A condition on articles, held against the library, by the numbers of articles. */
export type Held = HeldRows;

/** Rows that are read to learn whether few articles fulfil a part: 2 ms at most. */
const FEW_ROWS = 2000;

const newestFirst = (seqs: Iterable<number>): Set<number> =>
  new Set([...new Set(seqs)].toSorted((one, other) => other - one));

/** Which of these articles have lines of which a condition on a line `l` holds. */
function probe(db: ReadableDatabase, where: Sql, seqs: readonly number[]): readonly number[] {
  if (seqs.length === 0) return [];
  return plucked<unknown[], number>(
    db,
    `SELECT l.seq FROM json_each(?) found CROSS JOIN article_line l ON l.seq = found.value
     WHERE ${where.sql}`,
  ).all(JSON.stringify(seqs), ...where.values);
}

/** A part that is asked in SQL: by its rows where they are few, else of each line. */
function holdRows(db: ReadableDatabase, select: Sql | null, where: Sql): Held {
  const sample = once(() =>
    select === null
      ? { found: new Set<number>(), isWhole: false }
      : readSample(db, select, FEW_ROWS),
  );
  return {
    few: () => (sample().isWhole ? sample().found : null),
    some: () => [...sample().found],
    keep: (seqs) => probe(db, where, seqs),
  };
}

const articlesOf = (lines: readonly ClaimLine[]): Set<number> =>
  new Set(lines.map(({ article }) => article));

/** The articles of claims. */
function holdArticlesOfClaims(db: ReadableDatabase, ask: ClaimAsk): Held {
  const claims = holdClaims(db, ask);
  return {
    few: once(() => {
      const lines = claims.few();
      return lines && articlesOf(lines);
    }),
    some: () => [...articlesOf(claims.some())],
    keep: (seqs) => {
      const kept = articlesOf(claims.ofArticles(seqs));
      return seqs.filter((seq) => kept.has(seq));
    },
  };
}

/** Parts that must all be so: the one of which fewest are leads, and the others are held against those. */
function holdAll(parts: readonly Held[]): Held {
  const keep = (seqs: readonly number[]): readonly number[] =>
    parts.reduce((left, part) => (left.length === 0 ? left : part.keep(left)), seqs);
  const few = once(() => {
    let least: ReadonlySet<number> | null = null;
    for (const part of parts) {
      const known = part.few();
      if (known && (least === null || known.size < least.size)) least = known;
    }
    return least && new Set(keep([...least]));
  });
  const some = (): readonly number[] => {
    const samples = parts.map((part) => part.some()).filter((found) => found.length > 0);
    const [least = []] = samples.toSorted((one, other) => one.length - other.length);
    return keep(least);
  };
  return { few, some, keep };
}

/** Parts any of which will do. */
function holdAny(parts: readonly Held[]): Held {
  return {
    few: once(() => {
      const all = parts.map((part) => part.few());
      return all.every((known) => known !== null)
        ? new Set(all.flatMap((known) => [...known]))
        : null;
    }),
    some: () => parts.flatMap((part) => part.some()),
    keep: (seqs) => {
      const kept = new Set<number>();
      for (const part of parts) {
        for (const seq of part.keep(seqs.filter((one) => !kept.has(one)))) kept.add(seq);
      }
      return seqs.filter((seq) => kept.has(seq));
    },
  };
}

/** Holds a condition on articles or on the words of claims against the library, without regard to the trash. */
export function holdPart(db: ReadableDatabase, condition: Condition): Held {
  switch (condition.of) {
    case 'line': {
      const { where, isIndexed } = condition;
      const select = {
        sql: `SELECT l.seq FROM article_line l WHERE ${where.sql}`,
        values: where.values,
      };
      return holdRows(db, isIndexed ? select : null, where);
    }
    case 'rows':
      return holdRows(db, condition.select, condition.exists);
    case 'claim':
      return holdArticlesOfClaims(db, condition.ask);
    case 'text':
      return holdText(db, condition.table, condition.match);
    case 'all':
      return holdAll(condition.parts.map((part) => holdPart(db, part)));
    case 'any':
      return holdAny(condition.parts.map((part) => holdPart(db, part)));
    case 'not': {
      const part = holdPart(db, condition.part);
      return {
        few: () => null,
        some: () => [],
        keep: (seqs) => {
          const without = new Set(part.keep(seqs));
          return seqs.filter((seq) => !without.has(seq));
        },
      };
    }
  }
}

/**
 * Holds a condition against the library at a cost that does not grow with it: articles that fulfil it are
 * listed only where they are few, and else those that are asked about are looked at, each once.
 */
export function holdQuickly(db: ReadableDatabase, condition: Condition): Held {
  const held = holdPart(db, condition);
  const few = once(() => {
    const known = held.few();
    // What is in the trash has no line.
    return known && newestFirst(probe(db, bind('true'), [...known]));
  });
  const known = new Map<number, boolean>();
  return {
    few,
    some: () => [...newestFirst(probe(db, bind('true'), held.some()))],
    keep: (seqs) => {
      const all = few();
      if (all) return seqs.filter((seq) => all.has(seq));
      const unknown = seqs.filter((seq) => !known.has(seq));
      const kept = new Set(held.keep(unknown));
      for (const seq of unknown) known.set(seq, kept.has(seq));
      return seqs.filter((seq) => known.get(seq) === true);
    },
  };
}

/** Holds a condition against all articles of the library, which takes longer than a keystroke may. */
export function holdWholly(db: ReadableDatabase, condition: Condition): Held {
  const where = whereCondition(condition);
  const all = once(
    () =>
      new Set(
        plucked<unknown[], number>(
          db,
          `SELECT l.seq FROM article_line l WHERE ${where.sql} ORDER BY l.seq DESC`,
        ).all(...where.values),
      ),
  );
  return { few: all, some: () => [], keep: (seqs) => seqs.filter((seq) => all().has(seq)) };
}
