import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../shared/domain/settings.ts';
import { connect } from '../db/database.ts';
import { DATABASE_NAME, openLibraryDatabase } from '../db/open.ts';
import { openTestEngine } from '../test-engine.ts';
import { join } from 'node:path';
import { offerTagColor } from './tag-colors.ts';

describe('settings', () => {
  test('are the defaults until they are changed, one by one', async () => {
    const { call } = openTestEngine();
    expect(await call('settings.get', {})).toEqual(DEFAULT_SETTINGS);
    const labels = { ...DEFAULT_SETTINGS.colorLabels, red: 'doubt' };
    expect(await call('settings.set', { theme: 'dark', colorLabels: labels })).toEqual({
      ...DEFAULT_SETTINGS,
      theme: 'dark',
      colorLabels: labels,
    });
    await call('settings.set', { keys: { 'claim.accept': 'A' }, theme: undefined });
    expect(await call('settings.get', {})).toMatchObject({
      theme: 'dark',
      keys: { 'claim.accept': 'A' },
    });
  });

  test('stay after a restart, and can be undone', async () => {
    const before = openTestEngine();
    await before.call('settings.set', { singleKeys: false });
    await before.close();
    const after = openTestEngine(before.directory);
    expect((await after.call('settings.get', {})).singleKeys).toBe(false);
    await after.call('history.undo', {});
    expect(await after.call('settings.get', {})).toEqual(DEFAULT_SETTINGS);
  });

  test('that are not possible are refused, and none of the same call is kept', async () => {
    const { call } = openTestEngine();
    const wrong = { theme: 'dark', readerName: '   ' } as const;
    await expect(call('settings.set', wrong)).rejects.toMatchObject({ code: 'invalid_input' });
    await expect(
      call('settings.set', {
        colorLabels: { red: 'doubt' } as typeof DEFAULT_SETTINGS.colorLabels,
      }),
    ).rejects.toMatchObject({ code: 'invalid_input' });
    expect(await call('settings.get', {})).toEqual(DEFAULT_SETTINGS);
  });

  test('that no longer fit are the default, and the others stay', async () => {
    const before = openTestEngine();
    await before.call('settings.set', { readerName: 'Ada', theme: 'dark' });
    await before.close();
    const db = connect(join(before.directory, DATABASE_NAME));
    db.prepare(`UPDATE setting SET value = '"sepia"' WHERE name = 'theme'`).run();
    db.prepare(`INSERT INTO setting (name, value) VALUES ('of another version', 'not JSON')`).run();
    db.close();
    const { call } = openTestEngine(before.directory);
    expect(await call('settings.get', {})).toEqual({ ...DEFAULT_SETTINGS, readerName: 'Ada' });
  });
});

test('colours of tags are kept where an earlier Collate kept them, until one is changed', async () => {
  const library = openTestEngine();
  const { call, directory } = library;
  const db = openLibraryDatabase(directory);
  db.prepare(`INSERT INTO setting (name, value) VALUES ('tagColors', '{"dusk":"red"}')`).run();
  offerTagColor(db, 'Dusk', 'blue');
  offerTagColor(db, 'Owls', 'blue');
  offerTagColor(db, 'owls', 'green');
  db.close();
  const colors = async () => (await call('settings.get', {})).tagColors;
  expect(await colors()).toEqual({ dusk: 'red', owls: 'blue' });
  await call('settings.set', { tagColors: { dusk: 'green' } });
  expect(await colors()).toEqual({ dusk: 'green' });
  await call('history.undo', {});
  expect(await colors()).toEqual({ dusk: 'red', owls: 'blue' });
  await call('settings.set', { tagColors: {} });
  expect(await colors()).toEqual({});
  expect(await call('library.verify', {})).toEqual({ damage: null });
});

test('the reader’s name is kept with what was made under it', async () => {
  const { call, addArticle } = openTestEngine();
  const { id: articleId, revisionId } = await addArticle('Rooks\n\nRooks built nine nests.');
  const claim = async (statement: string) => {
    await call('claims.create', {
      articleId,
      revisionId,
      spans: [],
      draft: {
        value: { kind: 'safety', category: 'caveat', hedged: false },
        statement,
        speaker: null,
      },
    });
    await call('annotations.create', {
      articleId,
      revisionId,
      span: { start: 0, end: 5 },
      color: 'red',
      comment: statement,
      tags: [],
    });
  };
  await claim('first');
  await call('settings.set', { readerName: 'Ada' });
  await claim('second');
  await call('absences.record', { articleId, kind: 'species' });
  await call('settings.set', { readerName: 'Ben' });
  await call('settings.set', { readerName: 'Ada' });
  await claim('third');
  const claims = await call('claims.list', { articleId });
  expect(claims.map(({ statement, origin }) => [statement, origin])).toEqual([
    ['first', { by: 'reader', readerName: 'Reader' }],
    ['second', { by: 'reader', readerName: 'Ada' }],
    ['third', { by: 'reader', readerName: 'Ada' }],
  ]);
  const annotations = await call('annotations.list', { articleId });
  expect(annotations.map(({ readerName }) => readerName)).toEqual(['Reader', 'Ada', 'Ada']);
  expect((await call('absences.list', { articleId }))[0]?.foundBy).toEqual({
    by: 'reader',
    readerName: 'Ada',
  });
});
