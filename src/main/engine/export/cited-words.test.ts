import { describe, expect, test } from 'vitest';
import { NOWHERE } from '../test-ids.ts';
import { openQuoted } from '../test-notes.ts';

const TEXT = 'Voles on the dike\n\nThe team caught 1,204 voles (*Microtus*) [see map].';

async function openDike() {
  const library = await openQuoted(TEXT, ['1,204 voles (*Microtus*)']);
  const start = TEXT.indexOf('see map');
  return { ...library, span: { start, end: start + 7 } };
}

describe('export.quote', () => {
  test('is the quote of a claim or an annotation with its citation; of nothing it is an error', async () => {
    const { call, article, span } = await openDike();
    const [made] = await call('claims.list', { articleId: article.id });
    const quoteId = made!.quotes[0]!.id;
    expect(await call('export.quote', { quoteId })).toMatchObject({
      text: '“1,204 voles (*Microtus*)” [@smit2020, para. 2]',
      warnings: [],
    });
    await call('annotations.create', {
      articleId: article.id,
      revisionId: article.revisionId,
      span,
      color: 'gray',
      comment: '',
      tags: [],
    });
    const [annotation] = await call('annotations.list', { articleId: article.id });
    const { text } = await call('export.quote', { quoteId: annotation!.quote.id });
    expect(text).toBe('“see map” [@smit2020, para. 2]');
    await expect(call('export.quote', { quoteId: NOWHERE })).rejects.toMatchObject({
      code: 'not_found',
    });
  });
});

describe('export.words', () => {
  test('are cited as a quote is; those that are not in the library are an error', async () => {
    const { call, article, span } = await openDike();
    const { revisionId } = article;
    const { text } = await call('export.words', { revisionId, span });
    expect(text).toBe('“see map” [@smit2020, para. 2]');
    const nowhere = { start: 1_000_000, end: 1_000_005 };
    await expect(call('export.words', { revisionId, span: nowhere })).rejects.toMatchObject({
      code: 'not_found',
    });
  });
});
