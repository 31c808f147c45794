import type { ResultOrder } from '../../../shared/domain/search-hit.ts';
import { prepared, type Database } from '../db/database.ts';
import type { Enough } from './conditions.ts';
import type { SearchTable } from './dictionaries.ts';

/** So many rows are put in order while the reader types: some 15 ms. */
const IN_ORDER_AT_ONCE = 5000;

/** What is looked for where it is put in order: everything that is found, or what can be while the reader types. */
export function toBeOrdered<E extends Enough>(enough: E, order: ResultOrder): E {
  if (order === 'relevance') return enough;
  const most = enough.exact ? Number.MAX_SAFE_INTEGER : IN_ORDER_AT_ONCE;
  return { ...enough, limit: most, countedTo: most };
}

type Keyed = Exclude<ResultOrder, 'relevance'>;

const LARGEST =
  'SELECT max(x.size) FROM claim_line x WHERE x.article = l.seq AND x.size IS NOT NULL';

/** What each row is ordered by; the articles of claims and annotations have their own years. */
const KEYS: Readonly<Record<Keyed, { readonly claim: string; readonly article: string }>> = {
  year: { claim: 'l.year', article: 'l.year' },
  added: { claim: 'l.added_at', article: 'l.added_at' },
  size: { claim: 'c.size', article: `(${LARGEST})` },
};

const LINES: Readonly<Record<SearchTable, string>> = {
  claim:
    'CROSS JOIN claim_line c ON c.seq = f.value CROSS JOIN article_line l ON l.seq = c.article',
  annotation: `CROSS JOIN annotation n ON n.seq = f.value CROSS JOIN article a ON a.id = n.article_id
    CROSS JOIN article_line l ON l.seq = a.seq`,
  note: `CROSS JOIN note n ON n.seq = f.value CROSS JOIN article a ON a.id = n.article_id
    CROSS JOIN article_line l ON l.seq = a.seq`,
  article: 'CROSS JOIN article_line l ON l.seq = f.value',
};

interface KeyedRow {
  readonly seq: number;
  readonly key: number | null;
}

/** Puts rows in an order: the latest or largest first, those without a value last, equals as they came. */
export function inOrder(
  db: Database,
  table: SearchTable,
  seqs: readonly number[],
  order: ResultOrder,
): readonly number[] {
  if (order === 'relevance') return seqs;
  const key = KEYS[order][table === 'claim' ? 'claim' : 'article'];
  return prepared<[string], KeyedRow>(
    db,
    `SELECT f.value AS seq, ${key} AS key FROM json_each(?) f ${LINES[table]}`,
  )
    .all(JSON.stringify([...new Set(seqs)]))
    .toSorted((a, b) => (b.key ?? -Infinity) - (a.key ?? -Infinity))
    .map(({ seq }) => seq);
}
