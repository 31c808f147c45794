import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
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
import { formatTable, writeTable, type NamedRow } from './trial/table.ts';

/** Each attack, with its rounds in a full trial and in the short one that `npm test` runs. */
const ATTACKS = {
  kills: { attack: attackByKills, full: 1000, short: 12 },
  'app-kills': { attack: attackAppByKills, full: 20, short: 1 },
  damages: { attack: attackByDamage, full: 200, short: 10 },
  disks: { attack: attackByDisks, full: 20, short: 1 },
  clocks: { attack: attackByClocks, full: 20, short: 1 },
  files: { attack: attackByFiles, full: 3, short: 1 },
  imports: { attack: attackByImports, full: 10_000, short: 200 },
  calls: { attack: attackByCalls, full: 200_000, short: 1500 },
  memory: { attack: attackByLongWork, full: 20_000, short: 1000 },
} as const satisfies Record<string, { attack: Attack; full: number; short: number }>;
type AttackName = keyof typeof ATTACKS;

/** A trial begins no attack after so many minutes, so that it ends within the hour. */
const LAST_START_MINUTES = 50;
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
const seed = values.seed === undefined ? Date.now() % 1_000_000 : Number(values.seed);
const started = performance.now();
const minutes = (): number => (performance.now() - started) / 60_000;
const folder = mkdtempSync(join(tmpdir(), 'collate-trial-'));
// Every kill starts a new process: what Node compiled for the last one is used again.
process.env['NODE_COMPILE_CACHE'] ??= join(folder, 'compiled');

async function run(name: AttackName): Promise<Row[]> {
  const { attack, full, short } = ATTACKS[name];
  if (minutes() > LAST_START_MINUTES) {
    return [
      { what: 'not begun', figures: 'skipped: the hour is over', aim: '', result: 'skipped' },
    ];
  }
  const rounds =
    values.rounds === undefined ? (values.short ? short : full) : Number(values.rounds);
  const own = join(folder, name);
  mkdirSync(own);
  const report = (line: string): void => {
    console.error(`  ${name}: ${line}`);
  };
  const rows = await attack({ rounds, seed, folder: own, report }).catch((thrown: unknown) => {
    report(thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown));
    return [judged('broke off', describeProblem(thrown), 'the attack ends', false)];
  });
  if (rows.some(({ result }) => result === 'missed')) report(`what it left is in ${own}`);
  else rmSync(own, { recursive: true });
  return rows;
}

console.error(`Trial with seed ${String(seed)}`);
const rows: NamedRow[] = [];
for (const name of names) {
  const begun = minutes();
  for (const row of await run(name)) rows.push({ attack: name, ...row });
  console.error(`  ${name}: ${((minutes() - begun) * 60).toFixed(0)} s`);
}
const missed = rows.filter(({ result }) => result === 'missed').length;
if (missed === 0) rmSync(folder, { recursive: true });
console.log(formatTable(rows));
console.log(`\nSeed ${String(seed)}, ${minutes().toFixed(1)} minutes, ${String(missed)} missed.`);
if (values.json !== undefined) writeFileSync(values.json, JSON.stringify({ seed, rows }));
if (values.write) {
  const day = new Date().toISOString().slice(0, 10);
  writeTable(
    DOCUMENT,
    `${day}, seed ${String(seed)}, Node ${process.versions.node}, ${minutes().toFixed(0)} minutes.`,
    rows,
  );
}
process.exitCode = missed === 0 ? 0 : 1;
