import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { BACKUP_FOLDER } from '../../../src/main/engine/db/open.ts';
import { count, countOf, judged, roundsOf, type Attack } from '../attack.ts';
import { goodBackups } from '../backups.ts';
import { openLibrary, type Library } from '../library.ts';
import { seededRandom, type Random } from '../random.ts';
import { differingRows, readRows } from '../rows.ts';
import { writeText, writeWord } from '../texts.ts';

const DAY = 24 * 60 * 60 * 1000;
const DAYS_IN_A_LIBRARY = 30;
/** How far a clock is wrong after it jumped; whole years, so that a day is never the day before. */
const JUMPS = [
  0,
  0,
  Date.UTC(2099, 5, 1) - Date.now(),
  Date.UTC(1970, 0, 10) - Date.now(),
  400 * DAY,
  -400 * DAY,
];

interface Tally {
  days: number;
  jumps: number;
  withoutBackup: number;
  ownDeleted: number;
  fewerThanThree: number;
  wrongUndo: number;
  surprises: number;
}

/** Works in a library for some days while its clock jumps; each day has a change. */
async function live(days: number, directory: string, random: Random, tally: Tally): Promise<void> {
  let day = Date.now();
  let offset = 0;
  const library = openLibrary(directory, () => day + offset);
  const { jobId } = await library.call('import.text', { text: writeText(random), name: 'A text' });
  await library.waitForJob(jobId);
  let made = 0;
  for (let passed = 0; passed < days; passed += 1) {
    day += DAY;
    if (random.next() < 0.4) {
      offset = random.pick(JUMPS);
      tally.jumps += 1;
    }
    await library.call('collections.create', { name: writeWord(random), parentId: null });
    tally.days += 1;
    if (await library.engine.backUpIfDue()) made += 1;
    else tally.withoutBackup += 1;
    if (random.next() < 0.3) {
      const name = await library.call('backups.create', {}).then(
        (backup) => backup.name,
        () => null,
      );
      made += 1;
      if (name === null || !existsSync(join(directory, BACKUP_FOLDER, name))) tally.ownDeleted += 1;
    }
    if ((await goodBackups(library)).length < Math.min(3, made)) tally.fewerThanThree += 1;
  }
  if (!(await undoesInOrder(days, library, directory))) tally.wrongUndo += 1;
  tally.surprises += library.log.length;
  await library.close();
}

/** Whether undoing all of the days and doing it again leads back to the same rows, step by step. */
async function undoesInOrder(days: number, { call }: Library, directory: string): Promise<boolean> {
  const before = readRows(directory);
  for (let steps = 0; steps < days; steps += 1) {
    const { label } = await call('history.undo', {});
    if (
      label === null ||
      (await call('library.overview', {})).collections.length !== days - 1 - steps
    ) {
      return false;
    }
  }
  for (let steps = 0; steps < days; steps += 1) await call('history.redo', {});
  return differingRows(before, readRows(directory)).length === 0;
}

/** Lets the clock jump between 1970 and 2099 over backups and history; a round is a day. */
export const attackByClocks: Attack = async (options) => {
  const { rounds, seed, folder } = options;
  const random = seededRandom(seed);
  const tally: Tally = {
    days: 0,
    jumps: 0,
    withoutBackup: 0,
    ownDeleted: 0,
    fewerThanThree: 0,
    wrongUndo: 0,
    surprises: 0,
  };
  let libraries = 0;
  for (const lived of roundsOf(options, DAYS_IN_A_LIBRARY)) {
    const days = Math.min(DAYS_IN_A_LIBRARY, rounds - lived);
    await live(days, join(folder, `library ${String(lived)}`), random, tally);
    libraries += 1;
  }
  const { days, jumps, ...faults } = tally;
  return [
    judged(
      'the clock jumps between 1970 and 2099',
      `${countOf(days, rounds)} days with a change, ${count(jumps)} jumps: ${count(faults.withoutBackup)} without their backup, ${count(faults.ownDeleted)} copies deleted as they were made, ` +
        `${count(faults.fewerThanThree)} days with fewer than three, ${count(faults.wrongUndo)} of ${count(libraries)} histories out of order, ${count(faults.surprises)} surprises`,
      'a backup each day, no own copy deleted, history in order',
      Object.values(faults).every((fault) => fault === 0),
    ),
  ];
};
