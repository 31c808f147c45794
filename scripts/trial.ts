import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { keepTemporaryFilesInMemory } from './test/temporary-place.ts';
import { describeProblem, judged, type Attack, type Row } from './trial/attack.ts';
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

/**
 * Each attack, with its rounds in a full trial and in the short one that `npm test` runs, and the
 * minutes of an hour that it may take. What one leaves of its time, the next ones have.
 */
const ATTACKS = {
  kills: { attack: attackByKills, full: 1000, short: 10, minutes: 14 },
  'app-kills': { attack: attackAppByKills, full: 20, short: 1, minutes: 4 },
  damages: { attack: attackByDamage, full: 200, short: 7, minutes: 11 },
  disks: { attack: attackByDisks, full: 20, short: 1, minutes: 2 },
  clocks: { attack: attackByClocks, full: 600, short: 8, minutes: 4 },
  files: { attack: attackByFiles, full: 3, short: 1, minutes: 1 },
  imports: { attack: attackByImports, full: 10_000, short: 100, minutes: 4 },
  monsters: { attack: attackByMonsters, full: 1000, short: 5, minutes: 6 },
  calls: { attack: attackByCalls, full: 200_000, short: 600, minutes: 8 },
  network: { attack: attackByListening, full: 5, short: 1, minutes: 1 },
  memory: { attack: attackByLongWork, full: 20_000, short: 400, minutes: 5 },
} as const satisfies Record<
  string,
  { attack: Attack; full: number; short: number; minutes: number }
>;
type AttackName = keyof typeof ATTACKS;

/**
 * The short trial is a test, which must not fail because a machine is slow or busy: it looks for what
 * takes ten times too long. The full one measures.
 */
const SHORT_SLACK = 10;

/** The short trial makes the same choices each time: what it says of a commit is about that commit. */
const SHORT_SEED = 1;

/** How long a trial goes on, in minutes; every attack makes one round in any case. */
const MINUTES = { full: 57, short: 2 };
/** An attack that has not ended after so many minutes hangs, as it began its last round long before. */
const LONGEST_MINUTES = { full: 40, short: 10 };
const DOCUMENT = join(import.meta.dirname, '..', 'docs', 'reliability.md');

const OPTIONS = {
  help: { type: 'boolean', default: false },
  short: { type: 'boolean', default: false },
  seed: { type: 'string' },
  rounds: { type: 'string' },
  minutes: { type: 'string' },
  json: { type: 'string' },
  write: { type: 'boolean', default: false },
} as const;

const USAGE = `Attacks the real engine and the real app, and prints one table of what came of it.

  npm run trial -- [attack ...] [--short] [--seed N] [--rounds N] [--minutes N] [--write] [--json FILE]

  attack     ${Object.keys(ATTACKS).join(', ')}; all by default
  --short    few rounds, two minutes in all, as in npm test; what depends on other programs is not judged
  --seed     makes the choices of an earlier trial again
  --rounds   so many rounds of each attack
  --minutes  for so long in all, ${String(MINUTES.full)} by default; a slow machine makes fewer rounds
  --write    puts the rows into docs/reliability.md
  --json     writes the rows into a file, too

It ends with 1 when an aim was missed; what was attacked is left where it says.`;

/** Says how to call the trial, and what was wrong with this call if something was. */
function explain(problem: string | null): never {
  console.error(problem === null ? USAGE : `${problem}\n\n${USAGE}`);
  process.exit(problem === null ? 0 : 2);
}

function readArguments() {
  try {
    return parseArgs({ allowPositionals: true, options: OPTIONS });
  } catch (thrown) {
    return explain(thrown instanceof Error ? thrown.message : String(thrown));
  }
}

/** A number from 1, from the command line; null when it was not given. */
function readNumber(name: 'seed' | 'rounds' | 'minutes'): number | null {
  const text = values[name];
  if (text === undefined) return null;
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : explain(`--${name} takes a number from 1.`);
}

const { values, positionals } = readArguments();
if (values.help) explain(null);
const unknown = positionals.filter((name) => !Object.hasOwn(ATTACKS, name));
if (unknown.length > 0) explain(`There is no attack ${unknown.join(', ')}.`);
const names = (positionals.length > 0 ? positionals : Object.keys(ATTACKS)) as AttackName[];
const freshSeed = values.short ? SHORT_SEED : Date.now() % 1_000_000;
const givenRounds = readNumber('rounds');
const seed = readNumber('seed') ?? freshSeed;
const allMinutes = readNumber('minutes') ?? (values.short ? MINUTES.short : MINUTES.full);
const started = performance.now();
const minutes = (): number => (performance.now() - started) / 60_000;
// The full trial is about the disk, too.
if (values.short) keepTemporaryFilesInMemory();
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

/** When an attack is to end: it has a share of the time that is left for it and those after it. */
function untilWhen(name: AttackName): number {
  const toCome = names.slice(names.indexOf(name)).map((each) => ATTACKS[each].minutes);
  const left = allMinutes - minutes();
  const share = ATTACKS[name].minutes / toCome.reduce((sum, each) => sum + each, 0);
  return performance.now() + left * share * 60_000;
}

async function attackBy(name: AttackName): Promise<Row[]> {
  const { attack, full, short } = ATTACKS[name];
  const until = untilWhen(name);
  const rounds = givenRounds ?? (values.short ? short : full);
  const own = join(folder, name);
  mkdirSync(own);
  const report = (line: string): void => {
    console.error(`  ${name}: ${line}`);
  };
  const slack = values.short ? SHORT_SLACK : 1;
  const rows = await withinLimit(attack({ rounds, until, seed, slack, folder: own, report })).catch(
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
