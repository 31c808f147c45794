import { z } from 'zod';
import { Backup, BackupList, BackupRef } from '../../domain/backup.ts';
import { FileToken } from '../../domain/ids.ts';
import { done, nothing } from './shapes.ts';
import type { MethodShape } from './shapes.ts';

/** Copies of the library, and the way back to one. */
export const backupsCalls = {
  'backups.list': { at: 'engine', kind: 'query', input: nothing, output: BackupList },
  /** Copies the library and verifies the copy; answers when that is done. */
  'backups.create': { at: 'engine', kind: 'command', input: nothing, output: Backup },
  /** Sets the folder that every copy also goes to, or none. */
  'backups.setSecondPlace': {
    at: 'engine',
    kind: 'command',
    input: z.object({ folder: FileToken.nullable() }),
    output: done,
  },
  /** Lays a verified copy of a backup beside the library, for the restore that follows. */
  'backups.prepareRestore': {
    at: 'engine',
    kind: 'command',
    input: BackupRef,
    output: done,
  },
} as const satisfies Record<string, MethodShape>;
