import type { BackupState } from '../../../shared/domain/backup.ts';
import type { ErrorCode } from '../../../shared/errors.ts';
import { formatTime, formatWhen, plural } from '../lib/format.ts';

/** What the status line says of the backups. */
export interface BackupWords {
  readonly text: string;
  /** What no copy has yet, `12 changes since`; empty when every change is in one. */
  readonly since: string;
  /** Whether something keeps the library from being backed up as the reader expects. */
  readonly isTrouble: boolean;
}

const REASONS: Partial<Record<ErrorCode, string>> = {
  disk_full: 'the disk is full',
  db_corrupt: 'the library is damaged',
  db_locked: 'the library cannot be read',
  library_missing: 'the library is not in its place',
  conflict: 'the copy did not arrive whole',
};

/** Says how safe the library is, and what is in the way, in as few words as possible. */
export function backupWords(backup: BackupState, now: number): BackupWords {
  const { lastAt, changesSince, problemCode, isDamaged, secondPlace } = backup;
  const trouble = isDamaged ? 'db_corrupt' : problemCode;
  if (trouble !== null) {
    const reason = REASONS[trouble];
    const text = reason === undefined ? 'Not backed up, see why' : `Not backed up: ${reason}`;
    return { text, since: '', isTrouble: true };
  }
  if (lastAt === null) {
    return changesSince === 0
      ? { text: 'Nothing to back up yet', since: '', isTrouble: false }
      : { text: 'Not backed up yet', since: plural(changesSince, 'change'), isTrouble: false };
  }
  const when = isSameDay(lastAt, now) ? formatTime(lastAt) : formatWhen(lastAt, now);
  const isSecondAmiss = secondPlace !== null && secondPlace.problem !== null;
  return {
    text: `Backed up ${when}`,
    since: isSecondAmiss
      ? 'not in the second place'
      : changesSince === 0
        ? ''
        : `${plural(changesSince, 'change')} since`,
    isTrouble: isSecondAmiss,
  };
}

function isSameDay(a: number, b: number): boolean {
  return new Date(a).toDateString() === new Date(b).toDateString();
}
