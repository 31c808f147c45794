import { describe, expect, test } from 'vitest';
import type { TrashSelection } from '../../../shared/contract/calls/trash.ts';
import type { AttributeDraft } from '../../../shared/domain/attribute.ts';
import { attributeOfRow, rowOfAttribute } from '../../../shared/domain/evidence-table.ts';
import type { AttributeId } from '../../../shared/domain/ids.ts';
import { importArchive, saveArchive } from '../test-archives.ts';
import { openTestEngine } from '../test-engine.ts';
import { FIRST_TRASH } from '../test-ids.ts';

const FOLLOW_UP: AttributeDraft = {
  name: 'Follow-up',
  type: 'number',
  unit: 'months',
  options: [],
  instruction: 'The longest that any were followed.',
};
const BLINDED: AttributeDraft = {
  ...FOLLOW_UP,
  name: 'Blinded',
  type: 'yes_no',
  unit: null,
  instruction: '',
};

/** Two articles, of which the first is asked how long it followed. */
async function openVoles() {
  const library = openTestEngine();
  const { call, addArticle } = library;
  const voles = await addArticle('Voles on a hill\n\nVoles were followed for 18 months.');
  const shrews = await addArticle('Shrews in a barn\n\nShrews were watched at night.');
  const { id } = await call('attributes.create', { draft: FOLLOW_UP });
  const answer = (answers: string[], attributeId: AttributeId = id) =>
    call('claims.create', {
      articleId: voles.id,
      revisionId: voles.revisionId,
      spans: [{ start: 17, end: 51 }],
      draft: {
        // What the draft says of the attribute is not kept.
        value: { kind: 'attribute', attributeId, name: 'x', type: 'text', unit: null, answers },
        statement: '',
        speaker: null,
      },
    });
  const found = async (text: string) =>
    (await call('search.query', { text, limit: 5 })).articles.hits.map((hit) => hit.articleId);
  const list = () => call('claims.list', { articleId: voles.id });
  const undo = () => library.finish(call('history.undo', {}));
  return { ...library, voles, shrews, id, answer, found, list, undo };
}

describe('an attribute', () => {
  test('is answered by claims with quotes, in the words that the library has of it', async () => {
    const { answer, list, call, id, undo } = await openVoles();
    await answer(['18']);
    expect(await list()).toMatchObject([
      {
        code: 'a1',
        status: 'accepted',
        value: { name: 'Follow-up', type: 'number', unit: 'months', answers: ['18'] },
        quotes: [{ exact: 'Voles were followed for 18 months.' }],
      },
    ]);
    expect(await call('attributes.list', {})).toMatchObject([{ id, claims: 1 }]);
    await call('attributes.update', { id, draft: { ...FOLLOW_UP, name: 'Time of follow-up' } });
    expect(await list()).toMatchObject([{ value: { name: 'Time of follow-up' } }]);
    await undo();
    await undo();
    expect(await list()).toEqual([]);
    await undo();
    expect(await call('attributes.list', {})).toEqual([]);
  });

  test.each([
    [['many'], /takes a number, as in 12/],
    [['1', '2'], /takes one answer/],
  ])('does not take %j', async (answers, why) => {
    const { answer, list } = await openVoles();
    await expect(answer(answers)).rejects.toThrow(why);
    expect(await list()).toEqual([]);
  });

  test('has a name of its own, and a type that stays while claims answer it', async () => {
    const { call, id, answer } = await openVoles();
    await expect(
      call('attributes.create', { draft: { ...BLINDED, name: 'FOLLOW-UP' } }),
    ).rejects.toThrow(/“Follow-up” already/);
    await expect(
      call('attributes.create', { draft: { ...BLINDED, type: 'one_of', options: ['a'] } }),
    ).rejects.toThrow(/at least two/);
    await answer(['18']);
    await expect(
      call('attributes.update', { id, draft: { ...FOLLOW_UP, type: 'text' } }),
    ).rejects.toThrow(/its type stays/);
  });

  test('is stated nowhere where a reader says so, until a claim answers it', async () => {
    const { call, id, voles, answer, list } = await openVoles();
    const topic = { articleId: voles.id, kind: 'attribute', attributeId: id } as const;
    await call('absences.record', topic);
    const absences = () => call('absences.list', { articleId: voles.id });
    expect(await absences()).toMatchObject([
      { kind: 'attribute', attributeId: id, attributeName: 'Follow-up', confirmed: true },
    ]);
    await answer(['18']);
    expect(await absences()).toEqual([]);
    await expect(call('absences.record', topic)).rejects.toThrow(/1 accepted “Follow-up” claim/);
    await call('claims.trash', { ids: (await list()).map((claim) => claim.id) });
    await call('absences.record', topic);
    await call('absences.remove', topic);
    expect(await absences()).toEqual([]);
    await expect(
      call('absences.record', { articleId: voles.id, kind: 'attribute' }),
    ).rejects.toThrow(/attributeId/);
  });

  test('is searched by its name, its answers and its silences', async () => {
    const { call, answer, found, voles, shrews, id } = await openVoles();
    await answer(['18']);
    const yes = [voles.id];
    for (const text of [
      'attr:follow-up',
      'kind:attribute',
      'attr:"follow-up >= 18"',
      '18 months',
    ]) {
      expect([text, await found(`${text} `)]).toEqual([text, yes]);
    }
    expect(await found('attr:"follow-up > 18" ')).toEqual([]);
    expect(await found('attr:"follow-up = not-looked" ')).toEqual([shrews.id]);
    await call('absences.record', { articleId: shrews.id, kind: 'attribute', attributeId: id });
    expect(await found('attr:"follow-up = none-stated" ')).toEqual([shrews.id]);
    expect(await found('attr:"follow-up = not-looked" ')).toEqual([]);
    const offered = await call('search.complete', { text: 'attr:fol', caret: 8 });
    expect(offered.offers.map(({ insert }) => insert)).toEqual(['Follow-up']);
  });

  test('goes to the trash with its claims, comes back with them, and is purged with them', async () => {
    const { call, finish, id, answer, list, voles, undo } = await openVoles();
    await answer(['18']);
    const { id: table } = await call('evidence.create', { title: '', articleIds: [voles.id] });
    await call('evidence.update', { id: table, rows: ['year', rowOfAttribute(id)] });
    const rows = async () => (await call('evidence.get', { id: table })).rows.map(attributeOfRow);
    await call('attributes.trash', { ids: [id] });
    expect(await list()).toEqual([]);
    expect(await rows()).toEqual([null]);
    expect((await call('trash.list', FIRST_TRASH)).items).toMatchObject([
      { title: 'Follow-up', detail: 'Attribute, with 1 claim' },
      { code: 'a1' },
    ]);
    const these: TrashSelection = { of: 'these', refs: [{ type: 'attribute', id }] };
    await call('trash.restore', { things: these });
    expect(await list()).toHaveLength(1);
    expect(await rows()).toEqual([null, id]);
    await undo();
    await finish(call('trash.purge', { things: these }));
    expect((await call('trash.list', FIRST_TRASH)).items).toEqual([]);
    // Nothing of it is left that undo could bring back.
    for (let step = 0; step < 6; step += 1) await undo();
    expect(await call('attributes.list', {})).toEqual([]);
    expect(await call('library.check', {})).toMatchObject({ database: 'ok' });
  });

  test('a claim that is restored brings its attribute back', async () => {
    const { call, id, answer, list } = await openVoles();
    const { id: claim } = await answer(['18']);
    await call('attributes.trash', { ids: [id] });
    await call('trash.restore', {
      things: { of: 'these', refs: [{ type: 'claim', id: claim }] },
    });
    expect(await call('attributes.list', {})).toHaveLength(1);
    expect(await list()).toHaveLength(1);
  });

  test('goes to another library with its answers and silences', async () => {
    const library = await openVoles();
    const { call, answer, shrews, voles, id } = library;
    await answer(['18']);
    await call('absences.record', { articleId: shrews.id, kind: 'attribute', attributeId: id });
    const { path } = await saveArchive(library);
    const other = openTestEngine();
    await importArchive(other, path);
    for (const { id: articleId } of [voles, shrews]) {
      const mine = await call('claims.list', { articleId });
      expect(await other.call('claims.list', { articleId })).toEqual(mine);
      const silent = await call('absences.list', { articleId });
      expect(await other.call('absences.list', { articleId })).toEqual(silent);
    }
    expect(await other.call('attributes.list', {})).toEqual(await call('attributes.list', {}));
  });

  test('is a row of a table and of what is exported of it', async () => {
    const { call, answer, voles, shrews } = await openVoles();
    const { id: table } = await call('evidence.create', {
      title: 'Small mammals',
      articleIds: [voles.id, shrews.id],
    });
    const { id } = await call('attributes.create', { draft: BLINDED, tableId: table });
    await answer(['yes'], id);
    expect((await call('evidence.get', { id: table })).rows.at(-1)).toBe(rowOfAttribute(id));
    const of = { of: 'table', id: table } as const;
    const csv = await call('export.text', { target: of, format: 'table_csv' });
    expect(csv.text).toMatch(/Blinded,.*yes/);
    expect(csv.text).toContain('Not looked at yet');
    const claims = await call('export.text', { target: of, format: 'claims_csv' });
    expect(claims.text).toMatch(/a1,attribute,accepted.*Blinded,yes/);
    await call('history.undo', {});
    await call('history.undo', {});
    expect((await call('evidence.get', { id: table })).rows.at(-1)).toBe('year');
  });
});
