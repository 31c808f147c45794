import { prepareMachine } from '../setup/prepare.ts';
import { showProblem } from '../setup/report.mjs';
import { buildIfChanged } from '../start/build.ts';
import { runEndToEnd } from './end-to-end.ts';

try {
  await prepareMachine(process.platform === 'linux');
  await buildIfChanged();
  process.exitCode = await runEndToEnd(process.argv.slice(2));
} catch (problem) {
  process.exitCode = showProblem(problem);
}
