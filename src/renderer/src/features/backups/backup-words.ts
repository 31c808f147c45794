import type { Backup, LibraryCounts } from '../../../../shared/domain/backup.ts';
import { describeClaimCounts } from '../../../../shared/domain/claim-counts.ts';
import { formatInstant, formatMoment, formatTime, plural } from '../../lib/format.ts';

const KIND_WORDS: Readonly<Record<Exclude<Backup['kind'], 'before_restore'>, string>> = {
  daily: 'Daily',
  manual: 'Made by you',
  quit: 'At quit',
  before_step: 'Before a large step',
  before_migration: 'Before an update',
  rescue: 'Rescued',
};

/** Why a copy was made: `Daily`, `Before the restore of 00:57`. */
export function kindWords({ kind, madeAt }: Backup, now: number): string {
  if (kind !== 'before_restore') return KIND_WORDS[kind];
  const isToday = new Date(madeAt).toDateString() === new Date(now).toDateString();
  return `Before the restore of ${isToday ? formatTime(madeAt) : formatMoment(madeAt)}`;
}

/** The copy in a sentence: `the backup of 22 Nov 2026, 14:06:31`. */
export function nameWords({ madeAt }: Backup): string {
  return `the backup of ${formatInstant(madeAt)}`;
}

/** `148 articles, 612 claims, 37 to decide, 22 annotations`. */
export function countWords(counts: LibraryCounts | null): string {
  if (counts === null) return 'no counts';
  return [
    plural(counts.articles, 'article'),
    describeClaimCounts({ accepted: counts.acceptedClaims, suggested: counts.suggestedClaims }),
    plural(counts.annotations, 'annotation'),
  ].join(', ');
}

/** How many more or fewer the copy has of one thing. */
export function differenceWords(difference: number): string {
  if (difference === 0) return 'none';
  const amount = Math.abs(difference).toLocaleString('en');
  return difference > 0 ? `${amount} more` : `${amount} fewer`;
}
