import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { NoteOptions } from '../../../../shared/domain/citation-note.ts';
import { temporaryFolder } from '../../test-engine.ts';
import { openFigures, pictureOf } from '../../test-figures.ts';
import { grantSave, OPTIONS } from '../../test-notes.ts';

/** The library of figures, and what saves a note of them. */
async function openNotes() {
  const library = await openFigures();
  const { call, engine, target } = library;
  const folder = temporaryFolder();
  const save = async (format: NoteOptions['format'], ending: string): Promise<string> => {
    const path = join(folder, `newts.${ending}`);
    const options = { ...OPTIONS, format };
    const token = grantSave(library, path);
    const { jobId } = await call('export.saveNote', { target, options, token });
    expect(await engine.waitForJob(jobId)).toMatchObject({ state: 'finished' });
    return path;
  };
  return { ...library, save };
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
  const { save, call, target, figure, proof } = await openNotes();
  const page = readFileSync(await save('html', 'html'), 'utf8');
  for (const picture of [figure, proof]) {
    expect(page).toContain(
      `<figure><img src="data:image/png;base64,${picture}" width="400" alt="A part of the page, p. 2"></figure>`,
    );
  }
  expect(page).toContain("default-src 'none'; img-src data:;");
  const copied = await call('export.copyNote', { target, options: { ...OPTIONS, format: 'html' } });
  expect(copied.html).toContain(figure);
  expect(copied.plain).toContain('How they grew');
});

test('plain text has the words without the pictures, and so has what is copied as Markdown', async () => {
  const { save, call, target } = await openNotes();
  const text = readFileSync(await save('plain', 'txt'), 'utf8');
  expect(text).toContain('How they grew');
  const { plain } = await call('export.copyNote', { target, options: OPTIONS });
  expect(plain).toContain('How they grew');
  for (const written of [text, plain]) expect(written).not.toMatch(/base64|pictures|A part of/);
});

test('Markdown shows pictures from a folder beside it, also where it is exported again', async () => {
  const library = await openNotes();
  const { call, save, target, annotate, figure, proof } = library;
  const path = await save('markdown', 'md');
  const shown = (): string[] =>
    [...readFileSync(path, 'utf8').matchAll(/^!\[A part of the page, p\. 2\]\((\S+)\)$/gm)].map(
      ([, file]) => readFileSync(join(path, '..', file!)).toString('base64'),
    );
  expect(shown()).toEqual([proof, figure]);
  const added = pictureOf('03');
  await annotate(added, 'One more');
  const into = { target, options: OPTIONS, token: grantSave(library, path) };
  const plan = await call('export.planAgain', into);
  const { jobId } = await call('export.saveAgain', { ...into, seen: plan!.seen, decisions: [] });
  expect(await library.engine.waitForJob(jobId)).toMatchObject({ state: 'finished' });
  expect(shown()).toEqual([proof, figure, added]);
});

test('a preview names the areas of its pictures, without their bytes', async () => {
  const { call, target } = await openNotes();
  const options = { ...OPTIONS, format: 'docx' } as const;
  const preview = await call('export.previewNote', { target, options, parts: null });
  if (preview.of !== 'note') throw new Error('faults');
  const pictures = preview.blocks.filter(({ kind }) => kind === 'picture');
  expect(pictures).toHaveLength(2);
  expect(pictures[0]).toMatchObject({ runs: [], picture: { width: 300, height: 100 } });
  expect(pictures[0]).not.toHaveProperty('png');
});

test('a document of Word shows them, and new ones where it is exported again', async () => {
  const library = await openNotes();
  const { save, call, engine, target, annotate, figure, proof } = library;
  const path = await save('docx', 'docx');
  expect(shownIn(path)).toEqual([proof, figure]);
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
  expect(shownIn(path)).toEqual([proof, figure, added]);
});
