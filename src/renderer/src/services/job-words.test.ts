import { expect, it } from 'vitest';
import { progressWords } from './job-words.ts';

it('counts things, and says what share of a backup is made', () => {
  expect(progressWords({ kind: 'import', total: 1000 }, 312)).toBe('312 of 1,000');
  expect(progressWords({ kind: 'check', total: 4200 }, 0)).toBe('0 of 4,200');
  expect(progressWords({ kind: 'backup', total: 100 }, 45)).toBe('45%');
  expect(progressWords({ kind: 'backup', total: 0 }, 0)).toBe('0%');
});
