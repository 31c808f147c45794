import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { quantile } from '../bench/figures.ts';
import type { Desk } from './host.ts';

/** How often an engine is asked whether it still answers, in milliseconds. */
const EVERY_MILLIS = 20;
const BASELINE_MILLIS = 1000;

/** How long an engine let those wait who asked something small of it meanwhile. */
export class Pings {
  readonly #waits: number[] = [];
  #timer: NodeJS.Timeout | null = null;

  /** Asks again and again, until `stop`. */
  start({ call }: Pick<Desk, 'call'>): void {
    this.#timer = setInterval(() => {
      const asked = performance.now();
      const note = (): void => {
        this.#waits.push(performance.now() - asked);
      };
      // An engine that is gone answers with a refusal, which is no answer to wait for.
      call('history.state', {}).then(note, () => undefined);
    }, EVERY_MILLIS);
  }

  stop(): void {
    if (this.#timer) clearInterval(this.#timer);
    this.#timer = null;
  }

  get count(): number {
    return this.#waits.length;
  }

  /** The longest wait in milliseconds. */
  get worst(): number {
    return Math.max(0, ...this.#waits);
  }

  /** The wait that one in a thousand was longer than, in milliseconds. */
  get nearWorst(): number {
    return this.#waits.length === 0 ? 0 : quantile(this.#waits, 0.999);
  }

  describe(): string {
    return `${this.nearWorst.toFixed(0)} ms in 99.9%, at worst ${this.worst.toFixed(0)} ms`;
  }
}

/** The waits for an engine that has nothing else to do. */
export async function pingIdle(desk: Desk): Promise<Pings> {
  const pings = new Pings();
  pings.start(desk);
  await sleep(BASELINE_MILLIS);
  pings.stop();
  return pings;
}

/** The waits for an idle engine while another process keeps a processor busy: the machine's share. */
export async function pingBesideBusyLoop(desk: Desk): Promise<Pings> {
  const busy = spawn(process.execPath, ['--eval', 'for (;;);'], { stdio: 'ignore' });
  const gone = once(busy, 'exit');
  try {
    return await pingIdle(desk);
  } finally {
    busy.kill('SIGKILL');
    await gone;
  }
}
