import { expect, test } from 'vitest';
import type { ClaimValue } from '../../../shared/domain/claim.ts';
import { countOf, findingOf } from '../../../shared/domain/analysis/test-articles.ts';
import { OPEN_FINDING } from '../../../shared/domain/test-finding.ts';
import type { ArticleId, TableId } from '../../../shared/domain/ids.ts';
import { openTestEngine, type TestEngine } from '../test-engine.ts';

/** An article of its own with these claims, which a reader made without quotes. */
async function add(
  { call, addArticle }: TestEngine,
  title: string,
  values: readonly ClaimValue[],
): Promise<ArticleId> {
  const { id, revisionId } = await addArticle(`${title}\n\nOne sentence stands here.`);
  for (const value of values) {
    const draft = { value, statement: 'As read', speaker: null };
    await call('claims.create', { articleId: id, revisionId, spans: [], draft });
  }
  return id;
}

const textOf = async ({ call }: TestEngine, id: TableId): Promise<string> =>
  (await call('export.text', { target: { of: 'table', id }, format: 'table_markdown' })).text;

test('a table says what its studies say together, or why they cannot be added', async () => {
  const engine = openTestEngine();
  const { call } = engine;
  const births = countOf(14, { unit: 'births', unitKind: 'births', role: 'outcome' });
  const eggs = countOf(76, { unit: 'eggs', unitKind: 'embryos_gametes' });
  const one = await add(engine, 'Ducks by the pond', [
    countOf(30),
    births,
    eggs,
    findingOf('Weight', 'increase'),
  ]);
  const other = await add(engine, 'Geese by the lake', [
    countOf(12),
    findingOf('the weight', 'no_difference'),
  ]);
  const report = await add(engine, 'Ducks in the news', [countOf(31)]);
  const { id } = await call('evidence.create', {
    title: 'Water birds',
    articleIds: [one, other, report],
  });
  const apart = await textOf(engine, id);
  expect(apart).toContain('- **73** participants (*Homo sapiens*), enrolled: 30 [@');
  expect(apart).toContain('14 births of 76 eggs, enrolled [@');
  expect(apart).toContain('**18.4 %** (11.3 % to 28.6 %)');
  expect(apart).toMatch(/- \*\*Weight\*\*: 1 increase \(\[@\S+\]\), 1 no difference/);

  await call('articles.link', { from: report, to: one, relation: 'reports_on' });
  expect(await textOf(engine, id)).toMatch(/- \*\*42\*\* .* 30 \S+ \(the same study: 31 \[@/);

  const bound = await add(engine, 'Swans', [countOf(5, { qualifier: 'at_least' })]);
  await call('evidence.update', { id, articleIds: [one, other, report, bound] });
  expect(await textOf(engine, id)).toMatch(
    /- \*\*No total\*\* of participants .*“at least 5”, and a bound has no sum/,
  );
});

test('a table says where its studies contradict each other, in each format', async () => {
  const engine = openTestEngine();
  const { call } = engine;
  const one = await add(engine, 'Ducks by the pond', [
    countOf(30),
    findingOf('Weight', 'increase'),
  ]);
  const other = await add(engine, 'Geese by the lake', [findingOf('weight', 'decrease')]);
  const report = await add(engine, 'Ducks in the news', [countOf(31)]);
  await call('articles.link', { from: report, to: one, relation: 'reports_on' });
  const { id } = await call('evidence.create', {
    title: 'Water birds',
    articleIds: [one, other, report],
  });
  const write = async (format: 'table_csv' | 'table_json') =>
    (await call('export.text', { target: { of: 'table', id }, format })).text;
  expect(await textOf(engine, id)).toMatch(
    /- \*\*Direction differs\*\*, Weight: increase \[@\S+\] \*\*unproved\*\*; decrease \[@/,
  );
  expect(await textOf(engine, id)).toContain('- **Counts differ**, participants, enrolled, one');
  const csv = (await write('table_csv')).split('\r\n');
  expect(csv.findLast((line) => line !== '')).toMatch(
    /^Conflicts,"?Weight: increase; against decrease \(/,
  );
  const { conflicts } = JSON.parse(await write('table_json')) as { conflicts: object[] };
  expect(conflicts).toMatchObject([
    { kind: 'direction_differs', about: 'Weight', claims: [{ says: 'increase', quotes: [] }, {}] },
    { kind: 'counts_differ', claims: [{ says: '30' }, { says: '31' }] },
  ]);
});

test('findings that are not about the same are named as such, and are no conflict', async () => {
  const engine = openTestEngine();
  const one = await add(engine, 'Ducks', [
    { ...OPEN_FINDING, outcome: 'Weight', change: 'increase', comparator: 'maize' },
  ]);
  const other = await add(engine, 'Geese', [
    { ...OPEN_FINDING, outcome: 'Weight', change: 'decrease', comparator: 'grass' },
  ]);
  const { id } = await engine.call('evidence.create', { title: 'Two', articleIds: [one, other] });
  expect(await textOf(engine, id)).toContain(
    '- **Not comparable**, Weight: What they are held against differs, or only some tell it.',
  );
  const csv = await engine.call('export.text', {
    target: { of: 'table', id },
    format: 'table_csv',
  });
  expect(csv.text).not.toContain('Conflicts');
});

test('a table of which no two articles say the like has its rows alone', async () => {
  const engine = openTestEngine();
  const one = await add(engine, 'Ducks', [countOf(30)]);
  const other = await add(engine, 'Geese', []);
  const { id } = await engine.call('evidence.create', { title: 'Two', articleIds: [one, other] });
  expect(await textOf(engine, id)).not.toContain('Together');
});
