import { readFileSync } from 'node:fs';

/** How many checks passed, failed and were skipped. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** Of those that passed, how many did so only when they were run a second time. */
  readonly flaky?: number;
}

/** Checks of several stages together. */
export function addTallies(tallies: readonly Tally[]): Tally {
  return tallies.reduce<Required<Tally>>(
    (sum, { passed, failed, skipped, flaky = 0 }) => ({
      passed: sum.passed + passed,
      failed: sum.failed + failed,
      skipped: sum.skipped + skipped,
      flaky: sum.flaky + flaky,
    }),
    { passed: 0, failed: 0, skipped: 0, flaky: 0 },
  );
}

/** A tally as the last line of a test run: `12 passed, 0 failed`, with skipped and flaky ones if any. */
export function describeTally({ passed, failed, skipped, flaky = 0 }: Tally): string {
  const more = [
    ...(skipped > 0 ? [`, ${skipped} skipped`] : []),
    ...(flaky > 0 ? [`, ${flaky} flaky`] : []),
  ];
  return `${passed} passed, ${failed} failed${more.join('')}`;
}

/** A stage without tests of its own counts as one. */
export function tallyOfExitCode(code: number): Tally {
  return code === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}

/** What the JSON report of Vitest says; throws if it is no such report. */
export function readVitestTally(file: string): Tally {
  const report = readReport(file);
  return {
    passed: readCount(report, 'numPassedTests'),
    failed: readCount(report, 'numFailedTests'),
    skipped: readCount(report, 'numPendingTests') + readCount(report, 'numTodoTests'),
    flaky: readList(report, 'testResults')
      .flatMap((each) => readList(each, 'assertionResults'))
      .filter((test) => test['status'] === 'passed' && readList(test, 'failureMessages').length > 0)
      .length,
  };
}

/** What the JSON report of Playwright says; throws if it is no such report. */
export function readPlaywrightTally(file: string): Tally {
  const stats = readReport(readReport(file)['stats']);
  const flaky = readCount(stats, 'flaky');
  return {
    passed: readCount(stats, 'expected') + flaky,
    failed: readCount(stats, 'unexpected'),
    skipped: readCount(stats, 'skipped'),
    flaky,
  };
}

/** What the report of a trial says: each row that was judged is one check; throws if it is no such report. */
export function readTrialTally(file: string): Tally {
  const { rows } = readReport(file);
  if (!Array.isArray(rows)) throw new Error('This is no report of a trial.');
  const count = (result: string): number =>
    rows.filter((row) => readReport(row)['result'] === result).length;
  return { passed: count('held'), failed: count('missed'), skipped: count('skipped') };
}

/**
 * The tally of a stage that runs tests. A run that failed although no test did (a file that
 * doesn't load, a crash, no report), or that ran no test at all, counts as one failure.
 * @param code the exit code of the test runner
 * @param read reads its report
 */
export function tallyOfTests(code: number, read: () => Tally): Tally {
  let tally: Tally;
  try {
    tally = read();
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
  const ranNone = tally.passed + tally.failed === 0;
  const failedOtherwise = code !== 0 && tally.failed === 0;
  return ranNone || failedOtherwise ? { ...tally, failed: 1 } : tally;
}

function readReport(source: unknown): Record<string, unknown> {
  const report: unknown =
    typeof source === 'string' ? JSON.parse(readFileSync(source, 'utf8')) : source;
  if (typeof report !== 'object' || report === null) throw new Error('This is no test report.');
  return { ...report };
}

function readList(report: Record<string, unknown>, name: string): Record<string, unknown>[] {
  const value = report[name];
  if (!Array.isArray(value)) throw new Error(`The test report has no list "${name}".`);
  return value.map((each) => (typeof each === 'string' ? {} : readReport(each)));
}

function readCount(report: Record<string, unknown>, name: string): number {
  const value = report[name];
  if (typeof value !== 'number') throw new Error(`The test report has no number "${name}".`);
  return value;
}
