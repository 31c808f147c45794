import { expect, test } from 'vitest';
import { linkToArticle, linkToClaim } from '../../../shared/domain/collate-link.ts';
import type { ArticleId, ClaimId } from '../../../shared/domain/ids.ts';
import { openTestEngine, type TestEngine } from '../test-engine.ts';
import { NOWHERE } from '../test-ids.ts';

const TITLE = 'Larks over the dunes';
const TEXT = `${TITLE}\n\nWe heard 31 larks sing before dawn.`;
const DRAFT = {
  value: {
    kind: 'sample_size',
    count: 31,
    unit: 'larks',
    unitKind: 'animals',
    role: 'enrolled',
    qualifier: 'exact',
  },
  statement: '31 larks sang',
  speaker: null,
} as const;

interface Larks extends TestEngine {
  readonly articleId: ArticleId;
  readonly citekey: string;
  readonly claimId: ClaimId;
}

/** A library with an article and a claim about it, proved by a quote. */
async function openLarks(): Promise<Larks> {
  const engine = openTestEngine();
  const { id: articleId, revisionId } = await engine.addArticle(TEXT);
  const { citekey } = await engine.call('articles.get', { id: articleId });
  const start = TEXT.indexOf('31 larks');
  const { id } = await engine.call('claims.create', {
    articleId,
    revisionId,
    spans: [{ start, end: start + 8 }],
    draft: DRAFT,
  });
  return { ...engine, articleId, citekey, claimId: id };
}

test('a link leads to an article by any of its names, and to a claim at its quote', async () => {
  const { call, articleId, citekey, claimId } = await openLarks();
  const follow = (link: string) => call('claims.followLink', { link });
  expect(await follow(linkToArticle(citekey))).toEqual({ to: 'article', articleId });
  const start = TEXT.indexOf('31 larks');
  const place = { to: 'claim', articleId, claimId, span: { start, end: start + 8 } };
  expect(await follow(linkToClaim(claimId))).toEqual({ ...place, isRejected: false });
  const { csl } = await call('articles.get', { id: articleId });
  await call('articles.update', { id: articleId, csl, citekey: 'renamed2020' });
  expect(await follow(linkToArticle('Renamed2020'))).toEqual({ to: 'article', articleId });
});

test('a claim that was rejected is told apart', async () => {
  const { call, articleId, claimId } = await openLarks();
  await call('claims.decide', { ids: [claimId], decision: 'rejected' });
  expect(await call('claims.followLink', { link: linkToClaim(claimId) })).toMatchObject({
    articleId,
    isRejected: true,
  });
});

test.each([
  ['collate-open://article/nobody1999', 'no article with the citekey “nobody1999”'],
  [`collate-open://claim/${NOWHERE}`, 'does not have the claim'],
  ['collate-open://settings/erase', 'cannot be followed'],
  ['https://example.org/', 'cannot be followed'],
  ['collate-open://article/%E0%A4%A', 'cannot be followed'],
])('what leads nowhere is refused in words: %s', async (link, words) => {
  const { call } = await openLarks();
  await expect(call('claims.followLink', { link })).rejects.toThrow(words);
});

test('a link into the trash is refused until what lies there is restored', async () => {
  const { call, articleId, citekey, claimId } = await openLarks();
  const links = [linkToClaim(claimId), linkToArticle(citekey)];
  await call('claims.trash', { ids: [claimId] });
  await expect(call('claims.followLink', { link: links[0]! })).rejects.toThrow(
    'the claim “31 larks sang”, which is in the trash',
  );
  await call('history.undo', {});
  await call('articles.trash', { articles: { of: 'these', ids: [articleId] } });
  for (const link of links) {
    await expect(call('claims.followLink', { link })).rejects.toThrow(
      `the article “${TITLE}”, which is in the trash`,
    );
  }
  await call('history.undo', {});
  for (const link of links) expect(await call('claims.followLink', { link })).toBeDefined();
});
