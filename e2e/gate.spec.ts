import { _electron, type ElectronApplication } from '@playwright/test';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { prepareLaunch, resolveRuntime } from '../scripts/setup/runtime.ts';
import { CHANNELS } from '../src/shared/contract/bridge.ts';
import { expect, test as base } from './app.ts';
import type { GateAttack } from './gate-attack/main.ts';

declare global {
  // Set by the app under attack, in its main process.
  var attack: GateAttack;
}

const SOURCE = join(import.meta.dirname, 'gate-attack');

const test = base.extend<{ attacked: ElectronApplication }>({
  attacked: async ({ folder }, use) => {
    const built = join(folder, 'app');
    mkdirSync(built);
    await build({
      configFile: false,
      logLevel: 'error',
      ssr: { noExternal: true, external: ['electron'] },
      build: { ssr: join(SOURCE, 'main.ts'), outDir: built, target: 'node20' },
    });
    copyFileSync(join(SOURCE, 'preload.cjs'), join(built, 'preload.cjs'));
    writeFileSync(join(built, 'package.json'), '{"name":"gate","type":"module","main":"main.js"}');
    const { executable, args, env } = await prepareLaunch(await resolveRuntime(), built);
    const app = await _electron.launch({
      executablePath: executable,
      args: [...args, `--user-data-dir=${join(folder, 'profile')}`],
      env: { ...(process.env as Record<string, string>), ...env },
    });
    await expect.poll(() => app.evaluate(() => 'attack' in globalThis)).toBe(true);
    await use(app);
    await app.close();
  },
});

const REFUSED = {
  invoke: {
    ok: false,
    error: {
      code: 'invalid_input',
      message: 'That call did not come from Collate’s window and was refused.',
    },
  },
  tokens: [],
  isCancelled: false,
};

test('no frame, view or window but the trusted one is answered, on any channel', async ({
  attacked,
}) => {
  const answered = {
    invoke: { ok: true, value: 'answered' },
    tokens: [{ name: '/etc/hosts' }],
    isCancelled: true,
  };
  const trusted = await attacked.evaluate(() => globalThis.attack.trusted());
  expect(trusted).toMatchObject(answered);
  const outcomes = await attacked.evaluate(() => globalThis.attack.intruders());
  expect(Object.keys(outcomes)).toHaveLength(11);
  for (const [name, outcome] of Object.entries(outcomes)) expect(outcome, name).toEqual(REFUSED);
  // Back at the interface it is trusted again.
  const again = await attacked.evaluate(() => globalThis.attack.trusted());
  expect(again).toMatchObject(answered);
});

test('events that other contents forge do not reach the window', async ({ attacked }) => {
  const events = await attacked.evaluate(() => globalThis.attack.forgedEvents());
  expect(events).toEqual([{ event: 'engine.restarted', payload: {} }]);
});

test('messages of a sender that is gone harm nothing', async ({ attacked }) => {
  await attacked.evaluate(() => globalThis.attack.vanishing());
  expect(await attacked.evaluate(() => globalThis.attack.faults())).toEqual([]);
});

test('messages of a wrong shape are refused, and other channels have no listener', async ({
  attacked,
}) => {
  const run = (script: string): Promise<unknown> =>
    attacked.evaluate((_electronModule, source) => globalThis.attack.runInWindow(source), script);
  const calls = await run(`Promise.all([
    undefined, null, 1, 'library.overview', [], new Map(), { method: 'a' },
    { method: 'a', input: {}, callId: 'no id' },
    { method: 'a'.repeat(101), input: {}, callId: crypto.randomUUID() },
    { method: ['a'], input: {}, callId: crypto.randomUUID() },
  ].map((message) => raw.invoke('${CHANNELS.invoke}', message)))`);
  expect(calls).toHaveLength(10);
  for (const answer of calls as unknown[]) {
    expect(answer).toMatchObject({ ok: false, error: { code: 'invalid_input' } });
  }
  const tokens = await run(`Promise.all([
    undefined, null, '/etc/hosts', { 0: '/etc/hosts', length: 1 }, [1], [['/etc/hosts']],
    Array(100_001).fill('/etc/hosts'),
  ].map((paths) => raw.invoke('${CHANNELS.tokens}', paths)))`);
  expect(tokens).toEqual(Array.from({ length: 7 }, () => []));
  await run(`[undefined, null, {}, [], '__proto__'].forEach(
    (callId) => raw.send('${CHANNELS.cancel}', callId),
  )`);
  const others = await run(`Promise.all(
    ['${CHANNELS.cancel}', '${CHANNELS.event}', 'collate:shell', 'dispatch', '__proto__'].map(
      (channel) => raw.invoke(channel, {}).then(() => 'answered', ({ message }) => message),
    ))`);
  for (const answer of others as string[]) expect(answer).toContain('No handler registered');
  expect(await attacked.evaluate(() => globalThis.attack.faults())).toEqual([]);
});
