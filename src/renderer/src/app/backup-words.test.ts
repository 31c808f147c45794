import { describe, expect, it } from 'vitest';
import type { BackupState } from '../../../shared/domain/backup.ts';
import { backupWords } from './backup-words.ts';

const NOW = new Date(2026, 10, 22, 15, 0).getTime();
const EARLIER = new Date(2026, 10, 22, 14, 20).getTime();

const state = (change: Partial<BackupState> = {}): BackupState => ({
  lastAt: EARLIER,
  changesSince: 0,
  isRunning: false,
  problem: null,
  problemCode: null,
  isDamaged: false,
  secondPlace: null,
  ...change,
});

/** The words as they stand in the line, and whether they warn. */
function said(change: Partial<BackupState>): [string, boolean] {
  const { text, since, isTrouble } = backupWords(state(change), NOW);
  return [since === '' ? text : `${text}, ${since}`, isTrouble];
}

describe('the words of the status line', () => {
  it.each<[Partial<BackupState>, string]>([
    [{}, 'Backed up 14:20'],
    [{ changesSince: 1 }, 'Backed up 14:20, 1 change since'],
    [{ changesSince: 1204 }, 'Backed up 14:20, 1,204 changes since'],
    [
      { lastAt: new Date(2026, 10, 19).getTime(), changesSince: 2 },
      'Backed up 19 Nov, 2 changes since',
    ],
    [{ lastAt: null }, 'Nothing to back up yet'],
    [{ lastAt: null, changesSince: 12 }, 'Not backed up yet, 12 changes'],
    [{ secondPlace: { name: 'Disk', lastAt: EARLIER, problem: null } }, 'Backed up 14:20'],
  ])('%j is no trouble', (change, words) => {
    expect(said(change)).toEqual([words, false]);
  });

  it.each<[Partial<BackupState>, string]>([
    [{ isDamaged: true, problemCode: 'db_corrupt' }, 'Not backed up: the library is damaged'],
    [{ isDamaged: true }, 'Not backed up: the library is damaged'],
    [{ problemCode: 'disk_full', changesSince: 3 }, 'Not backed up: the disk is full'],
    [{ problemCode: 'internal' }, 'Not backed up, see why'],
    [{ lastAt: null, problemCode: 'disk_full' }, 'Not backed up: the disk is full'],
    [
      { changesSince: 3, secondPlace: { name: 'Disk', lastAt: null, problem: 'It is gone.' } },
      'Backed up 14:20, not in the second place',
    ],
  ])('%j is trouble', (change, words) => {
    expect(said(change)).toEqual([words, true]);
  });
});
