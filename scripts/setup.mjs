import { enter } from './setup/enter.mjs';

await enter('setup/main.ts');
