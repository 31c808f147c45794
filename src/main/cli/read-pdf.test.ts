import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../engine/test-engine.ts';
import { readPdfs } from './read-pdf.ts';

/** Reads a folder of two files that are no PDFs, and a folder that is called like one. */
function run(output: string): Promise<number> {
  const root = temporaryFolder();
  for (const name of ['a.pdf', 'b.PDF', 'c.txt']) writeFileSync(join(root, name), 'No PDF at all.');
  mkdirSync(join(root, 'folder.pdf'));
  return readPdfs({
    directory: null,
    asJson: false,
    format: 'note',
    limit: 20,
    input: null,
    password: null,
    duplicates: 'default',
    words: [],
    root,
    output,
  });
}

test('says of each PDF of a folder what it holds, or why it cannot be read', async () => {
  const output = join(temporaryFolder(), 'out.jsonl');
  expect(await run(output)).toBe(0);
  const lines = readFileSync(output, 'utf8').trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([
    { id: 'a', text: '', error: 'broken' },
    { id: 'b', text: '', error: 'broken' },
  ]);
});

test.skipIf(!existsSync('/dev/full'))('a full disk is said to be full', async () => {
  await expect(run('/dev/full')).rejects.toMatchObject({ code: 'disk_full' });
});
