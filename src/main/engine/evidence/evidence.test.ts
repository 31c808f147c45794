import { describe, expect, test } from 'vitest';
import type { ClaimValue } from '../../../shared/domain/claim.ts';
import type { ArticleId } from '../../../shared/domain/ids.ts';
import { openTestEngine } from '../test-engine.ts';
import { NOWHERE } from '../test-ids.ts';

function sampleOf(count: number): ClaimValue {
  return {
    kind: 'sample_size',
    count,
    unit: 'pups',
    unitKind: 'births',
    role: 'outcome',
    qualifier: 'exact',
  };
}

async function openThree() {
  const library = openTestEngine();
  const { call, addArticle } = library;
  const articles: {
    id: ArticleId;
    revisionId: Awaited<ReturnType<typeof addArticle>>['revisionId'];
  }[] = [];
  for (const [index, name] of ['Hamsters', 'Gerbils', 'Dormice'].entries()) {
    const article = await addArticle(
      `${name} in pairs\n\nSix pairs had ${String(index + 4)} pups in all.`,
    );
    await call('articles.update', {
      id: article.id,
      citekey: `pairs${name.toLowerCase()}`,
      csl: {
        type: 'article-newspaper',
        title: `${name} in pairs`,
        author: [{ family: 'Vos', given: 'Ina' }, { literal: 'The pair group' }],
        'container-title': 'Cage News',
        issued: { 'date-parts': [[2020 + index]] },
      },
    });
    articles.push(article);
  }
  const [first, second, third] = articles.map((article) => article.id) as [
    ArticleId,
    ArticleId,
    ArticleId,
  ];
  const claim = (articleId: ArticleId, value: ClaimValue) =>
    call('claims.create', {
      articleId,
      revisionId: articles.find((article) => article.id === articleId)!.revisionId,
      spans: [{ start: 0, end: 5 }],
      draft: { value, statement: '', speaker: null },
    });
  return { ...library, first, second, third, claim };
}

describe('evidence tables', () => {
  test('show the articles in order, with their claims, absences and details', async () => {
    const { call, first, second, claim } = await openThree();
    const { id: claimId } = await claim(first, sampleOf(4));
    await call('absences.record', { articleId: second, kind: 'sample_size' });
    const { id } = await call('evidence.create', {
      title: 'Pairs',
      articleIds: [second, first, second],
    });
    const table = await call('evidence.get', { id });
    expect(table).toMatchObject({
      title: 'Pairs',
      rows: ['sample_size', 'species', 'finding', 'safety', 'outlet', 'year'],
    });
    expect(table.columns.map((column) => column.articleId)).toEqual([second, first]);
    const [gerbils, hamsters] = table.columns;
    expect(gerbils?.absences.map((absence) => absence.kind)).toEqual(['sample_size']);
    expect(hamsters?.claims.map((one) => one.id)).toEqual([claimId]);
    expect(hamsters).toMatchObject({
      citekey: 'pairshamsters',
      outlet: 'Cage News',
      typeLabel: 'News report',
      authors: 'Ina Vos, The pair group',
      year: 2020,
      sentenceCount: 2,
      readAs: null,
      inTrash: false,
    });
  });

  test('have rows for facts about the articles that are claimed of any of them', async () => {
    const { call, first, second, claim } = await openThree();
    await claim(second, { kind: 'study_design', design: 'animal_experiment', subject: 'reported' });
    const { id } = await call('evidence.create', { title: 'Pairs', articleIds: [first, second] });
    const { rows } = await call('evidence.get', { id });
    expect(rows.slice(0, 2)).toEqual(['study_design', 'sample_size']);
    const target = { of: 'table', id } as const;
    const { text } = await call('export.text', { target, format: 'table_markdown' });
    expect(text).toMatch(/Study design.*Not looked at yet.*Reports on: animal experiment/);
  });

  test('get a title when none is given', async () => {
    const { call, first, second } = await openThree();
    const { id } = await call('evidence.create', { title: '  ', articleIds: [first, second] });
    expect((await call('evidence.get', { id })).title).toBe('2 articles side by side');
  });

  test('show sample sizes of the rest of the library, in the units they have themselves', async () => {
    const { call, first, second, third, claim } = await openThree();
    await claim(first, sampleOf(4));
    await claim(second, sampleOf(5));
    await claim(third, sampleOf(6));
    await claim(third, { ...sampleOf(30), unit: 'cells', unitKind: 'cells_samples' } as ClaimValue);
    const { id } = await call('evidence.create', { title: 'Two', articleIds: [first, second] });
    const { elsewhere } = await call('evidence.get', { id });
    expect(elsewhere).toEqual([
      { count: 6, unitKind: 'births', label: 'Vos and The pair group 2022', articleId: third },
    ]);
  });

  test('change title, rows and articles, and undo takes each change back', async () => {
    const { call, first, second, third } = await openThree();
    const { id } = await call('evidence.create', { title: 'One', articleIds: [first, second] });
    await call('evidence.update', { id, rows: ['year', 'safety'], articleIds: [third, first] });
    await call('evidence.update', { id, title: 'Two' });
    const changed = await call('evidence.get', { id });
    expect([
      changed.title,
      changed.rows,
      changed.columns.map((column) => column.articleId),
    ]).toEqual(['Two', ['year', 'safety'], [third, first]]);
    await call('history.undo', {});
    await call('history.undo', {});
    const back = await call('evidence.get', { id });
    expect([back.title, back.rows[0], back.columns.map((column) => column.articleId)]).toEqual([
      'One',
      'sample_size',
      [first, second],
    ]);
  });

  test('keep a column whose article is in the trash, and say so', async () => {
    const { call, first, second } = await openThree();
    const { id } = await call('evidence.create', { title: 'One', articleIds: [first, second] });
    await call('articles.trash', { articles: { of: 'these', ids: [first] } });
    const { columns } = await call('evidence.get', { id });
    expect(columns.map((column) => column.inTrash)).toEqual([true, false]);
  });

  test('go to the trash and come back', async () => {
    const { call, first } = await openThree();
    const { id } = await call('evidence.create', { title: 'One', articleIds: [first] });
    await call('evidence.trash', { ids: [id] });
    await expect(call('evidence.get', { id })).rejects.toMatchObject({ code: 'not_found' });
    await call('trash.restore', { things: { of: 'these', refs: [{ type: 'table', id }] } });
    expect((await call('evidence.get', { id })).columns).toHaveLength(1);
  });

  test('refuse articles that are not there', async () => {
    const { call } = await openThree();
    await expect(
      call('evidence.create', { title: 'One', articleIds: [NOWHERE] }),
    ).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('a table as text', () => {
  async function openTable() {
    const library = await openThree();
    await library.claim(library.first, sampleOf(4));
    await library.call('claims.create', {
      articleId: library.first,
      revisionId: (await library.call('articles.get', { id: library.first })).revisions[0]!.id,
      spans: [],
      draft: {
        value: { kind: 'safety', category: 'caveat', hedged: false },
        statement: '=HYPERLINK("x")',
        speaker: null,
      },
    });
    const { id } = await library.call('evidence.create', {
      title: '=1+1 | pairs',
      articleIds: [library.first, library.second],
    });
    await library.call('evidence.update', { id, rows: ['sample_size', 'safety', 'year'] });
    const text = async (format: 'table_csv' | 'table_markdown') =>
      (await library.call('export.text', { target: { of: 'table', id }, format })).text;
    return { ...library, id, text };
  }

  test('is CSV with a row for each attribute and a column for each article', async () => {
    const { text } = await openTable();
    const lines = (await text('table_csv')).split('\r\n');
    expect(lines.slice(0, 6)).toEqual([
      '\uFEFF,"Vos and The pair group 2020, Cage News","Vos and The pair group 2021, Cage News"',
      'Title,Hamsters in pairs,Gerbils in pairs',
      'Citekey,pairshamsters,pairsgerbils',
      'Sample size,"4 pups (outcome, exact): “Hamst” [para. 1, verified]",Not looked at yet',
      'Safety,"Caveat (=HYPERLINK(""x"")): [unproved]",Not looked at yet',
      'Year,2020,2021',
    ]);
  });

  test('says of a silent cell what the window says: read and by whom, not in English, or not looked at', async () => {
    const { call, engine, addArticle, first, second, third } = await openThree();
    const { id: german } = await addArticle(
      'Hamster im Bau\n\nDer Bau der Hamster wurde in diesem Jahr nicht gestört, und sie schliefen lange.',
    );
    const { id: short } = await addArticle('The weather was fine');
    const { jobId } = await call('suggestions.read', {
      articles: { of: 'these', ids: [german, short] },
    });
    await engine.waitForJob(jobId);
    await call('absences.record', { articleId: first, kind: 'safety' });
    await call('suggestions.read', { articles: { of: 'these', ids: [third] } }).then((run) =>
      engine.waitForJob(run.jobId),
    );
    await call('absences.record', { articleId: third, kind: 'safety' });
    const { id } = await call('evidence.create', {
      title: 'Burrows',
      articleIds: [first, second, third, short, german],
    });
    await call('evidence.update', { id, rows: ['safety'] });
    const absences = await call('absences.list', { articleId: short });
    const absence = absences.find(({ kind }) => kind === 'safety');
    const version = absence?.foundBy.by === 'rule' ? String(absence.foundBy.ruleVersion) : '';
    const row = [
      'None stated: 2 sentences read by Reader',
      'Not looked at yet',
      `None stated: 2 sentences read by rules, version ${version}, confirmed`,
      `The rules found none: 1 sentence read by rules, version ${version}`,
      'Not in English. The text seems to be in German. Suggestions are for English.',
    ];
    const text = async (format: 'table_csv' | 'table_markdown') =>
      (await call('export.text', { target: { of: 'table', id }, format })).text;
    expect(await text('table_csv')).toContain(
      `Safety,${row.map((words) => (words.includes(',') ? `"${words}"` : words)).join(',')}\r\n`,
    );
    expect(await text('table_markdown')).toContain(`| **Safety** | ${row.join(' | ')} |`);
  });

  test('neutralises what a spreadsheet would take for a formula', async () => {
    const { call, first, text } = await openTable();
    await call('articles.update', {
      id: first,
      citekey: 'pairshamsters',
      csl: { type: 'article', title: '=cmd()', 'container-title': '@home' },
    });
    const csv = await text('table_csv');
    expect(csv).toContain(",'@home,");
    expect(csv).toContain("Title,'=cmd(),");
  });

  test('is a Markdown table whose cells hold their citations and no bar of their own', async () => {
    const { text } = await openTable();
    const markdown = await text('table_markdown');
    expect(markdown).toMatch(/^# =1\+1 \\\| pairs\n/);
    const rows = markdown.split('\n').filter((line) => line.startsWith('|'));
    expect(rows).toHaveLength(5);
    const bars = rows.map((row) => row.replaceAll('\\|', '').split('|').length);
    expect(bars).toEqual([5 - 1, 4, 4, 4, 4].map((columns) => columns + 1));
    expect(rows[2]).toContain('“Hamst” [@pairshamsters, para. 1]');
    expect(rows[3]).toContain('[@pairshamsters] **unproved**');
  });
});
