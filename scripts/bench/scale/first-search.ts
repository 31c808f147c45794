import { makeFigure, type Figure } from '../figures.ts';
import { openDesk, timeAsync } from './desk.ts';

const RUNS = 3;
/** What stands in the box after the first keystroke, and when it is written out. */
const TEXTS = ['m', 'mice liver'] as const;

/** Milliseconds until a library that was just opened has found something for the first time. */
async function timeFirstSearch(directory: string, text: string): Promise<number> {
  const { engine, call } = openDesk(directory);
  try {
    return await timeAsync(() => call('search.query', { text, limit: 20 }));
  } finally {
    await engine.close();
  }
}

/** The first search after the start, whose thread and dictionaries are not ready, beside a small library. */
export async function measureFirstSearch(many: string, few: string): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const text of TEXTS) {
    const own: number[] = [];
    const base: number[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      base.push(await timeFirstSearch(few, text));
      own.push(await timeFirstSearch(many, text));
    }
    figures.push(
      makeFigure({
        group: 'scale',
        name: `the first search after the start, for “${text}”`,
        unit: 'ms',
        values: own,
        baseline: { name: 'in a library of 1,000', values: base },
      }),
    );
  }
  return figures;
}
