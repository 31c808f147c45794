import { expect, test } from 'vitest';
import { createDrawingQueue } from './drawing-queue.ts';

/** Drawings that end when they are told to. */
function plan(names: readonly string[]) {
  const begun: string[] = [];
  const ended: string[] = [];
  const ends = new Map<string, () => void>();
  const ranks = new Map(names.map((name, at) => [name, at]));
  const drawings = names.map((name) => ({
    rank: () => ranks.get(name) ?? 0,
    draw: async (signal: AbortSignal) => {
      begun.push(name);
      await new Promise<void>((resolve) => {
        ends.set(name, resolve);
        signal.addEventListener('abort', () => resolve());
      });
      ended.push(signal.aborted ? `${name} left` : name);
    },
  }));
  return { begun, ended, ends, ranks, drawings };
}

const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test('the most urgent goes first, by what is urgent when its turn comes', async () => {
  const queue = createDrawingQueue(1);
  const { begun, ends, ranks, drawings } = plan(['a', 'b', 'c']);
  for (const drawing of drawings.toReversed()) queue.add(drawing);
  await settle();
  expect(begun).toEqual(['a']);
  ranks.set('c', -1);
  ends.get('a')?.();
  await settle();
  expect(begun).toEqual(['a', 'c']);
});

test('what is taken out is not begun, and what is being drawn is ended', async () => {
  const queue = createDrawingQueue(2);
  const { begun, ended, drawings } = plan(['a', 'b', 'c']);
  const takeOut = drawings.map((drawing) => queue.add(drawing));
  takeOut[1]?.();
  await settle();
  expect(begun).toEqual(['a', 'c']);
  takeOut[0]?.();
  await settle();
  expect(ended).toEqual(['a left']);
});
