import { describe, expect, test } from 'vitest';
import { openTestEngine, type TestEngine } from '../test-engine.ts';
import { NOWHERE } from '../test-ids.ts';

const page = (title: string, year: number, words: string, doi = ''): string =>
  `---\ntitle: "${title}"\ndate: ${String(year)}\n${doi === '' ? '' : `doi: ${doi}\n`}---\n\n${words}\n`;

const count = async ({ call }: TestEngine) => (await call('library.overview', {})).articles;

/** Imports files and answers with the entries that wait for the reader, in their order. */
async function review(library: TestEngine, files: Readonly<Record<string, string>>) {
  await library.importFiles(files);
  const [waiting] = await library.call('import.reviews', {});
  const id = waiting?.id ?? NOWHERE;
  const first = { filter: 'all', first: 0, limit: 100 } as const;
  return { id, entries: waiting ? await library.call('import.entries', { id, ...first }) : [] };
}

describe('a source that is in the library already', () => {
  test('by its text, whatever its name and form', async () => {
    const library = openTestEngine();
    const { id } = await library.addArticle('Cranes\n\nCranes danced.');
    const { entries } = await review(library, {
      'again.txt': '\ufeffCranes\r\n\r\nCranes danced.\r\n\r\n',
      'again.md': '# Cranes\n\nCranes *danced*.',
    });
    const isHere = { reason: { by: 'text', isSure: true }, target: { of: 'article', id } };
    expect(entries).toMatchObject([
      { place: 'again.txt', group: 'same', decision: 'leave_out', match: isHere },
      { place: 'again.md', group: 'same', decision: 'leave_out', match: isHere },
    ]);
    expect(await count(library)).toBe(1);
  });

  test('by an older text of an article', async () => {
    const library = openTestEngine();
    const { id, text } = await library.addArticle('Cranes\n\nCranes danced.');
    await library.call('articles.revise', { id, text: 'Cranes\n\nCranes danced twice.' });
    const { entries } = await review(library, { 'old.txt': text });
    expect(entries).toMatchObject([{ match: { reason: { by: 'text' } } }]);
  });

  test.each([
    [
      'DOI, however it is written',
      page('One', 2020, 'First words.', '10.5555/Crane.1'),
      page('Two', 2021, 'Other words.', 'https://doi.org/10.5555/CRANE.1'),
      'doi',
    ],
    [
      'title and year',
      page('Cranes at dawn', 2020, 'First words.'),
      page('CRANES at Dawn', 2020, 'Other words.'),
      'title',
    ],
    [
      'title and year beyond ASCII',
      page('Über Kraniche', 2020, 'First words.'),
      page('Über kraniche', 2020, 'Other words.'),
      'title',
    ],
  ])('by its %s', async (_, first, second, reason) => {
    const library = openTestEngine();
    await library.importFiles({ 'first.md': first });
    const { entries } = await review(library, { 'second.md': second });
    expect(entries).toMatchObject([{ group: 'duplicate', match: { reason: { by: reason } } }]);
  });

  const titled = (lines: string, words: string): string =>
    `---\n${lines}\ndate: 2019\n---\n\n${words}\n`;

  test.each([
    ['apostrophes', 'title: "Crane’s dance"', 'title: "Crane\'s dance"'],
    ['dashes', 'title: "Cranes – and ice"', 'title: "Cranes - and ice"'],
    ['accents and a full stop', 'title: "Les Étangs gelés"', 'title: "Les etangs geles."'],
    ['ligatures', 'title: "Cranes in ﬂight"', 'title: "Cranes in flight"'],
    [
      'the journal abbreviated and the authors in other forms',
      'title: Cranes\nauthor: Ida Brook\njournal: Journal of Crane Biology',
      'title: Cranes\nauthor: Brook I\njournal: J Crane Biol',
    ],
    ['one without authors', 'title: Cranes\nauthor: Ida Brook', 'title: Cranes'],
  ])('by its title and year in spite of %s', async (_, first, second) => {
    const library = openTestEngine();
    await library.importFiles({ 'first.md': titled(first, 'First words.') });
    const { entries } = await review(library, { 'second.md': titled(second, 'Other words.') });
    expect(entries).toMatchObject([{ match: { reason: { by: 'title', titles: 100 } } }]);
  });

  test.each([
    ['DOI', 'doi: 10.5555/a', 'doi: 10.5555/b'],
    ['DOI by a bracket', 'doi: 10.5555/a(1)', 'doi: 10.5555/a(2)'],
    ['author', 'author: Ida Brook', 'author: Ada Okafor'],
    ['journal', 'journal: Crane Letters', 'journal: Heron Letters'],
  ])('is none where the title and year agree and the %s does not', async (_, first, second) => {
    const library = openTestEngine();
    const outcomes = await library.importFiles({
      'a.md': titled(`title: Editorial\n${first}`, 'First words.'),
      'b.md': titled(`title: Editorial\n${second}`, 'Other words.'),
    });
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['imported', 'imported']);
  });

  test('is none where only the title agrees', async () => {
    const library = openTestEngine();
    const outcomes = await library.importFiles({
      'a.md': page('Cranes at dawn', 2020, 'First words.'),
      'b.md': page('Cranes at dawn', 2021, 'Other words.'),
    });
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['imported', 'imported']);
  });

  test('is found by its page among the hundreds that have its title and year', async () => {
    const library = openTestEngine();
    const editorial = (at: number): string =>
      `TY  - JOUR\nTI  - Editorial\nJO  - Journal of Cranes\nPY  - 2019\nSP  - ${String(at)}\nER  - \n`;
    const pages = Array.from({ length: 320 }, (_, at) => editorial(at + 1));
    await library.importFiles({ 'a.ris': pages.join(''), 'b.ris': editorial(319) });
    const [waiting] = await library.call('import.reviews', {});
    const window = { filter: 'same', first: 0, limit: 10 } as const;
    const same = await library.call('import.entries', { id: waiting!.id, ...window });
    expect(same).toMatchObject([{ match: { reason: { by: 'title', isSure: true } } }]);
  });

  test('is found within one import', async () => {
    const { entries } = await review(openTestEngine(), {
      'a.txt': 'The same.',
      'b.txt': 'The same.',
    });
    expect(entries).toMatchObject([
      { group: 'new', match: null, decision: 'add' },
      { group: 'same', match: { target: { of: 'entry', place: 'a.txt' } }, decision: 'leave_out' },
    ]);
  });
});

describe('the reader decides', () => {
  async function openDoubled() {
    const library = openTestEngine();
    await library.importFiles({
      'a.md': page(
        'Cranes',
        2020,
        'Cranes danced on the ice of the long northern lake.',
        '10.5555/cranes',
      ),
    });
    const { id, entries } = await review(library, {
      'b.md': page(
        'Cranes',
        2020,
        'Cranes danced on the ice of the long northern lake. They left at noon.',
        '10.5555/cranes',
      ),
    });
    const target = entries[0]?.match?.target;
    if (target?.of !== 'article') throw new Error(JSON.stringify(entries));
    const { entry } = entries[0]!;
    const decide = (decision: 'add' | 'leave_out') =>
      library.call('import.decide', { id, entries: { of: 'these', entries: [entry] }, decision });
    const write = async () => {
      const { jobId } = await library.call('import.write', { id });
      return library.engine.waitForJob(jobId);
    };
    return { ...library, library, id, entry, existing: target, decide, write };
  }

  test('to leave it out: nothing changes', async () => {
    const { library, call, decide, write } = await openDoubled();
    const before = await call('history.state', {});
    await decide('leave_out');
    expect(await write()).toMatchObject({ imports: [], message: '0 imported.' });
    expect(await count(library)).toBe(1);
    expect(await call('history.state', {})).toEqual(before);
    expect(await call('import.reviews', {})).toEqual([]);
  });

  test('to keep both: a second article with a citekey of its own, and undo', async () => {
    const { library, call, decide, write } = await openDoubled();
    await decide('add');
    await write();
    const list = { scope: { of: 'all' }, sort: 'added', descending: true, filter: '' } as const;
    const ids = await call('articles.ids', { list, first: 0, limit: 10 });
    const rows = await call('articles.rows', { ids });
    expect(rows.map(({ title }) => title)).toEqual(['Cranes', 'Cranes']);
    expect(new Set(rows.map(({ citekey }) => citekey)).size).toBe(2);
    expect(await call('history.undo', {})).toMatchObject({ label: 'Import an article' });
    expect(await count(library)).toBe(1);
  });

  test('to merge it: the text here stays unless the reader takes the other', async () => {
    const { call, id, entry, existing, write } = await openDoubled();
    const before = await call('articles.get', { id: existing.id });
    const comparison = await call('import.comparison', { id, entry });
    expect(comparison?.fields).toMatchObject([
      { field: 'text', library: '1 sentence', incoming: '2 sentences', choice: 'library' },
    ]);
    await call('annotations.create', {
      articleId: existing.id,
      revisionId: before.revisions[0]!.id,
      span: { start: 0, end: 6 },
      color: 'red',
      comment: '',
      tags: [],
    });
    await call('import.choose', { id, entry, field: 'text', side: 'incoming' });
    await write();
    const after = await call('articles.get', { id: existing.id });
    expect(after.text).toBe(
      'Cranes danced on the ice of the long northern lake. They left at noon.',
    );
    expect(after.revisions).toHaveLength(2);
    const [annotation] = await call('annotations.list', { articleId: existing.id });
    expect(annotation?.quote.state).toBe('verified');
    await call('history.undo', {});
    expect((await call('articles.get', { id: existing.id })).text).toBe(before.text);
  });

  test('and what it was to be merged into was deleted meanwhile: it comes in by itself', async () => {
    const { library, call, existing, write } = await openDoubled();
    await call('articles.trash', { articles: { of: 'these', ids: [existing.id] } });
    await call('trash.purge', {
      things: { of: 'these', refs: [{ type: 'article', id: existing.id }] },
    });
    expect(await write()).toMatchObject({ imports: [{ outcome: 'imported' }] });
    expect(await count(library)).toBe(1);
  });

  test('to let go of it, once', async () => {
    const { library, call, id } = await openDoubled();
    await call('import.discard', { id });
    await expect(call('import.write', { id })).rejects.toMatchObject({ code: 'not_found' });
    expect(await count(library)).toBe(1);
  });
});
