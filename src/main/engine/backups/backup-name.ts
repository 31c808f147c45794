import type { BackupKind } from '../../../shared/domain/backup.ts';

/** What the name of a backup says. */
export interface BackupName {
  /** Grows with every copy; 0 in names of before there were numbers. What is newer is known by it. */
  readonly sequence: number;
  readonly kind: BackupKind;
  /** By the clock of that day. */
  readonly madeAt: number;
  readonly isCompressed: boolean;
}

const NAME = /^(\d{6,})-([a-z-]+)-(\d{4})(\d{2})(\d{2})-(\d{2})(\d{2})(\d{2})\.sqlite(\.gz)?$/;
const DAILY_OF_OLD = /^library-(\d{4})(\d{2})(\d{2})-(\d{2})(\d{2})(\d{2})\.sqlite$/;
const OTHERS_OF_OLD = /^(before-schema-\d+|replaced)-(\d+)\.sqlite$/;

const KINDS: Readonly<Record<string, BackupKind>> = {
  daily: 'daily',
  manual: 'manual',
  quit: 'quit',
  'before-step': 'before_step',
  'before-migration': 'before_migration',
  'before-restore': 'before_restore',
  rescue: 'rescue',
};

function timeOf(parts: readonly string[]): number {
  const [year, month, day, hour, minute, second] = parts.map(Number);
  return Date.UTC(year!, month! - 1, day, hour, minute, second);
}

/** The name of a new copy. */
export function makeBackupName(sequence: number, kind: BackupKind, now: number): string {
  const iso = new Date(now).toISOString();
  const day = iso.slice(0, 10).replaceAll('-', '');
  const time = iso.slice(11, 19).replaceAll(':', '');
  return `${String(sequence).padStart(6, '0')}-${kind.replaceAll('_', '-')}-${day}-${time}.sqlite`;
}

/** Reads the name of a copy, also of one that an earlier Collate made; null for any other file. */
export function parseBackupName(name: string): BackupName | null {
  const parts = NAME.exec(name);
  if (parts) {
    const kind = KINDS[parts[2]!];
    if (kind === undefined) return null;
    return {
      sequence: Number(parts[1]),
      kind,
      madeAt: timeOf(parts.slice(3, 9)),
      isCompressed: parts[9] !== undefined,
    };
  }
  const daily = DAILY_OF_OLD.exec(name);
  if (daily) {
    return { sequence: 0, kind: 'daily', madeAt: timeOf(daily.slice(1)), isCompressed: false };
  }
  const other = OTHERS_OF_OLD.exec(name);
  if (!other) return null;
  const kind = other[1] === 'replaced' ? 'before_restore' : 'before_migration';
  return { sequence: 0, kind, madeAt: Number(other[2]), isCompressed: false };
}

/** Newest first: by number, and among old names by what their clock said. */
export function compareNewestFirst(a: BackupName, b: BackupName): number {
  return b.sequence - a.sequence || b.madeAt - a.madeAt;
}
