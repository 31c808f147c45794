import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../test-engine.ts';
import { HOLDER_NAME, holdLibrary, LOCK_NAME, type LibraryHold } from './hold-library.ts';
import { thisHolder, type Holder } from './holder.ts';

const SINCE = new Date(2026, 10, 29, 8, 5).getTime();
const HOLDER: Holder = { host: hostname(), user: 'ann', pid: 4242, since: SINCE };

/** Only a killed process takes a moment to let go. */
function hold(directory: string, holder = HOLDER, wait = 1): LibraryHold {
  const held = holdLibrary(directory, holder, wait);
  onTestFinished(() => {
    held.release();
  });
  return held;
}

/** A process that takes the library, says so, and stays. */
const KEEPER = `
const [module, directory, holder] = process.argv.slice(2);
const { holdLibrary } = await import(module);
const held = holdLibrary(directory, JSON.parse(holder));
console.log('held');
setInterval(() => held, 1000);
`;

async function holdElsewhere(directory: string) {
  const program = join(temporaryFolder(), 'keeper.mjs');
  writeFileSync(program, KEEPER);
  const module = new URL('hold-library.ts', import.meta.url).href;
  const child = spawn(process.execPath, [program, module, directory, JSON.stringify(HOLDER)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  await once(createInterface(child.stdout), 'line');
  return child;
}

const refusal = (message: string | RegExp) =>
  expect.objectContaining({
    code: 'library_in_use',
    message: expect.stringMatching(message) as string,
  }) as Error;

test('a library that another process has is refused with who it is and since when', async () => {
  const directory = temporaryFolder();
  await holdElsewhere(directory);
  expect(() => hold(directory)).toThrow(
    refusal(
      /open in another Collate on this computer, process 4242 of “ann”, since 29 Nov 2026, 08:05\./,
    ),
  );
});

test('a process that was killed does not keep the library, whatever its words say', async () => {
  const directory = temporaryFolder();
  const keeper = await holdElsewhere(directory);
  keeper.kill('SIGKILL');
  await once(keeper, 'exit');
  expect(existsSync(join(directory, HOLDER_NAME))).toBe(true);
  hold(directory, thisHolder(process.pid, SINCE), 2000);
  expect(JSON.parse(readFileSync(join(directory, HOLDER_NAME), 'utf8'))).toEqual({
    host: hostname(),
    user: userInfo().username,
    pid: process.pid,
    since: SINCE,
  });
});

test('a library that was let go can be had, and no words are left', () => {
  const directory = temporaryFolder();
  const first = holdLibrary(directory, HOLDER);
  expect(() => hold(directory)).toThrow(refusal('4242'));
  first.release();
  expect(existsSync(join(directory, HOLDER_NAME))).toBe(false);
  hold(directory);
});

test('another computer is named, without what would break a line or hide', () => {
  const directory = temporaryFolder();
  hold(directory, { ...HOLDER, host: 'lab\u202E-pc\n', user: 'b\u0007ob' });
  expect(() => hold(directory)).toThrow(refusal(/on the computer “lab-pc”, process 4242 of “bob”/));
});

test.each(['', '{', '{"host":"x"}', '{"host":"x","user":"y","pid":1,"since":1e300}'])(
  'words that say nothing name nobody, and the lock holds: %s',
  (words) => {
    const directory = temporaryFolder();
    hold(directory);
    writeFileSync(join(directory, HOLDER_NAME), words);
    expect(() => hold(directory)).toThrow(
      refusal('is open in another program, which has not said'),
    );
  },
);

test('what somebody wrote into the lock file does not lock', () => {
  const directory = temporaryFolder();
  writeFileSync(join(directory, LOCK_NAME), 'Nothing of SQLite. '.repeat(100));
  hold(directory);
  expect(() => hold(directory)).toThrow(refusal('4242'));
  expect(statSync(join(directory, LOCK_NAME)).size).toBe(0);
});
