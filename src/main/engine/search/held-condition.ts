import { whereCondition, TEXT_ROWS, type Condition, type TextTable } from '../query/condition.ts';
import { bind, type Sql } from '../query/sql.ts';
import { plucked, type Database } from '../db/database.ts';
import { PART_STRIDE } from './article-rows.ts';

/** A condition on articles, held against the library. */
export interface Held {
  /** The numbers of all articles that fulfil it, newest first, where they are few; null where they may be many. */
  readonly few: () => ReadonlySet<number> | null;
  /** Some articles that fulfil it, where they are many and an index leads to some. */
  readonly some: () => readonly number[];
  /** Those of these articles that fulfil it, in their order. */
  readonly keep: (seqs: readonly number[]) => readonly number[];
}

/** Rows that are read to learn whether few articles fulfil a part: 2 ms at most. */
const FEW_ROWS = 2000;
/** Rows of the full-text index likewise, which are read faster. */
const FEW_TEXT_ROWS = 12_000;

const newestFirst = (seqs: Iterable<number>): Set<number> =>
  new Set([...new Set(seqs)].toSorted((one, other) => other - one));

/** Which of these articles have lines of which a condition on a line `l` holds. */
function probe(db: Database, where: Sql, seqs: readonly number[]): readonly number[] {
  if (seqs.length === 0) return [];
  return plucked<unknown[], number>(
    db,
    `SELECT l.seq FROM json_each(?) found CROSS JOIN article_line l ON l.seq = found.value
     WHERE ${where.sql}`,
  ).all(JSON.stringify(seqs), ...where.values);
}

/** What a SELECT answers with first. */
interface Sample {
  readonly found: ReadonlySet<number>;
  readonly isWhole: boolean;
}

const NO_SAMPLE: Sample = { found: new Set(), isWhole: false };

function readSample(db: Database, select: Sql, most: number): Sample {
  const found = plucked<unknown[], number>(db, `${select.sql} LIMIT ?`).all(
    ...select.values,
    most + 1,
  );
  return { found: new Set(found), isWhole: found.length <= most };
}

/** What is known of a part by its sample. */
const ofSample = (sample: () => Sample): Pick<Held, 'few' | 'some'> => ({
  few: () => (sample().isWhole ? sample().found : null),
  some: () => [...sample().found],
});

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

/** A part that is asked in SQL: by its rows where they are few, else of each line. */
function holdRows(db: Database, select: Sql | null, where: Sql): Held {
  const sample = once(() => (select === null ? NO_SAMPLE : readSample(db, select, FEW_ROWS)));
  return { ...ofSample(sample), keep: (seqs) => probe(db, where, seqs) };
}

/** A part that asks for words. */
function holdText(db: Database, table: TextTable, match: string): Held {
  const rows = TEXT_ROWS[table];
  const sample = once(() => readSample(db, bind(rows, match), FEW_TEXT_ROWS));
  // FTS5 would read all that begins so for each row that it is asked about.
  const isBeginning = match.includes('*');
  const all = once(() => new Set(plucked<[string], number>(db, rows).all(match)));
  return {
    ...ofSample(sample),
    keep: (seqs) => {
      const { found, isWhole } = sample();
      const known = isWhole ? found : isBeginning ? all() : null;
      if (known) return seqs.filter((seq) => known.has(seq));
      return plucked<[string, string, string, number], number>(
        db,
        `SELECT found.value FROM json_each(?) found
         WHERE EXISTS (SELECT 1 FROM ${table}_fts WHERE ${table}_fts MATCH ? AND rowid = found.value)
           OR found.value IN (${rows} AND rowid >= ?)`,
      ).all(JSON.stringify(seqs), match, match, PART_STRIDE);
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
export function holdPart(db: Database, condition: Condition): Held {
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
export function holdQuickly(db: Database, condition: Condition): Held {
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
export function holdWholly(db: Database, condition: Condition): Held {
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
