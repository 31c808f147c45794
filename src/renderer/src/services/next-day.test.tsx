import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { whenDayBegins } from './next-day.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: new Date(2024, 11, 31, 22, 30) });
});
afterEach(() => {
  vi.useRealTimers();
});

const MINUTE = 60_000;

test('a day begins at each midnight of the place, and no more once nobody listens', () => {
  const days: string[] = [];
  const stop = whenDayBegins(() => days.push(new Date().toDateString()));
  vi.advanceTimersByTime(89 * MINUTE);
  expect(days).toEqual([]);
  vi.advanceTimersByTime(MINUTE);
  expect(days).toEqual(['Wed Jan 01 2025']);
  vi.advanceTimersByTime(24 * 60 * MINUTE);
  expect(days).toEqual(['Wed Jan 01 2025', 'Thu Jan 02 2025']);
  stop();
  vi.advanceTimersByTime(48 * 60 * MINUTE);
  expect(days).toHaveLength(2);
});

test('a day that began while the computer slept begins when the window is used again', () => {
  const days: string[] = [];
  const stop = whenDayBegins(() => days.push(new Date().toDateString()));
  vi.setSystemTime(new Date(2025, 0, 2, 8));
  window.dispatchEvent(new Event('focus'));
  window.dispatchEvent(new Event('focus'));
  expect(days).toEqual(['Thu Jan 02 2025']);
  stop();
});
