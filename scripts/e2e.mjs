import { enter } from './setup/enter.mjs';

await enter('test/e2e-main.ts');
