import { spawnSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

import { temporaryFolder } from '../../src/main/engine/test-engine.ts';
import { HELP, readStartOptions } from './options.mjs';

const LINK = 'collate-open://article/finch2018larks';
const SCRIPTS = join(import.meta.dirname, '..');

test.each([
  { args: [], library: null, link: null },
  { args: ['--library', 'my papers'], library: 'my papers', link: null },
  { args: ['--library=my papers'], library: 'my papers', link: null },
  { args: [LINK], library: null, link: LINK },
  { args: [LINK, '--library', 'my papers'], library: 'my papers', link: LINK },
])('opens with $args', ({ args, library, link }) => {
  expect(readStartOptions(args)).toEqual({ wants: 'open', library, link });
});

test.each([['--help'], ['-h'], ['--library', 'papers', '--help']])(
  'shows the help: %s',
  (...args) => {
    expect(readStartOptions(args)).toEqual({ wants: 'help' });
  },
);

test.each([
  { args: ['--libary', 'papers'], named: '--libary' },
  { args: ['papers'], named: 'papers' },
  { args: [LINK, 'papers'], named: 'papers' },
  { args: [LINK, `${LINK}2`], named: `${LINK}2` },
  { args: ['--library'], named: '--library' },
  { args: ['--library='], named: '--library' },
  { args: ['--no-sandbox'], named: '--no-sandbox' },
])('refuses $args by name', ({ args, named }) => {
  expect(readStartOptions(args)).toEqual({
    wants: 'nothing',
    problem: expect.stringContaining(named) as string,
  });
});

/** Runs `npm start` of a clone in which nothing is set up, nor could be: there is no package list. */
function startInBareClone(...args: string[]) {
  const clone = temporaryFolder();
  cpSync(SCRIPTS, join(clone, 'scripts'), { recursive: true });
  return spawnSync(process.execPath, [join(clone, 'scripts', 'start.mjs'), ...args], {
    encoding: 'utf8',
  });
}

test('the help and a refusal come before anything is set up', () => {
  expect(startInBareClone('--help')).toMatchObject({ status: 0, stdout: `${HELP}\n`, stderr: '' });
  const refused = startInBareClone('--colour', 'red');
  expect(refused).toMatchObject({ status: 2, stdout: '' });
  expect(refused.stderr).toContain('--colour');
  expect(refused.stderr).toContain(HELP);
});
