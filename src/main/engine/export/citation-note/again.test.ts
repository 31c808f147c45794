import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { ConflictDecision, NoteOptions } from '../../../../shared/domain/citation-note.ts';
import { temporaryFolder } from '../../test-engine.ts';
import { grantSave, openQuoted, OPTIONS } from '../../test-notes.ts';
import { findControls, wordsOfXml } from './docx-parts.ts';

const TEXT = [
  'Voles on the dike',
  'None of them died. Winter may differ.',
  'Summer was warm. Autumn was wet.',
].join('\n\n');
const QUOTES = ['None of them died', 'Winter may differ', 'Summer was warm'];
const FORMATS = ['markdown', 'html', 'plain', 'docx'] as const;
const ENDINGS = { markdown: 'md', html: 'html', plain: 'txt', docx: 'docx' } as const;

/** The text of a file, or the XML of a document of Word. */
const readNote = (path: string): string =>
  path.endsWith('.docx')
    ? strFromU8(unzipSync(readFileSync(path))['word/document.xml']!)
    : readFileSync(path, 'utf8');

/** Changes a file as a reader does. */
function edit(path: string, change: (text: string) => string): void {
  const text = readNote(path);
  const changed = change(text);
  if (changed === text) throw new Error('nothing was edited');
  if (!path.endsWith('.docx')) {
    writeFileSync(path, changed);
    return;
  }
  const files = unzipSync(readFileSync(path));
  writeFileSync(path, zipSync({ ...files, 'word/document.xml': strToU8(changed) }));
}

/** A paragraph of the reader’s own, in a format. */
function ownParagraph(format: NoteOptions['format'], words: string): string {
  switch (format) {
    case 'html':
      return `<p>${words}</p>\n`;
    case 'docx':
      return `<w:p w:rsidR="00AA"><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:t>${words}</w:t></w:r></w:p>`;
    case 'markdown':
    case 'plain':
      return `\n${words}\n\n`;
  }
}

/** Puts words behind the region that holds others. */
function behind(format: NoteOptions['format'], text: string, held: string, added: string): string {
  const at = text.indexOf(held);
  const close =
    format === 'docx' ? '</w:sdt>' : format === 'plain' ? '[/collate:' : '<!-- /collate:';
  const from = text.indexOf(close, at);
  const end = format === 'docx' ? from + close.length : text.indexOf('\n', from) + 1;
  return text.slice(0, end) + added + text.slice(end);
}

async function openNote(format: NoteOptions['format']) {
  const library = await openQuoted(TEXT, QUOTES);
  const { call, article, engine } = library;
  const folder = temporaryFolder();
  const path = join(folder, `voles.${ENDINGS[format]}`);
  const options = { ...OPTIONS, format };
  const target = { of: 'article', id: article.id } as const;
  expect(await library.save(path, { format })).toMatchObject({ state: 'finished' });
  const plan = async (changed: Partial<NoteOptions> = {}) => {
    const found = await call('export.planAgain', {
      target,
      options: { ...options, ...changed },
      token: grantSave(library, path),
    });
    if (!found) throw new Error('no plan');
    return found;
  };
  const again = async (decisions: ConflictDecision[] = [], changed: Partial<NoteOptions> = {}) => {
    const { seen } = await plan(changed);
    const { jobId } = await call('export.saveAgain', {
      target,
      options: { ...options, ...changed },
      token: grantSave(library, path),
      seen,
      decisions,
    });
    return engine.waitForJob(jobId);
  };
  const restate = async (at: number, statement: string) => {
    await call('claims.update', {
      id: library.claims[at]!,
      accept: false,
      draft: {
        value: { kind: 'safety', category: 'caveat', hedged: false },
        statement,
        speaker: null,
      },
    });
  };
  return {
    ...library,
    folder,
    path,
    options,
    target,
    plan,
    again,
    restate,
    note: () => readNote(path),
  };
}

describe.each(FORMATS)('a note in %s that is exported again', (format) => {
  test('stays as it is where nothing changed', async () => {
    const { note, plan, again, path } = await openNote(format);
    const before = note();
    expect(await plan()).toMatchObject({
      renewed: 3,
      changed: 0,
      added: 0,
      removed: 0,
      rewritten: 0,
      takenOut: 0,
      own: 0,
      conflicts: [],
      isEdited: false,
    });
    expect(await again()).toMatchObject({ state: 'finished' });
    const dated = /collate-note 1 \S+/;
    expect(note().replace(dated, '')).toBe(before.replace(dated, ''));
    expect(existsSync(path)).toBe(true);
  });

  test('keeps the reader’s paragraphs and statements, and renews the others', async () => {
    const { note, plan, again, path, folder, restate, add, call, claims } = await openNote(format);
    edit(path, (text) =>
      behind(
        format,
        behind(format, text, 'Statement 1', ownParagraph(format, 'All from one clinic.')),
        'Statement 3',
        ownParagraph(format, 'Ask Ada.'),
      ).replace('Statement 2', 'Winter can be hard'),
    );
    const edited = readFileSync(path);
    await restate(0, 'None died in June');
    await add('Autumn was wet', 'Statement 4');
    await call('claims.decide', {
      ids: [claims[2]!],
      decision: 'rejected',
    });
    const planned = await plan();
    expect(planned).toMatchObject({
      renewed: 1,
      changed: 1,
      added: 1,
      removed: 1,
      rewritten: 1,
      own: 2,
      kept: [{ after: { id: claims[0] }, words: 'All from one clinic.' }, { words: 'Ask Ada.' }],
      conflicts: [],
      isEdited: true,
    });
    const job = await again();
    expect(job).toMatchObject({ state: 'finished' });
    expect(job.message).toContain(planned.copyName);
    const text = note();
    const order = ['None died in June', 'All from one clinic.', 'Winter can be hard', 'Ask Ada.'];
    const places = order.map((words) => text.indexOf(words));
    expect(places.toSorted((a, b) => a - b)).toEqual(places);
    expect(places[0]).toBeGreaterThan(0);
    expect(text).toContain('Statement 4');
    expect(text).not.toContain('Statement 1');
    expect(text).not.toContain('Statement 3');
    expect(readdirSync(folder).toSorted()).toEqual(
      [path.slice(folder.length + 1), planned.copyName].toSorted(),
    );
    expect(readFileSync(join(folder, planned.copyName))).toEqual(edited);
    // Once more, nothing is left to do.
    expect(await plan()).toMatchObject({
      renewed: 2,
      changed: 0,
      added: 0,
      rewritten: 1,
      conflicts: [],
    });
  });
});

// What is decided region by region is one piece of code for the formats of text, and one for Word.
describe.each(['markdown', 'docx'] as const)('a note in %s that is exported again', (format) => {
  test('shows both texts where both changed, and does what is decided', async () => {
    const { note, plan, again, path, restate } = await openNote(format);
    for (const [take, holds, lacks] of [
      ['yours', 'Mine yours', 'Library yours'],
      ['collates', 'Library collates', 'Mine collates'],
      ['both', 'Mine both', null],
    ] as const) {
      const current = /(Statement 2|Mine yours|Library collates)/.exec(note())![0];
      edit(path, (text) => text.replace(current, `Mine ${take}`));
      await restate(1, `Library ${take}`);
      const { conflicts } = await plan();
      expect(conflicts).toMatchObject([{ why: 'both_changed', code: 's2', citekey: 'smit2020' }]);
      expect(conflicts[0]!.yours).toContain(`Mine ${take}`);
      expect(conflicts[0]!.collates).toContain(`Library ${take}`);
      await again([{ region: conflicts[0]!.region, take }]);
      expect(note()).toContain(holds);
      if (lacks !== null) expect(note()).not.toContain(lacks);
      expect((await plan()).conflicts).toEqual([]);
    }
    expect(note()).toContain('Library both');
  });

  test('leaves out what the reader took out, and keeps words of a statement that is gone', async () => {
    const { note, plan, again, path, call, claims } = await openNote(format);
    const text = note();
    if (format === 'docx') {
      const control = findControls(text).find(({ start, end }) =>
        text.slice(start, end).includes('Statement 1'),
      )!;
      edit(path, () => text.slice(0, control.start) + text.slice(control.end));
    } else {
      const open = '<!-- collate:';
      const start = text.lastIndexOf(open, text.indexOf('Statement 1'));
      const end = text.lastIndexOf(open, text.indexOf('Statement 2'));
      edit(path, () => text.slice(0, start) + text.slice(end));
    }
    edit(path, (now) => now.replace('Statement 3', 'Summer, as I know it'));
    await call('claims.trash', { ids: [claims[2]!] });
    const { conflicts, takenOut } = await plan();
    expect({ takenOut, conflicts }).toMatchObject({
      takenOut: 1,
      conflicts: [{ why: 'gone', ref: null }],
    });
    await again();
    expect(note()).not.toContain('Statement 1');
    expect(note()).toContain('Summer, as I know it');
    expect((await plan()).conflicts).toEqual([]);
  });

  test('takes a statement that was copied or moved as the reader left it', async () => {
    const { note, plan, again, path, restate } = await openNote(format);
    const text = note();
    const region = (words: string): [number, number] => {
      if (format === 'docx') {
        const control = findControls(text).find(({ start, end }) =>
          text.slice(start, end).includes(words),
        )!;
        return [control.start, control.end];
      }
      const start = text.lastIndexOf('<!-- collate:', text.indexOf(words));
      const close = text.indexOf('<!-- /collate:', start);
      return [start, text.indexOf('\n', close) + 1];
    };
    const [from, to] = region('Statement 1');
    const [, last] = region('Statement 3');
    const moved = text.slice(from, to);
    const gap = format === 'docx' ? '' : '\n';
    // Moved behind the third, and copied there once more.
    edit(
      path,
      () =>
        text.slice(0, from) + text.slice(to, last) + gap + moved + gap + moved + text.slice(last),
    );
    await restate(0, 'Renewed');
    expect(await plan()).toMatchObject({ renewed: 3, changed: 1, conflicts: [] });
    await again();
    const now = note();
    expect(now.indexOf('Renewed')).toBeGreaterThan(now.indexOf('Statement 3'));
    expect(now.split('Statement 1')).toHaveLength(2);
    await again();
    expect(note().split('Renewed')).toHaveLength(2);
  });

  test('refuses a file that changed since it was looked at', async () => {
    const { call, engine, target, options, path, plan, folder, ...library } =
      await openNote(format);
    const { seen } = await plan();
    edit(path, (text) => text.replace('Statement 1', 'Mine'));
    const before = readFileSync(path);
    const { jobId } = await call('export.saveAgain', {
      target,
      options,
      token: grantSave({ ...library, call, engine }, path),
      seen,
      decisions: [],
    });
    expect(await engine.waitForJob(jobId)).toMatchObject({
      state: 'failed',
      message: expect.stringContaining('has changed since you looked at it') as string,
    });
    expect(readFileSync(path)).toEqual(before);
    expect(readdirSync(folder)).toHaveLength(1);
  });
});

test('a file without marks would be written anew; one that cannot be read is refused', async () => {
  const { call, target, options, path, ...library } = await openNote('markdown');
  const ask = () =>
    call('export.planAgain', { target, options, token: grantSave({ ...library, call }, path) });
  writeFileSync(path, '# Mine\n');
  expect(await ask()).toBeNull();
  writeFileSync(path, Buffer.from([0x23, 0xff, 0xfe]));
  await expect(ask()).rejects.toMatchObject({ code: 'unsupported_file' });
  const word = { ...options, format: 'docx' as const };
  await expect(
    call('export.planAgain', {
      target,
      options: word,
      token: grantSave({ ...library, call }, path),
    }),
  ).rejects.toMatchObject({ code: 'unsupported_file' });
});

test('a note that is too long to be shown as a whole is planned all the same', async () => {
  const quotes = Array.from({ length: 210 }, (_, at) => `Vole ${String(at)} was seen`);
  const library = await openQuoted(`Voles\n\n${quotes.join('.\n\n')}.`, quotes);
  const { call, article } = library;
  const path = join(temporaryFolder(), 'voles.txt');
  expect(await library.save(path, { format: 'plain' })).toMatchObject({ state: 'finished' });
  edit(path, (text) => text.replace('Statement 205', 'Mine'));
  const plan = await call('export.planAgain', {
    target: { of: 'article', id: article.id },
    options: { ...OPTIONS, format: 'plain' },
    token: grantSave(library, path),
  });
  expect(plan).toMatchObject({ isEdited: true, rewritten: 1, conflicts: [] });
});

test('line ends of Windows, and what stands in no paragraph of Collate’s, stay', async () => {
  const { note, again, path, restate } = await openNote('markdown');
  writeFileSync(path, `\u{FEFF}---\r\ntags: mine\r\n---\r\n\r\n${note().replaceAll('\n', '\r\n')}`);
  await restate(0, 'Renewed');
  await again();
  const text = note();
  expect(text.startsWith('\u{FEFF}---\r\ntags: mine\r\n---\r\n\r\n<!-- collate:')).toBe(true);
  expect(text).toContain('Renewed');
  expect(/[^\r]\n/.test(text)).toBe(false);
});

test('of a document of Word every other part stays, and footnotes are added to its own', async () => {
  const { path, again, restate } = await openNote('docx');
  edit(path, (xml) => xml.replace('Statement 3', 'Mine'));
  const before = unzipSync(readFileSync(path));
  await restate(0, 'Renewed');
  await again([]);
  const after = unzipSync(readFileSync(path));
  expect(Object.keys(after).toSorted()).toEqual(Object.keys(before).toSorted());
  for (const name of Object.keys(before)) {
    if (['word/document.xml', 'docProps/custom.xml'].includes(name)) continue;
    expect(after[name]).toEqual(before[name]);
  }
  const xml = strFromU8(after['word/document.xml']!);
  expect(wordsOfXml(xml.slice(xml.indexOf('<w:body>') + 8, xml.indexOf('</w:body>')))).toContain(
    'Renewed',
  );
});
