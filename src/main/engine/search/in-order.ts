import type { ResultOrder } from '../../../shared/domain/search-hit.ts';
import { prepared, type Database } from '../db/database.ts';
import type { SearchTable } from './dictionaries.ts';

/** So many rows are put in order while the reader types: some 15 ms. */
const IN_ORDER_AT_ONCE = 5000;

/** Rows in an order of the reader’s choice. */
export interface Ordered {
  readonly seqs: readonly number[];
  /** Whether all rows were put in order, not only the first of them. */
  readonly isExact: boolean;
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

/**
 * Puts rows in an order: the latest or largest first, those without a value last, equals as they came.
 * @param all whether to put all of them in order, however many they are
 */
export function inOrder(
  db: Database,
  table: SearchTable,
  rows: Iterable<number>,
  order: ResultOrder,
  all: boolean,
): Ordered {
  const seqs: number[] = [];
  let isExact = true;
  for (const seq of rows) {
    if (order !== 'relevance' && !all && seqs.length === IN_ORDER_AT_ONCE) {
      isExact = false;
      break;
    }
    seqs.push(seq);
  }
  if (order === 'relevance') return { seqs, isExact };
  const key = KEYS[order][table === 'claim' ? 'claim' : 'article'];
  const keyed = prepared<[string], KeyedRow>(
    db,
    `SELECT f.value AS seq, ${key} AS key FROM json_each(?) f ${LINES[table]}`,
  ).all(JSON.stringify([...new Set(seqs)]));
  const sorted = keyed.toSorted((a, b) => (b.key ?? -Infinity) - (a.key ?? -Infinity));
  return { seqs: sorted.map(({ seq }) => seq), isExact };
}
