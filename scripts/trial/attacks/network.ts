import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { launch, type Collate } from '../../../e2e/launch.ts';
import { prepareApp } from '../../bench/prepare-app.ts';
import { countAttempts, type Attempts } from '../../network/attempts.ts';
import { readNetLog } from '../../network/net-log.ts';
import { canTraceCalls, readTrace, traceCallsOf } from '../../network/system-calls.ts';
import { deskOfApp } from '../app-desk.ts';
import {
  count,
  countOf,
  describeProblem,
  judged,
  roundsOf,
  skipped,
  type Attack,
} from '../attack.ts';
import { workIn } from '../library.ts';

const WHAT = 'the whole app at work, its calls of the network counted';
const AIM = '0 attempts, at the resolver too';
const CHANGES_PER_SITTING = 40;
/** The tracer writes the ends of the last processes a moment after the app is gone. */
const TRACE_ENDS_MILLIS = 60_000;

/** Writes words into the window that no dictionary has, and leaves them. */
async function misspell({ page }: Collate): Promise<void> {
  await page.keyboard.press('Control+Shift+V');
  const dialog = page.getByRole('dialog', { name: 'Paste a text as an article' });
  const text = dialog.getByRole('textbox', { name: 'Text' });
  await text.pressSequentially('Teh owsl wer verry quiett. See https://owls.example.org/.');
  await text.click({ button: 'right' });
}

/** What the app's processes asked of the system, once the last of them is gone. */
async function readEndedTrace(file: string): Promise<Attempts> {
  for (let waited = 0; ; waited += 50) {
    try {
      return readTrace(file);
    } catch (thrown) {
      if (waited >= TRACE_ENDS_MILLIS) throw thrown;
      await sleep(50);
    }
  }
}

/** Works in the real app and counts whatever would leave the machine; a round is one sitting. */
export const attackByListening: Attack = async (options) => {
  const { rounds, seed, folder, report } = options;
  const prepared = await prepareApp().catch((thrown: unknown) => describeProblem(thrown));
  if (typeof prepared === 'string') return [skipped(WHAT, AIM, prepared)];
  const isTraced = canTraceCalls();
  const tally = { sittings: 0, changes: 0, asked: 0, inChromium: 0, inSystem: 0 };
  try {
    for (const round of roundsOf(options)) {
      const own = join(folder, `sitting ${String(round)}`);
      mkdirSync(own);
      const netLog = join(own, 'net-log.json');
      let trace: string | null = null;
      const collate = await launch({
        library: join(own, 'library'),
        home: join(own, 'home'),
        netLog,
        wrap: (executable) => {
          if (!isTraced) return executable;
          const traced = traceCallsOf(executable, own);
          trace = traced.trace;
          return traced.executable;
        },
      });
      await workIn(deskOfApp(collate), CHANGES_PER_SITTING, seed + round);
      tally.sittings += 1;
      tally.changes += CHANGES_PER_SITTING;
      await misspell(collate);
      await collate.close();
      const log = readNetLog(netLog);
      tally.asked += log.asked.length;
      tally.inChromium += countAttempts(log);
      if (trace !== null) tally.inSystem += countAttempts(await readEndedTrace(trace));
      if (countAttempts(log) > 0) report(JSON.stringify(log));
    }
  } finally {
    prepared.close();
  }
  const system = isTraced
    ? `${count(tally.inSystem)} sockets and datagrams by the system's calls`
    : 'the system’s calls were not counted (no strace)';
  return [
    judged(
      WHAT,
      `${countOf(tally.sittings, rounds)} sittings, ${count(tally.changes)} changes and misspelt words in the window: ${count(tally.asked)} names asked for, ${count(tally.inChromium)} attempts by Chromium's log, ${system}`,
      AIM,
      tally.asked + tally.inChromium + tally.inSystem === 0,
    ),
  ];
};
