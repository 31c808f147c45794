import {
  absenceHeading,
  countSentencesRead,
  describeAbsence,
} from '../../../../../shared/domain/absence-words.ts';
import type { Difference } from '../../../../../shared/domain/comparison/difference.ts';
import type { SettledDifference } from '../../../../../shared/domain/comparison/settled-difference.ts';
import { formatDay } from '../../../lib/format.ts';
import type { PairSide } from './use-pair.ts';

/** A silence in words, its first ones apart. */
interface Silence {
  readonly lead: string;
  readonly rest: string;
}

/** Why an article has no passage of a difference: nobody could read it, a reader says that it states none, or the rules found none. */
export function saySilence(
  { article, absences }: Pick<PairSide, 'article' | 'absences'>,
  kind: Difference['kind'],
  sentencesRead: number,
): Silence {
  if (article?.revisions.length === 0) {
    return { lead: 'No text yet.', rest: 'Only its title was compared.' };
  }
  const confirmed = absences.find(
    (one) => kind === 'caveat' && one.kind === 'safety' && one.confirmed,
  );
  return {
    lead: `${absenceHeading({ confirmed: confirmed !== undefined })}.`,
    rest: `${confirmed ? describeAbsence(confirmed) : countSentencesRead(sentencesRead)}.`,
  };
}

/** Who settled a difference, how and when. */
export function saySettled({ verdict, readerName, settledAt }: SettledDifference): string {
  const what = verdict === 'settled' ? 'Settled' : 'No difference';
  return `${what}, said ${readerName} on ${formatDay(settledAt)}`;
}
