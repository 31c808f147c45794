import { makeFigure, type Figure } from '../figures.ts';
import { prepareApp } from '../prepare-app.ts';
import { launch, memoryOf } from '../window-app.ts';
import { PROJECT, timeToReady } from '../start.ts';

const RUNS = 5;

/** Opening the app on a large library, and what memory it then holds, beside a small one. */
export async function measureWindow(many: string, few: string): Promise<Figure[]> {
  const { runtime, close } = await prepareApp();
  const started = { many: [] as number[], few: [] as number[] };
  const memory = { many: [] as number[], few: [] as number[] };
  for (let run = 0; run < RUNS; run += 1) {
    for (const [size, library] of [
      ['few', few],
      ['many', many],
    ] as const) {
      started[size].push(await timeToReady(runtime, PROJECT, ['--library', library]));
      const app = await launch(runtime, PROJECT, ['--library', library]);
      const page = await app.firstWindow();
      await page.getByRole('option').first().waitFor();
      memory[size].push(await memoryOf(app));
      await app.close();
    }
  }
  close();
  const baseline = 'with a library of 1,000';
  return [
    makeFigure({
      group: 'scale',
      name: 'cold start to interactive',
      unit: 'ms',
      values: started.many,
      baseline: { name: baseline, values: started.few },
    }),
    makeFigure({
      group: 'scale',
      name: 'memory of all processes with the list on the screen',
      unit: 'MB',
      values: memory.many,
      baseline: { name: baseline, values: memory.few },
    }),
  ];
}
