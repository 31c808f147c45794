import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Input } from '../../../shared/contract/contract.ts';
import { ArticleSort, type ArticleScope } from '../../../shared/domain/article.ts';
import type { ArticleId } from '../../../shared/domain/ids.ts';
import { prepared } from '../db/database.ts';
import { openReadingConnection } from '../db/open.ts';
import { openTestEngine, type TestEngine } from '../test-engine.ts';
import { NOWHERE } from '../test-ids.ts';
import { selectFarLines, selectLines } from './list-sql.ts';

type List = Input<'articles.page'>['list'];

const TITLES = [
  'Ants',
  'ants',
  'Änts 9',
  'Ants 10',
  'Bees',
  'Crabs',
  'Crabs',
  'Dogs',
  'Eels',
  'Éels',
];

/** Ten articles that are equal in many ways. */
async function openTen() {
  const library = openTestEngine();
  const ids: ArticleId[] = [];
  for (const [at, title] of TITLES.entries()) {
    const { id } = await library.addArticle(`A text\n\nThe animals of place ${String(at)} slept.`);
    const csl = {
      type: 'article' as const,
      title,
      'container-title': at % 2 === 0 ? 'Field Notes' : 'Shore Notes',
      ...(at % 3 === 0 ? {} : { issued: { 'date-parts': [[2000 + (at % 2)]] } }),
    };
    await library.call('articles.update', { id, csl, citekey: `key${String(at)}` });
    ids.push(id);
  }
  const odd = ids.filter((_, at) => at % 2 === 1);
  await library.call('articles.file', {
    articles: { of: 'these', ids: odd },
    tags: { add: ['odd'], remove: [] },
  });
  return { ...library, ids };
}

const scopes: readonly ArticleScope[] = [
  { of: 'all' },
  { of: 'status', status: 'inbox' },
  { of: 'tag', tag: 'odd' },
  { of: 'no_claims' },
  { of: 'to_decide' },
];
const aList: fc.Arbitrary<List> = fc.record({
  scope: fc.constantFrom(...scopes),
  sort: fc.constantFrom(...ArticleSort.options),
  descending: fc.boolean(),
  filter: fc.constantFrom('', '', 'ants', 'notes key', 'nothing'),
});

const wholeOf = ({ call }: TestEngine, list: List): Promise<ArticleId[]> =>
  call('articles.ids', { list, first: 0, limit: 10_000 });

test('windows are the list in pieces, wherever they begin, and each article knows its place', async () => {
  const library = await openTen();
  const { call, ids } = library;
  await fc.assert(
    fc.asyncProperty(
      aList,
      fc.nat({ max: 11 }),
      fc.integer({ min: 1, max: 12 }),
      async (list, place, limit) => {
        const whole = await wholeOf(library, list);
        const except = ids.slice(0, limit);
        const left = whole.filter((id) => !except.includes(id));
        const articles = { of: 'all' as const, list, except };
        expect(await call('articles.count', { articles })).toBe(left.length);
        expect(await call('articles.listed', { list, ids: except })).toEqual(
          except.filter((id) => whole.includes(id)),
        );
        const page = await call('articles.page', { list, from: { at: 'place', place }, limit });
        expect(page.first).toBe(place);
        expect(page.rows.map(({ id }) => id)).toEqual(whole.slice(place, place + limit));
        for (const [at, id] of whole.entries()) {
          const from = { at: 'article', id, before: 2 } as const;
          const around = await call('articles.page', { list, from, limit });
          expect(around.first).toBe(Math.max(0, at - 2));
          expect(around.rows.map((row) => row.id)).toEqual(
            whole.slice(around.first!, around.first! + limit),
          );
        }
      },
    ),
    { numRuns: 60 },
  );
}, 60_000);

test('far down a list has the same order as at its top', async () => {
  const { directory } = await openTen();
  const db = openReadingConnection(directory);
  fc.assert(
    fc.property(aList, (list) => {
      const ways = [
        selectLines(db, list),
        selectFarLines(db, list, false),
        selectFarLines(db, list, true),
      ];
      const [top, few, most] = ways.map(({ sql, values }) => prepared(db, sql).all(...values));
      expect(few).toEqual(top);
      expect(most).toEqual(top);
    }),
  );
  db.close();
});

test('a list that is turned round is the same backwards', async () => {
  const library = await openTen();
  for (const sort of ArticleSort.options) {
    const list = { scope: { of: 'all' }, sort, descending: false, filter: '' } as const;
    const turned = await wholeOf(library, { ...list, descending: true });
    expect(turned).toEqual((await wholeOf(library, list)).toReversed());
    expect(turned).toHaveLength(TITLES.length);
  }
});

test('each order has an index that serves it both ways, without a sort', async () => {
  const { directory } = await openTen();
  const db = openReadingConnection(directory);
  for (const sort of ArticleSort.options) {
    for (const descending of [true, false]) {
      for (const scope of scopes.filter(({ of }) => of !== 'tag')) {
        const { sql, values } = selectLines(db, { scope, sort, descending, filter: '' });
        const plan = prepared<unknown[], { detail: string }>(db, `EXPLAIN QUERY PLAN ${sql}`);
        expect(plan.all(...values).map(({ detail }) => detail)).toEqual([
          expect.stringMatching(
            `^(SCAN l|SEARCH l) USING COVERING INDEX article_line_${sort}( \\(status=\\?\\))?$`,
          ),
        ]);
      }
    }
  }
  db.close();
});

test('an article that is not in the list has no place in it', async () => {
  const { call, ids } = await openTen();
  const list = {
    scope: { of: 'tag', tag: 'odd' },
    sort: 'title',
    descending: false,
    filter: '',
  } as const;
  const [even] = ids;
  for (const id of [even!, NOWHERE]) {
    const from = { at: 'article', id, before: 5 } as const;
    expect(await call('articles.page', { list, from, limit: 5 })).toEqual({
      first: null,
      rows: [],
    });
  }
});

/** What may happen to an article while somebody reads a list of them. */
const CHANGES = ['read', 'retitle', 'trash', 'tag'] as const;
const aChange = fc.record({
  on: fc.nat({ max: TITLES.length - 1 }),
  does: fc.constantFrom(...CHANGES),
});

async function change(
  { call }: TestEngine,
  id: ArticleId,
  does: (typeof CHANGES)[number],
): Promise<void> {
  const articles = { of: 'these' as const, ids: [id] };
  if (does === 'read') await call('articles.setStatus', { articles, status: 'read' });
  if (does === 'retitle') {
    const { csl, citekey } = await call('articles.get', { id });
    await call('articles.update', { id, csl: { ...csl, title: `Zebras of ${citekey}` }, citekey });
  }
  if (does === 'trash') await call('articles.trash', { articles });
  if (does === 'tag') await call('articles.file', { articles, tags: { add: ['odd'], remove: [] } });
}

test('walked from article to article, a list that changes shows each that stays as it was once', async () => {
  const library = await openTen();
  const { call, ids } = library;
  await fc.assert(
    fc.asyncProperty(aList, fc.array(aChange, { maxLength: 4 }), async (list, changes) => {
      const atFirst = await wholeOf(library, list);
      const seen: ArticleId[] = [];
      const changed = new Set<ArticleId>();
      for (let turn = 0; turn < 12; turn += 1) {
        const last = seen.findLast((id) => !changed.has(id));
        const from =
          last === undefined
            ? ({ at: 'place', place: 0 } as const)
            : ({ at: 'article', id: last, before: 0 } as const);
        // As many more as were seen and have changed, which may all stand here now.
        const limit = 3 + changed.size;
        const { rows } = await call('articles.page', { list, from, limit });
        const next = rows.map(({ id }) => id).filter((id) => id !== last && !changed.has(id));
        if (next.length === 0) break;
        seen.push(...next);
        const made = changes[turn];
        if (!made) continue;
        await change(library, ids[made.on]!, made.does);
        changed.add(ids[made.on]!);
      }
      const stayed = atFirst.filter((id) => !changed.has(id));
      expect(seen.filter((id) => !changed.has(id))).toEqual(stayed);
      if (changed.size === 0) return;
      const refs = [...changed].map((id) => ({ type: 'article' as const, id }));
      await call('trash.restore', { things: { of: 'these', refs } });
    }),
    { numRuns: 30 },
  );
}, 60_000);
