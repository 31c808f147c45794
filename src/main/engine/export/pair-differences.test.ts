import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { NoteOptions } from '../../../shared/domain/citation-note.ts';
import { openTestEngine, temporaryFolder } from '../test-engine.ts';
import { grantSave, OPTIONS, readNote } from '../test-notes.ts';
import { saveExport } from '../test-data-library.ts';
import { NEWS, PAPER } from '../test-pair.ts';

/** A paper and its report, of which a reader says that their numbers do not differ. */
async function openPair() {
  const library = openTestEngine();
  const { call, addArticle, engine } = library;
  const [paper, news] = [await addArticle(PAPER), await addArticle(NEWS)];
  const target = { of: 'pair', left: paper.id, right: news.id } as const;
  const { differences } = await call('evidence.compare', target);
  const numbers = differences.filter(({ kind }) => kind === 'number').map(({ key }) => key);
  const settle = (keys: readonly string[]) =>
    call('evidence.settle', { ...target, keys: [...keys], verdict: 'no_difference' });
  await settle(numbers);
  const save = async (path: string, options: NoteOptions) => {
    const { jobId } = await call('export.saveNote', {
      target,
      options,
      token: grantSave(library, path),
    });
    return engine.waitForJob(jobId);
  };
  return { ...library, target, differences, settle, save };
}

describe('what two articles differ in', () => {
  test('is a row each, with both passages and what a reader said', async () => {
    const { call, target, differences } = await openPair();
    const { text } = await call('export.text', { target, format: 'differences_csv' });
    const rows: Record<string, string>[] = parse(text, { bom: true, columns: true });
    expect(rows.map((row) => row['difference_key'])).toEqual(differences.map(({ key }) => key));
    const of = (kind: string) => rows.find((row) => row['kind'] === kind)!;
    const { left_start: start, left_end: end, ...number } = of('number');
    expect(PAPER.slice(Number(start), Number(end))).toBe('4,112');
    expect(number).toMatchObject({
      left_words: '4,112',
      right_words: '4,211',
      right_sentence: 'They followed 4,211 women who bake for eleven years.',
      right_place: 'para. 2',
      verdict: 'no_difference',
    });
    expect(of('caveat')).toMatchObject({
      right_sentence: '',
      right_silence: 'The rules found none. 3 sentences read.',
      verdict: '',
    });

    const json = (await call('export.text', { target, format: 'differences_json' })).text;
    const objects = z.array(z.looseObject({ key: z.string() })).parse(JSON.parse(json));
    expect(objects.find(({ key }) => key === number['difference_key'])).toMatchObject({
      verdict: { verdict: 'no_difference' },
      left: { passage: { exact: '4,112', place: 'para. 2' }, silence: null },
    });
  });

  test('is the first sheet of a workbook, before the claims of both', async () => {
    const library = await openPair();
    const path = join(temporaryFolder(), 'pair.xlsx');
    expect(await saveExport(library, path, 'xlsx', library.target)).toMatchObject({
      state: 'finished',
    });
    const parts = unzipSync(readFileSync(path));
    const names = [...strFromU8(parts['xl/workbook.xml']!).matchAll(/<sheet name="(\w+)"/g)];
    expect(names.map(([, name]) => name)).toEqual(['differences', 'claims', 'articles']);
    expect(strFromU8(parts['xl/worksheets/sheet1.xml']!)).toContain('4,211');
  });

  test('stands in a note, what is settled at its end, and before the statements of both', async () => {
    const { call, target } = await openPair();
    const { text, counts } = await readNote({ call }, target, { contents: 'differences' });
    expect(counts).toMatchObject({ articles: 2, statements: 0 });
    expect(text).toMatch(
      /\*\*Statement stronger in \S+\.\*\*.*\n\n- “In conclusion, night work .*” \[@\S+, para\. 2\]/,
    );
    expect(text).toMatch(/- \[@\S+\] The rules found none\. 3 sentences read\./);
    const [open, settled] = text.split('### Settled differences');
    expect(open).not.toContain('Numbers differ');
    expect(settled).toMatch(
      /\*\*Numbers differ\.\*\* .* No difference, said .* on \d{4}-\d\d-\d\d\./,
    );
    expect((await readNote({ call }, target)).text).toMatch(/## What differs[^]*## /);
  });

  test('is left out of a note one by one, settled or not', async () => {
    const { call, target, differences } = await openPair();
    const [number, caveat] = ['number', 'caveat'].map((kind) =>
      differences.find((one) => one.kind === kind)!,
    );
    const contents = 'differences';
    const whole = await readNote({ call }, target, { contents });
    const leaveOut = [number!.key, caveat!.key];
    const { text, counts } = await readNote({ call }, target, { contents, leaveOut });
    expect(counts.differences).toBe(whole.counts.differences - 2);
    expect(whole.text).toContain(caveat!.words);
    expect(text).not.toContain(caveat!.words);
    expect(text).not.toContain('Settled differences');
    expect(text).toContain('Statement stronger in');
  });

  test('is renewed where a note is exported again, and the reader’s words stay', async () => {
    const library = await openPair();
    const { call, engine, target, differences, settle, save } = library;
    const path = join(temporaryFolder(), 'pair.md');
    const options = { ...OPTIONS, contents: 'differences' } as const;
    expect((await save(path, options)).message).toMatch(/with \d differences\./);
    const before = readFileSync(path, 'utf8');
    writeFileSync(path, `${before.replace('## What differs', '## Where they part')}\nMy own.\n`);

    const caveat = differences.find(({ kind }) => kind === 'caveat')!;
    await settle([caveat.key]);
    const token = () => grantSave(library, path);
    const plan = await call('export.planAgain', { target, options, token: token() });
    expect(plan).toMatchObject({ changed: 1, removed: 0, conflicts: [] });
    const again = { target, options, token: token(), seen: plan!.seen, decisions: [] };
    const { jobId } = await call('export.saveAgain', again);
    expect(await engine.waitForJob(jobId)).toMatchObject({ state: 'finished' });
    const after = readFileSync(path, 'utf8');
    expect(after).toContain('## Where they part');
    expect(after).toContain('My own.');
    expect(before.match(/No difference, said/g)).toHaveLength(1);
    expect(after.match(/No difference, said/g)).toHaveLength(2);
  });

  test('is asked of two articles alone', async () => {
    const { call, target } = await openPair();
    const article = { of: 'article', id: target.left } as const;
    const one = { of: 'pair', left: target.left, right: target.left } as const;
    await expect(
      call('export.text', { target: article, format: 'differences_json' }),
    ).rejects.toMatchObject({ code: 'invalid_input' });
    await expect(
      call('export.text', { target: one, format: 'differences_json' }),
    ).rejects.toMatchObject({ code: 'invalid_input' });
  });
});
