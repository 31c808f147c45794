import type { AgainPlan, NoteCounts } from '../../../../shared/domain/citation-note.ts';
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

const it = (number: number, one: string, many: string): string => (number === 1 ? one : many);
const is = (number: number): string => it(number, 'is', 'are');
const statement = (number: number): string => it(number, 'statement', 'statements');

/** What becomes of the file, a line for each kind of place in it; kinds of which there are none are left out. */
export function changeLines(
  plan: AgainPlan,
): readonly { readonly count: number; readonly words: string }[] {
  const { renewed, changed, added, removed, rewritten, takenOut, own } = plan;
  return [
    {
      count: renewed,
      words: `${statement(renewed)} ${is(renewed)} renewed${changed > 0 ? `, ${count(changed)} of them changed` : ', none changed'}`,
    },
    {
      count: added,
      words: `new ${statement(added)} ${is(added)} added at ${it(added, 'its place', 'their places')}`,
    },
    {
      count: removed,
      words: `${statement(removed)} ${it(removed, 'goes', 'go')}, no longer among those exported`,
    },
    {
      count: rewritten,
      words: `${statement(rewritten)} you rewrote ${it(rewritten, 'stays', 'stay')} as you wrote ${it(rewritten, 'it', 'them')}`,
    },
    {
      count: takenOut,
      words: `${statement(takenOut)} you took out ${it(takenOut, 'stays', 'stay')} out`,
    },
    {
      count: own,
      words: `${it(own, 'paragraph', 'paragraphs')} of your own ${it(own, 'stays where it is', 'stay where they are')}`,
    },
  ].filter((line) => line.count > 0);
}
