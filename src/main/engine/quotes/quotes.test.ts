import { describe, expect, test } from 'vitest';
import type { QuoteId } from '../../../shared/domain/ids.ts';
import { OPEN_FINDING } from '../../../shared/domain/test-finding.ts';
import { openTestEngine } from '../test-engine.ts';
import { NOWHERE } from '../test-ids.ts';

const TEXT = [
  'Newts in the pond',
  'Nine newts were counted at dawn by the wardens of the reserve.',
  'Two of them were males.',
  'None had left by noon.',
].join('\n\n');
/** An article with an annotation and a claim of two quotes. */
async function openMarked() {
  const library = openTestEngine();
  const { call, addArticle } = library;
  const article = await addArticle(TEXT);
  const spanOf = (words: string, text = article.text) => {
    const start = text.indexOf(words);
    return { start, end: start + words.length };
  };
  await call('annotations.create', {
    articleId: article.id,
    revisionId: article.revisionId,
    span: spanOf('Nine newts'),
    color: 'blue',
    comment: '',
    tags: [],
  });
  const { id: claimId } = await call('claims.create', {
    articleId: article.id,
    revisionId: article.revisionId,
    spans: [spanOf('Two of them'), spanOf('None had left')],
    draft: {
      value: { ...OPEN_FINDING, change: 'no_difference' },
      statement: 'They stayed',
      speaker: null,
    },
  });
  const quotes = async () => {
    const [annotation] = await call('annotations.list', { articleId: article.id });
    const [claim] = await call('claims.list', { articleId: article.id });
    return [annotation!.quote, ...claim!.quotes];
  };
  const states = async () => (await quotes()).map(({ exact, state }) => [exact, state]);
  const revise = (text: string) => call('articles.revise', { id: article.id, text });
  return { ...library, article, claimId, spanOf, quotes, states, revise };
}

describe('a new text of an article', () => {
  test('verifies, moves and breaks the quotes, and loses none', async () => {
    const { revise, quotes, states, call, article } = await openMarked();
    const text = TEXT.replace('Two of them were males.', 'A new line speaks of the weather.');
    expect(await revise(text)).toEqual({ verified: 1, moved: 1, broken: 1, unchecked: 0 });
    expect(await states()).toEqual([
      ['Nine newts', 'verified'],
      ['Two of them', 'broken'],
      ['None had left', 'moved'],
    ]);
    const [, broken, moved] = await quotes();
    expect(broken).toMatchObject({ found: null, revisionId: article.revisionId });
    expect(text.slice(moved!.found!.start, moved!.found!.end)).toBe('None had left');
    expect((await call('library.overview', {})).quotes).toEqual({
      verified: 1,
      moved: 1,
      broken: 1,
    });
  });

  test('keeps the old text, and undo goes back to it', async () => {
    const { revise, states, call, article } = await openMarked();
    await revise(`Foreword\n\n${TEXT}`);
    const revised = await call('articles.get', { id: article.id });
    expect(revised.revisions.map(({ number }) => number)).toEqual([1, 2]);
    expect(await call('articles.revisionText', { revisionId: article.revisionId })).toEqual({
      text: TEXT,
    });
    await call('history.undo', {});
    expect((await states()).map(([, state]) => state)).toEqual([
      'verified',
      'verified',
      'verified',
    ]);
    const undone = await call('articles.get', { id: article.id });
    expect(undone.text).toBe(TEXT);
    expect(undone.revisions.at(-1)?.id).toBe(article.revisionId);
    await call('history.redo', {});
    expect(await call('articles.get', { id: article.id })).toEqual(revised);
  });

  test('that is the same text makes no revision and no step', async () => {
    const { revise, call, article } = await openMarked();
    const before = await call('history.state', {});
    expect(await revise(`${TEXT}\r\n`)).toEqual({ verified: 3, moved: 0, broken: 0, unchecked: 0 });
    expect((await call('articles.get', { id: article.id })).revisions).toHaveLength(1);
    expect(await call('history.state', {})).toEqual(before);
  });

  test('that is blank is refused', async () => {
    const { revise } = await openMarked();
    await expect(revise(' \n\t\n')).rejects.toMatchObject({ code: 'invalid_input' });
  });

  test('a text without the words for a while does not break them for good', async () => {
    const { revise, states } = await openMarked();
    await revise('All words are others now.');
    expect((await states()).map(([, state]) => state)).toEqual(['broken', 'broken', 'broken']);
    await revise(TEXT.toUpperCase());
    expect((await states()).map(([, state]) => state)).toEqual(['moved', 'moved', 'moved']);
    await revise(`${TEXT}\n\nAn end.`);
    expect((await states()).map(([, state]) => state)).toEqual([
      'verified',
      'verified',
      'verified',
    ]);
  });
});

describe('quotes.confirm', () => {
  const CORRECTED = TEXT.replace('Nine newts', 'Nine newt')
    .replace('Two of them', 'Two of then')
    .replace('None had left', 'None has left');
  const NEW_WORDS = ['Nine newt', 'Two of then', 'None has left'];

  test('takes the place and the words that were found for its own', async () => {
    const { revise, quotes, call, article } = await openMarked();
    await revise(CORRECTED);
    const moved = await quotes();
    expect(moved.map(({ state }) => state)).toEqual(['moved', 'moved', 'moved']);
    expect(moved[0]!.score).toBeCloseTo(0.9, 10);
    await call('quotes.confirm', { ids: moved.map(({ id }) => id) });
    const { revisions } = await call('articles.get', { id: article.id });
    expect(await quotes()).toMatchObject(
      NEW_WORDS.map((exact, at) => ({
        id: moved[at]!.id,
        exact,
        state: 'verified',
        revisionId: revisions.at(-1)!.id,
        start: CORRECTED.indexOf(exact),
        score: null,
      })),
    );
    await call('history.undo', {});
    expect(await quotes()).toEqual(moved);
  });

  test('of all quotes of an article is one step', async () => {
    const { revise, quotes, states, call, article } = await openMarked();
    await revise(CORRECTED);
    const moved = await quotes();
    expect(await call('quotes.confirmAll', { articleId: article.id })).toEqual({
      quotes: 3,
      jobId: null,
    });
    expect(await states()).toEqual(NEW_WORDS.map((words) => [words, 'verified']));
    await call('history.undo', {});
    expect(await quotes()).toEqual(moved);
  });

  test('leaves quotes that are verified or broken, and says when one is gone', async () => {
    const { revise, quotes, states, call } = await openMarked();
    await revise(TEXT.replace('Two of them were males.', 'The weather was mild.'));
    const before = await quotes();
    await call('quotes.confirm', { ids: [before[0]!.id, before[1]!.id] });
    expect(await quotes()).toEqual(before);
    expect(await states()).toContainEqual(['Two of them', 'broken']);
    await expect(call('quotes.confirm', { ids: [NOWHERE as QuoteId] })).rejects.toMatchObject({
      code: 'not_found',
    });
  });
});

describe('quotes.place', () => {
  test('puts a broken quote where the reader says', async () => {
    const { revise, quotes, call, article, spanOf } = await openMarked();
    const text = TEXT.replace('Two of them', 'A pair of these');
    await revise(text);
    const { revisions } = await call('articles.get', { id: article.id });
    const revisionId = revisions.at(-1)!.id;
    const broken = (await quotes())[1]!;
    await call('quotes.place', {
      id: broken.id,
      revisionId,
      span: spanOf('A pair of these', text),
    });
    expect((await quotes())[1]).toMatchObject({
      id: broken.id,
      exact: 'A pair of these',
      state: 'verified',
      revisionId,
    });
    await call('history.undo', {});
    expect((await quotes())[1]).toEqual(broken);
  });

  test('refuses places outside the text and texts of no article', async () => {
    const { quotes, call, article } = await openMarked();
    const [quote] = await quotes();
    const { length } = article.text;
    await expect(
      call('quotes.place', {
        id: quote!.id,
        revisionId: article.revisionId,
        span: { start: length, end: length + 4 },
      }),
    ).rejects.toMatchObject({ code: 'invalid_input' });
    await expect(
      call('quotes.place', {
        id: quote!.id,
        revisionId: NOWHERE,
        span: { start: 0, end: 4 },
      }),
    ).rejects.toMatchObject({ code: 'not_found' });
    expect((await quotes())[0]).toEqual(quote);
  });
});
