import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FileToken, type JobId } from '../../../shared/domain/ids.ts';
import type { ReviewEntry } from '../../../shared/domain/import-review.ts';
import { openTestEngine, temporaryFolder, type TestEngine } from '../test-engine.ts';

const HERONS = `@article{brook2019herons,
  title = {Herons of the tidal flats},
  author = {Brook, Ida and Marsh, Ada},
  journal = {Journal of Wader Biology},
  year = {2019}, volume = {12}, pages = {1--9},
  doi = {10.5555/herons.1},
  keywords = {herons, tide}
}
`;
const HERONS_AGAIN = `TY  - JOUR
T1  - Herons of the tidal flats: a survey
AU  - Brook, Ida
AU  - Marsh, Ada
JO  - Journal of Wader Biology
PY  - 2019
DO  - 10.5555/HERONS.1
AB  - We counted herons on nine flats.
KW  - survey
ID  - heron-survey
ER  - 
`;
const STILTS = `@article{stilts, title = {Stilts at the salt pans of the south}, author = {Pan, Eva}, year = {2020}}
`;

/** Imports files, whether or not they wait. */
async function read(library: TestEngine, files: Readonly<Record<string, string>>) {
  await library.importFiles(files);
  const [review] = await library.call('import.reviews', {});
  if (!review) throw new Error('nothing waits');
  const { id } = review;
  const entries = await library.call('import.entries', { id, filter: 'all', first: 0, limit: 200 });
  const write = async () => {
    const { jobId } = await library.call('import.write', { id });
    return library.engine.waitForJob(jobId);
  };
  return { id, review, entries, write };
}

/** The articles of a library by their citekeys. */
async function articlesOf({ call }: TestEngine) {
  const list = { scope: { of: 'all' }, sort: 'title', descending: false, filter: '' } as const;
  const ids = await call('articles.ids', { list, first: 0, limit: 100 });
  const articles = await Promise.all(ids.map((id) => call('articles.get', { id })));
  return new Map(articles.map((article) => [article.citekey, article]));
}

const oneOf = (id: JobId, { entry }: ReviewEntry) => ({ id, entry });

describe('claims that are suggested after an import', () => {
  test('go with it, by one undo, and come back with it', async () => {
    const library = openTestEngine();
    const { call, engine } = library;
    const text = 'Mice in the salt pans\n\nA total of 40 mice were kept under a lamp.';
    const { write } = await read(library, { 'birds.bib': HERONS, 'mice.txt': text });
    await write();
    const search = (await call('jobs.list', {})).find(({ kind }) => kind === 'extraction');
    await engine.waitForJob(search!.id);
    const { articles, toDecideClaims } = await call('library.overview', {});
    expect(articles).toBe(2);
    expect(toDecideClaims).toBeGreaterThan(0);
    await call('history.undo', {});
    expect(await call('library.overview', {})).toMatchObject({ articles: 0, toDecideClaims: 0 });
    await call('history.redo', {});
    expect(await call('library.overview', {})).toMatchObject({ articles: 2, toDecideClaims });
  });

  test.each([
    ['before the search begins', 0, 6],
    ['while it goes on', 1, 30],
    ['while it goes on, and more came in than is undone at once', 1, 90],
  ])('end with it when it is undone %s', async (_, fewest, count) => {
    const library = openTestEngine();
    const { call, engine } = library;
    const texts = Array.from({ length: count }, (_text, number) => [
      `mice-${String(number)}.txt`,
      `Mice in salt pan ${String(number)}\n\nA total of ${String(number + 40)} mice were kept.`,
    ]);
    const { write } = await read(library, { 'birds.bib': HERONS, ...Object.fromEntries(texts) });
    await write();
    const search = (await call('jobs.list', {})).find(({ kind }) => kind === 'extraction')!;
    const found = async () => (await call('library.overview', {})).toDecideClaims;
    while ((await found()) < fewest) await setImmediate();
    expect(await library.finish(call('history.undo', {}))).toMatchObject({
      label: `Import ${String(count + 1)} articles`,
    });
    expect(await engine.waitForJob(search.id)).toMatchObject({ state: 'cancelled' });
    expect(await call('library.overview', {})).toMatchObject({ articles: 0, toDecideClaims: 0 });
    // Nothing was written after it, neither under that step nor under one of its own.
    expect(await call('history.state', {})).toMatchObject({ undo: null });
    expect((await call('history.redo', {})).label).toBe(`Import ${String(count + 1)} articles`);
  });
});

describe('a file of references', () => {
  test('waits, and nothing of it is in the library before the reader says so', async () => {
    const library = openTestEngine();
    const before = await library.call('history.state', {});
    const { review, entries, write } = await read(library, { 'birds.bib': HERONS + STILTS });
    expect(review).toMatchObject({
      sources: [{ name: 'birds.bib', format: 'BibTeX', entries: 2 }],
      counts: { new: 2, duplicate: 0, same: 0, failed: 0, keyTaken: 0 },
      will: { add: 2, merge: 0, keepBoth: 0, leaveOut: 0, leaveAlone: 0 },
    });
    expect(entries.map(({ place, citekey }) => [place, citekey])).toEqual([
      ['birds.bib:1', 'brook2019herons'],
      ['birds.bib:9', 'stilts'],
    ]);
    expect(await library.call('history.state', {})).toEqual(before);
    expect((await library.call('library.overview', {})).articles).toBe(0);

    expect(await write()).toMatchObject({ state: 'finished', message: '2 imported.' });
    const articles = await articlesOf(library);
    expect(articles.get('brook2019herons')).toMatchObject({
      csl: { title: 'Herons of the tidal flats', DOI: '10.5555/herons.1' },
      tags: ['herons', 'tide'],
      revisions: [],
      originName: 'birds.bib',
    });
    expect(await library.call('history.undo', {})).toMatchObject({ label: 'Import 2 articles' });
    expect((await library.call('library.overview', {})).articles).toBe(0);
  });

  test('keeps the citekeys that it brings, whatever others are made beside them', async () => {
    const library = openTestEngine();
    const { entries } = await read(library, {
      'a.ris': 'TY  - JOUR\nTI  - Stilts of the delta\nAU  - Pan, Eva\nPY  - 2020\nER  - \n',
      'b.bib': `@article{pan2020stilts, title = {Avocets of another coast}, year = {2001}}\n`,
    });
    const keys = new Map(entries.map(({ title, citekey }) => [title, citekey]));
    expect(keys.get('Avocets of another coast')).toBe('pan2020stilts');
    expect(entries.map(({ keyTaken }) => keyTaken)).toEqual([null, null]);
  });

  test('keeps the citekey that the reader gave, also when it is decided about again', async () => {
    const library = openTestEngine();
    const { id, entries } = await read(library, { 'birds.bib': STILTS });
    await library.call('import.rekey', { ...oneOf(id, entries[0]!), citekey: 'eva' });
    await library.call('import.decide', {
      id,
      entries: { of: 'filter', filter: 'all' },
      decision: 'add',
    });
    const [entry] = await library.call('import.entries', {
      id,
      filter: 'all',
      first: 0,
      limit: 1,
    });
    expect(entry?.citekey).toBe('eva');
  });

  test('comes in without the collection that was deleted while it waited', async () => {
    const library = openTestEngine();
    const { call } = library;
    const { id: collectionId } = await call('collections.create', { name: 'Gone', parentId: null });
    const { id, write } = await read(library, { 'birds.bib': HERONS });
    await call('import.prepare', { id, collectionId });
    const { jobId } = await call('collections.remove', { id: collectionId });
    if (jobId !== null) await library.engine.waitForJob(jobId);
    expect((await write()).message).toBe('1 imported.');
  });

  test('that was undone comes again with its citekeys, and so does what the trash gives back', async () => {
    const library = openTestEngine();
    const { call } = library;
    const birds = { 'birds.bib': HERONS + STILTS };
    await (await read(library, birds)).write();
    await call('history.undo', {});
    const again = await read(library, birds);
    expect(again.review.counts.keyTaken).toBe(0);
    await again.write();
    expect([...(await articlesOf(library)).keys()]).toEqual(['brook2019herons', 'stilts']);
    await call('history.undo', {});
    const { items } = await call('trash.list', { after: null, limit: 10 });
    const refs = items.map(({ ref }) => ref);
    const { jobId } = await call('trash.restore', { things: { of: 'these', refs } });
    if (jobId !== null) await library.engine.waitForJob(jobId);
    expect([...(await articlesOf(library)).keys()].toSorted()).toEqual([
      'brook2019herons',
      'brook2019heronsa',
      'stilts',
      'stiltsa',
    ]);
  });

  test('gives all its articles a tag and a collection where the reader says so', async () => {
    const library = openTestEngine();
    const { call } = library;
    const { id: collectionId } = await call('collections.create', {
      name: 'Waders',
      parentId: null,
    });
    const { id, write } = await read(library, { 'birds.bib': HERONS });
    await call('import.prepare', { id, tags: ['to read'], collectionId });
    await write();
    expect((await articlesOf(library)).get('brook2019herons')).toMatchObject({
      tags: ['herons', 'tide', 'to read'],
      collections: [collectionId],
    });
  });

  test('with a bad entry gives the others, and names file, line and reason', async () => {
    const library = openTestEngine();
    const { id, write } = await read(library, {
      'birds.bib': `${HERONS}@article{broken, title = {No end\n\n${STILTS}`,
    });
    const failures = await library.call('import.failures', { id, first: 0, limit: 10 });
    expect(failures).toMatchObject([{ place: 'birds.bib:9' }]);
    const { text } = await library.call('import.failureList', { id });
    expect(text).toBe(`${failures[0]!.place}\t${failures[0]!.message}\n`);
    const { imports } = await write();
    expect(imports.map(({ outcome }) => outcome).toSorted()).toContain('rejected');
    const keys = [...(await articlesOf(library)).keys()];
    expect(keys).toEqual(expect.arrayContaining(['brook2019herons', 'stilts']));
  });
});

describe('an entry that doubles an article', () => {
  async function openHerons() {
    const library = openTestEngine();
    await (await read(library, { 'herons.bib': HERONS })).write();
    const second = await read(library, { 'again.ris': HERONS_AGAIN, 'stilts.bib': STILTS });
    return { library, ...library, ...second };
  }

  test('fills what is empty, field by field, and is known by its other name', async () => {
    const { library, call, id, entries, write } = await openHerons();
    expect(entries[0]).toMatchObject({
      place: 'again.ris:1',
      group: 'duplicate',
      decision: 'merge',
      match: { reason: { by: 'doi', isSure: true, titles: 74 } },
      differs: ['Title', 'Tags'],
      adds: ['Abstract'],
    });
    const comparison = await call('import.comparison', oneOf(id, entries[0]!));
    expect(comparison).toMatchObject({
      fields: [
        { field: 'title', choice: 'library' },
        { field: 'abstract', library: '', choice: 'incoming' },
        { field: 'tags', library: 'herons, tide', incoming: 'survey', choice: 'incoming' },
      ],
      keys: { stays: 'brook2019herons', names: ['heron-survey'] },
    });
    expect(await write()).toMatchObject({ message: '1 imported, 1 merged.' });
    const articles = await articlesOf(library);
    expect([...articles.keys()]).toEqual(['brook2019herons', 'stilts']);
    const { csl, tags, id: articleId } = articles.get('brook2019herons')!;
    expect(csl).toMatchObject({
      title: 'Herons of the tidal flats',
      volume: '12',
      abstract: 'We counted herons on nine flats.',
    });
    expect(tags).toEqual(['herons', 'survey', 'tide']);
    const later = await read(library, {
      'key.bib': '@book{heron-survey, title = {Another book}, year = {1999}}',
    });
    expect(later.entries).toMatchObject([
      { keyTaken: { key: 'heron-survey', by: '“Herons of the tidal flats”, as another name' } },
    ]);
    await call('import.discard', { id: later.id });
    await call('history.undo', {});
    const undone = await call('articles.get', { id: articleId });
    expect(undone).toMatchObject({ tags: ['herons', 'tide'] });
    expect(undone.csl.abstract).toBeUndefined();
  });

  test('takes the field that the reader chooses', async () => {
    const { library, call, id, entries, write } = await openHerons();
    const one = oneOf(id, entries[0]!);
    await call('import.choose', { ...one, field: 'title', side: 'incoming' });
    await call('import.choose', { ...one, field: 'tags', side: 'library' });
    expect((await call('import.comparison', one))?.after[2]?.text).toBe(
      'Herons of the tidal flats: a survey.',
    );
    await write();
    const herons = (await articlesOf(library)).get('brook2019herons');
    expect(herons?.csl.title).toBe('Herons of the tidal flats: a survey');
    expect(herons?.tags).toEqual(['herons', 'tide']);
  });

  test('is left alone when it says nothing new', async () => {
    const { library, write } = await openHerons();
    await write();
    const { review, entries } = await read(library, { 'herons.bib': HERONS });
    expect(review.counts).toMatchObject({ same: 1, new: 0, duplicate: 0 });
    expect(entries).toMatchObject([{ group: 'same', decision: 'leave_out' }]);
  });
});

test('what doubles another entry is left out with it, and comes in with it again', async () => {
  const library = openTestEngine();
  const { call } = library;
  const files = { 'a.bib': HERONS, 'b.ris': HERONS_AGAIN };
  const { id, entries, write } = await read(library, files);
  const target = entries.find(({ group }) => group === 'new')!;
  const double = entries.find(({ group }) => group === 'duplicate')!;
  const decide = (entry: ReviewEntry, decision: ReviewEntry['decision']) =>
    call('import.decide', { id, entries: { of: 'these', entries: [entry.entry] }, decision });
  const will = async () => (await call('import.reviews', {}))[0]!.will;
  expect(await will()).toMatchObject({ add: 1, merge: 1 });
  await decide(target, 'leave_out');
  expect(await will()).toMatchObject({ add: 0, merge: 0, keepBoth: 0, leaveOut: 2 });
  // There is nothing to merge it with: it comes in by itself.
  await decide(double, 'merge');
  expect(await will()).toMatchObject({ keepBoth: 1, leaveOut: 1 });
  await decide(double, 'leave_out');
  await decide(target, 'add');
  expect(await will()).toMatchObject({ add: 1, merge: 1 });
  await decide(target, 'leave_out');
  expect((await write()).message).toBe('0 imported.');
  expect((await library.call('library.overview', {})).articles).toBe(0);
});

test('what is merged into an entry that is merged itself comes into the same article', async () => {
  const library = openTestEngine();
  const { call } = library;
  const tern = (key: string, rest: string): string =>
    `@article{${key}, title = {Terns of the bay}, journal = {Birds}, year = {2001}, ${rest}}\n`;
  const { id, entries, write } = await read(library, {
    'short.bib': tern('short', 'pages = {5}, doi = {10.5555/terns}'),
    'longer.bib': tern('longer', 'pages = {5}, doi = {10.5555/terns}, volume = {11}'),
    'other.bib': tern('other', 'pages = {90}, abstract = {Terns came back to all of the bay.}'),
  });
  const [short, longer] = entries;
  expect(short?.match?.target).toMatchObject({ entry: longer!.entry });
  expect(longer).toMatchObject({ decision: 'add', match: { reason: { isSure: false } } });
  await call('import.decide', {
    id,
    entries: { of: 'these', entries: [short!.entry, longer!.entry] },
    decision: 'merge',
  });
  expect((await write()).message).toBe('1 imported, 2 merged.');
  const { csl, otherKeys } = (await articlesOf(library)).get('other')!;
  expect(csl).toMatchObject({ page: '90', volume: '11', DOI: '10.5555/terns' });
  expect(otherKeys).toEqual(['longer', 'short']);
});

describe('a citekey', () => {
  test('and other names that somebody has are said, and no citekey gives way to them', async () => {
    const library = openTestEngine();
    const { call } = library;
    await (await read(library, { 'herons.bib': HERONS })).write();
    const { entries, write } = await read(library, {
      // Merged, so that its key would be another name of the herons.
      'again.ris': HERONS_AGAIN.replace('heron-survey', 'terns'),
      'terns.bib': `@book{terns, title = {Terns of the north}, year = {1990}, ids = {brook2019herons, pan2020stilts}}\n`,
      'stilts.ris': 'TY  - JOUR\nTI  - Stilts of the delta\nAU  - Pan, Eva\nPY  - 2020\nER  - \n',
    });
    const keyOf = (title: string) => entries.find((each) => each.title === title)?.citekey;
    expect(keyOf('Terns of the north')).toBe('terns');
    // Made for it, so that it is nobody’s other name.
    expect(keyOf('Stilts of the delta')).toBe('pan2020stiltsa');
    const { imports } = await write();
    const warnings = imports.flatMap((each) => (each.outcome === 'rejected' ? [] : each.warnings));
    expect(warnings).toEqual([
      'It is not known by its other name terns, which is that of “Terns of the north” of this import.',
      'It is not known by its other name brook2019herons, which is that of “Herons of the tidal flats” in the library.',
    ]);
    const terns = (await articlesOf(library)).get('terns');
    expect(terns?.otherKeys).toEqual(['pan2020stilts']);
    expect((await call('library.overview', {})).articles).toBe(3);
  });

  test('that somebody has is shown, and the reader chooses another', async () => {
    const library = openTestEngine();
    const { call } = library;
    await (await read(library, { 'herons.bib': HERONS })).write();
    const { id, review, entries, write } = await read(library, {
      'other.bib': STILTS.replace('{stilts', '{Brook2019herons'),
    });
    expect(review.counts.keyTaken).toBe(1);
    expect(entries).toMatchObject([
      {
        citekey: 'Brook2019heronsa',
        keyTaken: { key: 'Brook2019herons', by: '“Herons of the tidal flats”' },
      },
    ]);
    const one = oneOf(id, entries[0]!);
    await expect(
      call('import.rekey', { ...one, citekey: 'brook2019herons' }),
    ).rejects.toMatchObject({ code: 'conflict' });
    await expect(call('import.rekey', { ...one, citekey: 'no, key' })).rejects.toMatchObject({
      code: 'invalid_input',
    });
    await call('import.rekey', { ...one, citekey: 'pan2020' });
    await write();
    expect([...(await articlesOf(library)).keys()]).toEqual(['brook2019herons', 'pan2020']);
  });
});

test('a file that an entry names comes with it; one that is gone or climbs out of the folder does not', async () => {
  const library = openTestEngine();
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'herons.pdf'), '%PDF-1.4');
  const file = (path: string) => HERONS.replace('doi =', `file = {:${path}:PDF},\n  doi =`);
  const source = join(folder, 'birds.bib');
  writeFileSync(
    source,
    file('herons.pdf') +
      file('../secret.pdf')
        .replace('herons.1', 'herons.2')
        .replace('brook2019herons', 'b')
        .replace('Herons of', 'Grebes of') +
      file('gone.pdf')
        .replace('herons.1', 'herons.3')
        .replace('brook2019herons', 'c')
        .replace('Herons of', 'Curlews of'),
  );
  const token = FileToken.parse(randomUUID());
  library.engine.grantFile(token, { path: source, name: 'birds.bib' });
  const { jobId: id } = await library.call('import.files', { tokens: [token] });
  await library.engine.waitForJob(id);
  const { jobId } = await library.call('import.write', { id });
  const { imports } = await library.engine.waitForJob(jobId);
  expect(imports).toMatchObject([
    { outcome: 'imported', warnings: [] },
    { outcome: 'imported', warnings: [expect.stringMatching(/secret\.pdf was not taken/)] },
    { outcome: 'imported', warnings: [expect.stringMatching(/did not come with it.*gone\.pdf/)] },
  ]);
});

test('what is found depends on no order of the files', { timeout: 60_000 }, async () => {
  const titles = [
    'Herons of the tidal flats',
    'Herons of the tidal flat',
    'Stilts at the salt pans of the south',
    'Stilts at the salt pan of the south',
  ];
  const work = fc.record({
    title: fc.constantFrom(...titles),
    year: fc.constantFrom(2019, 2020),
    doi: fc.constantFrom('', '10.5555/a', '10.5555/b'),
    author: fc.constantFrom('Brook, Ida', 'Marsh, Ada'),
  });
  const library = openTestEngine();
  await fc.assert(
    fc.asyncProperty(fc.array(work, { minLength: 2, maxLength: 6 }), async (works) => {
      const files = works.map(
        ({ title, year, doi, author }, at) =>
          `@article{key${String(at)}, title = {${title}}, year = {${String(year)}}, author = {${author}}${doi === '' ? '' : `, doi = {${doi}}`}}`,
      );
      const found = async (order: readonly string[]) => {
        const named = Object.fromEntries(order.map((text, at) => [`${String(at)}.bib`, text]));
        const { id, review } = await read(library, named);
        await library.call('import.discard', { id });
        return review.counts;
      };
      expect(await found(files.toReversed())).toEqual(await found(files));
    }),
    { numRuns: 8 },
  );
});
