import { spawnSync } from 'node:child_process';
import {
  constants,
  copyFileSync,
  mkdirSync,
  readdirSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { FUSES, readFuses, setFuses } from '../scripts/fuses/fuses.ts';
import { resolveRuntime, type Runtime } from '../scripts/setup/runtime.ts';
import { expect, test } from './app.ts';
import { writeAsar } from './asar.ts';

test.skip(process.platform !== 'linux', 'The copy of a runtime is made as Linux lays it out.');

/** The one thing that a packaged Electron lets an environment set, at a size that is not usual. */
const HEADER_BYTES = 4321;

/** An app that says who made it run, and ends. */
const PACKAGE = '{"name":"fused","main":"main.cjs"}';
const appFrom = (place: string): string => `
  const { app } = require('electron');
  console.log('RAN ' + JSON.stringify({
    place: '${place}',
    inspector: require('node:inspector').url() !== undefined,
    options: require('node:http').maxHeaderSize === ${String(HEADER_BYTES)},
  }));
  app.exit();
`;

/** A copy of the runtime at hand, of which only the executable is copied for real. */
function copyRuntime({ folder: source, executable }: Runtime, folder: string): string {
  mkdirSync(join(folder, 'resources', 'app'), { recursive: true });
  const copy = join(folder, 'collate');
  copyFileSync(executable, copy, constants.COPYFILE_FICLONE);
  for (const name of readdirSync(source)) {
    if (name !== 'resources') symlinkSync(join(source, name), join(folder, name));
  }
  writeFileSync(join(folder, 'resources', 'app', 'package.json'), PACKAGE);
  writeFileSync(join(folder, 'resources', 'app', 'main.cjs'), appFrom('folder'));
  return copy;
}

/** Runs the copy to its end, or until it has shown for long enough that it has none. */
function run(copy: string, args: readonly string[], env: Readonly<Record<string, string>>) {
  const { stdout } = spawnSync(copy, [...args, '--no-sandbox'], {
    env: { ...process.env, ...env },
    encoding: 'utf8',
    timeout: 10_000,
    killSignal: 'SIGKILL',
  });
  const ran = /^RAN (.*)$/m.exec(stdout)?.[1];
  return ran === undefined ? null : (JSON.parse(ran) as unknown);
}

/** What each of the ways into an Electron comes to. */
function tryWaysIn(copy: string, folder: string) {
  const script = join(folder, 'script.cjs');
  writeFileSync(script, `console.log('RAN {"place":"script"}');`);
  const profile = `--user-data-dir=${join(folder, 'profile')}`;
  const fromFolder = run(copy, [profile], {});
  writeAsar(join(folder, 'resources', 'app.asar'), {
    'package.json': PACKAGE,
    'main.cjs': appFrom('archive'),
  });
  return {
    'an app in a folder': fromFolder,
    'an app in an archive': run(copy, [profile], {}),
    'run as Node': run(copy, [script, profile], { ELECTRON_RUN_AS_NODE: '1' }),
    'options for Node': run(copy, [profile], {
      NODE_OPTIONS: `--max-http-header-size=${String(HEADER_BYTES)}`,
    }),
    'the inspector': run(copy, ['--inspect=0', profile], {}),
  };
}

const PLAIN = { place: 'archive', inspector: false, options: false };

test('the fuses of a copy of the runtime are set, read back, and close the ways in', async ({
  folder,
}) => {
  const runtime = await resolveRuntime();
  const before = statSync(runtime.executable);
  const copy = copyRuntime(runtime, folder);
  const known = Object.keys(await readFuses(copy));
  expect(known).toContain('OnlyLoadAppFromAsar');
  await setFuses(copy);
  const wanted = Object.entries(FUSES).filter(([name]) => known.includes(name));
  expect(await readFuses(copy)).toEqual(Object.fromEntries(wanted));
  expect(tryWaysIn(copy, folder)).toEqual({
    'an app in a folder': null,
    'an app in an archive': PLAIN,
    'run as Node': PLAIN,
    'options for Node': PLAIN,
    'the inspector': PLAIN,
  });
  expect(statSync(runtime.executable).mtimeMs).toBe(before.mtimeMs);
});

test('without the fuses the same ways are open', async ({ folder }) => {
  const copy = copyRuntime(await resolveRuntime(), folder);
  expect(tryWaysIn(copy, folder)).toMatchObject({
    'an app in a folder': { place: 'folder' },
    'run as Node': { place: 'script' },
    'options for Node': { ...PLAIN, options: true },
    'the inspector': { ...PLAIN, inspector: true },
  });
});

test('the runtime that development uses is left as it is', async ({ folder }) => {
  const { executable } = await resolveRuntime();
  const fuses = await readFuses(executable);
  await expect(setFuses(executable)).rejects.toThrow('developed and tested with');
  expect(await readFuses(executable)).toEqual(fuses);
  const other = join(folder, 'no electron');
  writeFileSync(other, 'words');
  await expect(setFuses(other)).rejects.toThrow('no fuses');
  await expect(readFuses(join(folder, 'missing'))).rejects.toThrow('no fuses');
});
