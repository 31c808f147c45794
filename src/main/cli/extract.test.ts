import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../engine/test-engine.ts';
import { extract } from './extract.ts';

const LINE = '{"id":"a","text":"We enrolled 31 patients."}\n';

/** A folder with a sound file and one of each kind that is not. */
function makeFolder() {
  const folder = temporaryFolder();
  const path = (name: string): string => join(folder, name);
  writeFileSync(path('in.jsonl'), LINE);
  writeFileSync(path('words.txt'), 'Nine newts.');
  writeFileSync(path('half.jsonl'), `${LINE}{"id":`);
  writeFileSync(path('number.jsonl'), '{"id":1,"text":"a"}');
  writeFileSync(path('list.jsonl'), '[]');
  writeFileSync(path('noise.jsonl'), Buffer.from(Array.from({ length: 999 }, (_, at) => at % 256)));
  mkdirSync(path('folder'));
  symlinkSync(path('in.jsonl'), path('link.jsonl'));
  const run = (input: string, output: string): Promise<number> =>
    extract({
      words: [],
      directory: null,
      asJson: false,
      format: 'note',
      isAll: false,
      limit: 20,
      input: path(input),
      output: output.startsWith('/') ? output : path(output),
      root: null,
      password: null,
      duplicates: 'default',
      style: null,
      template: null,
    });
  return { folder, path, run };
}

describe('extract', () => {
  test('writes the claims, also over what stood there and through a link', async () => {
    const { path, run, folder } = makeFolder();
    writeFileSync(path('old.jsonl'), 'old');
    symlinkSync(path('old.jsonl'), path('to-old.jsonl'));
    expect(await run('in.jsonl', 'out.jsonl')).toBe(0);
    expect(await run('link.jsonl', 'to-old.jsonl')).toBe(0);
    const written = readFileSync(path('out.jsonl'), 'utf8');
    expect(JSON.parse(written)).toMatchObject({ id: 'a', sampleSizes: [{ value: 31 }] });
    expect(readFileSync(path('old.jsonl'), 'utf8')).toBe(written);
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  test.each([
    ['gone.jsonl', /^Collate cannot read .*gone\.jsonl: there is no such file/],
    ['in.jsonl/x', /^Collate cannot read .*: a part of this path is a file/],
    ['folder', /folder is a folder\. Name a file of JSON Lines/],
    ['words.txt', /^Line 1 of .*words\.txt is not JSON/],
    ['half.jsonl', /^Line 2 of .*half\.jsonl is not JSON/],
    ['number.jsonl', /^Line 1 of .*number\.jsonl lacks an "id"/],
    ['list.jsonl', /^Line 1 of .*list\.jsonl lacks an "id"/],
    ['noise.jsonl', /^Line 1 of .*noise\.jsonl is not JSON/],
  ])('refuses %s in a sentence and leaves what stood under the name', async (input, message) => {
    const { folder, path, run } = makeFolder();
    writeFileSync(path('out.jsonl'), 'old');
    const before = readdirSync(folder);
    for (const output of ['out.jsonl', 'new.jsonl']) {
      await expect(run(input, output)).rejects.toMatchObject({
        code: 'invalid_input',
        message: expect.stringMatching(message) as string,
      });
    }
    expect(readdirSync(folder)).toEqual(before);
    expect(readFileSync(path('out.jsonl'), 'utf8')).toBe('old');
  });

  test('refuses a line that is longer than any article', async () => {
    const { path, run } = makeFolder();
    writeFileSync(path('huge.jsonl'), `{"id":"a","text":"${'newt '.repeat(10_100_000)}"}`);
    await expect(run('huge.jsonl', 'out.jsonl')).rejects.toMatchObject({
      code: 'invalid_input',
      message: expect.stringMatching(/longer than 50 million characters/) as string,
    });
    expect(existsSync(path('out.jsonl'))).toBe(false);
  });

  test.each([
    ['folder', /^Collate cannot write .*folder: this is a folder/],
    ['gone/out.jsonl', /^Collate cannot write .*: there is no such file or folder/],
    ['in.jsonl/out.jsonl', /^Collate cannot write .*: a part of this path is a file/],
    [`${'n'.repeat(300)}.jsonl`, /^Collate cannot write .*: the name is too long/],
    ['in.jsonl', /are the same\. Name two/],
    ['folder/../in.jsonl', /are the same\. Name two/],
    ['link.jsonl', /are the same\. Name two/],
  ])('does not write to %s', async (output, message) => {
    const { path, run } = makeFolder();
    await expect(run('in.jsonl', output)).rejects.toMatchObject({
      code: 'invalid_input',
      message: expect.stringMatching(message) as string,
    });
    expect(readFileSync(path('in.jsonl'), 'utf8')).toBe(LINE);
  });

  test.skipIf(!existsSync('/dev/full'))('a full disk is said to be full', async () => {
    await expect(makeFolder().run('in.jsonl', '/dev/full')).rejects.toMatchObject({
      code: 'disk_full',
      message: 'Collate cannot write /dev/full: the disk is full. Free some space, then try again.',
    });
  });
});
