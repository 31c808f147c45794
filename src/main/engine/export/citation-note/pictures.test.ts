import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { NoteOptions } from '../../../../shared/domain/citation-note.ts';
import { makePdf } from '../../pdf/test-pdf.ts';
import { openTestEngine, temporaryFolder } from '../../test-engine.ts';
import { grantSave, OPTIONS } from '../../test-notes.ts';

const RECT = { x0: 100, y0: 300, x1: 400, y1: 400 };
/** A picture that only its last byte tells from others. */
const pictureOf = (byte: string): string =>
  Buffer.from(`89504e470d0a1a0a${byte}`, 'hex').toString('base64');
const FIGURE = pictureOf('01');
const PROOF = pictureOf('02');

/** An article of two pages: a figure is marked on the second, and a part of it proves a claim. */
async function openFigures() {
  const library = openTestEngine();
  const { call, engine } = library;
  const pdf = makePdf([
    { lines: ['Newts of the north', '', 'They lived.'] },
    { lines: ['A figure'] },
  ]);
  const [outcome] = await library.importFiles({ 'newts.pdf': pdf });
  if (outcome?.outcome !== 'imported') throw new Error(JSON.stringify(outcome));
  const { articleId } = outcome;
  const [file] = await call('attachments.list', { articleId });
  const areaOf = (picture: string) => ({ attachmentId: file!.id, page: 2, rect: RECT, picture });
  const annotate = (picture: string, comment: string) =>
    call('areas.annotate', {
      articleId,
      area: areaOf(picture),
      color: 'green',
      comment,
      tags: [],
    });
  await annotate(FIGURE, 'How they grew');
  await call('areas.claim', {
    articleId,
    area: areaOf(PROOF),
    draft: {
      value: { kind: 'safety', category: 'reassuring', hedged: false },
      statement: 'None was lost',
      speaker: null,
    },
  });
  const target = { of: 'article', id: articleId } as const;
  const folder = temporaryFolder();
  const save = async (format: NoteOptions['format'], ending: string): Promise<string> => {
    const path = join(folder, `newts.${ending}`);
    const options = { ...OPTIONS, format };
    const token = grantSave(library, path);
    const { jobId } = await call('export.saveNote', { target, options, token });
    expect(await engine.waitForJob(jobId)).toMatchObject({ state: 'finished' });
    return path;
  };
  return { ...library, target, annotate, save };
}

/** The pictures that a document of Word shows, in its order, as base64. */
function shownIn(path: string): string[] {
  const files = unzipSync(readFileSync(path));
  expect(strFromU8(files['[Content_Types].xml']!)).toMatch(/Extension="png"/i);
  const targets = new Map(
    (strFromU8(files['word/_rels/document.xml.rels']!).match(/<Relationship [^>]*>/g) ?? []).map(
      (xml) => [/ Id="([^"]*)"/.exec(xml)?.[1], / Target="([^"]*)"/.exec(xml)?.[1]],
    ),
  );
  const embedded = strFromU8(files['word/document.xml']!).matchAll(/ r:embed="([^"]*)"/g);
  return [...embedded].map(([, id]) =>
    Buffer.from(files[`word/${targets.get(id) ?? ''}`] ?? []).toString('base64'),
  );
}

test('a page shows the pictures of areas, from itself, and can load nothing else', async () => {
  const { save, call, target } = await openFigures();
  const page = readFileSync(await save('html', 'html'), 'utf8');
  for (const picture of [FIGURE, PROOF]) {
    expect(page).toContain(
      `<figure><img src="data:image/png;base64,${picture}" width="400" alt="A part of the page, p. 2"></figure>`,
    );
  }
  expect(page).toContain("default-src 'none'; img-src data:;");
  const copied = await call('export.copyNote', { target, options: { ...OPTIONS, format: 'html' } });
  expect(copied.html).toContain(FIGURE);
  expect(copied.plain).toContain('How they grew');
});

test('formats of text alone have the words without the pictures', async () => {
  const { save, call, target } = await openFigures();
  for (const [format, ending] of [
    ['markdown', 'md'],
    ['plain', 'txt'],
  ] as const) {
    const text = readFileSync(await save(format, ending), 'utf8');
    expect(text).toContain('How they grew');
    expect(text).not.toContain('base64');
    const preview = await call('export.previewNote', {
      target,
      options: { ...OPTIONS, format },
      parts: null,
    });
    expect(JSON.stringify(preview)).not.toContain('"picture"');
  }
});

test('a preview names the areas of its pictures, without their bytes', async () => {
  const { call, target } = await openFigures();
  const options = { ...OPTIONS, format: 'docx' } as const;
  const preview = await call('export.previewNote', { target, options, parts: null });
  if (preview.of !== 'note') throw new Error('faults');
  const pictures = preview.blocks.filter(({ kind }) => kind === 'picture');
  expect(pictures).toHaveLength(2);
  expect(pictures[0]).toMatchObject({ runs: [], picture: { width: 300, height: 100 } });
  expect(pictures[0]).not.toHaveProperty('png');
});

test('a document of Word shows them, and new ones where it is exported again', async () => {
  const library = await openFigures();
  const { save, call, engine, target, annotate } = library;
  const path = await save('docx', 'docx');
  expect(shownIn(path)).toEqual([PROOF, FIGURE]);
  const added = pictureOf('03');
  await annotate(added, 'One more');
  const options = { ...OPTIONS, format: 'docx' } as const;
  const plan = await call('export.planAgain', { target, options, token: grantSave(library, path) });
  expect(plan).toMatchObject({ added: 1, conflicts: [] });
  const { jobId } = await call('export.saveAgain', {
    target,
    options,
    token: grantSave(library, path),
    seen: plan!.seen,
    decisions: [],
  });
  expect(await engine.waitForJob(jobId)).toMatchObject({ state: 'finished' });
  expect(shownIn(path)).toEqual([PROOF, FIGURE, added]);
});
