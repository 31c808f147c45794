import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { judgeAfterKill } from '../after-kill.ts';
import {
  count,
  countOf,
  describeProblem,
  judged,
  roundsOf,
  wordsOf,
  type Attack,
} from '../attack.ts';
import { makeChange, planChange } from '../changes.ts';
import type { Change } from '../changes/change.ts';
import { Host, HostGone } from '../host.ts';
import { seededRandom, type Random } from '../random.ts';
import { damageIn, readRows, type Rows } from '../rows.ts';

/** A fresh library after so many kills keeps the library small and the opening quick. */
const KILLS_PER_LIBRARY = 100;
const MOST_CHANGES_PER_KILL = 8;
/** What a change takes that was never timed yet, in milliseconds. */
const FIRST_GUESS = 8;

interface Tally {
  kills: number;
  acknowledged: number;
  whole: number;
  absent: number;
  lost: number;
  damaged: number;
  surprises: number;
}

/** What is known of a library between two kills. */
interface Known {
  rows: Rows;
  underWay: Change | null;
}

/** Kills an engine while it works, again and again, and compares what it acknowledged with what is there. */
class Killing {
  readonly tally: Tally = {
    kills: 0,
    acknowledged: 0,
    whole: 0,
    absent: 0,
    lost: 0,
    damaged: 0,
    surprises: 0,
  };
  readonly #random: Random;
  readonly #report: (line: string) => void;
  readonly #durations = new Map<string, number>();

  constructor(random: Random, report: (line: string) => void) {
    this.#random = random;
    this.#report = report;
  }

  /** Opens the library in the host, judges it, works in it, and kills the host. */
  async round(host: Host, directory: string, known: Known): Promise<Known> {
    if (this.#random.next() < 0.05) {
      const opening = host.open(directory).catch(() => null);
      await sleep(this.#random.int(0, 119));
      await host.kill();
      await opening;
      this.tally.kills += 1;
      return known;
    }
    await host.open(directory);
    await this.#judge(host, directory, known);
    const last = await this.#work(host, directory);
    this.tally.kills += 1;
    for (const line of host.log) {
      this.tally.surprises += 1;
      this.#report(`the engine logged: ${line}`);
    }
    return last;
  }

  async #judge(host: Host, directory: string, { rows, underWay }: Known): Promise<void> {
    const verdict = await judgeAfterKill(host, () => readRows(directory), rows, underWay);
    if (verdict.inFlight === 'whole') this.tally.whole += 1;
    if (verdict.inFlight === 'absent') this.tally.absent += 1;
    if (verdict.lost.length > 0) {
      this.tally.lost += 1;
      this.#report(
        `lost after a kill during ${underWay?.method ?? 'nothing'}: ${verdict.lost.slice(0, 8).join('; ')}`,
      );
    }
    const files = await host.call('attachments.check', {});
    const damage = [
      ...damageIn(directory),
      ...files.first.map(({ name, fault }) => `the file ${name} is ${fault}`),
    ];
    if (damage.length > 0) {
      this.tally.damaged += 1;
      this.#report(`after a kill during ${underWay?.method ?? 'nothing'}: ${damage.join(', ')}`);
    }
  }

  async #work(host: Host, directory: string): Promise<Known> {
    let rows = readRows(directory);
    const peaceful = this.#random.int(0, MOST_CHANGES_PER_KILL - 1);
    for (let done = 0; ; done += 1) {
      const change = await planChange(host, this.#random);
      const typical = this.#durations.get(change.method) ?? FIRST_GUESS;
      const killed =
        done < peaceful ? null : sleep(this.#random.next() * 1.3 * typical).then(() => host.kill());
      const started = performance.now();
      const answer = await this.#make(host, change);
      const took = performance.now() - started;
      if (answer === 'gone') return { rows, underWay: change };
      if (answer === 'acknowledged') {
        this.tally.acknowledged += 1;
        this.#durations.set(change.method, typical * 0.8 + took * 0.2);
      }
      await killed;
      rows = readRows(directory);
      if (killed) return { rows, underWay: null };
    }
  }

  async #make(host: Host, change: Change): Promise<'acknowledged' | 'refused' | 'gone'> {
    try {
      await makeChange(host, change);
      return 'acknowledged';
    } catch (thrown) {
      if (thrown instanceof HostGone) return 'gone';
      if (wordsOf(thrown) === null) {
        this.tally.surprises += 1;
        this.#report(`${change.method}: ${describeProblem(thrown)}`);
      }
      return 'refused';
    }
  }
}

/** kill -9 of the engine at random moments of varied changes; a round is one kill. */
export const attackByKills: Attack = async (options) => {
  const { rounds, seed, folder, report } = options;
  const killing = new Killing(seededRandom(seed), report);
  const { tally } = killing;
  let known: Known = { rows: new Map(), underWay: null };
  let next = new Host();
  for (const round of roundsOf(options)) {
    const directory = join(folder, `library ${String(Math.floor(round / KILLS_PER_LIBRARY))}`);
    if (round % KILLS_PER_LIBRARY === 0) {
      mkdirSync(directory);
      known = await firstRows(next, directory);
      next = new Host();
    }
    const host = next;
    // The next process loads the engine while this one works.
    next = new Host();
    known = await killing.round(host, directory, known);
    if (round % 50 === 49) report(`${count(round + 1)} of ${count(rounds)} kills`);
  }
  await next.kill();
  return [
    judged(
      'kill -9 of the engine during varied changes',
      `${countOf(tally.kills, rounds)} kills, ${count(tally.acknowledged)} acknowledged changes; ` +
        `under way: ${count(tally.absent)} not there, ${count(tally.whole)} there as a whole; ` +
        `${count(tally.lost)} losses, ${count(tally.damaged)} damaged, ${count(tally.surprises)} surprises`,
      '0 lost, 0 damaged',
      tally.lost + tally.damaged + tally.surprises === 0,
    ),
  ];
};

/** What an empty library holds. */
async function firstRows(host: Host, directory: string): Promise<Known> {
  await host.open(directory);
  const rows = readRows(directory);
  await host.kill();
  return { rows, underWay: null };
}
