import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createPacedTask } from './paced-task.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A task that takes so many milliseconds, and when it began. */
function taskOf(millis: number) {
  const began: number[] = [];
  const start = performance.now();
  const task = createPacedTask(100, () => {
    began.push(performance.now() - start);
    return new Promise((resolve) => {
      setTimeout(resolve, millis);
    });
  });
  return { task, began };
}

test('runs at once, then once more however often it was asked for', async () => {
  const { task, began } = taskOf(10);
  task.ask();
  for (let asked = 0; asked < 5; asked += 1) task.ask();
  await vi.advanceTimersByTimeAsync(2000);
  expect(began).toEqual([0, 110]);
  task.ask();
  expect(began).toHaveLength(3);
});

test('pauses longer after work that took long', async () => {
  const { task, began } = taskOf(400);
  task.ask();
  task.ask();
  await vi.advanceTimersByTimeAsync(5000);
  expect(began).toEqual([0, 400 + 1200]);
});

test('goes on after work that failed', async () => {
  let runs = 0;
  const task = createPacedTask(100, () => {
    runs += 1;
    return Promise.reject(new Error('no answer'));
  });
  task.ask();
  task.ask();
  await vi.advanceTimersByTimeAsync(1000);
  expect(runs).toBe(2);
});

test('does nothing once it is stopped', async () => {
  const { task, began } = taskOf(10);
  task.ask();
  task.ask();
  task.stop();
  await vi.advanceTimersByTimeAsync(1000);
  task.ask();
  expect(began).toEqual([0]);
});
