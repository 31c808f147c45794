import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ClaimDraft } from '../../../shared/domain/claim.ts';
import { OPEN_FINDING } from '../../../shared/domain/test-finding.ts';
import type { MarkedText } from '../../../shared/domain/search-hit.ts';
import { ABSTRACTS } from '../db/migrations/0230-parts/abstracts.ts';
import { openLibraryDatabase, openReadingConnection } from '../db/open.ts';
import { openTestEngine, type TestEngine } from '../test-engine.ts';
import { rebuildSearchIndex } from './rebuild-index.ts';
import { runSearch } from './run-search.ts';
import { openSearchDesk, type SearchDesk } from './search-desk.ts';

const OTTERS = [
  'Otters of the weir',
  'Fifteen otters wore radio collars for a year.',
  'Collared otters caught as many trout as the others, said Zoë Müller of the river trust.',
  'One collar may have rubbed the skin of an otter.',
].join('\n\n');
const HERONS = [
  'Herons at the weir',
  'Eight herons were counted on the weir. They ate trout, and trout again.',
].join('\n\n');

const DRAFT: ClaimDraft = {
  value: {
    kind: 'sample_size',
    count: 15,
    unit: 'otters',
    unitKind: 'animals',
    role: 'enrolled',
    qualifier: 'exact',
  },
  statement: 'Fifteen wore a collar',
  speaker: 'authors',
};

const marked = (line: MarkedText): string[] =>
  line.marks.map(({ start, end }) => line.text.slice(start, end));

async function openRiver() {
  const library = openTestEngine();
  const otters = await library.addArticle(OTTERS);
  const herons = await library.addArticle(HERONS);
  const spanOf = (words: string) => {
    const start = otters.text.indexOf(words);
    return { start, end: start + words.length };
  };
  const { id: claimId } = await library.call('claims.create', {
    articleId: otters.id,
    revisionId: otters.revisionId,
    spans: [spanOf('Fifteen otters')],
    draft: DRAFT,
  });
  const { id: annotationId } = await library.call('annotations.create', {
    articleId: otters.id,
    revisionId: otters.revisionId,
    span: spanOf('rubbed the skin'),
    color: 'red',
    comment: 'Ask the keeper about chafing',
    tags: ['welfare'],
  });
  const search = (text: string, limit = 20) => library.call('search.query', { text, limit });
  return { ...library, otters, herons, claimId, annotationId, search };
}

/** How many hits of each group there are: claims, annotations, articles. */
async function totals(search: Awaited<ReturnType<typeof openRiver>>['search'], text: string) {
  const { claims, annotations, articles } = await search(text);
  return [claims.total, annotations.total, articles.total];
}

test('the words that were searched are spelled as they were typed', async () => {
  const { addArticle, call } = openTestEngine();
  await addArticle('Schafe züchten\n\nWer Schafe züchten will, braucht Geduld in Łódź.');
  const searched = async (text: string) =>
    (await call('search.query', { text, limit: 3 })).reading.searched;
  expect(await searched('züchten')).toBe('züchten');
  expect(await searched('"Schafe ZÜCHTEN" łódź ')).toBe('“Schafe ZÜCHTEN” łódź');
  expect(await searched('zuchten ')).toBe('zuchten');
});

test('a reference without a text is found by its abstract, until it has one', async () => {
  const { call, directory } = openTestEngine();
  const abstract = 'Aim: to see them. Four bitterns boomed by night.';
  const csl = { type: 'article-journal', title: 'Reeds', abstract } as const;
  const { id } = await call('articles.addReference', { csl, citekey: 'reeds' });
  const find = async () =>
    (await call('search.query', { text: 'bitterns', limit: 5 })).articles.hits;
  const [hit] = await find();
  expect(hit).toMatchObject({ articleId: id, at: null, page: null });
  expect(hit?.line.text).toBe('Four bitterns boomed by night.');
  const db = openLibraryDatabase(directory);
  const toDo = 'SELECT owner FROM index_rebuild';
  const isIndexedAnew = (): boolean => {
    db.exec(`DELETE FROM index_rebuild; ${ABSTRACTS}`);
    const owners = db.prepare(toDo).pluck().all();
    db.exec('DELETE FROM index_rebuild');
    return owners.includes('article');
  };
  expect(isIndexedAnew()).toBe(true);
  await call('articles.revise', { id, text: 'Reeds\n\nNothing boomed.' });
  expect(await find()).toEqual([]);
  expect(isIndexedAnew()).toBe(false);
  db.close();
});

describe('search.query', () => {
  test('finds claims by what their fields say', async () => {
    const { call, otters, search } = await openRiver();
    const { id: articleId, revisionId } = otters;
    const make = async (value: ClaimDraft['value']) =>
      (
        await call('claims.create', {
          articleId,
          revisionId,
          spans: [],
          draft: { value, statement: '', speaker: null, speakerName: 'Ines Prado' },
        })
      ).id;
    const design = await make({ kind: 'study_design', design: 'cohort', subject: 'reported' });
    const setting = await make({ kind: 'setting', country: 'Portugal' });
    const finding = await make({
      ...OPEN_FINDING,
      change: 'decrease',
      value: 'worse',
      outcome: 'weight',
      exposure: 'telemetry',
    });
    const found = async (text: string) =>
      (await search(text)).claims.hits.map(({ claimId }) => claimId);
    expect(await found('cohort study')).toEqual([design]);
    expect(await found('Portugal')).toEqual([setting]);
    expect(await found('decrease weight')).toEqual([finding]);
    expect(await found('telemetry worse')).toEqual([finding]);
    expect((await found('Prado')).toSorted()).toEqual([design, setting, finding].toSorted());
  });

  test('finds claims, annotations and articles in their groups, with what matched marked', async () => {
    const { search, otters, claimId } = await openRiver();
    const { claims, articles, reading } = await search('otters fif');
    expect(reading).toMatchObject({ searched: 'otters fif', words: 'all', corrections: [] });
    expect(claims.hits).toHaveLength(1);
    expect(claims.hits[0]).toMatchObject({
      claimId,
      code: 'n1',
      label: '15 otters',
      detail: 'enrolled, exact, the authors',
      sentenceNumber: 2,
    });
    expect(claims.hits[0]?.line.text).toBe('Fifteen otters wore radio collars for a year.');
    expect(marked(claims.hits[0]!.line)).toEqual(['Fifteen', 'otters']);
    const [article] = articles.hits;
    expect(article).toMatchObject({
      articleId: otters.id,
      claims: { accepted: 1, suggested: 0 },
    });
    expect(otters.text.slice(article?.at?.start, article?.at?.end)).toBe(article?.line.text);
    expect(marked(article!.title)).toEqual(['Otters']);
  });

  test('names all that it finds for an export, in other forms and with slips too', async () => {
    const { search, call, otters, herons, claimId, annotationId } = await openRiver();
    const claims = [claimId];
    for (const statement of ['Otters swam', 'One otter slept']) {
      const made = await call('claims.create', {
        articleId: herons.id,
        revisionId: herons.revisionId,
        spans: [],
        draft: { ...DRAFT, statement },
      });
      claims.push(made.id);
    }
    expect((await search('otters', 2)).claims).toMatchObject({ total: 3, hits: [{}, {}] });
    const found = await call('search.found', { text: 'otters' });
    expect(found.claims.toSorted()).toEqual(claims.toSorted());
    expect(found.articles.toSorted()).toEqual([otters.id, herons.id].toSorted());
    expect(found.cut).toEqual([]);
    expect((await call('search.found', { text: 'chafign' })).annotations).toEqual([annotationId]);
    expect(await call('search.found', { text: 'walrus' })).toEqual({
      claims: [],
      annotations: [],
      articles: [],
      cut: [],
    });
  });

  test('says a title once: the line of an article is one below it, or none', async () => {
    const { search, addArticle } = await openRiver();
    await addArticle('Badgers at noon\n\nThey sleep. All badgers do.');
    const [both] = (await search('badgers ')).articles.hits;
    expect([both?.title.text, both?.line.text]).toEqual(['Badgers at noon', 'All badgers do.']);
    const [titleOnly] = (await search('noon ')).articles.hits;
    expect(titleOnly).toMatchObject({ line: { text: '', marks: [] }, at: null });
    expect(marked(titleOnly!.title)).toEqual(['noon']);
  });

  test('finds the very words of a text, whatever their case and accents', async () => {
    const { search } = await openRiver();
    const { articles } = await search('zoe MULLER ');
    expect(articles.total).toBe(1);
    expect(marked(articles.hits[0]!.line)).toEqual(['Zoë', 'Müller']);
  });

  test('finds a phrase only where its words stand together', async () => {
    const { search } = await openRiver();
    expect(await totals(search, '"radio collars" ')).toEqual([0, 0, 1]);
    const apart = await search('"collars radio" ');
    expect(apart.articles.total).toBe(0);
  });

  test('finds claims by what they say of themselves', async () => {
    const { search } = await openRiver();
    expect((await search('15 animals enrolled ')).claims.total).toBe(1);
    expect((await search('sample size authors ')).claims.total).toBe(1);
  });

  test('finds annotations by words, comment and tag', async () => {
    const { search, annotationId } = await openRiver();
    for (const text of ['rubbed ', 'keeper chaf', 'welfare ']) {
      const { annotations } = await search(text);
      expect(annotations.hits.map((hit) => hit.annotationId)).toEqual([annotationId]);
    }
  });

  test('puts an article whose title says it before one whose text does', async () => {
    const { search, herons, otters } = await openRiver();
    const both = await search('weir ');
    expect(both.articles.total).toBe(2);
    const first = await search('herons ');
    expect(first.articles.hits.map((hit) => hit.articleId)).toEqual([herons.id]);
    const trout = await search('trout ');
    expect(trout.articles.hits.map((hit) => hit.articleId)).toEqual([herons.id, otters.id]);
  });

  test('corrects a word that no text holds by one letter, and says so', async () => {
    const { search } = await openRiver();
    for (const typed of ['oters ', 'otterss ', 'ottets ', 'otetrs ']) {
      const { reading, articles } = await search(typed);
      expect(reading).toMatchObject({
        searched: 'otters',
        words: 'all',
        corrections: [{ typed: typed.trim(), used: 'otters' }],
      });
      expect(articles.total).toBe(1);
    }
  });

  test('never corrects a number', async () => {
    const { search } = await openRiver();
    const { reading, claims } = await search('2015a ');
    expect(reading.corrections).toEqual([]);
    expect(claims.total).toBe(0);
  });

  test('falls back to texts with some of the words, the best first', async () => {
    const { search, herons } = await openRiver();
    const { reading, articles } = await search('herons trout radio ');
    expect(reading.words).toBe('any');
    expect(articles.total).toBe(2);
    expect(articles.hits[0]?.articleId).toBe(herons.id);
  });

  test('finds some of the words at once, also those that came a moment ago', async () => {
    const { search, addArticle } = await openRiver();
    for (let n = 0; n < 40; n += 1) await addArticle(`Weir log ${String(n)}\n\nNothing seen.`);
    await search('unheard ');
    const { id } = await addArticle('Voles below the weir\n\nA vole swam past the sluice.');
    for (const text of ['unheard sluice ', 'unheard slui']) {
      const { articles, reading } = await search(text);
      expect(articles.hits.map((hit) => hit.articleId)).toEqual([id]);
      expect(reading).toMatchObject({ words: 'any', corrections: [] });
    }
  });

  test('corrects no word that a text holds, however new', async () => {
    const { search, addArticle } = await openRiver();
    for (let n = 0; n < 40; n += 1) await addArticle(`Weir log ${String(n)}\n\nNothing seen.`);
    await search('unheard ');
    const { id } = await addArticle('Offers\n\nThe tiling was costly.');
    const { articles, reading } = await search('offers otters ');
    expect(reading).toMatchObject({ words: 'any', corrections: [] });
    expect(articles.hits.map((hit) => hit.articleId)).toContain(id);
  });

  test('says that there is nothing', async () => {
    const { search } = await openRiver();
    expect(await totals(search, 'zzqqxx ')).toEqual([0, 0, 0]);
    expect(await totals(search, '  "" ***')).toEqual([0, 0, 0]);
  });
});

describe('the index', () => {
  async function follow(
    change: (library: TestEngine & Awaited<ReturnType<typeof openRiver>>) => Promise<unknown>,
  ) {
    const river = await openRiver();
    await change(river);
    return totals(river.search, 'otters ');
  }

  test('leaves out what is in the trash, and takes it back in', async () => {
    const { call, search, otters } = await openRiver();
    expect(await totals(search, 'skin ')).toEqual([0, 1, 1]);
    await call('articles.trash', { articles: { of: 'these', ids: [otters.id] } });
    expect(await totals(search, 'otters ')).toEqual([0, 0, 0]);
    await call('trash.restore', {
      things: { of: 'these', refs: [{ type: 'article', id: otters.id }] },
    });
    expect(await totals(search, 'otters ')).toEqual([1, 0, 1]);
    expect(await totals(search, 'skin ')).toEqual([0, 1, 1]);
  });

  test('leaves out rejected and deleted claims', async () => {
    expect(
      await follow(({ call, claimId }) =>
        call('claims.decide', { ids: [claimId], decision: 'rejected' }),
      ),
    ).toEqual([0, 0, 1]);
    expect(await follow(({ call, claimId }) => call('claims.trash', { ids: [claimId] }))).toEqual([
      0, 0, 1,
    ]);
  });

  test('forgets what an undo takes back, and knows it again after a redo', async () => {
    const { call, search } = await openRiver();
    await call('history.undo', {});
    await call('history.undo', {});
    expect(await totals(search, 'otters ')).toEqual([0, 0, 1]);
    await call('history.redo', {});
    expect(await totals(search, 'otters ')).toEqual([1, 0, 1]);
  });

  test('follows a change of words at once', async () => {
    const { call, search, claimId } = await openRiver();
    await call('claims.update', {
      id: claimId,
      draft: { ...DRAFT, statement: 'Each bore a transmitter' },
      accept: false,
    });
    expect((await search('transmitter ')).claims.total).toBe(1);
  });

  test('finds the same after it was thrown away and made anew', async () => {
    const { search, close, directory, call, herons } = await openRiver();
    await call('articles.trash', { articles: { of: 'these', ids: [herons.id] } });
    const queries = ['otters ', 'weir ', 'trout ', 'keeper ', 'fifteen collar'];
    const plain = (results: Awaited<ReturnType<typeof search>>) => ({
      ...results,
      milliseconds: 0,
    });
    const before = await Promise.all(queries.map(async (text) => plain(await search(text))));
    await close();
    const db = openLibraryDatabase(directory);
    rebuildSearchIndex(db);
    const desk = openSearchDesk(db);
    const after = queries.map((text) => plain(runSearch(desk, { text, limit: 20, exact: false })));
    db.close();
    expect(after).toEqual(before);
  });
});

test('what is found is the same before the dictionaries are read, while they are, and after', async () => {
  const { close, directory } = await openRiver();
  await close();
  const db = openReadingConnection(directory);
  const searchAll = (desk: SearchDesk, queries: readonly string[]) =>
    queries.map((text) => ({
      ...runSearch(desk, { text, limit: 20, exact: false }),
      milliseconds: 0,
    }));
  const right = ['otters ', 'o', 'ot', 'weir trout'];
  const desk = openSearchDesk(db);
  const { dictionaries } = desk;
  const before = searchAll(desk, right);
  expect(before[0]!.articles.total).toBe(1);
  const steps = dictionaries.read();
  while (steps.next().done !== true) expect(searchAll(desk, right)).toEqual(before);
  expect(searchAll(desk, right)).toEqual(before);
  expect([...dictionaries.read()]).toEqual([]);
  const wrong = ['otetrs ', 'wier'];
  const corrected = searchAll(desk, wrong);
  expect(corrected[0]!.reading.corrections).toEqual([
    { typed: 'otetrs', used: 'otters', isFound: false },
  ]);
  const unread = openReadingConnection(directory);
  expect(searchAll(openSearchDesk(unread), wrong)).toEqual(corrected);
  unread.close();
  db.close();
});

test('any input is answered, and every hit can be drawn', async () => {
  const { close, directory } = await openRiver();
  await close();
  const db = openLibraryDatabase(directory);
  const desk = openSearchDesk(db);
  const pieces = fc.oneof(
    fc.constantFrom(
      'otter',
      '"',
      '“',
      ' AND ',
      ' OR ',
      'NOT ',
      'NEAR(',
      ')',
      '*',
      '^',
      ':',
      'title:',
      '-',
      '\u0000',
      '🐭',
      '\ud800',
      "';",
      '%',
      'é',
      '15',
    ),
    fc.string({ unit: 'binary', maxLength: 5 }),
  );
  const input = fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join('').slice(0, 1000));
  try {
    fc.assert(
      fc.property(input, (text) => {
        const { claims, annotations, articles, reading } = runSearch(desk, {
          text,
          limit: 5,
          exact: false,
        });
        const lines = [...claims.hits, ...annotations.hits, ...articles.hits].map(
          (hit) => hit.line,
        );
        const outside = lines.flatMap((line) =>
          line.marks.filter(({ start, end }) => start >= end || end > line.text.length),
        );
        expect(outside).toEqual([]);
        expect(reading.searched.length).toBeLessThanOrEqual(2 * text.length + 100);
      }),
      { numRuns: 400 },
    );
  } finally {
    db.close();
  }
});
