import { enter } from './setup/enter.mjs';
import { HELP, readStartOptions } from './start/options.mjs';

const WRONG_USAGE = 2;

const options = readStartOptions(process.argv.slice(2));
switch (options.wants) {
  case 'help':
    console.log(HELP);
    break;
  case 'nothing':
    console.error(`${options.problem}\n\n${HELP}`);
    process.exitCode = WRONG_USAGE;
    break;
  case 'open':
    await enter('start/main.ts');
}
