import { _electron } from '@playwright/test';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { prepareLaunch, resolveRuntime } from '../scripts/setup/runtime.ts';
import type { Attempts } from '../scripts/network/attempts.ts';
import { netLogSwitches, readNetLog } from '../scripts/network/net-log.ts';
import { canTraceCalls, readTrace, traceCallsOf } from '../scripts/network/system-calls.ts';
import { expect, test, type Collate } from './app.ts';
import { answerOpenDialog, answerSaveDialog } from './dialogs.ts';
import { exportRoom } from './export.ts';
import { attackFromPage, NOBODY } from './network-attack.ts';
import { openFromList, readerPane, toast } from './reader.ts';

const OWLS = 'Owls at night\n\nWe counted 42 owls. They hunted more when the moon was full.';
/** Where names that end in “.local” are asked for (RFC 6762). */
const MULTICAST_DNS = '224.0.0.251:5353';
const SILENT = { lookedUp: [], connections: [], datagrams: [] };

/** Whether this machine has any interface but its own loop; without one WebRTC sends nothing. */
function hasNetwork(): boolean {
  return Object.values(networkInterfaces()).some((each) => each?.some(({ internal }) => !internal));
}

/** A server on this machine that every name is sent to, and how often it was reached. */
async function openTrap() {
  let reached = 0;
  const server = createServer((socket) => {
    reached += 1;
    socket.destroy();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    /** Sends whatever Chromium looks up to the trap, if the app lets it. */
    switches: [`--host-resolver-rules=MAP * 127.0.0.1:${String(port)}`],
    reached: () => reached,
    close: () => server.close(),
  };
}

/** Watches an app from outside, by its system calls, where this machine has `strace`. */
function watchCalls(folder: string) {
  const isPossible = canTraceCalls();
  if (!isPossible) {
    test.info().annotations.push({
      type: 'not counted here',
      description: 'system calls, as there is no strace; Chromium’s own log was counted',
    });
  }
  let trace: string | null = null;
  return {
    wrap: (executable: string): string => {
      if (!isPossible) return executable;
      const traced = traceCallsOf(executable, folder);
      trace = traced.trace;
      return traced.executable;
    },
    /** Waits until the last of the app’s processes is gone; null where nothing can be counted. */
    read: async (): Promise<Attempts | null> => {
      if (trace === null) return null;
      const file = trace;
      await expect(() => readTrace(file)).toPass();
      return readTrace(file);
    },
  };
}

/** Import, paste, misspelt words, suggestions, search, notes: what a reader does in a sitting. */
async function doTheJob({ app, page }: Collate, folder: string): Promise<void> {
  writeFileSync(join(folder, 'owls.txt'), OWLS);
  await answerOpenDialog(app, [join(folder, 'owls.txt')]);
  await page.keyboard.press('i');
  await expect(toast(page, 'Imported: Owls at night')).toBeVisible();

  await page.keyboard.press('Control+Shift+V');
  const paste = page.getByRole('dialog', { name: 'Paste a text as an article' });
  const text = paste.getByRole('textbox', { name: 'Text' });
  await text.pressSequentially('Teh owsl wer verry quiett. See https://owls.example.org/.');
  await text.click({ button: 'right' });
  await paste.getByRole('textbox', { name: 'Name' }).pressSequentially('Misspelt wrods');
  await paste.getByRole('button', { name: 'Add to the inbox' }).click();
  await expect(toast(page, 'Imported: Misspelt wrods')).toBeVisible();

  await openFromList(page, 'Owls at night');
  await page.keyboard.press('s');
  await expect(readerPane(page).getByRole('article').locator('mark').first()).toBeVisible();
  const box = page.getByRole('search').getByRole('textbox');
  await box.pressSequentially('owls');
  await expect(page.getByRole('listbox', { name: /^Articles/ })).toBeVisible();
  await page.keyboard.press('Escape');

  await answerSaveDialog(app, join(folder, 'owls.md'));
  await openFromList(page, 'Owls at night');
  await page.keyboard.press('Control+E');
  const notes = exportRoom(page);
  await notes.getByRole('button', { name: 'Export', exact: true }).click();
  await expect(notes).toBeHidden();
}

test('a whole job asks nothing of the network, not even of the resolver', async ({
  start,
  folder,
}) => {
  const [trap, calls] = [await openTrap(), watchCalls(folder)];
  const netLog = join(folder, 'job.json');
  const collate = await start({ netLog, switches: trap.switches, wrap: calls.wrap });
  await doTheJob(collate, folder);
  await collate.close();
  expect(readNetLog(netLog)).toEqual({ asked: [], ...SILENT });
  expect((await calls.read()) ?? SILENT).toMatchObject(SILENT);
  expect(trap.reached()).toBe(0);
  trap.close();
});

test('a script in the window gets no name looked up, no connection and no packet out', async ({
  start,
  folder,
}) => {
  const [trap, calls] = [await openTrap(), watchCalls(folder)];
  const netLog = join(folder, 'attack.json');
  const collate = await start({ netLog, switches: trap.switches, wrap: calls.wrap });
  const outcomes = await collate.page.evaluate(attackFromPage, NOBODY);
  expect(new Set(Object.values(outcomes))).toEqual(new Set(['refused', 'nothing']));
  // The main process asks on behalf of sessions that the window does not have.
  const asked = await collate.app.evaluate(async ({ net, session }, nobody) => {
    const other = session.fromPartition('persist:other');
    const ways = [
      net.fetch('https://net.example.org/'),
      other.fetch(`http://${nobody}/`),
      session.defaultSession.resolveHost('resolve.example.org'),
      other.resolveHost('other.example.org'),
      other.resolveHost(nobody),
    ];
    const settled = await Promise.allSettled(ways);
    return {
      outcomes: settled.map(({ status }) => status),
      languages: other.getSpellCheckerLanguages(),
    };
  }, NOBODY);
  expect(asked).toEqual({ outcomes: Array(5).fill('rejected'), languages: [] });
  await collate.close();
  expect(readNetLog(netLog)).toMatchObject(SILENT);
  expect((await calls.read()) ?? SILENT).toMatchObject(SILENT);
  expect(trap.reached()).toBe(0);
  trap.close();
});

test('the counters do count: the same script in an app without locks gets out', async ({
  folder,
}) => {
  const [trap, calls] = [await openTrap(), watchCalls(folder)];
  const netLog = join(folder, 'unlocked.json');
  const { executable, args, env } = await prepareLaunch(
    await resolveRuntime(),
    join(import.meta.dirname, 'unlocked-app'),
  );
  const unlocked = (switches: readonly string[]) =>
    _electron.launch({
      executablePath: calls.wrap(executable),
      args: [...args, ...switches, `--user-data-dir=${join(folder, 'profile')}`],
      env: { ...(process.env as Record<string, string>), ...env },
    });
  const app = await unlocked(netLogSwitches(netLog));
  const page = await app.firstWindow();
  const outcomes = await page.evaluate(attackFromPage, NOBODY);
  await app.close();
  const log = readNetLog(netLog);
  expect(log.asked.length).toBeGreaterThan(log.lookedUp.length);
  const hosts = log.lookedUp.join(' ');
  for (const name of ['fetch', 'dns-prefetch', 'stylesheet', 'turn']) {
    expect(hosts).toContain(`${name}.example.org`);
  }
  expect(log.connections).toContain(`${NOBODY}:80`);
  const seen = await calls.read();
  if (seen) expect(seen.connections).toContain(`${NOBODY}:80`);
  if (hasNetwork()) {
    expect(outcomes['WebRTC without a server']).toContain('candidate:');
    const packets = [`${NOBODY}:3478`, `${NOBODY}:5000`, MULTICAST_DNS];
    expect(log.datagrams).toEqual(expect.arrayContaining(packets));
    if (seen) expect(seen.datagrams).toEqual(expect.arrayContaining(packets));
  }

  const trapped = await unlocked(trap.switches);
  await (await trapped.firstWindow()).evaluate(attackFromPage, NOBODY);
  await trapped.close();
  expect(trap.reached()).toBeGreaterThan(0);
  trap.close();
});
