import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  COMMON_KINDS,
  type ClaimDraft,
  type CommonKind,
  type ClaimValue,
} from '../../../shared/domain/claim.ts';
import { KIND_CODES } from '../../../shared/domain/claim-words.ts';
import type { ClaimId } from '../../../shared/domain/ids.ts';
import { connect } from '../db/database.ts';
import { DATABASE_NAME } from '../db/open.ts';
import { openTestEngine } from '../test-engine.ts';
import { FIRST_TRASH, NOWHERE } from '../test-ids.ts';

const TEXT = [
  'Otters of the weir',
  'Fifteen otters wore collars for a year.',
  'Those with collars caught as many fish as those without.',
  'One collar may have rubbed the skin.',
].join('\n\n');
const VALUES = {
  study_design: { kind: 'study_design', design: 'randomised_trial', subject: 'article' },
  publication_status: { kind: 'publication_status', status: 'preprint', subject: 'reported' },
  setting: {
    kind: 'setting',
    country: 'Ghana',
    years: null,
    followUp: 'a year',
    words: { followUp: { start: 28, exact: 'a year' } },
  },
  sample_size: {
    kind: 'sample_size',
    count: 15,
    unit: 'otters',
    unitKind: 'animals',
    role: 'enrolled',
    qualifier: 'at_least',
  },
  species: {
    kind: 'species',
    taxonId: 9657,
    scientificName: 'Lutra lutra',
    vernacularName: 'otter',
    role: 'studied',
    strain: null,
    sex: 'both',
    lifeStage: 'adult',
  },
  finding: {
    kind: 'finding',
    change: 'no_difference',
    value: 'neutral',
    outcome: 'fish caught',
    exposure: 'a collar',
    dose: '12 g',
    comparator: 'otters without a collar',
    effectValue: '0.1',
    effectUnit: 'fish a day',
    interval: '-0.3 to 0.5',
    p: '= 0.6',
    words: { outcome: { start: 24, exact: 'caught as many fish' } },
  },
  safety: { kind: 'safety', category: 'caveat', hedged: true },
} as const satisfies Record<CommonKind, ClaimValue>;

const draftOf = (value: ClaimValue, statement = ''): ClaimDraft => ({
  value,
  statement,
  speaker: null,
});

/** A library with one article, and a short way to claim what words of it say. */
async function openWeir() {
  const library = openTestEngine();
  const { call, addArticle } = library;
  const article = await addArticle(TEXT);
  const spanOf = (words: string) => {
    const start = article.text.indexOf(words);
    return { start, end: start + words.length };
  };
  const claim = async (draft: ClaimDraft, ...words: string[]) => {
    const { id } = await call('claims.create', {
      articleId: article.id,
      revisionId: article.revisionId,
      spans: words.map(spanOf),
      draft,
    });
    return id;
  };
  const list = () => call('claims.list', { articleId: article.id });
  const codes = async () => (await list()).map(({ code }) => code);
  return { ...library, article, spanOf, claim, list, codes };
}

describe('claims', () => {
  test.each(Object.values(VALUES))(
    'of the kind $kind come back as they were made',
    async (value) => {
      const { claim, list, article } = await openWeir();
      const id = await claim(
        { value, statement: 'In my words', speaker: 'authors', speakerName: 'Nia Okafor' },
        'Fifteen otters',
        'One collar',
      );
      expect(await list()).toMatchObject([
        {
          id,
          articleId: article.id,
          value,
          statement: 'In my words',
          speaker: 'authors',
          speakerName: 'Nia Okafor',
          status: 'accepted',
          origin: { by: 'reader', readerName: 'Reader' },
          confidence: null,
          quotes: [
            { exact: 'Fifteen otters', state: 'verified' },
            { exact: 'One collar', state: 'verified' },
          ],
        },
      ]);
    },
  );

  test('of a finding may leave open what changed and what that is worth', async () => {
    const { call, claim, list } = await openWeir();
    const value: ClaimValue = { ...VALUES.finding, change: 'open', value: 'open' };
    const id = await claim(draftOf(VALUES.finding, 'They caught fish'), 'One collar');
    await call('claims.update', {
      id,
      draft: draftOf(value, 'They caught fish'),
      accept: false,
    });
    expect(await list()).toMatchObject([{ value }]);
  });

  test('keep how sure a rule was of a field until the reader changes it', async () => {
    const { call, directory, claim, list } = await openWeir();
    const id = await claim(draftOf(VALUES.finding, 'As many fish'), 'as many fish');
    const db = connect(join(directory, DATABASE_NAME));
    db.prepare(`UPDATE claim SET field_confidence = '{"change":0.9,"value":0.7}' WHERE id = ?`).run(
      id,
    );
    db.close();
    expect((await list())[0]?.fieldConfidence).toEqual({ change: 0.9, value: 0.7 });
    const draft = draftOf({ ...VALUES.finding, value: 'better' }, 'As many fish');
    await call('claims.update', { id, draft, accept: false });
    expect((await list())[0]?.fieldConfidence).toEqual({ change: 0.9 });
    await call('history.undo', {});
    expect((await list())[0]?.fieldConfidence).toEqual({ change: 0.9, value: 0.7 });
  });

  test('of a setting say at least one thing of it', async () => {
    const { claim } = await openWeir();
    const nothing = { kind: 'setting', country: ' ', years: null, followUp: null } as const;
    await expect(claim({ value: nothing, statement: '', speaker: null })).rejects.toMatchObject({
      code: 'invalid_input',
    });
  });

  test('stand in the order of their quotes, those without a quote first', async () => {
    const { claim, codes } = await openWeir();
    await claim(draftOf(VALUES.safety), 'One collar');
    await claim(draftOf(VALUES.sample_size), 'Fifteen otters');
    await claim(draftOf(VALUES.species), 'otters', 'Otters');
    await claim(draftOf(VALUES.finding));
    expect(await codes()).toEqual(['f4', 'sp3', 'n2', 's1']);
  });

  test('are numbered in one row across kinds, and a number in the trash stays taken', async () => {
    const { claim, codes, call } = await openWeir();
    await claim(draftOf(VALUES.sample_size));
    const second = await claim(draftOf(VALUES.species));
    await call('claims.trash', { ids: [second] });
    await claim(draftOf(VALUES.safety));
    expect(await codes()).toEqual(['n1', 's3']);
    await call('trash.restore', { things: { of: 'these', refs: [{ type: 'claim', id: second }] } });
    expect(await codes()).toEqual(['n1', 'sp2', 's3']);
    for (let made = 3; made < 11; made += 1) await claim(draftOf(VALUES.finding));
    expect((await codes()).slice(-2)).toEqual(['f10', 'f11']);
  });

  test('every article numbers its own', async () => {
    const { claim, call, addArticle } = await openWeir();
    await claim(draftOf(VALUES.sample_size));
    const other = await addArticle('Beavers\n\nNo beaver was seen.');
    await call('claims.create', {
      articleId: other.id,
      revisionId: other.revisionId,
      spans: [],
      draft: draftOf(VALUES.safety),
    });
    expect((await call('claims.list', { articleId: other.id }))[0]?.code).toBe('s1');
  });

  test.each(COMMON_KINDS)('a claim of the kind %s counts for the next number', async (kind) => {
    const { claim, codes } = await openWeir();
    await claim(draftOf(VALUES[kind], 'said'), 'otters wore');
    await claim(draftOf(VALUES[kind], 'again'), 'One collar');
    expect(await codes()).toEqual([`${KIND_CODES[kind]}1`, `${KIND_CODES[kind]}2`]);
  });

  test('a change of value keeps the code, a change of kind takes the next one', async () => {
    const { claim, list, call } = await openWeir();
    const id = await claim(draftOf(VALUES.sample_size, 'Fifteen'), 'Fifteen otters');
    await claim(draftOf(VALUES.safety), 'One collar');
    await call('claims.update', {
      id,
      draft: {
        value: { ...VALUES.sample_size, count: 14 },
        statement: 'Fourteen',
        speaker: 'reporter',
      },
      accept: false,
    });
    expect((await list())[0]).toMatchObject({
      code: 'n1',
      value: { count: 14 },
      statement: 'Fourteen',
      speaker: 'reporter',
    });
    const before = await list();
    await call('claims.update', { id, draft: draftOf(VALUES.species), accept: false });
    const changed = await list();
    expect(changed[0]).toMatchObject({ id, code: 'sp3', value: VALUES.species, statement: '' });
    expect(changed[0]?.quotes).toEqual(before[0]?.quotes);
    await call('history.undo', {});
    expect(await list()).toEqual(before);
    await call('history.redo', {});
    expect(await list()).toEqual(changed);
  });

  test('without a quote are kept and can be proved later', async () => {
    const { claim, list, call, article, spanOf } = await openWeir();
    const id = await claim(draftOf(VALUES.safety));
    expect((await list())[0]?.quotes).toEqual([]);
    const { id: quoteId } = await call('claims.addQuote', {
      id,
      revisionId: article.revisionId,
      span: spanOf('One collar'),
    });
    expect((await list())[0]?.quotes).toMatchObject([
      { id: quoteId, exact: 'One collar', state: 'verified' },
    ]);
    await call('claims.removeQuote', { id, quoteId });
    expect((await list())[0]?.quotes).toEqual([]);
    await call('history.undo', {});
    expect((await list())[0]?.quotes).toMatchObject([
      { id: quoteId, exact: 'One collar', state: 'verified' },
    ]);
  });

  test('a quote is taken from its own claim only', async () => {
    const { claim, list, call } = await openWeir();
    const safety = await claim(draftOf(VALUES.safety), 'One collar');
    const other = await claim(draftOf(VALUES.finding));
    const quoteId = (await list()).find(({ id }) => id === safety)!.quotes[0]!.id;
    await expect(call('claims.removeQuote', { id: other, quoteId })).rejects.toMatchObject({
      code: 'invalid_input',
    });
    await expect(
      call('claims.removeQuote', { id: safety, quoteId: NOWHERE }),
    ).rejects.toMatchObject({ code: 'not_found' });
    expect((await list()).find(({ id }) => id === safety)?.quotes).toHaveLength(1);
  });

  test('that are rejected are not listed, counted or found, and undo brings them back', async () => {
    const { claim, list, call } = await openWeir();
    const id = await claim(draftOf(VALUES.safety, 'Collars chafe'), 'One collar');
    const before = await list();
    await call('claims.decide', { ids: [id], decision: 'rejected' });
    expect(await list()).toEqual([]);
    expect((await call('library.overview', {})).claims).toBe(0);
    expect((await call('search.query', { text: 'chafe', limit: 5 })).claims.total).toBe(0);
    await call('history.undo', {});
    expect(await list()).toEqual(before);
    expect((await call('search.query', { text: 'chafe', limit: 5 })).claims.total).toBe(1);
  });

  test('that are rejected are listed apart, and can be taken back', async () => {
    const { claim, list, call, article } = await openWeir();
    const articleId = article.id;
    const id = await claim(draftOf(VALUES.safety, 'Collars chafe'), 'One collar');
    const [before] = await list();
    await call('claims.decide', { ids: [id], decision: 'rejected' });
    expect(await call('claims.rejected', { articleId })).toMatchObject([{ id, code: 's1' }]);
    await call('claims.decide', { ids: [id], decision: 'undecided' });
    expect(await call('claims.rejected', { articleId })).toEqual([]);
    // What a reader made waits for nobody's decision.
    expect(await list()).toMatchObject([{ id, status: 'accepted', quotes: before!.quotes }]);
    expect(await call('history.undo', {})).toMatchObject({ label: 'Take back claim' });
    expect(await list()).toEqual([]);
  });

  test('many are decided in one step, or none of them', async () => {
    const { claim, codes, call } = await openWeir();
    const ids = [await claim(draftOf(VALUES.safety)), await claim(draftOf(VALUES.finding))];
    await expect(
      call('claims.decide', { ids: [...ids, NOWHERE as ClaimId], decision: 'rejected' }),
    ).rejects.toMatchObject({ code: 'not_found' });
    expect(await codes()).toEqual(['s1', 'f2']);
    await call('claims.decide', { ids, decision: 'rejected' });
    expect(await codes()).toEqual([]);
    expect(await call('history.undo', {})).toMatchObject({ label: 'Reject 2 claims' });
    expect(await codes()).toEqual(['s1', 'f2']);
  });

  test('trash and restore keep value and quotes', async () => {
    const { claim, list, call } = await openWeir();
    const id = await claim(draftOf(VALUES.finding, 'As many fish'), 'as many fish');
    const before = await list();
    await call('claims.trash', { ids: [id] });
    expect(await list()).toEqual([]);
    expect((await call('trash.list', FIRST_TRASH)).items).toMatchObject([
      { ref: { type: 'claim', id }, code: 'f1', title: 'As many fish' },
    ]);
    await call('trash.restore', { things: { of: 'these', refs: [{ type: 'claim', id }] } });
    expect(await list()).toEqual(before);
  });

  test.each([
    ['a count below nothing', { ...VALUES.sample_size, count: -1 }],
    ['half an otter', { ...VALUES.sample_size, count: 1.5 }],
    ['a count of no unit', { ...VALUES.sample_size, unit: '  ' }],
    ['a species without a name', { ...VALUES.species, scientificName: '' }],
    ['another category', { ...VALUES.safety, category: 'gossip' as 'caveat' }],
  ])('refuse %s', async (_, value) => {
    const { claim, list } = await openWeir();
    await expect(claim(draftOf(value))).rejects.toMatchObject({ code: 'invalid_input' });
    expect(await list()).toEqual([]);
  });

  test('are not made on what is not in the library, and leave nothing behind', async () => {
    const { claim, call, article, list } = await openWeir();
    await expect(
      call('claims.create', {
        articleId: NOWHERE,
        revisionId: article.revisionId,
        spans: [],
        draft: draftOf(VALUES.safety),
      }),
    ).rejects.toMatchObject({ code: 'not_found' });
    const { length } = article.text;
    await expect(
      call('claims.create', {
        articleId: article.id,
        revisionId: article.revisionId,
        spans: [
          { start: 0, end: 6 },
          { start: length, end: length + 1 },
        ],
        draft: draftOf(VALUES.safety),
      }),
    ).rejects.toMatchObject({ code: 'invalid_input' });
    await expect(
      call('claims.update', {
        id: NOWHERE,
        draft: draftOf(VALUES.safety),
        accept: true,
      }),
    ).rejects.toMatchObject({ code: 'not_found' });
    expect(await list()).toEqual([]);
    await claim(draftOf(VALUES.safety));
    expect((await list())[0]?.code).toBe('s1');
  });
});
