import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../../test-engine.ts';
import type { Source } from '../source.ts';
import { FolderWatch } from './folder-watch.ts';

/** Watches a folder and hands over what it takes. */
function watchFolder() {
  let next: (sources: readonly Source[]) => void = () => undefined;
  const watch = new FolderWatch({
    now: Date.now,
    log: (message) => {
      throw new Error(message);
    },
    take: (sources) => {
      next(sources);
    },
    still: 50,
    together: 100,
  });
  onTestFinished(() => watch.stop());
  const taken = (): Promise<readonly Source[]> =>
    new Promise((resolve) => {
      next = resolve;
    });
  return { watch, taken };
}

test('takes files that are new in the folder or below, hidden ones aside', async () => {
  const folder = join(temporaryFolder(), 'incoming');
  mkdirSync(join(folder, 'more'), { recursive: true });
  const old = join(folder, 'old.txt');
  writeFileSync(old, 'Old.');
  const since = statSync(old).ctimeMs;
  const { watch, taken } = watchFolder();
  const came = taken();
  await watch.start(folder, since);
  writeFileSync(join(folder, '.hidden.txt'), 'Hidden.');
  const fresh = join(folder, 'more', 'new.txt');
  // The clock of a disk goes in steps of some milliseconds.
  do writeFileSync(fresh, 'New.');
  while (statSync(fresh).ctimeMs <= since);
  const names = (await came).map(({ name }) => name);
  expect(names).toEqual(['incoming/more/new.txt']);
});
