import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ArticleId, FileToken } from '../../../shared/domain/ids.ts';
import type { Job } from '../../../shared/domain/job.ts';
import { encryptPdf, writePdf } from '../pdf/test-document.ts';
import { makePdf } from '../pdf/test-pdf.ts';
import { readPdf } from '../pdf/read-pdf.ts';
import { openTestEngine, temporaryFolder, type TestEngine } from '../test-engine.ts';
import { NOWHERE } from '../test-ids.ts';

const SENTENCE = 'Twelve newts were kept in a pond, and all of them lived.';
const PAPER = makePdf(
  [
    {
      lines: ['Newts of the north', '', SENTENCE, 'No newt was lost in the first winter.'],
      marks: [
        { line: 2, words: 'Twelve newts', kind: 'Highlight', color: [1, 0, 0], comment: 'Few' },
      ],
    },
    { lines: ['They were let go in spring.'] },
  ],
  { title: 'Newts of the north' },
);
const PNG = Buffer.from('89504e470d0a1a0a00', 'hex').toString('base64');
const RECT = { x0: 80, y0: 300, x1: 200, y1: 400 };

interface Paper extends TestEngine {
  readonly articleId: ArticleId;
  /** Where the library keeps the PDF. */
  readonly kept: string;
  readonly mark: (words: string, more: { comment: string; style?: 'underline' }) => Promise<void>;
  readonly markArea: () => Promise<void>;
}

async function openPaper(pdf: Uint8Array = PAPER): Promise<Paper> {
  const library = openTestEngine();
  const { call } = library;
  const [outcome] = await library.importFiles({ 'newts.pdf': pdf });
  if (outcome?.outcome !== 'imported') throw new Error(JSON.stringify(outcome));
  const { articleId } = outcome;
  const [file] = await call('attachments.list', { articleId });
  const { sha256, id: attachmentId } = file!;
  return {
    ...library,
    articleId,
    kept: join(library.directory, 'attachments', sha256.slice(0, 2), sha256),
    mark: async (words, more) => {
      const { text, revisions } = await call('articles.get', { id: articleId });
      const start = text.indexOf(words);
      const span = { start, end: start + words.length };
      const revisionId = revisions.at(-1)!.id;
      const about = { articleId, revisionId, span, color: 'blue' as const, tags: [] };
      await call('annotations.create', { ...about, ...more });
    },
    markArea: async () => {
      const area = { attachmentId, page: 2, rect: RECT, picture: PNG };
      const remark = { color: 'green' as const, comment: 'A figure', tags: [] };
      await call('areas.annotate', { articleId, area, ...remark });
    },
  };
}

/** Saves a copy into a folder of its own, and waits for the job. */
async function saveCopy({ call, engine, articleId }: Paper): Promise<{ job: Job; path: string }> {
  const path = join(temporaryFolder(), 'copy.pdf');
  const token = randomUUID() as string as FileToken;
  engine.grantFile(token, { path, name: 'copy.pdf', isToSave: true });
  const { jobId } = await call('pages.saveCopy', { articleId, token });
  return { job: await engine.waitForJob(jobId), path };
}

test('a copy of a PDF shows the annotations, once each, and the PDF stays as it is', async () => {
  const paper = await openPaper();
  await paper.mark('all of them lived', { comment: 'All?' });
  await paper.mark('first winter', { comment: '', style: 'underline' });
  await paper.markArea();
  const { job, path } = await saveCopy(paper);
  expect(job).toMatchObject({
    state: 'finished',
    message: expect.stringMatching(/^Saved: copy\.pdf in “.+”, with 4 annotations\.$/) as string,
  });
  const [annotation] = await paper.call('annotations.list', { articleId: paper.articleId });
  const { readerName } = annotation!;
  const copy = await readPdf(readFileSync(path));
  if (!copy.ok) throw new Error(copy.fault.message);
  expect(copy.reading.marks).toMatchObject([
    { page: 1, kind: 'highlight', text: 'Twelve newts', color: '#ff0000', comment: 'Few' },
    {
      page: 1,
      kind: 'highlight',
      text: 'all of them lived',
      color: '#2ea8e5',
      comment: 'All?',
      author: readerName,
    },
    { page: 1, kind: 'underline', text: 'first winter', comment: '' },
    { page: 2, kind: 'area', comment: 'A figure', color: '#5fb236' },
  ]);
  const [area] = copy.reading.marks[3]!.rects;
  for (const side of ['x0', 'y0', 'x1', 'y1'] as const)
    expect(area![side]).toBeCloseTo(RECT[side], 0);
  expect(readFileSync(paper.kept)).toEqual(Buffer.from(PAPER));
  expect(readdirSync(join(path, '..'))).toEqual(['copy.pdf']);
});

test('the quotes and areas of accepted claims are underlined with what is claimed', async () => {
  const paper = await openPaper(makePdf([{ lines: [SENTENCE] }, { lines: ['A figure'] }]));
  const { call, articleId } = paper;
  const { text, revisions } = await call('articles.get', { id: articleId });
  const [file] = await call('attachments.list', { articleId });
  const claim = async (words: readonly string[], statement: string) =>
    call('claims.create', {
      articleId,
      revisionId: revisions.at(-1)!.id,
      spans: words.map((each) => {
        const start = text.indexOf(each);
        return { start, end: start + each.length };
      }),
      draft: {
        value: { kind: 'safety', category: 'reassuring', hedged: false },
        statement,
        speaker: null,
      },
    });
  await claim(['all of them lived'], 'No newt died');
  const { id: rejected } = await claim(['kept in a pond'], 'In a pond');
  await call('claims.decide', { ids: [rejected], decision: 'rejected' });
  await claim([], 'Said nowhere');
  const { id: proved } = await claim([], 'Drawn in a figure');
  const area = { attachmentId: file!.id, page: 2, rect: RECT, picture: PNG };
  await call('areas.addToClaim', { id: proved, area });
  const { job, path } = await saveCopy(paper);
  expect(job.message).toMatch(/^Saved: copy\.pdf in “.+”, with 2 claims\.$/);
  const copy = await readPdf(readFileSync(path));
  if (!copy.ok) throw new Error(copy.fault.message);
  expect(copy.reading.marks).toMatchObject([
    {
      page: 1,
      kind: 'underline',
      text: 'all of them lived',
      color: '#ff6666',
      comment: expect.stringMatching(/^s\d, Safety: .*: No newt died$/) as string,
    },
    { page: 2, kind: 'area', comment: expect.stringContaining('Drawn in a figure') as string },
  ]);
});

test('a mark of the file that was written on since is in the copy with what was written', async () => {
  const paper = await openPaper();
  const { call, articleId } = paper;
  const [annotation] = await call('annotations.list', { articleId });
  await call('annotations.update', { id: annotation!.id, comment: 'Few, but enough' });
  const copy = await readPdf(readFileSync((await saveCopy(paper)).path));
  if (!copy.ok) throw new Error(copy.fault.message);
  expect(copy.reading.marks.map(({ comment }) => comment)).toEqual(['Few', 'Few, but enough']);
});

test('what stands in another text than that of the PDF is left out, and said', async () => {
  const paper = await openPaper();
  const { call, articleId: id } = paper;
  await call('articles.revise', { id, text: `Another text. ${SENTENCE}` });
  await paper.mark('Another text', { comment: '' });
  await paper.mark('all of them lived', { comment: '' });
  const { job, path } = await saveCopy(paper);
  expect(job.message).toMatch(/with one annotation\. 2 are left out: their words stand on no page/);
  const copy = await readPdf(readFileSync(path));
  expect(copy).toMatchObject({ ok: true, reading: { marks: [{ text: 'Twelve newts' }] } });
});

test.each<[string, Uint8Array, (paper: Paper) => void | Promise<void>, RegExp]>([
  ['nothing is marked', makePdf([{ lines: [SENTENCE] }]), () => undefined, /^No annotation/],
  [
    'it is missing',
    PAPER,
    ({ kept }) => {
      rmSync(kept);
    },
    /^“newts\.pdf” is missing/,
  ],
  [
    'it is damaged',
    PAPER,
    ({ kept }) => {
      rmSync(kept);
      writeFileSync(kept, makePdf([{ lines: ['Toads'] }]));
    },
    /it is damaged/,
  ],
  [
    'it is encrypted',
    await encryptPdf(
      writePdf({ pages: [{ lines: [{ x: 72, y: 700, size: 12, text: SENTENCE }] }, {}] }),
      '',
      'toad',
    ),
    ({ markArea }) => markArea(),
    /^“newts\.pdf” is encrypted/,
  ],
  [
    'it is no longer among the files',
    PAPER,
    async ({ call, articleId }) => {
      const [file] = await call('attachments.list', { articleId });
      await call('attachments.trash', { ids: [file!.id] });
    },
    /^The article has no PDF/,
  ],
])('no copy is made of a PDF when %s', async (_, pdf, prepare, words) => {
  const paper = await openPaper(pdf);
  await prepare(paper);
  const { job, path } = await saveCopy(paper);
  expect(job).toMatchObject({
    state: 'failed',
    message: expect.stringMatching(words) as string,
  });
  expect(existsSync(path)).toBe(false);
  expect(readdirSync(join(path, '..'))).toEqual([]);
});

test('a copy goes only where the reader chose to save', async () => {
  const { call, articleId } = await openPaper();
  await expect(call('pages.saveCopy', { articleId, token: NOWHERE })).rejects.toThrow(
    'Choose again where to save',
  );
});
