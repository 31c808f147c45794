import type { BackupKind } from '../../../shared/domain/backup.ts';

/** What decides whether a copy stays. */
export interface RetainedBackup {
  readonly name: string;
  readonly kind: BackupKind;
  readonly madeAt: number;
  /** Verified when it was made and not found damaged since. */
  readonly isGood: boolean;
}

/** How many days, weeks and months with a daily copy keep their newest one. */
const DAYS = 14;
const WEEKS = 8;
const MONTHS = 12;

/** How many of each other kind stay. */
const KEPT: Readonly<Record<Exclude<BackupKind, 'daily'>, number>> = {
  manual: 10,
  quit: 3,
  before_step: 3,
  before_migration: 5,
  before_restore: 5,
  rescue: 3,
};

/** So many of the newest good copies stay whatever their kind. */
const ALWAYS_KEPT = 3;

const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);
const monthOf = (at: number): string => dayOf(at).slice(0, 7);
/** Weeks are counted from the first day of the epoch: only whether two days share one matters. */
const weekOf = (at: number): string => String(Math.floor(at / (7 * 24 * 60 * 60 * 1000)));

/** The newest of each of the last `count` spans that have one; a span is one that differs from the one after it. */
function newestOfEach(
  newestFirst: readonly RetainedBackup[],
  spanOf: (at: number) => string,
  count: number,
): RetainedBackup[] {
  const kept: RetainedBackup[] = [];
  let last: string | null = null;
  for (const backup of newestFirst) {
    const span = spanOf(backup.madeAt);
    if (span === last) continue;
    if (kept.length === count) break;
    kept.push(backup);
    last = span;
  }
  return kept;
}

function keptOf(newestFirst: readonly RetainedBackup[]): RetainedBackup[] {
  const daily = newestFirst.filter(({ kind }) => kind === 'daily');
  const others = Object.entries(KEPT).flatMap(([kind, count]) =>
    newestFirst.filter((each) => each.kind === kind).slice(0, count),
  );
  return [
    ...newestOfEach(daily, dayOf, DAYS),
    ...newestOfEach(daily, weekOf, WEEKS),
    ...newestOfEach(daily, monthOf, MONTHS),
    ...others,
  ];
}

/**
 * The copies that may go: daily ones stay for 14 days, 8 weeks and 12 months with copies, other kinds
 * by number, and the newest three good ones always. The clock is only asked whether two copies that
 * follow each other are of the same day; how long ago that was is never asked. Copies that are not
 * known to be good take no good one's place.
 * @param newestFirst all copies of one library in one place
 */
export function backupsToRemove(newestFirst: readonly RetainedBackup[]): string[] {
  const good = newestFirst.filter(({ isGood }) => isGood);
  const others = newestFirst.filter(({ isGood }) => !isGood);
  const kept = new Set([...keptOf(good), ...keptOf(others), ...good.slice(0, ALWAYS_KEPT)]);
  return newestFirst.filter((each) => !kept.has(each)).map(({ name }) => name);
}
