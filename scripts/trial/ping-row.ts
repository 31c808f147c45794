import { count, judged, type Row } from './attack.ts';
import type { Host } from './host.ts';
import { pingBesideBusyLoop, pingIdle, type Pings } from './pings.ts';

/** What an engine may make others wait, whatever it reads. */
const PING_MILLIS = 50;

/** What the same pings take when the engine has nothing to do: the machine's own share. */
export interface Baseline {
  readonly idle: Pings;
  readonly busy: Pings;
}

/** Measures the baseline; afterwards the engine's longest turn is counted anew. */
export async function measureBaseline(host: Host): Promise<Baseline> {
  const baseline = { idle: await pingIdle(host), busy: await pingBesideBusyLoop(host) };
  // Opening is no import.
  await host.longestTurn();
  return baseline;
}

/**
 * Judges the waits of an engine. What other programs make it wait is none of its doing: where a ping
 * waited too long, it counts how long the engine's thread computed in one go.
 * @param turn the longest that it computed in one go, in milliseconds
 */
export function judgePings(
  pings: Pings,
  turn: number,
  { idle, busy }: Baseline,
  slack: number,
): Row {
  const limit = PING_MILLIS * slack;
  return judged(
    'an engine asked for something small meanwhile',
    `${count(pings.count)} pings: ${pings.describe()} (idle: ${idle.describe()}; idle beside a busy program: ${busy.describe()}); ` +
      `the engine computed for ${turn.toFixed(0)} ms in one go at most`,
    `answered within ${String(limit)} ms, or nothing computed for longer`,
    pings.count > 0 && (pings.worst <= limit || turn <= limit),
  );
}
