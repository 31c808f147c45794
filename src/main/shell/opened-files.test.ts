import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { OpenedFiles, type FileToOpen } from './opened-files.ts';

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'collate-test-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

function keepFile(change: Partial<FileToOpen> = {}): FileToOpen {
  const kept = join(temporaryFolder(), 'a'.repeat(64));
  writeFileSync(kept, 'One lark rose.');
  return { kept, sha256: 'a'.repeat(64), size: 14, name: 'lark.pdf', ...change };
}

test('a copy has the name of the file, can only be read, and goes at the end', async () => {
  const state = temporaryFolder();
  const opened = new OpenedFiles(() => state);
  const file = keepFile();
  const copy = await opened.layOut(file);
  expect(basename(copy)).toBe('lark.pdf');
  expect(readFileSync(copy, 'utf8')).toBe('One lark rose.');
  expect(statSync(copy).mode & 0o777).toBe(0o400);
  expect(statSync(dirname(copy)).mode & 0o777).toBe(0o700);
  expect(await opened.layOut(file)).toBe(copy);
  opened.clear();
  expect(existsSync(copy)).toBe(false);
  expect(existsSync(file.kept)).toBe(true);
});

test('what another program has put in its place does not become the file', async () => {
  const state = temporaryFolder();
  const opened = new OpenedFiles(() => state);
  const file = keepFile();
  const copy = await opened.layOut(file);
  chmodSync(copy, 0o600);
  writeFileSync(copy, 'Something else, and longer.');
  expect(readFileSync(await opened.layOut(file), 'utf8')).toBe('One lark rose.');
  expect(readFileSync(file.kept, 'utf8')).toBe('One lark rose.');
});

test('a name that leads elsewhere stays in the folder', async () => {
  const state = temporaryFolder();
  const opened = new OpenedFiles(() => state);
  const copy = await opened.layOut(keepFile({ name: '../../../evil/.desktop.pdf' }));
  expect(copy.startsWith(join(state, 'opened'))).toBe(true);
  expect(basename(copy)).toBe('desktop.pdf');
});

test('a file that is gone, of another size, or a link to another is not opened', async () => {
  const state = temporaryFolder();
  const opened = new OpenedFiles(() => state);
  const linked = keepFile();
  const link = join(temporaryFolder(), 'link');
  symlinkSync(linked.kept, link);
  const files = [
    keepFile({ kept: join(state, 'none') }),
    keepFile({ size: 13 }),
    { ...linked, kept: link },
  ];
  for (const file of files) {
    await expect(opened.layOut(file)).rejects.toMatchObject({
      code: 'not_found',
      message: expect.stringContaining('“lark.pdf” is missing') as string,
    });
  }
});

test('copies of every library that was open go, and those that a kill left', async () => {
  const [first, second] = [temporaryFolder(), temporaryFolder()];
  let state = first;
  const opened = new OpenedFiles(() => state);
  const copy = await opened.layOut(keepFile());
  state = second;
  mkdirSync(join(second, 'opened', 'left'), { recursive: true });
  opened.clear();
  expect([existsSync(copy), existsSync(join(second, 'opened'))]).toEqual([false, false]);
});
