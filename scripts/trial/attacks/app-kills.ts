import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { launch, type Collate } from '../../../e2e/launch.ts';
import { prepareApp } from '../../bench/prepare-app.ts';
import { judgeAfterKill } from '../after-kill.ts';
import { deskOfApp, findEngine, isAlive } from '../app-desk.ts';
import {
  count,
  countOf,
  describeProblem,
  judged,
  roundsOf,
  skipped,
  wordsOf,
  type Attack,
} from '../attack.ts';
import { makeChange, planChange } from '../changes.ts';
import type { Change } from '../changes/change.ts';
import { HostGone, type Desk } from '../host.ts';
import { seededRandom, type Random } from '../random.ts';
import { readRows, type Rows } from '../rows.ts';

const WHAT = 'kill -9 of the whole app, and of its engine while the window stays open';
const AIM = '0 lost, 0 damaged; after its engine died the window goes on';
const MOST_CHANGES = 6;
/** What a change takes through the window, more or less, in milliseconds. */
const LONGEST_WAIT = 15;
/** An engine that outlives its app holds the library; on a busy machine it takes a while to hear of it. */
const ENGINE_ENDS_MILLIS = 30_000;

interface Known {
  rows: Rows;
  underWay: Change | null;
}

/** Makes changes and kills a process during the last of them; answers with what is known then. */
async function workUntilKilled(
  desk: Desk,
  library: string,
  random: Random,
  kill: () => Promise<void>,
): Promise<Known & { acknowledged: number }> {
  const peaceful = random.int(0, MOST_CHANGES);
  let acknowledged = 0;
  let rows = readRows(library);
  for (let made = 0; ; made += 1) {
    const change = await planChange(desk, random);
    const killing = made < peaceful ? null : sleep(random.next() * LONGEST_WAIT).then(() => kill());
    const isAcknowledged = await makeChange(desk, change).then(
      () => true,
      (thrown: unknown) => {
        const isDeath = thrown instanceof HostGone || wordsOf(thrown)?.includes('started again');
        if (!isDeath && wordsOf(thrown) === null) throw thrown;
        return isDeath ? null : false;
      },
    );
    if (isAcknowledged) acknowledged += 1;
    await killing;
    if (isAcknowledged === null) return { rows, underWay: change, acknowledged };
    // The engine may be in the middle of starting again, which writes nothing of the reader's.
    rows = readRows(library);
    if (killing) return { rows, underWay: null, acknowledged };
  }
}

async function killApp({ app }: Collate, engine: number): Promise<void> {
  const child = app.process();
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
  for (let waited = 0; isAlive(engine) && waited < ENGINE_ENDS_MILLIS; waited += 20)
    await sleep(20);
}

/** Kills the real app at random moments; a round is one start, one death of the engine, one of the app. */
export const attackAppByKills: Attack = async (options) => {
  const { rounds, seed, folder, report } = options;
  const prepared = await prepareApp().catch((thrown: unknown) => describeProblem(thrown));
  if (typeof prepared === 'string') return [skipped(WHAT, AIM, prepared)];
  const random = seededRandom(seed);
  const library = join(folder, 'library');
  const tally = {
    kills: 0,
    acknowledged: 0,
    whole: 0,
    absent: 0,
    lost: 0,
    damaged: 0,
    outlived: 0,
  };
  let known: Known = { rows: new Map(), underWay: null };
  const judge = async (desk: Desk): Promise<void> => {
    const { rows, underWay } = known;
    const verdict = await judgeAfterKill(desk, () => readRows(library), rows, underWay);
    if (verdict.inFlight !== 'none') tally[verdict.inFlight] += 1;
    if (verdict.lost.length > 0) {
      tally.lost += 1;
      report(
        `lost during ${underWay?.method ?? 'nothing'}: ${verdict.lost.slice(0, 5).join('; ')}`,
      );
    }
    if ((await desk.call('library.check', {})).database !== 'ok') tally.damaged += 1;
  };
  try {
    for (const round of roundsOf(options)) {
      const collate = await launch({ library, home: join(folder, 'home') });
      const desk = deskOfApp(collate);
      if (round > 0) await judge(desk);
      let engine = await findEngine(collate);
      for (const kill of [
        async () => {
          process.kill(engine, 'SIGKILL');
        },
        () => killApp(collate, engine),
      ]) {
        const { acknowledged, ...last } = await workUntilKilled(desk, library, random, kill);
        known = last;
        tally.acknowledged += acknowledged;
        tally.kills += 1;
        if (collate.isRunning()) {
          await goesOn(desk);
          await judge(desk);
          engine = await findEngine(collate);
        }
      }
      if (isAlive(engine)) tally.outlived += 1;
    }
  } finally {
    prepared.close();
  }
  return [
    judged(
      WHAT,
      `${countOf(tally.kills, 2 * rounds)} kills, ${count(tally.acknowledged)} acknowledged changes; under way: ${count(tally.absent)} not there, ${count(tally.whole)} there as a whole; ${count(tally.lost)} losses, ${count(tally.damaged)} damaged, ${count(tally.outlived)} engines outlived their app`,
      AIM,
      tally.lost + tally.damaged + tally.outlived === 0,
    ),
  ];
};

/** Waits until a call is answered again after the engine died. */
async function goesOn({ call }: Desk): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    const isAnswered = await call('history.state', {}).then(
      () => true,
      () => false,
    );
    if (isAnswered) return;
    await sleep(100);
  }
  throw new Error('The window never went on after its engine died.');
}
