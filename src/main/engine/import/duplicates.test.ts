import { describe, expect, test } from 'vitest';
import type { JobId } from '../../../shared/domain/ids.ts';
import { openTestEngine, type TestEngine } from '../test-engine.ts';

const page = (title: string, year: number, words: string, doi = ''): string =>
  `---\ntitle: "${title}"\ndate: ${String(year)}\n${doi === '' ? '' : `doi: ${doi}\n`}---\n\n${words}\n`;

const count = async ({ call }: TestEngine) => (await call('library.overview', {})).articles;

async function newestJob({ call }: TestEngine): Promise<JobId> {
  return (await call('jobs.list', {}))[0]!.id;
}

describe('a source that is in the library already', () => {
  test('by its text, whatever its name and form', async () => {
    const library = openTestEngine();
    const { id } = await library.addArticle('Cranes\n\nCranes danced.');
    const outcomes = await library.importFiles({
      'again.txt': '\ufeffCranes\r\n\r\nCranes danced.\r\n\r\n',
      'again.md': '# Cranes\n\nCranes *danced*.',
    });
    expect(outcomes).toMatchObject([
      { outcome: 'duplicate', reason: 'same_text', index: 0, decision: 'open', existing: { id } },
      { outcome: 'duplicate', reason: 'same_text', index: 1, decision: 'open', existing: { id } },
    ]);
    expect(await count(library)).toBe(1);
  });

  test('by an older text of an article', async () => {
    const library = openTestEngine();
    const { id, text } = await library.addArticle('Cranes\n\nCranes danced.');
    await library.call('articles.revise', { id, text: 'Cranes\n\nCranes danced twice.' });
    expect(await library.importFiles({ 'old.txt': text })).toMatchObject([{ reason: 'same_text' }]);
  });

  test.each([
    [
      'DOI, however it is written',
      page('One', 2020, 'First words.', '10.5555/Crane.1'),
      page('Two', 2021, 'Other words.', 'https://doi.org/10.5555/CRANE.1'),
      'same_doi',
    ],
    [
      'title and year',
      page('Cranes at dawn', 2020, 'First words.'),
      page('CRANES at Dawn', 2020, 'Other words.'),
      'same_title_and_year',
    ],
    [
      'title and year beyond ASCII',
      page('Über Kraniche', 2020, 'First words.'),
      page('Über kraniche', 2020, 'Other words.'),
      'same_title_and_year',
    ],
  ])('by its %s', async (_, first, second, reason) => {
    const library = openTestEngine();
    await library.importFiles({ 'first.md': first });
    expect(await library.importFiles({ 'second.md': second })).toMatchObject([
      { outcome: 'duplicate', reason },
    ]);
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
    expect(
      await library.importFiles({ 'second.md': titled(second, 'Other words.') }),
    ).toMatchObject([{ outcome: 'duplicate', reason: 'same_title_and_year' }]);
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

  test('is found within one import', async () => {
    const library = openTestEngine();
    const outcomes = await library.importFiles({ 'a.txt': 'The same.', 'b.txt': 'The same.' });
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['imported', 'duplicate']);
  });
});

describe('the reader decides', () => {
  async function openDoubled() {
    const library = openTestEngine();
    await library.importFiles({
      'a.md': page('Cranes', 2020, 'Cranes danced on the ice of the long northern lake.'),
    });
    const [outcome] = await library.importFiles({
      'b.md': page(
        'Cranes',
        2020,
        'Cranes danced on the ice of the long northern lake. They left at noon.',
      ),
    });
    if (outcome?.outcome !== 'duplicate') throw new Error(JSON.stringify(outcome));
    const jobId = await newestJob(library);
    const decide = (decision: 'skipped' | 'kept_both' | 'new_revision') =>
      library.call('import.decide', { jobId, index: outcome.index, decision });
    const decision = async () => {
      const jobs = await library.call('jobs.list', {});
      const [first] = jobs.find(({ id }) => id === jobId)!.imports;
      return first?.outcome === 'duplicate' ? first.decision : null;
    };
    return { ...library, library, existing: outcome.existing, decide, decision, jobId };
  }

  test('to skip it: nothing changes', async () => {
    const { library, call, decide, decision } = await openDoubled();
    const before = await call('history.state', {});
    await decide('skipped');
    expect(await decision()).toBe('skipped');
    expect(await count(library)).toBe(1);
    expect(await call('history.state', {})).toEqual(before);
  });

  test('to keep both: a second article with a citekey of its own, and undo', async () => {
    const { library, call, decide, decision } = await openDoubled();
    await decide('kept_both');
    expect(await decision()).toBe('kept_both');
    const ids = await call('articles.ids', {
      list: {
        scope: { of: 'all' },
        sort: 'added',
        descending: true,
        filter: '',
      },
      first: 0,
      limit: 10_000,
    });
    const rows = await call('articles.rows', { ids });
    expect(rows.map(({ title }) => title)).toEqual(['Cranes', 'Cranes']);
    expect(new Set(rows.map(({ citekey }) => citekey)).size).toBe(2);
    expect(await call('history.undo', {})).toMatchObject({ label: 'Keep both articles' });
    expect(await count(library)).toBe(1);
  });

  test('to take it as a new revision: the quotes are looked up anew, and undo', async () => {
    const { library, call, decide, decision, existing } = await openDoubled();
    const before = await call('articles.get', { id: existing.id });
    await call('annotations.create', {
      articleId: existing.id,
      revisionId: before.revisions[0]!.id,
      span: { start: 0, end: 6 },
      color: 'red',
      comment: '',
      tags: [],
    });
    await decide('new_revision');
    expect(await decision()).toBe('new_revision');
    const after = await call('articles.get', { id: existing.id });
    expect(after.text).toBe(
      'Cranes danced on the ice of the long northern lake. They left at noon.',
    );
    expect(after.revisions).toHaveLength(2);
    expect(await count(library)).toBe(1);
    const [annotation] = await call('annotations.list', { articleId: existing.id });
    expect(annotation?.quote.state).toBe('verified');
    await call('history.undo', {});
    expect((await call('articles.get', { id: existing.id })).text).toBe(before.text);
  });

  test('and the window hears it', async () => {
    const { decide, library, jobId } = await openDoubled();
    await decide('skipped');
    expect(library.events.at(-1)).toMatchObject({
      event: 'job.reported',
      payload: { id: jobId, imports: [{ outcome: 'duplicate', decision: 'skipped' }] },
    });
  });

  test('once', async () => {
    const { decide, call, jobId, library } = await openDoubled();
    await decide('kept_both');
    await expect(decide('new_revision')).rejects.toMatchObject({ code: 'not_found' });
    await expect(
      call('import.decide', { jobId, index: 7, decision: 'skipped' }),
    ).rejects.toMatchObject({ code: 'not_found' });
    expect(await count(library)).toBe(2);
  });

  test('and a new revision of what was deleted for good in the meantime is refused', async () => {
    const { decide, decision, call, existing } = await openDoubled();
    await call('articles.trash', { articles: { of: 'these', ids: [existing.id] } });
    await call('trash.purge', {
      things: { of: 'these', refs: [{ type: 'article', id: existing.id }] },
    });
    await expect(decide('new_revision')).rejects.toMatchObject({ code: 'not_found' });
    expect(await decision()).toBe('open');
    await decide('kept_both');
    expect(await decision()).toBe('kept_both');
  });

  test('while the import goes on, and the report keeps it', async () => {
    const library = openTestEngine();
    await library.addArticle('The same.');
    const seen = library.events;
    let decided = false;
    const importing = library.importFiles(
      Object.fromEntries([
        ['0.txt', 'The same.'],
        ...Array.from({ length: 20 }, (_, at) => [`${String(at + 1)}.txt`, `Words ${String(at)}.`]),
      ]) as Record<string, string>,
    );
    while (!decided) {
      await new Promise((resolve) => setImmediate(resolve));
      const [job] = await library.call('jobs.list', {});
      if (!job || job.imports.length === 0) continue;
      expect(job.state).toBe('running');
      await library.call('import.decide', { jobId: job.id, index: 0, decision: 'skipped' });
      decided = true;
    }
    expect((await importing)[0]).toMatchObject({ outcome: 'duplicate', decision: 'skipped' });
    expect(seen.at(-1)?.event).toBe('job.reported');
  });
});
