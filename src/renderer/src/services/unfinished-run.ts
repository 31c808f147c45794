import type { UnfinishedRun } from '../../../shared/domain/rule-reading.ts';
import { useCall } from '../lib/api.ts';

/** The search for claims that was cancelled or interrupted, if any. */
export function useUnfinishedRun(): UnfinishedRun | null {
  return useCall('suggestions.unfinished', {}).data ?? null;
}

/** `312 of 1,000 left`. */
export function leftWords({ left, total }: Pick<UnfinishedRun, 'left' | 'total'>): string {
  return `${left.toLocaleString('en')} of ${total.toLocaleString('en')} left`;
}
