import type { Backup } from '../../../../shared/domain/backup.ts';

/** A copy as one row of a list, wherever it lies. */
export interface BackupRow {
  readonly backup: Backup;
  /** Whether the same copy, as good as this one, is in the second place too. */
  readonly isAlsoInSecondPlace: boolean;
}

/**
 * One row for each copy, in the given order: what lies in both places and is as good in both is one
 * row. Copies of other libraries come apart.
 */
export function backupRows(backups: readonly Backup[]): {
  readonly own: readonly BackupRow[];
  readonly foreign: readonly BackupRow[];
} {
  const twinOf = (backup: Backup): Backup | undefined =>
    backups.find(
      ({ name, place, state }) =>
        name === backup.name && place !== backup.place && state === backup.state,
    );
  const rows = backups
    .filter((backup) => backup.place === 'library' || !twinOf(backup))
    .map((backup) => ({ backup, isAlsoInSecondPlace: twinOf(backup) !== undefined }));
  return {
    own: rows.filter(({ backup }) => backup.isOfThisLibrary || backup.state === 'damaged'),
    foreign: rows.filter(({ backup }) => !backup.isOfThisLibrary && backup.state !== 'damaged'),
  };
}

/** The newest copy of this library that is known to be good, else the newest that may be; null for none. */
export function newestGood(newestFirst: readonly Backup[]): Backup | null {
  const own = newestFirst.filter(({ isOfThisLibrary }) => isOfThisLibrary);
  return (
    own.find(({ state }) => state === 'verified') ??
    own.find(({ state }) => state === 'unverified') ??
    null
  );
}
