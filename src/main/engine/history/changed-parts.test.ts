import { expect, test } from 'vitest';
import type { EventPayload } from '../../../shared/contract/contract.ts';
import type { ChangedPart } from '../../../shared/domain/changed-part.ts';
import type { ArticleId } from '../../../shared/domain/ids.ts';
import { openTestEngine, type TestEngine } from '../test-engine.ts';

type Changed = EventPayload<'library.changed'>;

/** Does something and answers with what was announced of it, in order. */
async function changesOf({ events }: TestEngine, work: () => Promise<unknown>): Promise<Changed[]> {
  const before = events.length;
  await work();
  return events
    .slice(before)
    .filter(({ event }) => event === 'library.changed')
    .map(({ payload }) => payload as Changed);
}

test('each change says what it was about, and of which articles', async () => {
  const library = openTestEngine();
  const { call } = library;
  const article = await library.addArticle('Wrens\n\nFour wrens sang in the hedge.');
  const { id, revisionId } = article;
  const expectParts = async (
    work: () => Promise<unknown>,
    parts: readonly ChangedPart[],
    articleIds: readonly ArticleId[] = [id],
  ): Promise<void> => {
    expect(
      (await changesOf(library, work)).map((one) => ({ ...one, parts: one.parts.toSorted() })),
    ).toEqual([{ articleIds, parts }]);
  };

  // It gets its citekey when it comes into the library.
  await expectParts(
    () => library.addArticle('Jays\n\nTwo jays.'),
    ['articles', 'details', 'trash'],
    [expect.any(String) as ArticleId],
  );
  await expectParts(
    () => call('articles.setStatus', { articles: { of: 'these', ids: [id] }, status: 'read' }),
    ['status'],
  );
  const { csl } = await call('articles.get', { id });
  await expectParts(() => call('articles.update', { id, csl, citekey: 'hedge' }), ['details']);
  await expectParts(
    () =>
      call('articles.file', {
        articles: { of: 'these', ids: [id] },
        tags: { add: ['birds'], remove: [] },
      }),
    ['filing'],
  );
  const other = await library.addArticle('Owls\n\nThree owls.');
  const link = () => call('articles.link', { from: id, to: other.id, relation: 'reports_on' });
  await expectParts(link, ['links'], [id, other.id]);
  await expectParts(() => call('history.undo', {}), ['links'], [id, other.id]);
  await expectParts(
    () => call('collections.create', { name: 'Birds', parentId: null }),
    ['filing'],
    [],
  );
  const claim = async () =>
    call('claims.create', {
      articleId: id,
      revisionId,
      spans: [{ start: 7, end: 17 }],
      draft: {
        value: { kind: 'safety', category: 'caveat', hedged: false },
        statement: '',
        speaker: null,
      },
    });
  await expectParts(claim, ['marks']);
  const [first] = await call('claims.list', { articleId: id });
  await expectParts(() => call('claims.trash', { ids: [first!.id] }), ['marks', 'trash']);
  await expectParts(() => call('history.undo', {}), ['marks', 'trash']);
  await expectParts(
    () => call('articles.revise', { id, text: 'Wrens\n\nThen four wrens sang.' }),
    ['details', 'marks'],
  );
  await expectParts(
    () => call('articles.trash', { articles: { of: 'these', ids: [id] } }),
    ['articles', 'trash'],
  );
  await expectParts(() => call('settings.set', { readerName: 'Ada' }), ['settings'], []);
});

test('a change of many articles names them page by page', async () => {
  const library = openTestEngine();
  const files = Object.fromEntries(
    Array.from({ length: 200 }, (_, at) => [`${String(at)}.txt`, `Wren ${String(at)}\n\nIt sang.`]),
  );
  const ids = (await library.importFiles(files)).flatMap((each) =>
    each.outcome === 'imported' ? [each.articleId] : [],
  );
  const changes = await changesOf(library, () =>
    library.finish(
      library.call('articles.setStatus', { articles: { of: 'these', ids }, status: 'read' }),
    ),
  );
  expect(changes.every(({ parts }) => parts.join() === 'status')).toBe(true);
  expect(changes.flatMap(({ articleIds }) => articleIds)).toEqual(ids);
}, 120_000);
