import type { ReactElement } from 'react';
import type { Backup, BackupState } from '../../../../shared/domain/backup.ts';
import type { AppError } from '../../../../shared/errors.ts';
import { Button } from '../../ui/button.tsx';
import { Problem } from './problem.tsx';

interface BackupNoticeProps {
  readonly state: BackupState;
  /** Why the backup that was asked for here was not made. */
  readonly error: AppError | null;
  readonly newestGood: Backup | null;
  readonly onChoose: (backup: Backup) => void;
}

/** What keeps the library from being backed up, and what to do. */
export function BackupNotice({
  state,
  error,
  newestGood,
  onChoose,
}: BackupNoticeProps): ReactElement | null {
  const failure = error === null || error.code === 'cancelled' ? null : error.message;
  const problem = state.problem ?? failure;
  if (problem === null) return null;
  return (
    <Problem message={problem}>
      {state.isDamaged && newestGood ? (
        <Button
          onPress={() => {
            onChoose(newestGood);
          }}
        >
          Restore the newest good one…
        </Button>
      ) : null}
    </Problem>
  );
}
