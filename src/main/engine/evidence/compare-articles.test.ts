import { describe, expect, test } from 'vitest';
import { openTestEngine } from '../test-engine.ts';
import { NOWHERE } from '../test-ids.ts';
import type { ArticleId } from '../../../shared/domain/ids.ts';
import { NEWS, PAPER } from '../test-pair.ts';

async function openTwo() {
  const library = openTestEngine();
  const left = await library.addArticle(PAPER);
  const right = await library.addArticle(NEWS);
  return { ...library, left, right };
}

describe('evidence.compare', () => {
  test('tells differences with passages that stand in the sources', async () => {
    const { call, left, right } = await openTwo();
    const { differences, more } = await call('evidence.compare', {
      left: left.id,
      right: right.id,
    });
    expect(more).toBe(0);
    expect(differences.map(({ kind, change }) => `${kind} ${change}`)).toEqual(
      expect.arrayContaining(['strength raised', 'caveat lost', 'number changed']),
    );
    for (const { left: passage } of differences) {
      if (passage?.part === 'text')
        expect(PAPER.slice(passage.start, passage.end)).toBe(passage.exact);
    }
    const lost = differences.find(({ kind }) => kind === 'caveat');
    expect(lost?.right).toBeNull();
    expect(lost?.words).toContain('the rules read the');
  });

  test('an article that is not compared changes nothing', async () => {
    const { call, addArticle, left, right } = await openTwo();
    const ids = { left: left.id, right: right.id };
    const before = await call('evidence.compare', ids);
    await addArticle('Cocoa and memory\n\nCocoa improves memory in 4,112 sailors.');
    expect(await call('evidence.compare', ids)).toEqual(before);
  });

  test('names the claims that are linked, and what they call otherwise', async () => {
    const { call, left, right } = await openTwo();
    const claim = async (article: typeof left, text: string, words: string, outcome: string) => {
      const start = text.indexOf(words);
      const { id } = await call('claims.create', {
        articleId: article.id,
        revisionId: article.revisionId,
        spans: [{ start, end: start + words.length }],
        draft: {
          value: {
            kind: 'finding',
            change: 'increase',
            value: 'worse',
            outcome,
            comparator: null,
            effectValue: null,
            effectUnit: null,
          },
          statement: '',
          speaker: null,
        },
      });
      return id;
    };
    const from = await claim(right, NEWS, 'causes strokes in bakers', 'strokes');
    const to = await claim(left, PAPER, 'a higher risk of stroke in bakers', 'risk of stroke');
    const { id } = await call('claims.link', { from, to, relation: 'supports' });
    const compared = await call('evidence.compare', { left: left.id, right: right.id });
    expect(compared.links).toEqual([{ id, relation: 'supports', left: to, right: from }]);
    expect(compared.differences.find(({ kind }) => kind === 'outcome')).toMatchObject({
      change: 'widened',
      words: expect.stringContaining('“risk of stroke”') as string,
      left: { exact: 'a higher risk of stroke in bakers' },
    });
  });

  test('tells of a headline about people over mice, until a reader says that people were studied', async () => {
    const { call, addArticle } = openTestEngine();
    const paper = await addArticle(
      'Hair cells\n\nThe dose of two men was taken. Deaf mice heard again.',
    );
    const text = 'New jab lets men hear\n\nMen may hear again.';
    const ids = { left: paper.id, right: (await addArticle(text)).id };
    const leapOf = async () =>
      (await call('evidence.compare', ids)).differences.find(({ kind }) => kind === 'leap');
    const leap = await leapOf();
    expect(leap).toMatchObject({ change: 'added', right: { exact: 'New jab lets men hear' } });
    expect(leap?.words).toContain('“mice”');
    const start = 'Hair cells\n\nThe dose of two '.length;
    await call('claims.create', {
      articleId: paper.id,
      revisionId: paper.revisionId,
      spans: [{ start, end: start + 3 }],
      draft: {
        value: {
          kind: 'species',
          taxonId: 9606,
          scientificName: 'Homo sapiens',
          vernacularName: 'men',
          role: 'studied',
          strain: null,
          sex: null,
          lifeStage: null,
        },
        statement: '',
        speaker: null,
      },
    });
    expect(await leapOf()).toBeUndefined();
  });

  test('says which article is missing', async () => {
    const { call, left } = await openTwo();
    const right = NOWHERE as unknown as ArticleId;
    await expect(call('evidence.compare', { left: left.id, right })).rejects.toMatchObject({
      code: 'not_found',
    });
  });
});
