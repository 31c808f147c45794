import { useRef } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { BackupRef } from '../../../../shared/domain/backup.ts';
import type { AppError } from '../../../../shared/errors.ts';
import { call, queryKey } from '../../lib/api.ts';

interface Restore {
  /** Verifies the copy and puts it in the library's place; the window is then drawn anew. */
  readonly run: (which: BackupRef) => void;
  /** Gives up while the copy is being verified. */
  readonly cancel: () => void;
  readonly isRunning: boolean;
  /** Why nothing was restored, for the reader; null when that was their own wish. */
  readonly problem: string | null;
}

/** Restores a copy, also of a library that does not open. */
export function useRestore(): Restore {
  const client = useQueryClient();
  const controller = useRef<AbortController | null>(null);
  const restore = useMutation<null, AppError, BackupRef>({
    mutationKey: ['shell.restoreBackup'],
    meta: { showsError: true },
    mutationFn: ({ name, place }) => {
      controller.current = new AbortController();
      return call('shell.restoreBackup', { name, place }, controller.current.signal);
    },
    // A copy that turned out to be damaged is listed as such from now on.
    onError: () => client.invalidateQueries({ queryKey: queryKey('backups.list', {}) }),
  });
  return {
    run: (which) => {
      restore.mutate(which);
    },
    cancel: () => {
      controller.current?.abort();
    },
    // When it has succeeded the window is about to be drawn anew.
    isRunning: restore.isPending || restore.isSuccess,
    problem: restore.error && restore.error.code !== 'cancelled' ? restore.error.message : null,
  };
}
