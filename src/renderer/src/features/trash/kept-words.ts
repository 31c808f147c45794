import { plural } from '../../lib/format.ts';

/** For how long things stay in the trash. */
export function keptWords(days: number | null): string {
  return days === null
    ? 'Kept until you empty it.'
    : `Each thing is kept for ${plural(days, 'day')}, then deleted for good.`;
}
