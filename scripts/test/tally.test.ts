import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

import {
  addTallies,
  describeTally,
  readPlaywrightTally,
  readTrialTally,
  readVitestTally,
  tallyOfTests,
  type Tally,
} from './tally.ts';

const folder = mkdtempSync(join(tmpdir(), 'collate-tally-'));
afterAll(() => rmSync(folder, { recursive: true }));

function writeReport(name: string, content: unknown): string {
  const file = join(folder, name);
  writeFileSync(file, JSON.stringify(content));
  return file;
}

describe('the last line of a test run', () => {
  test('adds up the stages', () => {
    const sum = addTallies([
      { passed: 1, failed: 0, skipped: 0 },
      { passed: 40, failed: 2, skipped: 3 },
    ]);
    expect(describeTally(sum)).toBe('41 passed, 2 failed, 3 skipped');
  });

  test('tells how many passed only the second time', () => {
    const flaky = { passed: 9, failed: 0, skipped: 0, flaky: 2 };
    const sum = addTallies([{ passed: 1, failed: 0, skipped: 0 }, flaky]);
    expect(describeTally(sum)).toBe('10 passed, 0 failed, 2 flaky');
  });

  test('says nothing of skipped tests when there are none', () => {
    expect(describeTally({ passed: 7, failed: 0, skipped: 0 })).toBe('7 passed, 0 failed');
  });
});

describe('reports of the test runners', () => {
  test("reads Vitest's", () => {
    const report = {
      numPassedTests: 5,
      numFailedTests: 1,
      numPendingTests: 2,
      numTodoTests: 1,
      testResults: [
        { assertionResults: [{ status: 'passed', failureMessages: [] }] },
        {
          assertionResults: [
            { status: 'passed', failureMessages: ['The first try failed.'] },
            { status: 'failed', failureMessages: ['Both did.', 'Both did.'] },
          ],
        },
      ],
    };
    const tally = readVitestTally(writeReport('unit.json', report));
    expect(tally).toEqual({ passed: 5, failed: 1, skipped: 3, flaky: 1 });
  });

  test("reads Playwright's", () => {
    const report = { stats: { expected: 9, flaky: 1, unexpected: 2, skipped: 4 } };
    const tally = readPlaywrightTally(writeReport('e2e.json', report));
    expect(tally).toEqual({ passed: 10, failed: 2, skipped: 4, flaky: 1 });
  });

  test('reads that of a trial, whose skipped attacks count for nothing', () => {
    const rows = [{ result: 'held' }, { result: 'missed' }, { result: 'skipped' }];
    const tally = readTrialTally(writeReport('trial.json', { seed: 1, rows }));
    expect(tally).toEqual({ passed: 1, failed: 1, skipped: 1 });
    expect(() => readTrialTally(writeReport('none.json', { seed: 1 }))).toThrow('no report');
  });
});

describe('a stage of tests', () => {
  const none: Tally = { passed: 0, failed: 0, skipped: 0 };

  test('fails when it ran no test', () => {
    expect(tallyOfTests(0, () => none).failed).toBe(1);
  });

  test('fails when all its tests were skipped', () => {
    expect(tallyOfTests(0, () => ({ ...none, skipped: 3 }))).toEqual({
      ...none,
      skipped: 3,
      failed: 1,
    });
  });

  test('fails when the runner failed although every test passed', () => {
    expect(tallyOfTests(1, () => ({ ...none, passed: 3 }))).toEqual({
      ...none,
      passed: 3,
      failed: 1,
    });
  });

  test('fails when there is no report', () => {
    const file = join(folder, 'missing.json');
    expect(tallyOfTests(0, () => readVitestTally(file))).toEqual({ ...none, failed: 1 });
  });

  test('counts failed tests as they are', () => {
    const tally: Tally = { passed: 3, failed: 2, skipped: 0 };
    expect(tallyOfTests(1, () => tally)).toEqual(tally);
  });
});
