import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { makeFigure, median, type Figure } from './figures.ts';

/** What the lexicon cost a process of its own. */
interface LexiconCost {
  readonly readMillis: number;
  readonly readyMillis: number;
  readonly bytes: number;
}

const RUNS = 5;
const MEGABYTE = 1_000_000;

/** Getting the species lexicon ready in a new process, beside a read of its file; with its memory. */
export function measureLexicon(resources: string): Figure {
  const program = join(import.meta.dirname, 'load-lexicon.ts');
  const costs = Array.from({ length: RUNS }, () => {
    const line = execFileSync(
      process.execPath,
      ['--expose-gc', program, join(resources, 'species-lexicon.bin')],
      { encoding: 'utf8' },
    );
    return JSON.parse(line) as LexiconCost;
  });
  const figure = makeFigure({
    group: 'extraction',
    name: 'species lexicon ready',
    unit: 'ms',
    values: costs.map(({ readyMillis }) => readyMillis),
    baseline: { name: 'a read of its file', values: costs.map(({ readMillis }) => readMillis) },
  });
  const held = median(costs.map(({ bytes }) => bytes)) / MEGABYTE;
  return { ...figure, note: `it takes ${held.toFixed(0)} MB` };
}
