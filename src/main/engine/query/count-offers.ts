import { parseQuery } from '../../../shared/domain/query/parse.ts';
import type { Query, Span } from '../../../shared/domain/query/tree.ts';
import type { OfferCount } from '../../../shared/domain/query-aside.ts';
import { plucked, type ReadableDatabase } from '../db/database.ts';
import { articleCondition } from './compile-article.ts';
import { holdQuickly, type Held } from './held-condition.ts';
import { widenIn } from './widen.ts';

/** Articles of each of which is asked whether it has an offered value: a millisecond for each value. */
const ASKED = 300;
/** Where the rest of a query finds many, so many of the newest articles are looked through for them. */
const LOOKED_THROUGH = 3000;
/** Articles are counted up to this number. */
const COUNTED_TO = 1000;

const isAround = (outer: Span, { start, end }: Span): boolean =>
  outer.start <= start && end <= outer.end;

/** Articles that the rest of a query finds, and whether they are all. */
interface Candidates {
  readonly seqs: readonly number[];
  readonly isWhole: boolean;
}

const newest = (db: ReadableDatabase, count: number): number[] =>
  plucked<[number, number], number>(
    db,
    'SELECT seq FROM article_line WHERE seq < ? ORDER BY seq DESC LIMIT ?',
  ).all(Number.MAX_SAFE_INTEGER, count);

function candidatesOf(db: ReadableDatabase, rest: Held | null): Candidates {
  if (rest === null) {
    const seqs = newest(db, ASKED + 1);
    return { seqs: seqs.slice(0, ASKED), isWhole: seqs.length <= ASKED };
  }
  const few = rest.few();
  if (few) return { seqs: [...few].slice(0, ASKED), isWhole: few.size <= ASKED };
  const looked = newest(db, LOOKED_THROUGH + 1);
  const seqs = rest.keep(looked);
  const isWhole = looked.length <= LOOKED_THROUGH && seqs.length <= ASKED;
  return { seqs: seqs.slice(0, ASKED), isWhole };
}

/** How many of these articles there are under the rest of the query. */
function countUnder(rest: Held | null, seqs: readonly number[]): OfferCount {
  const asked = seqs.slice(0, COUNTED_TO);
  const articles = (rest?.keep(asked) ?? asked).length;
  return { articles, isCapped: seqs.length > COUNTED_TO };
}

/** How many articles a query finds with each value in its place: exactly where that are few, else at least so many. */
export function countOffers(
  db: ReadableDatabase,
  text: string,
  { start, end }: Span,
  inserts: readonly string[],
): OfferCount[] {
  const read = (insert: string): { readonly query: Query; readonly place: Span } => ({
    query: parseQuery(`${text.slice(0, start)}${insert} ${text.slice(end)}`),
    place: { start, end: start + insert.length },
  });
  const hold = (query: Query, parts: Query['parts']): Held =>
    holdQuickly(db, articleCondition(query, { now: Date.now(), widen: widenIn(db, query), parts }));
  const [first] = inserts;
  if (first === undefined) return [];
  const { query: whole, place: firstPlace } = read(first);
  const others = whole.parts.filter((part) => !isAround(part.span, firstPlace));
  const rest = others.length === 0 ? null : hold(whole, others);
  const candidates = candidatesOf(db, rest);
  return inserts.map((insert): OfferCount => {
    const { query, place } = read(insert);
    const held = hold(
      query,
      query.parts.filter((part) => isAround(part.span, place)),
    );
    if (candidates.isWhole) {
      return { articles: held.keep(candidates.seqs).length, isCapped: false };
    }
    const few = held.few();
    if (few) return countUnder(rest, [...few]);
    const seen = new Set(held.keep(candidates.seqs));
    const { articles } = countUnder(rest, held.some());
    return { articles: Math.max(seen.size, articles), isCapped: true };
  });
}
