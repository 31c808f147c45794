import type { RulesAgreement } from '../../../../shared/domain/second-reading.ts';
import { plural } from '../../lib/format.ts';

/** What is not held against the rules and why, in a sentence; null where that is nothing. */
export function leftOutWords({
  articles,
  unread,
  textless,
  unreadable,
  undecided,
}: RulesAgreement): string | null {
  const parts = [
    ...(unread > 0 && articles > 0 ? [`${plural(unread, 'text')} not read by these rules`] : []),
    ...(textless > 0 ? [`${plural(textless, 'article')} without a text`] : []),
    ...(unreadable > 0 ? [`${plural(unreadable, 'article')} not in English`] : []),
    ...(undecided > 0
      ? [`${plural(undecided, 'kind')} of claims in articles where nobody has decided`]
      : []),
  ];
  return parts.length === 0 ? null : `Left out: ${parts.join(', ')}.`;
}
