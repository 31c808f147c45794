import { describe, expect, test } from 'vitest';
import type { ClaimDraft } from '../../../shared/domain/claim.ts';
import { citationOf } from '../../../shared/domain/question-notes.ts';
import { sayReasons } from '../../../shared/domain/relevance.ts';
import { OPEN_FINDING } from '../../../shared/domain/test-finding.ts';
import { openTestEngine } from '../test-engine.ts';

const MOUSE: ClaimDraft['value'] = {
  kind: 'species',
  taxonId: 10_090,
  scientificName: 'Mus musculus',
  vernacularName: 'mice',
  role: 'studied',
  strain: null,
  sex: null,
  lifeStage: null,
};
const WEIGHT: ClaimDraft['value'] = {
  ...OPEN_FINDING,
  change: 'increase',
  outcome: 'body weight',
};

/** A library with a question, and what makes articles with claims about their first words. */
async function openQuestion() {
  const library = openTestEngine();
  const { call, addArticle } = library;
  const { id } = await call('questions.create', { text: 'Do barn mice grow?' });
  const write = async (text: string, ...values: readonly ClaimDraft['value'][]) => {
    const article = await addArticle(text);
    const claims = [];
    for (const value of values) {
      const claim = await call('claims.create', {
        articleId: article.id,
        revisionId: article.revisionId,
        spans: [{ start: 0, end: 12 }],
        draft: { value, statement: 'They grew.', speaker: null },
      });
      claims.push(claim.id);
    }
    return { ...article, claims };
  };
  return { ...library, id, write };
}

describe('a question', () => {
  test('keeps its words, notes, table and search, and undo takes each back', async () => {
    const { call, id, write } = await openQuestion();
    const { id: articleId } = await write('Mice in barns\n\nThey grew.');
    await call('questions.update', { id, text: '  Do mice grow?  ' });
    await call('questions.writeNotes', { id, notes: 'They **do**.' });
    await call('questions.setSearch', { id, query: 'mice' });
    const { tableId } = await call('questions.add', { id, articleIds: [articleId] });
    const whole = await call('questions.get', { id });
    expect(whole).toMatchObject({
      text: 'Do mice grow?',
      notes: 'They **do**.',
      table: { id: tableId, title: 'Do mice grow?', inTrash: false },
      search: { name: 'Do mice grow?', asks: { query: 'mice' } },
    });
    expect(await call('questions.list', {})).toMatchObject([
      { text: 'Do mice grow?', articleCount: 1 },
    ]);

    for (let step = 0; step < 4; step += 1) await call('history.undo', {});
    expect(await call('questions.get', { id })).toMatchObject({
      text: 'Do barn mice grow?',
      notes: '',
      table: null,
      search: null,
    });
    for (let step = 0; step < 4; step += 1) await call('history.redo', {});
    expect(await call('questions.get', { id })).toEqual(whole);
  });

  test('comes to the trash alone, back from it, and is gone for good with what history knew of it', async () => {
    const { call, id } = await openQuestion();
    await call('questions.makeTable', { id });
    await call('questions.trash', { ids: [id] });
    expect(await call('questions.list', {})).toEqual([]);
    expect((await call('library.overview', {})).tables).toHaveLength(1);
    const { items } = await call('trash.list', { after: null, limit: 10 });
    expect(items).toMatchObject([
      {
        title: 'Do barn mice grow?',
        detail: 'Question with the evidence table “Do barn mice grow?”',
      },
    ]);
    await expect(call('questions.get', { id })).rejects.toThrow('Look for it in the trash');

    const refs = items.map(({ ref }) => ref);
    await call('trash.restore', { things: { of: 'these', refs } });
    expect(await call('questions.list', {})).toHaveLength(1);
    await call('questions.trash', { ids: [id] });
    await call('trash.purge', { things: { of: 'these', refs } });
    expect((await call('library.overview', {})).trash).toBe(0);
    // Only what it did beside the question is left to undo.
    expect((await call('history.state', {})).undo).toBe('Make the table of a question');
  });

  test('cites claims in its notes, each with the state of its quote', async () => {
    const { call, id, write } = await openQuestion();
    const { id: articleId, claims } = await write('Mice in barns\n\nThey grew.', WEIGHT, MOUSE);
    const [weight, mouse] = claims;
    await call('questions.writeNotes', {
      id,
      notes: `They grew ${citationOf(weight!, 'f1')}, as mice do ${citationOf(mouse!, 'sp1')}.`,
    });
    await call('articles.revise', { id: articleId, text: 'Rats at sea\n\nThey swam.' });
    await call('claims.trash', { ids: [mouse!] });
    const { cited } = await call('questions.get', { id });
    expect(cited).toMatchObject([
      { claimId: weight, state: 'broken', claim: { code: 'f1', quote: 'Mice in barn' } },
      { claimId: mouse, state: 'gone' },
    ]);
  });
});

describe('what looks relevant to a question', () => {
  test('has its reason in words, and goes when it is added or set aside, which undo takes back', async () => {
    const { call, id, write } = await openQuestion();
    const member = await write('Mice in barns\n\nThey grew.', MOUSE, WEIGHT);
    const alike = await write('Mice in attics\n\nTheir body weight fell.', MOUSE);
    await write('Owls in attics\n\nTheir body weight fell.', {
      ...MOUSE,
      taxonId: 56_313,
      scientificName: 'Tyto alba',
      vernacularName: 'owls',
    });
    const news = await write('News of the barn\n\nSomething grew.');
    const found = await write('Gnawing\n\nWood was gnawed at night.');
    await call('articles.link', { from: news.id, to: member.id, relation: 'reports_on' });
    await call('questions.setSearch', { id, query: 'gnawed' });
    await call('questions.add', { id, articleIds: [member.id] });

    const look = async () => {
      const { articles, ...rest } = await call('questions.relevant', { id });
      return {
        ...rest,
        said: articles.map(({ article, reasons }) => [article.id, sayReasons(reasons)]),
      };
    };
    const before = await look();
    expect(before.said).toEqual([
      [found.id, 'Found by its search'],
      [news.id, 'Reports on Mice in barns'],
      [alike.id, 'Same species (mouse) and “body weight”'],
    ]);
    expect(before.found).toEqual({ articles: 1, inTable: 0, setAside: 0 });

    await call('questions.setAside', { id, articleIds: [found.id], isSetAside: true });
    await call('questions.add', { id, articleIds: [alike.id] });
    const after = await look();
    expect(after.said).toEqual([[news.id, 'Reports on Mice in barns']]);
    expect(after.setAside).toMatchObject([{ id: found.id }]);
    expect(after.found).toEqual({ articles: 1, inTable: 0, setAside: 1 });

    await call('history.undo', {});
    await call('history.undo', {});
    expect(await look()).toEqual(before);
  });
});

describe('what changed about a question', () => {
  test('is also what the search of its table finds since, but for what was left out', async () => {
    const { call, id, write } = await openQuestion();
    const member = await write('Mice in barns\n\nThey grew.');
    await call('questions.add', { id, articleIds: [member.id] });
    const { table } = await call('questions.get', { id });
    const tableId = table!.id;
    await call('evidence.setSearch', { id: tableId, search: { of: 'query', query: 'gnawed' } });
    await call('questions.leave', { id });
    const found = await write('Gnawing\n\nWood was gnawed at night.');
    const other = await write('Teeth\n\nWood was gnawed at noon.');
    await call('evidence.leaveOut', { id: tableId, articleIds: [other.id], isLeftOut: true });
    expect((await call('questions.changed', { id })).articles).toEqual([
      { id: found.id, title: 'Gnawing', how: 'looks_relevant' },
    ]);
    const { articles } = await call('questions.relevant', { id });
    expect(articles.map(({ reasons }) => sayReasons(reasons))).toEqual([
      'Found by the search of its table',
    ]);
    await call('evidence.trash', { ids: [tableId] });
    expect((await call('questions.relevant', { id })).articles).toEqual([]);
  });

  test('is told since it was left: articles, quotes and claims, and no more than that', async () => {
    const { call, id, write } = await openQuestion();
    const member = await write('Mice in barns\n\nThey grew.', WEIGHT, MOUSE);
    await call('questions.add', { id, articleIds: [member.id] });
    await call('questions.setSearch', { id, query: 'gnawed' });
    expect(await call('questions.changed', { id })).toMatchObject({ since: null, claims: [] });
    await call('questions.leave', { id });
    const nothing = { articles: [], quotes: [], claims: [], isCut: false };
    expect(await call('questions.changed', { id })).toMatchObject(nothing);

    const found = await write('Gnawing\n\nWood was gnawed at night.', MOUSE);
    await call('claims.update', {
      id: member.claims[0]!,
      draft: { value: { ...WEIGHT, change: 'decrease' }, statement: 'They shrank.', speaker: null },
      accept: true,
    });
    await call('articles.revise', { id: member.id, text: 'Rats at sea\n\nThey swam.' });
    const changed = await call('questions.changed', { id });
    expect(changed.articles).toEqual([{ id: found.id, title: 'Gnawing', how: 'looks_relevant' }]);
    expect(changed.quotes.map(({ claimId, state }) => [claimId, state])).toEqual(
      member.claims.map((claimId) => [claimId, 'broken']),
    );
    expect(changed.claims).toMatchObject([{ claimId: member.claims[0], change: 'changed' }]);

    await call('questions.leave', { id });
    expect(await call('questions.changed', { id })).toMatchObject(nothing);
    await call('claims.trash', { ids: [member.claims[1]!] });
    await call('questions.add', { id, articleIds: [found.id] });
    expect(await call('questions.changed', { id })).toMatchObject({
      articles: [{ id: found.id, how: 'in_table' }],
      claims: [{ claimId: member.claims[1], change: 'deleted' }],
    });
    // What was undone is no change.
    await call('history.undo', {});
    expect(await call('questions.changed', { id })).toMatchObject({
      articles: [],
      claims: [{ change: 'deleted' }],
    });
    await call('history.undo', {});
    expect(await call('questions.changed', { id })).toMatchObject({ articles: [], claims: [] });
  });
});
