import { describe, expect, test } from 'vitest';
import { COLORS } from '../../../shared/domain/annotation.ts';
import type { AnnotationId } from '../../../shared/domain/ids.ts';
import { openTestEngine, type TestEngine } from '../test-engine.ts';
import { FIRST_TRASH, NOWHERE } from '../test-ids.ts';

const TEXT = 'Newts in the pond\n\nNine newts were counted 🦎 at dawn. None had left by noon.';
/** A library with one article, and a short way to mark words of it. */
async function openPond() {
  const library = openTestEngine();
  const article = await library.addArticle(TEXT);
  const mark = async (words: string, more: Partial<Parameters<typeof create>[1]> = {}) => {
    const start = article.text.indexOf(words);
    return create(library, {
      articleId: article.id,
      revisionId: article.revisionId,
      span: { start, end: start + words.length },
      color: 'yellow',
      comment: '',
      tags: [],
      ...more,
    });
  };
  const list = () => library.call('annotations.list', { articleId: article.id });
  return { ...library, article, mark, list };
}

async function create(
  { call }: TestEngine,
  input: Parameters<typeof call<'annotations.create'>>[1],
) {
  return (await call('annotations.create', input)).id;
}

describe('annotations', () => {
  test('are lines under words where that is asked for, and back by undo', async () => {
    const { mark, list, call } = await openPond();
    const id = await mark('Nine newts', { style: 'underline' });
    await mark('None had left');
    expect((await list()).map(({ style }) => style)).toEqual(['underline', 'highlight']);
    await call('annotations.update', { id, color: 'red' });
    await call('annotations.update', { id, style: 'highlight' });
    expect((await list())[0]).toMatchObject({ style: 'highlight', color: 'red' });
    await call('history.undo', {});
    expect((await list())[0]).toMatchObject({ style: 'underline', color: 'red' });
  });

  test('are listed as they were made, with a quote that is verified', async () => {
    const { mark, list, article, call } = await openPond();
    const id = await mark('Nine newts', {
      color: 'blue',
      comment: 'how many',
      tags: ['count', 'pond'],
    });
    const [annotation, ...others] = await list();
    expect(others).toEqual([]);
    expect(annotation).toMatchObject({
      id,
      articleId: article.id,
      code: 'a',
      color: 'blue',
      comment: 'how many',
      tags: ['count', 'pond'],
      readerName: 'Reader',
      author: null,
      quote: {
        revisionId: article.revisionId,
        exact: 'Nine newts',
        state: 'verified',
        found: { start: 19, end: 29 },
      },
    });
    expect((await call('library.overview', {})).annotations).toBe(1);
  });

  test('stand in the order of the text, lettered in the order they were made', async () => {
    const { mark, list } = await openPond();
    await mark('None had left');
    await mark('Newts in the pond');
    await mark('Nine newts');
    expect((await list()).map(({ code, quote }) => [code, quote.exact])).toEqual([
      ['b', 'Newts in the pond'],
      ['c', 'Nine newts'],
      ['a', 'None had left'],
    ]);
  });

  test('a letter is not given again while its annotation is in the trash', async () => {
    const { mark, list, call } = await openPond();
    await mark('Nine newts');
    const second = await mark('at dawn');
    await call('annotations.trash', { ids: [second] });
    await mark('by noon');
    expect((await list()).map(({ code }) => code)).toEqual(['a', 'c']);
    await call('trash.restore', {
      things: { of: 'these', refs: [{ type: 'annotation', id: second }] },
    });
    expect((await list()).map(({ code }) => code)).toEqual(['a', 'b', 'c']);
  });

  test('go on with aa after z', async () => {
    const { mark, list } = await openPond();
    for (let made = 0; made < 27; made += 1) await mark('newts');
    expect((await list()).map(({ code }) => code).slice(-2)).toEqual(['z', 'aa']);
  });

  test('a change of one thing leaves the others', async () => {
    const { mark, list, call } = await openPond();
    const id = await mark('Nine newts', { comment: 'how many', tags: ['count'] });
    await call('annotations.update', { id, color: 'red' });
    expect((await list())[0]).toMatchObject({ color: 'red', comment: 'how many', tags: ['count'] });
    await call('annotations.update', { id, comment: '' });
    expect((await list())[0]).toMatchObject({ color: 'red', comment: '', tags: ['count'] });
    await call('annotations.update', { id, tags: ['pond', 'Count'] });
    expect((await list())[0]).toMatchObject({ color: 'red', comment: '', tags: ['Count', 'pond'] });
    await call('annotations.update', { id, tags: ['Café', 'pond', 'cafe', 'CAFÉ'] });
    expect((await list())[0]?.tags).toEqual(['Café', 'pond']);
    await call('annotations.update', { id, tags: [] });
    expect((await list())[0]?.tags).toEqual([]);
  });

  test('tags are one without regard to case, and blanks around them go', async () => {
    const { mark, list } = await openPond();
    await mark('Nine newts', { tags: [' pond ', 'Pond', 'POND'] });
    expect((await list())[0]?.tags).toEqual(['pond']);
  });

  test('every colour can be given', async () => {
    const { mark, list } = await openPond();
    for (const color of COLORS) await mark('newts', { color });
    expect((await list()).map(({ color }) => color)).toEqual([...COLORS]);
  });

  test('words of a comment stay as they are, whatever they are', async () => {
    const { mark, list, call } = await openPond();
    const comment = `Robert'); DROP TABLE annotation;-- “ü” 🦎\n\ttwo lines <b>`;
    await mark('Nine newts', { comment });
    expect((await list())[0]?.comment).toBe(comment);
    await call('history.undo', {});
    await call('history.redo', {});
    expect((await list())[0]?.comment).toBe(comment);
  });

  test('a span that cuts a character in two takes the whole of it', async () => {
    const { article, list, mark } = await openPond();
    const at = article.text.indexOf('🦎');
    await mark('', { span: { start: at + 1, end: at + 2 } });
    expect((await list())[0]?.quote).toMatchObject({ exact: '🦎', state: 'verified', start: at });
  });

  test('trash, restore, undo and redo keep comment, tags and quote', async () => {
    const { mark, list, call } = await openPond();
    const id = await mark('Nine newts', { comment: 'how many', tags: ['count'] });
    const before = await list();
    await call('annotations.trash', { ids: [id] });
    expect(await list()).toEqual([]);
    expect((await call('trash.list', FIRST_TRASH)).items).toMatchObject([
      { ref: { type: 'annotation', id }, code: 'a', title: 'how many' },
    ]);
    await call('trash.restore', { things: { of: 'these', refs: [{ type: 'annotation', id }] } });
    expect(await list()).toEqual(before);
    await call('history.undo', {});
    expect(await list()).toEqual([]);
    await call('history.undo', {});
    expect(await list()).toEqual(before);
  });

  test('are not made outside the text or on another article’s text', async () => {
    const { mark, list, article, addArticle } = await openPond();
    const other = await addArticle('Frogs\n\nNo frog was seen.');
    const end = article.text.length;
    await expect(mark('', { span: { start: end - 1, end: end + 1 } })).rejects.toMatchObject({
      code: 'invalid_input',
      message: expect.stringContaining(String(end)) as string,
    });
    await expect(mark('', { span: { start: 3, end: 3 } })).rejects.toMatchObject({
      code: 'invalid_input',
    });
    await expect(mark('Nine', { revisionId: other.revisionId })).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(mark('Nine', { articleId: NOWHERE })).rejects.toMatchObject({
      code: 'not_found',
    });
    expect(await list()).toEqual([]);
  });

  test('what is gone cannot be changed, and nothing else of the same call is', async () => {
    const { mark, list, call } = await openPond();
    const id = await mark('Nine newts');
    const gone = NOWHERE as AnnotationId;
    await expect(call('annotations.update', { id: gone, color: 'red' })).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(call('annotations.trash', { ids: [id, gone] })).rejects.toMatchObject({
      code: 'not_found',
    });
    expect(await list()).toHaveLength(1);
    expect(await call('history.state', {})).toEqual({ undo: 'Highlight', redo: null });
  });
});
