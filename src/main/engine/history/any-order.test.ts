import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ArticleId, RevisionId } from '../../../shared/domain/ids.ts';
import { openTestEngine, type TestEngine } from '../test-engine.ts';

const TEXT = 'Toads on the road\n\nForty toads crossed on a wet night. Few were run over.';

interface Place {
  readonly id: ArticleId;
  readonly revisionId: RevisionId;
}

/** Changes that a reader makes. What they change can be seen, or nothing was there to change. */
const CHANGES = {
  highlight: async ({ call }, { id, revisionId }, n) => {
    await call('annotations.create', {
      articleId: id,
      revisionId,
      span: { start: 19 + n, end: 30 + n },
      color: 'red',
      comment: `remark${String(n)}`,
      tags: ['wet', `tag${String(n)}`],
    });
  },
  claim: async ({ call }, { id, revisionId }, n) => {
    await call('claims.create', {
      articleId: id,
      revisionId,
      spans: [{ start: n, end: 10 + n }],
      draft: {
        value: { kind: 'safety', category: 'caveat', hedged: n % 2 === 0 },
        statement: `statement${String(n)}`,
        speaker: null,
      },
    });
  },
  tag: async ({ call }, { id }, n) => {
    await call('articles.file', {
      articles: { of: 'these', ids: [id] },
      tags: { add: [`road${String(n)}`], remove: [] },
    });
  },
  revise: async ({ call }, { id }, n) => {
    await call('articles.revise', { id, text: `${'Preface. '.repeat(n + 1)}\n\n${TEXT}` });
  },
  trash: async ({ call }, { id }) => {
    const { inTrash } = await call('articles.get', { id });
    if (inTrash)
      await call('trash.restore', { things: { of: 'these', refs: [{ type: 'article', id }] } });
    else await call('articles.trash', { articles: { of: 'these', ids: [id] } });
  },
  discard: async ({ call }, { id }) => {
    const [annotation] = await call('annotations.list', { articleId: id });
    if (annotation) await call('annotations.trash', { ids: [annotation.id] });
  },
  reword: async ({ call }, { id }, n) => {
    const [claim] = await call('claims.list', { articleId: id });
    if (!claim) return;
    const draft = { ...claim, statement: `reworded${String(n)}` };
    await call('claims.update', { id: claim.id, draft, accept: true });
  },
} as const satisfies Record<
  string,
  (library: TestEngine, place: Place, n: number) => Promise<void>
>;
type Step = keyof typeof CHANGES | 'undo' | 'redo';

async function seenOf({ call }: TestEngine, { id }: Place) {
  const { updatedAt: _, ...article } = await call('articles.get', { id });
  const found = await call('search.query', { text: '"toads" remark statement', limit: 50 });
  return {
    article: { ...article, revisions: article.revisions.at(-1)?.sha256 },
    annotations: await call('annotations.list', { articleId: id }),
    claims: (await call('claims.list', { articleId: id })).map(
      ({ updatedAt: __, ...claim }) => claim,
    ),
    found: [found.articles, found.annotations, found.claims].map(({ total, hits }) => [
      total,
      hits.map(({ type, articleId }) => `${type} ${articleId}`).toSorted(),
    ]),
  };
}

test('changes, undo and redo in any order always lead back to what was seen', async () => {
  const library = openTestEngine();
  const names = [
    ...(Object.keys(CHANGES) as Step[]),
    'undo',
    'undo',
    'undo',
    'redo',
    'redo',
  ] as const;
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(...names), { minLength: 4, maxLength: 14 }),
      async (steps) => {
        const place = await library.addArticle(`${TEXT} ${crypto.randomUUID()}`);
        const seen = [await seenOf(library, place)];
        let at = 0;
        for (const [n, step] of steps.entries()) {
          if (step === 'undo') {
            if (at === 0) continue;
            await library.call('history.undo', {});
            at -= 1;
          } else if (step === 'redo') {
            const { label } = await library.call('history.redo', {});
            if (label !== null) at += 1;
            expect(at).toBeLessThan(seen.length);
          } else {
            await CHANGES[step](library, place, n);
            const now = await seenOf(library, place);
            if (JSON.stringify(now) !== JSON.stringify(seen[at])) {
              at += 1;
              seen.splice(at, Infinity, now);
            }
          }
          expect(await seenOf(library, place)).toEqual(seen[at]);
        }
        await library.call('articles.trash', { articles: { of: 'these', ids: [place.id] } });
        await library.call('trash.purge', {
          things: { of: 'these', refs: [{ type: 'article', id: place.id }] },
        });
      },
    ),
    {
      numRuns: 15,
      examples: [
        [['highlight', 'highlight', 'undo', 'highlight', 'undo']],
        // A claim that came while its article was in the trash is found once it is back.
        [['trash', 'claim', 'trash', 'claim', 'undo']],
      ],
    },
  );
  expect((await library.call('library.check', {})).database).toBe('ok');
});
