import { resolve } from 'node:path';

import { prepareMachine } from '../setup/prepare.ts';
import { showProblem } from '../setup/report.mjs';
import { buildIfChanged } from './build.ts';
import { openApp } from './open-app.ts';
import { readStartOptions } from './options.mjs';
import { hasScreen } from './virtual-screen.ts';

/**
 * `--library DIR` means a folder as seen from where the person typed the command; npm runs
 * scripts in the clone's root and keeps that place in INIT_CWD.
 */
function argumentsOfApp(): string[] {
  const options = readStartOptions(process.argv.slice(2));
  if (options.wants !== 'open') return [];
  const { library, link } = options;
  return [
    ...(library === null
      ? []
      : ['--library', resolve(process.env['INIT_CWD'] ?? process.cwd(), library)]),
    // Last: the app reads nothing behind it.
    ...(link === null ? [] : [link]),
  ];
}

try {
  const runtime = await prepareMachine(!hasScreen());
  await buildIfChanged();
  process.exitCode = await openApp(runtime, argumentsOfApp());
} catch (problem) {
  process.exitCode = showProblem(problem);
}
