import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { fuzzEngine } from './fuzz-engine.ts';
import { describeCall, fuzzedCalls, type FuzzIds } from './fuzz-calls.ts';

const NO_IDS: FuzzIds = {
  articles: [],
  claims: [],
  annotations: [],
  quotes: [],
  tables: [],
  collections: [],
};

test('the same seed gives the same calls, another one others', () => {
  const calls = (seed: number): string[] => [...fuzzedCalls(seed, 200, NO_IDS)].map(describeCall);
  expect(calls(1)).toEqual(calls(1));
  expect(calls(2)).not.toEqual(calls(1));
});

test('no call is answered as internal, and many are accepted', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'collate-fuzz-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  // The same calls each time; the trial takes a seed of its own.
  const { internal, accepted, calls } = await fuzzEngine(folder, 1, 800);
  expect(internal).toEqual([]);
  expect(accepted).toBeGreaterThan(calls / 4);
}, 120_000);
