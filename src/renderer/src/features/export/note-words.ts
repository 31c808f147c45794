import type { NoteCounts } from '../../../../shared/domain/citation-note.ts';
import { plural } from '../../lib/format.ts';

const count = (number: number): string => number.toLocaleString('en');

/** How many quotes there are of each state: `18 quotes: 16 verified, 1 moved, 1 broken`. */
export function quoteWords({ quotes }: Pick<NoteCounts, 'quotes'>): string {
  const all = quotes.verified + quotes.moved + quotes.broken + quotes.unchecked;
  if (all === 0) return 'No quotes';
  const parts = (['verified', 'moved', 'broken'] as const)
    .filter((state) => quotes[state] > 0)
    .map((state) => `${count(quotes[state])} ${state}`);
  if (quotes.unchecked > 0) parts.push(`${count(quotes.unchecked)} not looked up yet`);
  return `${plural(all, 'quote')}: ${parts.join(', ')}`;
}

