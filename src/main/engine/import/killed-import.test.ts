import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, test } from 'vitest';
import { openTestEngine, RESOURCES, temporaryFolder } from '../test-engine.ts';
import { FIRST_TRASH } from '../test-ids.ts';

/** A program that imports texts without end and prints the name of each that is in. */
const ENDLESS_IMPORT = `
const [engineModule, directory, resources] = process.argv.slice(2);
const { createEngine } = await import(engineModule);
const engine = createEngine({ directory, resources });
const signal = new AbortController().signal;
for (let at = 0; ; at += 1) {
  const text = ('Gulls of pier ' + at + '\\n\\n' + 'A gull took a chip from row ' + at + '. ').repeat(200);
  const { value } = await engine.dispatch('import.text', { text, name: 'Pier ' + at }, signal);
  const job = await engine.waitForJob(value.jobId);
  console.log(job.imports[0].articleId);
}
`;

test('a process that is killed while it imports leaves a sound library with all it had brought in', async () => {
  const folder = temporaryFolder();
  const directory = join(folder, 'library');
  const program = join(folder, 'endless-import.mjs');
  writeFileSync(program, ENDLESS_IMPORT);
  const engineModule = new URL('../engine.ts', import.meta.url).href;
  const child = spawn(process.execPath, [program, engineModule, directory, RESOURCES], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const imported: string[] = [];
  for await (const line of createInterface(child.stdout)) {
    imported.push(line);
    if (imported.length === 12) child.kill('SIGKILL');
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  expect(child.signalCode).toBe('SIGKILL');

  const { call } = openTestEngine(directory);
  expect((await call('library.check', {})).database).toBe('ok');
  const ids = await call('articles.ids', {
    list: {
      scope: { of: 'all' },
      sort: 'added',
      descending: false,
      filter: '',
    },
    first: 0,
    limit: 10_000,
  });
  expect(ids).toEqual(expect.arrayContaining(imported));
  for (const id of ids) {
    const { text, revisions } = await call('articles.get', { id });
    expect(text).toContain('A gull took a chip');
    expect(revisions).toMatchObject([
      { sha256: createHash('sha256').update(text).digest('hex'), length: text.length },
    ]);
  }
  const found = await call('search.query', { text: 'gull chip', limit: 200 });
  expect(found.articles.total).toBe(ids.length);
  expect((await call('trash.list', FIRST_TRASH)).items.length).toBe(0);
  expect(await call('history.undo', {})).toMatchObject({ label: 'Import an article' });
});
