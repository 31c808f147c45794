import { describe, expect, test } from 'vitest';
import type { ClaimId } from '../../../shared/domain/ids.ts';
import { openTestEngine } from '../test-engine.ts';
import { NOWHERE } from '../test-ids.ts';

/** Two articles with a claim each. */
async function openTwo() {
  const library = openTestEngine();
  const { call, addArticle } = library;
  const claimIn = async (text: string, statement: string) => {
    const article = await addArticle(text);
    const { id } = await call('claims.create', {
      articleId: article.id,
      revisionId: article.revisionId,
      spans: [],
      draft: {
        value: { kind: 'safety', category: 'reassuring', hedged: false },
        statement,
        speaker: null,
      },
    });
    return { articleId: article.id, id };
  };
  const first = await claimIn('Bats in the barn\n\nNo bat fell ill.', 'No bat fell ill');
  const second = await claimIn('Bats in the loft\n\nOne bat fell ill.', '');
  return { ...library, first, second };
}

describe('links between claims', () => {
  test('are seen from both articles; an end in another article says in which', async () => {
    const { call, first, second } = await openTwo();
    const { id } = await call('claims.link', {
      from: first.id,
      to: second.id,
      relation: 'contradicts',
    });
    const fromFirst = await call('claims.links', { articleId: first.articleId });
    expect(fromFirst).toEqual([
      {
        id,
        relation: 'contradicts',
        from: first.id,
        to: second.id,
        fromArticleId: first.articleId,
        toArticleId: second.articleId,
        fromLabel: 's1: No bat fell ill',
        toLabel: expect.stringMatching(/^s1 of @\S+: Reassuring$/) as string,
      },
    ]);
    expect(await call('claims.links', { articleId: second.articleId })).toEqual([
      {
        ...fromFirst[0],
        fromLabel: expect.stringMatching(/^s1 of @\S+: No bat fell ill$/) as string,
        toLabel: 's1: Reassuring',
      },
    ]);
  });

  test('made twice are one; other relations and the way back are others', async () => {
    const { call, first, second } = await openTwo();
    const link = (from: ClaimId, to: ClaimId, relation: 'supports' | 'qualifies') =>
      call('claims.link', { from, to, relation });
    const one = await link(first.id, second.id, 'supports');
    expect(await link(first.id, second.id, 'supports')).toEqual(one);
    await link(first.id, second.id, 'qualifies');
    await link(second.id, first.id, 'supports');
    expect(await call('claims.links', { articleId: first.articleId })).toHaveLength(3);
  });

  test('go with a claim into the trash and come back with it', async () => {
    const { call, first, second } = await openTwo();
    await call('claims.link', { from: first.id, to: second.id, relation: 'supports' });
    const links = () => call('claims.links', { articleId: second.articleId });
    const before = await links();
    await call('claims.trash', { ids: [first.id] });
    expect(await links()).toEqual([]);
    await call('trash.restore', {
      things: { of: 'these', refs: [{ type: 'claim', id: first.id }] },
    });
    expect(await links()).toEqual(before);
  });

  test('are not shown while the other end is rejected or its article in the trash', async () => {
    const { call, first, second } = await openTwo();
    await call('claims.link', { from: first.id, to: second.id, relation: 'supports' });
    const links = () => call('claims.links', { articleId: second.articleId });
    await call('claims.decide', { ids: [first.id], decision: 'rejected' });
    expect(await links()).toEqual([]);
    await call('claims.decide', { ids: [first.id], decision: 'accepted' });
    expect(await links()).toHaveLength(1);
    await call('articles.trash', { articles: { of: 'these', ids: [first.articleId] } });
    expect(await links()).toEqual([]);
  });

  test('are removed, and undo brings them back', async () => {
    const { call, first, second } = await openTwo();
    const { id } = await call('claims.link', {
      from: first.id,
      to: second.id,
      relation: 'supports',
    });
    await call('links.remove', { id });
    expect(await call('claims.links', { articleId: first.articleId })).toEqual([]);
    await call('history.undo', {});
    expect(await call('claims.links', { articleId: first.articleId })).toHaveLength(1);
  });

  test('need two claims that are there', async () => {
    const { call, first } = await openTwo();
    await expect(
      call('claims.link', { from: first.id, to: first.id, relation: 'supports' }),
    ).rejects.toMatchObject({ code: 'invalid_input' });
    await expect(
      call('claims.link', { from: first.id, to: NOWHERE, relation: 'supports' }),
    ).rejects.toMatchObject({ code: 'not_found' });
    await expect(call('links.remove', { id: NOWHERE })).rejects.toMatchObject({
      code: 'not_found',
    });
  });
});
