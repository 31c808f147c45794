import { expect, test } from 'vitest';
import { readNote } from '../test-notes.ts';
import { openTestEngine } from '../test-engine.ts';
import { FIRST_TRASH, NOWHERE } from '../test-ids.ts';

async function openPond() {
  const library = openTestEngine();
  const { call } = library;
  const { id: articleId } = await library.addArticle('Newts\n\nNine newts were counted at dawn.');
  const write = async (text: string) => (await call('notes.create', { articleId, text })).id;
  const list = async () => (await call('notes.list', { articleId })).map(({ text }) => text);
  const find = async (text: string) => (await call('search.query', { text, limit: 5 })).notes;
  return { ...library, articleId, write, list, find };
}

test('notes are kept in the order in which they were written, word for word', async () => {
  const { write, list, call } = await openPond();
  const first = await write('Ask Maja about the weather.\n\n\t“Ü” 🦎 <b>');
  await write('Second');
  await call('notes.update', { id: first, text: 'Asked Maja.  \n' });
  expect(await list()).toEqual(['Asked Maja.', 'Second']);
  expect((await call('history.undo', {})).label).toBe('Change note');
  expect(await list()).toEqual(['Ask Maja about the weather.\n\n\t“Ü” 🦎 <b>', 'Second']);
  await call('history.undo', {});
  expect(await list()).toHaveLength(1);
  await call('history.redo', {});
  await call('history.redo', {});
  expect(await list()).toEqual(['Asked Maja.', 'Second']);
  expect(await call('library.verify', {})).toEqual({ damage: null });
});

test('a note is found by its words, in the sentence that has them, as long as it is there', async () => {
  const { write, find, call, articleId } = await openPond();
  const id = await write('The weather was warm. Maja counted the larvae in the naïve way.');
  const found = { total: 1, hits: [{ type: 'note', noteId: id, articleId }] };
  expect(await find('larvae naive')).toMatchObject(found);
  expect((await find('larvae')).hits[0]?.line.text).toBe(
    'Maja counted the larvae in the naïve way.',
  );
  await call('notes.update', { id, text: 'Nothing of the kind' });
  expect((await find('larvae')).total).toBe(0);
  await call('history.undo', {});
  expect((await find('larvae')).total).toBe(1);
  await call('articles.trash', { articles: { of: 'these', ids: [articleId] } });
  expect((await find('larvae')).total).toBe(0);
  await call('history.undo', {});
  await call('notes.trash', { ids: [id] });
  expect((await find('larvae')).total).toBe(0);
  await call('trash.restore', { things: { of: 'these', refs: [{ type: 'note', id }] } });
  expect(await find('larvae')).toMatchObject(found);
  await call('library.check', {});
  expect(await find('larvae')).toMatchObject(found);
});

test('a deleted note lies in the trash with its first line, and is exported no more', async () => {
  const { write, list, call, articleId } = await openPond();
  const id = await write('Ask Maja\nabout the * weather');
  const note = async () => (await readNote({ call }, { of: 'article', id: articleId })).text;
  expect(await note()).toContain('Ask Maja\\\nabout the \\* weather [@');
  await call('notes.trash', { ids: [id] });
  expect(await list()).toEqual([]);
  expect(await note()).not.toContain('Maja');
  expect((await call('trash.list', FIRST_TRASH)).items).toMatchObject([
    { ref: { type: 'note', id }, title: 'Ask Maja', detail: 'Note about @newts' },
  ]);
  expect((await call('library.overview', {})).trash).toBe(1);
  await call('trash.purge', { things: { of: 'all' } });
  expect((await call('trash.list', FIRST_TRASH)).items).toEqual([]);
  await call('history.undo', {});
  expect(await list()).toEqual([]);
});

test('an empty note, one about nothing and one that is gone are refused', async () => {
  const { write, list, call } = await openPond();
  await expect(write(' \n ')).rejects.toMatchObject({
    code: 'invalid_input',
    message: expect.stringContaining('empty') as string,
  });
  await expect(call('notes.create', { articleId: NOWHERE, text: 'x' })).rejects.toMatchObject({
    code: 'not_found',
  });
  await expect(call('notes.update', { id: NOWHERE, text: 'x' })).rejects.toMatchObject({
    code: 'not_found',
  });
  await expect(call('notes.trash', { ids: [NOWHERE] })).rejects.toMatchObject({
    code: 'not_found',
  });
  expect(await list()).toEqual([]);
});
