import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { count, countOf, judged, roundsOf, type Attack } from '../attack.ts';
import { fuzzEngine, type FuzzFigures } from '../fuzz-engine.ts';

/** A fresh library after so many calls: what was deleted and mended by then leaves little to reach for. */
const CALLS_IN_A_LIBRARY = 5000;
/** What one call may keep others waiting. */
const MOST_MILLIS = 250;

function tell(figures: FuzzFigures, report: (line: string) => void): void {
  for (const { call, log } of figures.internal) report(`internal: ${call}\n${log}`);
  const [slowest] = figures.slowest;
  if (slowest && slowest.milliseconds > MOST_MILLIS) {
    report(`${slowest.milliseconds.toFixed(0)} ms: ${slowest.call}`);
  }
}

/** A round is one fuzzed call. */
export const attackByCalls: Attack = async (options) => {
  const { rounds, seed, slack, folder, report } = options;
  const limit = MOST_MILLIS * slack;
  const sum = { made: 0, accepted: 0, internal: 0, slow: 0, longest: 0, byClock: 0 };
  for (const made of roundsOf(options, CALLS_IN_A_LIBRARY)) {
    const own = join(folder, `library ${String(made)}`);
    mkdirSync(own);
    const calls = Math.min(CALLS_IN_A_LIBRARY, rounds - made);
    const figures = await fuzzEngine(own, seed + made, calls);
    tell(figures, report);
    sum.made += calls;
    sum.accepted += figures.accepted;
    sum.internal += figures.internal.length;
    sum.slow += figures.overQuarterSecond;
    sum.longest = Math.max(sum.longest, figures.slowest[0]?.milliseconds ?? 0);
    sum.byClock = Math.max(sum.byClock, figures.longestByClock);
    rmSync(own, { recursive: true });
    report(`${count(made + calls)} calls`);
  }
  return [
    judged(
      'fuzzed calls to every method of the engine',
      `${countOf(sum.made, rounds)} calls, ${count(sum.accepted)} accepted, ${count(sum.internal)} internal errors, ${count(sum.slow)} computed for over ${String(MOST_MILLIS)} ms, the longest for ${sum.longest.toFixed(0)} ms (${sum.byClock.toFixed(0)} ms by the clock, beside other programs)`,
      `0 internal errors, 0 over ${String(limit)} ms`,
      sum.internal === 0 && sum.longest <= limit,
    ),
  ];
};
