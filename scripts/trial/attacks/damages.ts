import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BACKUP_FOLDER, DATABASE_NAME } from '../../../src/main/engine/db/open.ts';
import {
  count,
  countOf,
  judged,
  roundsOf,
  untilShare,
  wordsOf,
  type Attack,
  type AttackOptions,
  type Row,
} from '../attack.ts';
import { restoreInto } from '../backups.ts';
import { DAMAGE_NAMES, DAMAGES, type DamageName } from '../damage.ts';
import { judgeDamagedLibrary } from '../damaged-library.ts';
import { openLibrary } from '../library.ts';
import { seededRandom, type Random } from '../random.ts';
import { differingRows, readRows } from '../rows.ts';
import { makeCrashImage, makeTemplate, type CrashImage, type Template } from '../template.ts';

/** More days than there are daily backups, so that every older one would be driven out. */
const MANY_DAYS = 20;
const FEW_DAYS = 2;
/** The last damage of so many is lived with for many days; it shares no factor with the kinds of damage. */
const ROUNDS_PER_LONG_ONE = 20;

/** A damaged copy of a folder, for one round. */
class Copies {
  readonly #random: Random;
  readonly #folder: string;

  constructor({ seed, folder }: AttackOptions, name: string) {
    this.#random = seededRandom(seed);
    this.#folder = join(folder, name);
    mkdirSync(this.#folder);
  }

  /** Copies a library and damages one of its files in the way of the round. */
  damage(from: string, file: string, round: number): { directory: string; damage: DamageName } {
    const directory = join(this.#folder, `round ${String(round)}`);
    cpSync(from, directory, { recursive: true });
    const damage = DAMAGE_NAMES[round % DAMAGE_NAMES.length]!;
    const path = join(directory, file);
    writeFileSync(path, DAMAGES[damage](readFileSync(path), this.#random));
    return { directory, damage };
  }

  pick<T>(values: readonly T[]): T {
    return this.#random.pick(values);
  }
}

async function damageLibraries(options: AttackOptions, template: Template): Promise<Row[]> {
  const { rounds, report } = options;
  const copies = new Copies(options, 'libraries');
  const tally = {
    made: 0,
    opening: 0,
    check: 0,
    harmless: 0,
    unnoticed: 0,
    false: 0,
    none: 0,
    unrestored: 0,
    surprises: 0,
  };
  for (const round of roundsOf(options)) {
    tally.made += 1;
    const { directory, damage } = copies.damage(template.directory, DATABASE_NAME, round);
    const verdict = await judgeDamagedLibrary(
      directory,
      template,
      round % ROUNDS_PER_LONG_ONE === ROUNDS_PER_LONG_ONE - 1 ? MANY_DAYS : FEW_DAYS,
    );
    const isUnnoticed = verdict.noticed === 'not at all' && !verdict.harmless;
    if (verdict.noticed === 'at opening') tally.opening += 1;
    else if (verdict.noticed === 'by the check') tally.check += 1;
    else if (verdict.harmless) tally.harmless += 1;
    else tally.unnoticed += 1;
    if (verdict.falseBackups > 0) tally.false += 1;
    if (verdict.goodLeft === 0) tally.none += 1;
    if (!verdict.restored) tally.unrestored += 1;
    tally.surprises += verdict.surprises.length;
    if (
      isUnnoticed ||
      verdict.falseBackups > 0 ||
      !verdict.restored ||
      verdict.surprises.length > 0
    ) {
      report(`${damage} in ${directory}: ${JSON.stringify(verdict)}`);
    } else {
      rmSync(directory, { recursive: true });
    }
  }
  return [
    judged(
      'bits, runs and pages of the library file damaged',
      `${countOf(tally.made, rounds)} damages: ${count(tally.opening)} refused at opening, ${count(tally.check)} named by the check, ` +
        `${count(tally.harmless)} harmless, ${count(tally.unnoticed)} unnoticed; ${count(tally.surprises)} surprises`,
      'every one noticed or harmless',
      tally.unnoticed + tally.surprises === 0,
    ),
    judged(
      'backups of each of them for 2 days, of one in 20 for 20 days, then a restore',
      `damage called a backup in ${count(tally.false)}, no good backup left in ${count(tally.none)}, not restored in ${count(tally.unrestored)} of ${count(tally.made)}`,
      'no copy of damage counts, a good one left and restored in all',
      tally.false + tally.none + tally.unrestored === 0,
    ),
  ];
}

async function damageBackups(options: AttackOptions, template: Template): Promise<Row> {
  const { report } = options;
  const rounds = Math.ceil(options.rounds / 2);
  const copies = new Copies(options, 'backups');
  let made = 0;
  const tally = { refused: 0, harmless: 0, wrong: 0 };
  for (const round of roundsOf({ ...options, rounds })) {
    made += 1;
    const name = copies.pick([...template.backups.keys()]);
    const { directory, damage } = copies.damage(
      template.directory,
      join(BACKUP_FOLDER, name),
      round,
    );
    const judge = async (): Promise<keyof typeof tally> => {
      try {
        await restoreInto(directory, name);
      } catch (thrown) {
        if (wordsOf(thrown) === null) return 'wrong';
        const library = openLibrary(directory);
        await library.close();
        return differingRows(template.rows, readRows(directory)).length === 0 ? 'refused' : 'wrong';
      }
      const library = openLibrary(directory);
      await library.close();
      const isRight = differingRows(template.backups.get(name)!, readRows(directory)).length === 0;
      return isRight ? 'harmless' : 'wrong';
    };
    const verdict = await judge().catch((thrown: unknown) => {
      report(String(thrown));
      return 'wrong' as const;
    });
    tally[verdict] += 1;
    if (verdict === 'wrong') report(`${damage} of the backup ${name}, restored in ${directory}`);
    else rmSync(directory, { recursive: true });
  }
  return judged(
    'a backup damaged, then restored',
    `${countOf(made, rounds)} damages: ${count(tally.refused)} refused with the library as it was, ${count(tally.harmless)} harmless, ${count(tally.wrong)} put in place`,
    'none put in place',
    tally.wrong === 0,
  );
}

async function damageLogs(options: AttackOptions, image: CrashImage): Promise<Row> {
  const { report } = options;
  const rounds = Math.ceil(options.rounds / 2);
  const copies = new Copies(options, 'logs');
  let made = 0;
  const tally = { all: 0, earlier: 0, refused: 0, torn: 0 };
  for (const round of roundsOf({ ...options, rounds })) {
    made += 1;
    const { directory, damage } = copies.damage(image.directory, `${DATABASE_NAME}-wal`, round);
    const judge = async (): Promise<keyof typeof tally> => {
      const library = openLibrary(directory);
      const { database } = await library.call('library.check', {});
      await library.close();
      const rows = readRows(directory);
      const state = image.states.findLastIndex((each) => differingRows(each, rows).length === 0);
      if (database !== 'ok' || state === -1) return 'torn';
      return state === image.states.length - 1 ? 'all' : 'earlier';
    };
    const verdict = await judge().catch((thrown: unknown) => {
      if (wordsOf(thrown) !== null) return 'refused' as const;
      report(String(thrown));
      return 'torn' as const;
    });
    tally[verdict] += 1;
    if (verdict === 'torn') report(`${damage} of the WAL in ${directory}`);
    else rmSync(directory, { recursive: true });
  }
  return judged(
    'the WAL of a power cut damaged',
    `${countOf(made, rounds)} damages: ${count(tally.all)} lost nothing, ${count(tally.earlier)} opened as they were some changes before, ${count(tally.refused)} refused, ${count(tally.torn)} torn`,
    'never a torn state',
    tally.torn === 0,
  );
}

/** Damages libraries, backups and WALs; a round is one damage of a library and half of each other. */
export const attackByDamage: Attack = async (options) => {
  const template = await makeTemplate(join(options.folder, 'sound'), options.seed);
  const image = await makeCrashImage(template, options.folder, options.seed);
  const within = (share: number): AttackOptions => ({
    ...options,
    until: untilShare(options.until, share),
  });
  const logs = await damageLogs(within(0.15), image);
  const backups = await damageBackups(within(0.2), template);
  return [...(await damageLibraries(options, template)), backups, logs];
};
