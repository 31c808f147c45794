import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startSourceThread } from '../../src/main/engine/import/thread/source-thread.ts';
import { monsters } from '../trial/monsters.ts';
import { temporaryFolder } from './big-library.ts';
import { makeFigure, type Figure } from './figures.ts';

const WORST = 10;
/** As long as a text may be, and nothing odd about it. */
const SOUND = 'Nine newts were weighed by the pond in the second week of May. '.repeat(63_000);

/** The monsters that take the thread that reads files longest, beside the longest sound text. */
export async function measureMonsters(): Promise<Figure[]> {
  const folder = temporaryFolder();
  const thread = startSourceThread(console.error);
  const { signal } = new AbortController();
  const measure = async (fileName: string, contents: string | Uint8Array) => {
    const path = join(folder, fileName);
    writeFileSync(path, contents);
    const started = performance.now();
    const answer = await thread.read({ name: fileName, path }, signal, () => undefined);
    const seconds = (performance.now() - started) / 1000;
    rmSync(path);
    return { seconds, note: answer.ok ? 'read' : 'left out' };
  };
  // The first file waits for the thread to start.
  await measure('first.txt', 'Nine newts.');
  const sound = await measure('sound.txt', SOUND);
  const measured = [];
  for (const { name, fileName, bytes } of monsters()) {
    measured.push({ name, ...(await measure(fileName, bytes)) });
  }
  thread.close();
  return measured
    .toSorted((left, right) => right.seconds - left.seconds)
    .slice(0, WORST)
    .map(({ name, seconds, note }) =>
      makeFigure({
        group: 'import',
        name: `reading “${name}”`,
        unit: 's',
        values: [seconds],
        baseline: { name: 'four million characters of plain text', values: [sound.seconds] },
        note,
      }),
    );
}
