import { showProblem } from '../setup/report.mjs';
import { readFuses, setFuses } from './fuses.ts';

const [electron] = process.argv.slice(2);
if (electron === undefined) {
  console.error('Usage: npm run fuses -- PATH, the Electron that is about to be packaged.');
  process.exit(2);
}
try {
  await setFuses(electron);
  for (const [name, isOn] of Object.entries(await readFuses(electron))) {
    console.log(`${isOn === null ? 'gone' : isOn ? 'on  ' : 'off '}  ${name}`);
  }
} catch (problem) {
  process.exitCode = showProblem(problem);
}
