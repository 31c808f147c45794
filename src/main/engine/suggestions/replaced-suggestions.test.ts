import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Claim } from '../../../shared/domain/claim.ts';
import type { ArticleId } from '../../../shared/domain/ids.ts';
import { connect } from '../db/database.ts';
import { DATABASE_NAME } from '../db/open.ts';
import { openTestEngine, type TestEngine } from '../test-engine.ts';
import { FIRST_TRASH } from '../test-ids.ts';

const TEXT = `Mice and the new lamp

A total of 48 mice were kept under the new lamp. Sleep was longer under the lamp than without it (p = 0.01).

More research is needed before anyone can say that the lamp is safe.`;

async function suggest({ call, engine }: TestEngine, id: ArticleId) {
  const { jobId } = await call('suggestions.read', { articles: { of: 'these', ids: [id] } });
  const { state, message } = await engine.waitForJob(jobId);
  expect(state).toBe('finished');
  return { message, claims: await call('claims.list', { articleId: id }) };
}

const ofKind = (claims: readonly Claim[], kind: string): Claim =>
  claims.find(({ value }) => value.kind === kind)!;

/** Makes the library one in which older rules read the count wrong, and much else otherwise. */
function readAsOlderRules({ directory }: TestEngine): void {
  const db = connect(join(directory, DATABASE_NAME));
  db.exec(`UPDATE sample_size_claim SET count = 480;
    UPDATE safety_claim SET category = 'adverse_event';
    UPDATE finding_claim SET change = 'open', value = 'neutral';
    UPDATE claim SET rule_version = 0, confidence = 0.5;
    UPDATE suggestion_reading SET rules = 'n0 sp0 f0 s0';`);
  db.close();
}

async function startWithOlderSuggestions() {
  const library = openTestEngine();
  const article = await library.addArticle(TEXT);
  const { claims: asNow } = await suggest(library, article.id);
  readAsOlderRules(library);
  const older = await library.call('claims.list', { articleId: article.id });
  return { library, article, asNow, older };
}

describe('suggestions that nobody touched', () => {
  test('are replaced by what newer rules say', async () => {
    const { library, article, asNow, older } = await startWithOlderSuggestions();
    const { claims, message } = await suggest(library, article.id);
    const said = (all: readonly Claim[]) =>
      all.map(({ value, statement, origin, confidence }) => [value, statement, origin, confidence]);
    expect(said(claims)).toEqual(said(asNow));
    const other = asNow.filter(({ value }) => /sample_size|safety/.test(value.kind)).length;
    expect(message).toBe(
      `${String(other)} claims suggested in 1 article. ${String(other)} older suggestions withdrawn.`,
    );
    // What is the same sentence or species keeps its name.
    for (const kind of ['finding', 'species']) {
      expect(ofKind(claims, kind)).toMatchObject({
        id: ofKind(older, kind).id,
        code: ofKind(older, kind).code,
      });
    }
    expect((await library.call('library.check', {})).quotes).toMatchObject({ moved: 0, broken: 0 });
  });

  test('come back with one undo, and redo replaces them again', async () => {
    const { library, article, older } = await startWithOlderSuggestions();
    const { call } = library;
    const { claims } = await suggest(library, article.id);
    await call('history.undo', {});
    expect(await call('claims.list', { articleId: article.id })).toEqual(older);
    expect((await call('search.query', { text: '480', limit: 5 })).claims.total).toBe(1);
    await call('history.redo', {});
    expect(await call('claims.list', { articleId: article.id })).toEqual(claims);
    expect((await call('search.query', { text: '480', limit: 5 })).claims.total).toBe(0);
  });

  test('go when their sentence is gone from the text, and the others stand in the new one', async () => {
    const { library, article } = await startWithOlderSuggestions();
    const { call } = library;
    await call('articles.revise', {
      id: article.id,
      text: TEXT.replace(/\n\nMore research.*/s, '').replace('Mice', 'A preface\n\nMice'),
    });
    const { claims } = await suggest(library, article.id);
    expect(claims.map(({ value }) => value.kind).toSorted()).toEqual([
      'finding',
      'sample_size',
      'species',
    ]);
    for (const { quotes } of claims) {
      for (const { state } of quotes) expect(state).toBe('verified');
    }
    expect(
      (await call('absences.list', { articleId: article.id })).map(({ kind }) => kind),
    ).toEqual(['study_design', 'publication_status', 'setting', 'safety']);
  });

  test('are not rewritten while the text and the rules stay the same', async () => {
    const library = openTestEngine();
    const { id } = await library.addArticle(TEXT);
    const { claims } = await suggest(library, id);
    await library.call('claims.decide', {
      ids: [ofKind(claims, 'safety').id],
      decision: 'accepted',
    });
    await suggest(library, id);
    expect(await library.call('history.undo', {})).toMatchObject({ label: 'Accept claim' });
  });
});

describe('suggestions that a reader touched', () => {
  type Start = Awaited<ReturnType<typeof startWithOlderSuggestions>>;
  const draftOf = ({ value, speaker }: Claim) => ({ value, speaker, statement: 'in my words' });
  const WAYS: Record<string, (start: Start, claim: Claim) => Promise<unknown>> = {
    accepted: ({ library: { call } }, { id }) =>
      call('claims.decide', { ids: [id], decision: 'accepted' }),
    rejected: ({ library: { call } }, { id }) =>
      call('claims.decide', { ids: [id], decision: 'rejected' }),
    reworded: ({ library: { call } }, claim) =>
      call('claims.update', { id: claim.id, draft: draftOf(claim), accept: false }),
    'given another quote': ({ library: { call }, article: { revisionId } }, { id }) =>
      call('claims.addQuote', { id, revisionId, span: { start: 0, end: 4 } }),
    'robbed of a quote': ({ library: { call } }, { id, quotes }) =>
      call('claims.removeQuote', { id, quoteId: quotes[0]!.id }),
    'given another place': ({ library: { call }, article: { revisionId } }, { quotes }) =>
      call('quotes.place', { id: quotes[0]!.id, revisionId, span: { start: 0, end: 4 } }),
    linked: ({ library: { call }, older }, { id }) =>
      call('claims.link', { from: id, to: ofKind(older, 'species').id, relation: 'supports' }),
    'thrown away': ({ library: { call } }, { id }) => call('claims.trash', { ids: [id] }),
    'taken out of the trash': async ({ library: { call } }, { id }) => {
      await call('claims.trash', { ids: [id] });
      await call('trash.restore', { things: { of: 'these', refs: [{ type: 'claim', id }] } });
    },
  };

  for (const [way, touch] of Object.entries(WAYS)) {
    test(`${way} stay as they are`, async () => {
      const start = await startWithOlderSuggestions();
      const { call } = start.library;
      const count = ofKind(start.older, 'sample_size');
      await touch(start, count);
      const seen = async () => ({
        listed: (await call('claims.list', { articleId: start.article.id })).find(
          ({ id }) => id === count.id,
        ),
        trash: (await call('trash.list', FIRST_TRASH)).items,
      });
      const before = await seen();
      await suggest(start.library, start.article.id);
      expect(await seen()).toEqual(before);
    });
  }

  test('and then left again by undo are replaced', async () => {
    const { library, article, older } = await startWithOlderSuggestions();
    const count = ofKind(older, 'sample_size');
    await library.call('claims.decide', { ids: [count.id], decision: 'accepted' });
    await library.call('history.undo', {});
    const { claims } = await suggest(library, article.id);
    expect(ofKind(claims, 'sample_size').value).toMatchObject({ count: 48 });
    expect(claims.some(({ id }) => id === count.id)).toBe(false);
  });
});
