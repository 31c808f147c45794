import { globSync } from 'node:fs';
import { join } from 'node:path';

import { projectRoot } from './setup/cache-folder.mjs';
import { runProgram } from './setup/run-program.mjs';

/** The projects: a tsconfig per runtime, so that each sees only the APIs it will have. */
const projects = globSync('tsconfig.*.json', { cwd: projectRoot })
  .filter((file) => file !== 'tsconfig.base.json')
  .toSorted();

const compiler = join(projectRoot, 'node_modules', 'typescript', 'bin', 'tsc');
let failed = 0;
for (const project of projects) {
  const { code, output } = await runProgram(process.execPath, [compiler, '-p', project], {
    cwd: projectRoot,
  });
  if (code !== 0) failed += 1;
  console.log(`${code === 0 ? 'passed' : 'FAILED'}  ${project}`);
  if (code !== 0) console.log(output.trimEnd());
}
process.exitCode = failed === 0 ? 0 : 1;
