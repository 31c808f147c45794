import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { describeProblem, judged, skipped, type Attack, type Row } from './trial/attack.ts';
import { attackAppByKills } from './trial/attacks/app-kills.ts';
import { attackByCalls } from './trial/attacks/calls.ts';
import { attackByClocks } from './trial/attacks/clocks.ts';
import { attackByDamage } from './trial/attacks/damages.ts';
import { attackByDisks } from './trial/attacks/disks.ts';
import { attackByFiles } from './trial/attacks/files.ts';
import { attackByImports } from './trial/attacks/imports.ts';
import { attackByKills } from './trial/attacks/kills.ts';
import { attackByLongWork } from './trial/attacks/memory.ts';
import { attackByMonsters } from './trial/attacks/monsters.ts';
import { attackByListening } from './trial/attacks/network.ts';
import { formatTable, writeTable, type NamedRow } from './trial/table.ts';

/** Each attack, with its rounds in a full trial and in the short one that `npm test` runs. */
const ATTACKS = {
  kills: { attack: attackByKills, full: 1000, short: 10 },
  'app-kills': { attack: attackAppByKills, full: 20, short: 1 },
  damages: { attack: attackByDamage, full: 200, short: 7 },
  disks: { attack: attackByDisks, full: 20, short: 1 },
  clocks: { attack: attackByClocks, full: 600, short: 8 },
  files: { attack: attackByFiles, full: 3, short: 1 },
  imports: { attack: attackByImports, full: 10_000, short: 200 },
  monsters: { attack: attackByMonsters, full: 200, short: 5 },
  calls: { attack: attackByCalls, full: 200_000, short: 1500 },
  network: { attack: attackByListening, full: 5, short: 1 },
  memory: { attack: attackByLongWork, full: 20_000, short: 400 },
} as const satisfies Record<string, { attack: Attack; full: number; short: number }>;
type AttackName = keyof typeof ATTACKS;

/**
 * The short trial is a test, which must not fail because a machine is slow or busy: it looks for what
 * takes ten times too long. The full one measures.
 */
const SHORT_SLACK = 10;

/** The short trial makes the same choices each time: what it says of a commit is about that commit. */
const SHORT_SEED = 1;

/** A trial begins no attack after so many minutes, so that it ends within the hour. */
const LAST_START_MINUTES = 50;
/** An attack that has not ended after so many minutes hangs: the slowest takes less than half of them. */
const LONGEST_MINUTES = { full: 40, short: 4 };
const DOCUMENT = join(import.meta.dirname, '..', 'docs', 'reliability.md');

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    short: { type: 'boolean', default: false },
    seed: { type: 'string' },
    rounds: { type: 'string' },
    json: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
});
const unknown = positionals.filter((name) => !Object.hasOwn(ATTACKS, name));
if (unknown.length > 0) {
  console.error(
    `There is no attack ${unknown.join(', ')}; there are ${Object.keys(ATTACKS).join(', ')}.`,
  );
  process.exit(2);
}
const names = (positionals.length > 0 ? positionals : Object.keys(ATTACKS)) as AttackName[];
const freshSeed = values.short ? SHORT_SEED : Date.now() % 1_000_000;
const seed = values.seed === undefined ? freshSeed : Number(values.seed);
const started = performance.now();
const minutes = (): number => (performance.now() - started) / 60_000;
const folder = mkdtempSync(join(tmpdir(), 'collate-trial-'));
// Every kill starts a new process: what Node compiled for the last one is used again.
process.env['NODE_COMPILE_CACHE'] ??= join(folder, 'compiled');

/** Waits for an attack to end, but not for ever. */
async function withinLimit(work: Promise<Row[]>): Promise<Row[]> {
  const limit = values.short ? LONGEST_MINUTES.short : LONGEST_MINUTES.full;
  const ended = new AbortController();
  const late = sleep(limit * 60_000, null, { signal: ended.signal });
  late.catch(() => null);
  const rows = await Promise.race([work, late]).finally(() => {
    ended.abort();
  });
  return (
    rows ?? [judged('hangs', `no end after ${String(limit)} minutes`, 'the attack ends', false)]
  );
}

async function attackBy(name: AttackName): Promise<Row[]> {
  const { attack, full, short } = ATTACKS[name];
  if (minutes() > LAST_START_MINUTES) return [skipped('not begun', '', 'the hour is over')];
  const rounds =
    values.rounds === undefined ? (values.short ? short : full) : Number(values.rounds);
  const own = join(folder, name);
  mkdirSync(own);
  const report = (line: string): void => {
    console.error(`  ${name}: ${line}`);
  };
  const slack = values.short ? SHORT_SLACK : 1;
  const rows = await withinLimit(attack({ rounds, seed, slack, folder: own, report })).catch(
    (thrown: unknown) => {
      report(thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown));
      return [judged('broke off', describeProblem(thrown), 'the attack ends', false)];
    },
  );
  if (rows.some(({ result }) => result === 'missed')) report(`what it left is in ${own}`);
  else rmSync(own, { recursive: true });
  return rows;
}

console.error(`Trial with seed ${String(seed)}`);
const rows: NamedRow[] = [];
for (const name of names) {
  const begun = minutes();
  const seen = await attackBy(name);
  const seconds = Math.round((minutes() - begun) * 60);
  for (const { what, figures, result } of seen) console.error(`  ${result}: ${what}: ${figures}`);
  console.error(`  ${name}: ${String(seconds)} s`);
  const day = new Date().toISOString().slice(0, 10);
  const run = `${day}, seed ${String(seed)}, ${String(seconds)} s`;
  rows.push(...seen.map((row) => ({ attack: name, ...row, run })));
}
const missed = rows.filter(({ result }) => result === 'missed').length;
if (missed === 0) rmSync(folder, { recursive: true });
console.log(formatTable(rows));
console.log(`\nSeed ${String(seed)}, ${minutes().toFixed(1)} minutes, ${String(missed)} missed.`);
if (values.json !== undefined) writeFileSync(values.json, JSON.stringify({ seed, rows }));
if (values.write) writeTable(DOCUMENT, rows, Object.keys(ATTACKS));
// What hangs would keep this process from its end.
process.exit(missed === 0 ? 0 : 1);
