import { readFileSync } from 'node:fs';
import { loadSpeciesLexicon } from '../../src/main/engine/extraction/species/lexicon.ts';
import { timeWork } from './time-work.ts';

/** Run on its own (`node --expose-gc`): loads the lexicon at argv[2] once and prints a `LexiconCost`. */
const path = process.argv[2] ?? '';
let lexicon: unknown;
readFileSync(path);
const before = readMemory();
const readMillis = timeWork(() => void readFileSync(path));
const readyMillis = timeWork(() => void (lexicon = loadSpeciesLexicon(readFileSync(path))));
const bytes = readMemory() - before;
if (lexicon !== undefined) console.log(JSON.stringify({ readMillis, readyMillis, bytes }));

/** The memory that is held when all that can be given back has been, in bytes. */
function readMemory(): number {
  (globalThis as { gc?: () => void }).gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
