import { resolve } from 'node:path';

import { prepareMachine } from '../setup/prepare.ts';
import { showProblem } from '../setup/report.mjs';
import { buildIfChanged } from './build.ts';
import { openApp } from './open-app.ts';
import { hasScreen } from './virtual-screen.ts';

/**
 * `--library DIR` means a folder as seen from where the person typed the command; npm runs
 * scripts in the clone's root and keeps that place in INIT_CWD.
 */
function resolveLibrary(args: readonly string[]): string[] {
  const from = process.env['INIT_CWD'] ?? process.cwd();
  return args.map((arg, index) => {
    if (arg.startsWith('--library=')) return `--library=${resolve(from, arg.slice(10))}`;
    return args[index - 1] === '--library' ? resolve(from, arg) : arg;
  });
}

try {
  const runtime = await prepareMachine(!hasScreen());
  await buildIfChanged();
  process.exitCode = await openApp(runtime, resolveLibrary(process.argv.slice(2)));
} catch (problem) {
  process.exitCode = showProblem(problem);
}
