import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../../test-engine.ts';
import type { Source, SourceEnd, SourceEntry } from '../source.ts';
import { startSourceThread, type SourceLimits } from './source-thread.ts';

/** More than a parser gets through in the time that these tests allow. */
const ENDLESS = '- newt\n'.repeat(800_000);
const NEVER = new AbortController().signal;

/** A thread that hears of no fault, unless the test expects some. */
function openThread(limits?: SourceLimits, faults: string[] = []) {
  const thread = startSourceThread((message) => faults.push(message), limits && { limits });
  onTestFinished(() => {
    thread.close();
  });
  const read = async (source: Source, signal = NEVER): Promise<SourceEnd | SourceEntry> => {
    const entries: SourceEntry[] = [];
    const end = await thread.read(source, signal, (parts) => {
      for (const part of parts) if (part.of === 'entry') entries.push(part.entry);
    });
    return entries[0] ?? end;
  };
  const paste = (name: string, text: string, signal = NEVER) => read({ name, text }, signal);
  return { thread, read, paste };
}

/** Writes a file and answers with what the thread reads of it. */
function writeSource(name: string, contents: string) {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, contents);
  return { name, path };
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const NEWTS = { revision: { utf8: utf8('Nine newts.') } };

describe('the thread that reads files', () => {
  test('answers each source by its own, in turn', async () => {
    const { read, paste } = openThread();
    const file = writeSource('toads.md', '# Toads\n\nTwo *toads*.');
    const answers = await Promise.all([
      paste('first', 'Nine newts.'),
      read(file),
      paste('blank', ' '),
      paste('last', 'Nine newts.'),
    ]);
    expect(answers).toMatchObject([
      NEWTS,
      { csl: { title: 'Toads' }, revision: { utf8: utf8('Toads\n\nTwo toads.') } },
      { ok: false },
      NEWTS,
    ]);
  });

  test('leaves out a file that takes too long, and reads the next', async () => {
    const { read, paste } = openThread({ millis: 1500, megabytes: 1024 });
    const endless = read(writeSource('endless.md', ENDLESS));
    const next = paste('next', 'Nine newts.');
    expect(await endless).toEqual({
      ok: false,
      message: expect.stringMatching(/^endless\.md took longer .* 1\.5 seconds/) as string,
    });
    expect(await next).toMatchObject(NEWTS);
  });

  test('leaves out a file that takes too much memory, and reads the next', async () => {
    const { read, paste } = openThread({ millis: 60_000, megabytes: 32 });
    const greedy = writeSource('greedy.html', '<p>newt'.repeat(200_000));
    const [answer, next] = await Promise.all([read(greedy), paste('next', 'Nine newts.')]);
    expect(answer).toEqual({
      ok: false,
      message: expect.stringMatching(/^greedy\.html needs more memory/) as string,
    });
    expect(next).toMatchObject(NEWTS);
  });

  test('stops at once when it is cancelled, and reads the next', async () => {
    const { read, paste } = openThread();
    const cancel = new AbortController();
    const endless = read(writeSource('endless.md', ENDLESS), cancel.signal);
    const next = paste('next', 'Nine newts.');
    cancel.abort(new Error('enough'));
    await expect(endless).rejects.toThrow('enough');
    expect(await next).toMatchObject(NEWTS);
  });

  test('reads what others asked for after several were cancelled at once', async () => {
    const { read, paste } = openThread();
    const cancel = new AbortController();
    const endless = writeSource('endless.md', ENDLESS);
    const cancelled = [1, 2, 3].map(() => read(endless, cancel.signal));
    const others = [paste('next', 'Nine newts.'), paste('last', 'Nine newts.')];
    cancel.abort(new Error('enough'));
    for (const each of cancelled) await expect(each).rejects.toThrow('enough');
    expect(await Promise.all(others)).toMatchObject([NEWTS, NEWTS]);
  });

  test('goes on with a file while others that wait for their turn are cancelled', async () => {
    const { thread, read, paste } = openThread();
    const entry = (n: number): string => `@article{newt${String(n)}, title = {Newts ${String(n)}}}`;
    const pages = Array.from({ length: 250 }, (_, n) => entry(n)).join('\n');
    const cancel = new AbortController();
    const found: string[] = [];
    const long = thread.read(writeSource('newts.bib', pages), NEVER, (parts) => {
      cancel.abort(new Error('enough'));
      for (const part of parts) if (part.of === 'entry') found.push(part.entry.csl.title ?? '');
    });
    const endless = read(writeSource('endless.md', ENDLESS), cancel.signal);
    const next = paste('next', 'Nine newts.');
    await expect(endless).rejects.toThrow('enough');
    expect(await long).toMatchObject({ ok: true });
    expect(found).toHaveLength(250);
    expect(await next).toMatchObject(NEWTS);
  });

  test('reads nothing for whoever has cancelled already', async () => {
    const { paste } = openThread();
    const cancel = new AbortController();
    cancel.abort(new Error('enough'));
    await expect(paste('never', 'Nine newts.', cancel.signal)).rejects.toThrow('enough');
    expect(await paste('next', 'Nine newts.')).toMatchObject(NEWTS);
  });
});

describe.skipIf(process.platform === 'win32')('what is no file', () => {
  test('is never opened: pipes, devices and folders', async () => {
    const { read, paste } = openThread();
    const folder = temporaryFolder();
    const pipe = join(folder, 'pipe.txt');
    execFileSync('mkfifo', [pipe]);
    mkdirSync(join(folder, 'notes.txt'));
    const answers = await Promise.all([
      read({ name: 'pipe.txt', path: pipe }),
      read({ name: 'zero.txt', path: '/dev/zero' }),
      read({ name: 'notes.txt', path: join(folder, 'notes.txt') }),
      paste('next', 'Nine newts.'),
    ]);
    expect(answers).toMatchObject([
      { ok: false, message: expect.stringMatching(/^pipe\.txt is a pipe or a device/) as string },
      { ok: false, message: expect.stringMatching(/^zero\.txt is a pipe or a device/) as string },
      { ok: false, message: expect.stringMatching(/^notes\.txt is a folder/) as string },
      NEWTS,
    ]);
  });

  test('has its reason: gone, behind a file, or closed to the reader', async () => {
    const { read } = openThread();
    const gone = writeSource('gone.txt', 'Nine newts.');
    rmSync(gone.path);
    const closed = writeSource('closed.txt', 'Nine newts.');
    chmodSync(closed.path, 0);
    const answer = await read(closed);
    // The system's administrator may read all files.
    if (process.getuid?.() === 0) expect(answer).toMatchObject(NEWTS);
    else
      expect(answer).toMatchObject({ message: expect.stringMatching(/may not be read/) as string });
    for (const path of [gone.path, join(closed.path, 'gone.txt')]) {
      expect(await read({ name: 'gone.txt', path })).toEqual({
        ok: false,
        message: 'gone.txt is no longer there. Choose it again.',
      });
    }
  });
});

test.skipIf(!existsSync('/proc/self/status'))(
  'a file that states no size is read to its end',
  async () => {
    const { read } = openThread();
    const answer = await read({ name: 'status.txt', path: '/proc/self/status' });
    expect('revision' in answer && Buffer.from(answer.revision!.utf8).toString()).toContain(
      'Threads:',
    );
  },
);
