import { enter } from './setup/enter.mjs';

await enter('start/main.ts');
