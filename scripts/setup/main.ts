import { prepareMachine } from './prepare.ts';
import { showProblem } from './report.mjs';

try {
  await prepareMachine(process.platform === 'linux');
} catch (problem) {
  process.exitCode = showProblem(problem);
}
