import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { ArticleId, FileToken } from '../../../shared/domain/ids.ts';
import type { ImportOutcome } from '../../../shared/domain/job.ts';
import { decodeWords } from '../../../shared/domain/word-map-bytes.ts';
import { rectsOf } from '../../../shared/domain/page-map.ts';
import { encryptPdf } from '../pdf/test-document.ts';
import { makePdf, type TestPage } from '../pdf/test-pdf.ts';
import { readNote } from '../test-notes.ts';
import { openTestEngine, temporaryFolder, type TestEngine } from '../test-engine.ts';

const TITLE = 'Births after injection of round spermatids';
const FOURTEEN = 'fourteen children';
const PAPER: readonly TestPage[] = [
  {
    lines: [
      TITLE,
      '',
      'Between 2011 and 2014, fourteen children were born to',
      'the partners of twelve men. Seventy-six eggs were used.',
      '',
      'https://doi.org/10.5555/births.2016.14',
    ],
    marks: [
      {
        line: 2,
        words: FOURTEEN,
        kind: 'Highlight',
        color: [1, 0, 0],
        comment: 'How many eggs for each?',
        author: 'K. Berg',
      },
    ],
  },
  {
    lines: [
      'No disorder was recorded in any child when the study',
      'was closed. The oldest was then three years old.',
    ],
    marks: [
      { line: 1, words: 'three years', kind: 'Underline', color: [0.2, 0.6, 0.9], comment: '' },
    ],
  },
];
const DETAILS = { title: TITLE, firstNumber: 214 };
const paper = (): Uint8Array => makePdf(PAPER, DETAILS);

const idOf = (outcome: ImportOutcome | undefined): ArticleId => {
  if (outcome?.outcome === 'rejected' || !outcome) throw new Error(JSON.stringify(outcome));
  return outcome.articleId;
};

/** Imports files and writes what waits for the reader as it is proposed. */
async function bringIn(
  library: TestEngine,
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<ImportOutcome[]> {
  const done = await library.importFiles(files);
  const [review] = await library.call('import.reviews', {});
  if (!review) return done;
  const { jobId } = await library.call('import.write', { id: review.id });
  return (await library.engine.waitForJob(jobId)).imports;
}

test('a PDF comes in with its text, its pages, its file and the marks in it, and goes with one undo', async () => {
  const library = openTestEngine();
  const { call } = library;
  const [outcome] = await library.importFiles({ 'births.pdf': paper() });
  const id = idOf(outcome);
  const article = await call('articles.get', { id });
  expect(article.csl.title).toBe(TITLE);
  expect(article.text).toContain(
    'Between 2011 and 2014, fourteen children were born to the partners of twelve men.',
  );
  const [file] = await call('attachments.list', { articleId: id });
  expect(file).toMatchObject({ name: 'births.pdf', contentType: 'application/pdf', isThere: true });

  const pages = await call('pages.list', { articleId: id });
  expect(pages).toMatchObject({
    attachmentId: file!.id,
    revisionId: article.revisions.at(-1)!.id,
    condition: 'text',
    marks: 2,
    warnings: [],
    pages: [
      { number: 1, label: '214', width: 612, height: 792, hasText: true, start: 0 },
      { number: 2, label: '215', hasText: true, end: article.text.length },
    ],
  });
  const [first] = await call('pages.words', { readingId: pages!.readingId, from: 1, to: 1 });
  const words = decodeWords(Buffer.from(first!.words, 'base64'));
  const start = article.text.indexOf(FOURTEEN);
  const span = { start, end: start + FOURTEEN.length };
  const [rect] = rectsOf([{ number: 1, words }], span.start, span.end);
  // Where Courier of 12 points puts the 24th letter of a line.
  expect(rect!.x0).toBeCloseTo(72 + 23 * 7.2, 0);
  expect(rect!.x1).toBeCloseTo(72 + 40 * 7.2, 0);
  const { revisionId } = pages!;
  expect(await call('pages.place', { revisionId: revisionId!, span })).toEqual({
    page: 1,
    label: '214',
    column: null,
  });

  const marks = await call('annotations.list', { articleId: id });
  expect(marks).toMatchObject([
    {
      color: 'red',
      comment: 'How many eggs for each?',
      author: 'K. Berg',
      readerName: 'Reader',
      quote: {
        exact: FOURTEEN,
        state: 'verified',
        pages: { first: { page: 1, label: '214' }, last: { page: 1, label: '214' } },
      },
    },
    {
      color: 'blue',
      comment: '',
      author: null,
      quote: { exact: 'three years', pages: { first: { page: 2, label: '215' } } },
    },
  ]);
  expect(await call('library.verify', {})).toEqual({ damage: null });
  await call('history.undo', {});
  expect((await call('library.overview', {})).articles).toBe(0);
  await call('history.redo', {});
  expect(await call('annotations.list', { articleId: id })).toHaveLength(2);
});

test('the same PDF is known by what it holds, under another name too', async () => {
  const library = openTestEngine();
  const id = idOf((await library.importFiles({ 'births.pdf': paper() }))[0]);
  await library.call('articles.update', {
    id,
    csl: { type: 'article-journal', title: 'Births, corrected' },
    citekey: 'mori2016births',
  });
  await library.importFiles({ 'copy.pdf': paper() });
  const [review] = await library.call('import.reviews', {});
  expect(review).toMatchObject({ counts: { same: 1, duplicate: 0, new: 0 } });
});

test('a PDF whose reference is here is offered as a merge, which adds its text, its file and its marks', async () => {
  const library = openTestEngine();
  const { call } = library;
  const { id } = await call('articles.addReference', {
    csl: {
      type: 'article-journal',
      title: TITLE,
      DOI: '10.5555/births.2016.14',
      author: [{ family: 'Mori', given: 'K' }],
      issued: { 'date-parts': [[2016]] },
    },
    citekey: 'mori2016births',
  });
  const [outcome] = await bringIn(library, { 'births.pdf': paper() });
  expect(outcome).toMatchObject({ outcome: 'merged', articleId: id });
  const article = await call('articles.get', { id });
  expect(article).toMatchObject({
    citekey: 'mori2016births',
    csl: { author: [{ family: 'Mori' }] },
  });
  expect(article.text).toContain(FOURTEEN);
  expect(await call('attachments.list', { articleId: id })).toHaveLength(1);
  expect(await call('annotations.list', { articleId: id })).toHaveLength(2);
  expect(await call('pages.list', { articleId: id })).toMatchObject({ condition: 'text' });
});

test('a newer version of the file brings what is new in it, and no mark twice', async () => {
  const library = openTestEngine();
  const { call } = library;
  const id = idOf((await library.importFiles({ 'births.pdf': paper() }))[0]);
  const [first, second] = PAPER as [TestPage, TestPage];
  const more = {
    line: 0,
    words: 'No disorder',
    kind: 'Highlight',
    color: [0, 1, 0],
    comment: 'Sure?',
  } as const;
  const marked = [first, { ...second, marks: [...second.marks!, more] }];
  const [outcome] = await bringIn(library, { 'births.pdf': makePdf(marked, DETAILS) });
  expect(outcome).toMatchObject({ outcome: 'merged', articleId: id });
  const quotes = (await call('annotations.list', { articleId: id })).map(
    ({ quote }) => quote.exact,
  );
  expect(quotes).toEqual([FOURTEEN, 'No disorder', 'three years']);
  expect(await call('attachments.list', { articleId: id })).toHaveLength(2);
  expect((await call('articles.get', { id })).revisions).toHaveLength(1);
});

test('a scan is kept as pages; a broken file, a page under the name of a PDF and a locked one say so', async () => {
  const library = openTestEngine();
  const { call } = library;
  const outcomes = await bringIn(library, {
    'scan.pdf': makePdf([{ lines: [] }]),
    'web.pdf': '<!doctype html><html><body>Please log in</body></html>',
    'broken.pdf': '%PDF-1.4 and no more',
  });
  const scan = outcomes.find(({ name }) => name === 'scan.pdf');
  expect(scan).toMatchObject({
    outcome: 'imported',
    title: 'scan',
    warnings: [expect.stringContaining('pictures of pages')],
  });
  expect(outcomes.filter(({ outcome }) => outcome === 'rejected')).toMatchObject([
    { message: expect.stringMatching(/^web\.pdf is a web page/) as string },
    { message: expect.stringMatching(/^broken\.pdf is /) as string },
  ]);
  const articleId = idOf(scan);
  expect(await call('pages.list', { articleId })).toMatchObject({
    revisionId: null,
    condition: 'no_text',
    pages: [{ number: 1, hasText: false, start: null }],
  });
  expect((await call('library.overview', {})).articles).toBe(1);
});

test('pages, parts and their rows go with an article that is deleted for good', async () => {
  const library = openTestEngine();
  const { call } = library;
  const id = idOf((await library.importFiles({ 'births.pdf': paper() }))[0]);
  await call('articles.trash', { articles: { of: 'these', ids: [id] } });
  await library.finish(call('trash.purge', { things: { of: 'all' } }));
  expect(await call('pages.list', { articleId: id })).toBeNull();
  expect(await call('library.verify', {})).toEqual({ damage: null });
});

/** Waits until no job is under way. */
async function settle({ call, engine }: TestEngine): Promise<void> {
  for (const job of await call('jobs.list', {})) await engine.waitForJob(job.id);
}

test('the text of a PDF that a reference names is taken in by itself, and one undo takes it back', async () => {
  const library = openTestEngine();
  const { call } = library;
  const bib = `@article{mori2016, title = {${TITLE}}, year = {2016}, file = {:births.pdf:PDF}}`;
  const outcomes = await bringIn(library, { 'births.pdf': paper(), 'refs.bib': bib });
  expect(outcomes.map(({ outcome, name }) => [outcome, name])).toEqual([
    ['imported', 'refs.bib:1'],
  ]);
  const id = idOf(outcomes[0]);
  await settle(library);
  const article = await call('articles.get', { id });
  expect(article.text).toContain(FOURTEEN);
  expect(article).toMatchObject({ citekey: 'mori2016', csl: { title: TITLE } });
  expect(await call('annotations.list', { articleId: id })).toHaveLength(2);
  expect(await call('history.undo', {})).toMatchObject({ label: 'Take in the texts of PDFs' });
  expect((await call('articles.get', { id })).text).toBe('');
  expect(await call('attachments.list', { articleId: id })).toHaveLength(1);
});

describe('undo while the texts of PDFs are taken in', () => {
  const names = ['a', 'b', 'c'];
  const files = Object.fromEntries(
    names.map((name) => [`${name}.pdf`, makePdf(PAPER, { ...DETAILS, title: name })]),
  );
  const entries = names.map(
    (name) => `@article{${name}, title = {Paper ${name}}, file = {:${name}.pdf:PDF}}`,
  );

  test('takes back those that were taken and ends it; the references stay', async () => {
    const library = openTestEngine();
    const { call, engine } = library;
    await bringIn(library, { ...files, 'refs.bib': entries.join('\n') });
    const taking = (await call('jobs.list', {})).find(({ title }) =>
      title.startsWith('Taking in'),
    )!;
    const label = 'Take in the texts of PDFs';
    const step = async () => (await call('history.state', {})).undo;
    while ((await step()) !== label) await setImmediate();
    expect(await library.finish(call('history.undo', {}))).toMatchObject({ label });
    expect(await engine.waitForJob(taking.id)).toMatchObject({ state: 'cancelled' });
    const list = { scope: { of: 'all' }, sort: 'added', descending: false, filter: '' } as const;
    const ids = await call('articles.ids', { list, first: 0, limit: 10 });
    const articles = await Promise.all(ids.map((id) => call('articles.get', { id })));
    expect(articles.map(({ text }) => text)).toEqual(['', '', '']);
    // Nothing was written after it.
    expect(await call('history.state', {})).toMatchObject({ redo: label });
  });

  test('of something else can be done again: the texts wait for the next change', async () => {
    const library = openTestEngine();
    const { call, engine } = library;
    const book = makePdf(Array.from({ length: 100 }, () => ({ lines: PAPER[0]!.lines })));
    const bib = '@book{book, title = {A book}, file = {:book.pdf:PDF}}';
    const [outcome] = await bringIn(library, { 'book.pdf': book, 'refs.bib': bib });
    const text = async () => (await call('articles.get', { id: idOf(outcome) })).text;
    await call('collections.create', { name: 'Owls', parentId: null });
    const { label } = await call('history.undo', {});
    for (const { id } of await call('jobs.list', {})) await engine.waitForJob(id);
    expect(await text()).toBe('');
    expect(await call('history.state', {})).toMatchObject({ redo: label });
    await call('collections.create', { name: 'Newts', parentId: null });
    for (const { id } of await call('jobs.list', {})) await engine.waitForJob(id);
    expect(await text()).toContain('Seventy-six eggs');
  });

  test('takes back a large import while its first text is still read', async () => {
    const library = openTestEngine();
    const { call, engine } = library;
    const hens = Array.from(
      { length: 200 },
      (_hen, at) => `@article{hens${String(at)}, title = {Hens of pen ${String(at)}}}`,
    );
    const book = makePdf(Array.from({ length: 300 }, () => ({ lines: PAPER[0]!.lines })));
    const refs = [...hens, '@book{book, title = {A book}, file = {:book.pdf:PDF}}'].join('\n');
    await bringIn(library, { 'book.pdf': book, 'refs.bib': refs });
    const taking = (await call('jobs.list', {})).find(({ title }) =>
      title.startsWith('Taking in'),
    )!;
    const undone = await library.finish(call('history.undo', {}));
    expect(undone).toMatchObject({ label: 'Import 201 articles' });
    expect(await engine.waitForJob(taking.id)).toMatchObject({
      message: 'The texts of 0 PDFs were taken in.',
    });
    expect((await call('library.overview', {})).articles).toBe(0);
    expect(await call('history.state', {})).toMatchObject({ undo: null, redo: undone.label });
  });
});

test('what a job was killed at goes on at the next start; what is no PDF is not tried again', async () => {
  const first = openTestEngine();
  const { id } = await first.call('articles.addReference', {
    csl: { type: 'article-journal', title: TITLE },
    citekey: null,
  });
  const files = [paper(), new TextEncoder().encode('%PDF- and no more')];
  for (const [at, bytes] of files.entries()) {
    const path = join(temporaryFolder(), 'file');
    writeFileSync(path, bytes);
    const token = randomUUID() as string as FileToken;
    first.engine.grantFile(token, { path, name: `${String(1 - at)}.pdf` });
    await first.call('attachments.add', { articleId: id, tokens: [token] });
  }
  await first.close();
  const next = openTestEngine(first.directory);
  await settle(next);
  expect((await next.call('articles.get', { id })).text).toContain(FOURTEEN);
  expect((await next.call('history.state', {})).undo).toBeDefined();
});

test('the text of a newer PDF is taken on request: quotes are anchored again, the file is kept once', async () => {
  const library = openTestEngine();
  const { call } = library;
  const id = idOf((await library.importFiles({ 'births.pdf': paper() }))[0]);
  const [first, second] = PAPER as [TestPage, TestPage];
  const lines = first.lines.map((line) => line.replace('Between', 'In the years between'));
  const path = join(temporaryFolder(), 'proof.pdf');
  writeFileSync(path, makePdf([{ lines }, { lines: second.lines }], DETAILS));
  for (let times = 0; times < 2; times += 1) {
    const token = randomUUID() as string as FileToken;
    library.engine.grantFile(token, { path, name: 'proof.pdf' });
    expect(await call('import.textOf', { articleId: id, token })).toMatchObject({ broken: 0 });
  }
  const article = await call('articles.get', { id });
  expect(article.revisions).toHaveLength(2);
  expect(article.text).toContain('In the years between 2011 and 2014');
  const attached = await call('attachments.list', { articleId: id });
  expect(attached.map(({ name }) => name)).toEqual(['births.pdf', 'proof.pdf']);
  expect(await call('pages.list', { articleId: id })).toMatchObject({
    attachmentId: attached[1]!.id,
    revisionId: article.revisions.at(-1)!.id,
  });
  const [marked] = await call('annotations.list', { articleId: id });
  expect(marked).toMatchObject({ quote: { exact: FOURTEEN, pages: { first: { label: '214' } } } });
  // The text of the first is taken back from the file that is kept.
  const taken = await call('pages.takeText', { attachmentId: attached[0]!.id });
  expect(taken).toMatchObject({ condition: 'text', quotes: { broken: 0 } });
  expect((await call('articles.get', { id })).text).not.toContain('In the years');
});

test('notes and copies cite the printed page', async () => {
  const library = openTestEngine();
  const { call } = library;
  const id = idOf((await library.importFiles({ 'births.pdf': paper() }))[0]);
  const { text, revisions, citekey } = await call('articles.get', { id });
  const revisionId = revisions.at(-1)!.id;
  const spanOf = (words: string) => {
    const start = text.indexOf(words);
    return { start, end: start + words.length };
  };
  await call('claims.create', {
    articleId: id,
    revisionId,
    spans: [spanOf('No disorder'), spanOf(FOURTEEN)],
    draft: {
      value: { kind: 'safety', category: 'reassuring', hedged: false },
      statement: 'No disorder in fourteen children',
      speaker: null,
    },
  });
  const note = await readNote(library, { of: 'article', id });
  expect(note.text).toContain(`[@${citekey}, pp. 214, 215]`);
  const copied = await call('export.words', { revisionId, span: spanOf('No disorder') });
  expect(copied.text).toBe(`“No disorder” [@${citekey}, p. 215]`);
});

test('a locked PDF comes in as it is; its password opens it once and is kept nowhere', async () => {
  const library = openTestEngine();
  const { call } = library;
  const pages = PAPER.map(({ lines }) => ({ lines }));
  const locked = await encryptPdf(makePdf(pages), 'sesame', 'sesame');
  const [outcome] = await bringIn(library, { 'locked.pdf': locked });
  expect(outcome).toMatchObject({ outcome: 'imported', title: 'locked' });
  const articleId = idOf(outcome);
  await settle(library);
  const before = await call('pages.list', { articleId });
  expect(before).toMatchObject({ condition: 'locked', revisionId: null, pages: [] });
  const attachmentId = before!.attachmentId!;
  await expect(call('pages.takeText', { attachmentId, password: 'open' })).rejects.toThrow(
    'does not open with this password',
  );
  expect(await call('pages.takeText', { attachmentId, password: 'sesame' })).toMatchObject({
    condition: 'text',
    quotes: { broken: 0 },
  });
  const article = await call('articles.get', { id: articleId });
  expect(article.text).toContain(FOURTEEN);
  // Of a file that was only known by its name the details come with the text.
  expect(article.csl).toMatchObject({ title: TITLE, DOI: '10.5555/births.2016.14' });
  await library.close();
  expect(readFileSync(join(library.directory, 'library.sqlite')).includes('sesame')).toBe(false);
});

test('a PDF whose letters are others than it shows comes without its text, which can be taken all the same', async () => {
  const library = openTestEngine();
  const { call } = library;
  const shifted = PAPER.map(({ lines }) => ({
    lines: lines.map((line) =>
      line.replace(/[a-y]/gi, (c) => String.fromCharCode(c.charCodeAt(0) + 1)),
    ),
  }));
  const [outcome] = await bringIn(library, { 'shifted.pdf': makePdf(shifted) });
  const articleId = idOf(outcome);
  await settle(library);
  const before = await call('pages.list', { articleId });
  expect(before).toMatchObject({ condition: 'garbled', revisionId: null });
  const attachmentId = before!.attachmentId!;
  expect(await call('pages.takeText', { attachmentId })).toMatchObject({ quotes: null });
  expect(await call('pages.takeText', { attachmentId, takesGarbled: true })).toMatchObject({
    condition: 'garbled',
    quotes: { broken: 0 },
  });
  const after = await call('pages.list', { articleId });
  expect(after!.revisionId).not.toBeNull();
  expect(after!.warnings.join(' ')).toMatch(/asked for/);
  expect(await call('articles.get', { id: articleId })).toMatchObject({
    text: expect.stringContaining(shifted[0]!.lines[0]!) as string,
  });
});

test('two marks in one place are two, also when the file is imported again', async () => {
  const library = openTestEngine();
  const [first] = PAPER as [TestPage];
  const [mark] = first.marks!;
  const twice = { ...first, marks: [mark!, { ...mark!, comment: 'Seventy-six in all.' }] };
  const [outcome] = await library.importFiles({ 'births.pdf': makePdf([twice]) });
  const articleId = idOf(outcome);
  const comments = async (): Promise<string[]> =>
    (await library.call('annotations.list', { articleId })).map(({ comment }) => comment);
  expect(await comments()).toEqual(['How many eggs for each?', 'Seventy-six in all.']);
  const [file] = await library.call('attachments.list', { articleId });
  await library.call('pages.takeText', { attachmentId: file!.id });
  expect(await comments()).toHaveLength(2);
});

test('an area that another program marked is an annotation with its picture, once', async () => {
  const library = openTestEngine();
  const { call } = library;
  const [first] = PAPER as [TestPage];
  const square = { ...first.marks![0]!, kind: 'Square', comment: 'The bars' } as const;
  const [outcome] = await library.importFiles({
    'births.pdf': makePdf([{ ...first, marks: [square] }], DETAILS),
  });
  const articleId = idOf(outcome);
  const [area, ...others] = await call('areas.list', { articleId });
  expect(others).toEqual([]);
  expect(area).toMatchObject({
    color: 'red',
    comment: 'The bars',
    area: { page: 1, label: '214' },
  });
  expect(area!.area.attachmentId).not.toBeNull();
  const { sha256 } = await call('areas.picture', { id: area!.area.id });
  const picture = readFileSync(join(library.directory, 'attachments', sha256.slice(0, 2), sha256));
  expect(picture.subarray(1, 4).toString()).toBe('PNG');
  await call('pages.takeText', { attachmentId: area!.area.attachmentId! });
  expect(await call('areas.list', { articleId })).toHaveLength(1);
  expect(await call('library.check', {})).toMatchObject({ database: 'ok', files: { faults: 0 } });
  await call('history.undo', {});
  expect(await call('library.verify', {})).toEqual({ damage: null });
});
