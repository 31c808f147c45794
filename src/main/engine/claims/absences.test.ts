import { describe, expect, test } from 'vitest';
import type { ClaimDraft, ClaimKind } from '../../../shared/domain/claim.ts';
import { OPEN_FINDING } from '../../../shared/domain/test-finding.ts';
import type { ArticleId } from '../../../shared/domain/ids.ts';
import { openTestEngine } from '../test-engine.ts';

const TEXT =
  'Storks on the chimney\n\nThe pair came late. They left early. Nobody counted the young.';

const CAVEAT: ClaimDraft = {
  value: { kind: 'safety', category: 'caveat', hedged: false },
  statement: '',
  speaker: null,
};
const FINDING: ClaimDraft = {
  value: { ...OPEN_FINDING, change: 'mixed' },
  statement: '',
  speaker: null,
};

async function openChimney() {
  const library = openTestEngine();
  const { call, addArticle } = library;
  const { id: articleId, revisionId } = await addArticle(TEXT);
  const claim = async (draft: ClaimDraft) =>
    (await call('claims.create', { articleId, revisionId, spans: [], draft })).id;
  const record = (kind: ClaimKind) => call('absences.record', { articleId, kind });
  const kinds = async () => (await call('absences.list', { articleId })).map(({ kind }) => kind);
  return { ...library, articleId, claim, record, kinds };
}

describe('absences', () => {
  test('tell who read how much, in the order of the kinds', async () => {
    const { record, call, articleId } = await openChimney();
    await record('safety');
    await record('sample_size');
    expect(await call('absences.list', { articleId })).toMatchObject([
      {
        articleId,
        kind: 'sample_size',
        foundBy: { by: 'reader', readerName: 'Reader' },
        confirmed: true,
        sentencesRead: 4,
      },
      { kind: 'safety', sentencesRead: 4 },
    ]);
    const [row] = await call('articles.rows', { ids: [articleId] });
    expect(row?.absences.map(({ kind }) => kind).toSorted()).toEqual(['safety', 'sample_size']);
  });

  test('recorded twice are one, and leave one step', async () => {
    const { record, kinds, call } = await openChimney();
    await record('species');
    const state = await call('history.state', {});
    await record('species');
    expect(await kinds()).toEqual(['species']);
    expect(await call('history.state', {})).toEqual(state);
    await call('history.undo', {});
    expect(await kinds()).toEqual([]);
  });

  test('are taken back, and undo brings them again', async () => {
    const { record, kinds, call, articleId } = await openChimney();
    await record('species');
    await call('absences.remove', { articleId, kind: 'species' });
    expect(await kinds()).toEqual([]);
    await call('history.undo', {});
    expect(await kinds()).toEqual(['species']);
  });

  test('are refused where a claim says otherwise, until it is gone', async () => {
    const { claim, record, kinds, call } = await openChimney();
    const id = await claim(CAVEAT);
    await expect(record('safety')).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('1 accepted safety claim.') as string,
    });
    await record('species');
    await call('claims.trash', { ids: [id] });
    await record('safety');
    expect(await kinds()).toEqual(['species', 'safety']);
  });

  test('end when a claim of their kind is made, changed to it, accepted or restored', async () => {
    const { claim, record, kinds, call } = await openChimney();
    await record('safety');
    const first = await claim(CAVEAT);
    expect(await kinds()).toEqual([]);

    await call('claims.trash', { ids: [first] });
    await record('safety');
    await call('trash.restore', { things: { of: 'these', refs: [{ type: 'claim', id: first }] } });
    expect(await kinds()).toEqual([]);

    await record('finding');
    await call('claims.update', { id: first, draft: FINDING, accept: false });
    expect(await kinds()).toEqual([]);

    await call('claims.decide', { ids: [first], decision: 'rejected' });
    await record('finding');
    await call('claims.decide', { ids: [first], decision: 'accepted' });
    expect(await kinds()).toEqual([]);
    await call('history.undo', {});
    expect(await kinds()).toEqual(['finding']);
  });

  test('are not recorded of an article that is not there', async () => {
    const { call } = await openChimney();
    const articleId = '01890a5d-ac96-774b-bcce-b302099a8057' as ArticleId;
    await expect(call('absences.record', { articleId, kind: 'safety' })).rejects.toMatchObject({
      code: 'not_found',
    });
  });
});
