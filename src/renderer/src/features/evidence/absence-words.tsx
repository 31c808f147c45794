import type { ReactElement } from 'react';
import type { Absence } from '../../../../shared/domain/absence.ts';
import { formatWhen, plural } from '../../lib/format.ts';

/** Who read how much and when, and whether a reader agrees. */
export function AbsenceWords({ absence }: { readonly absence: Absence }): ReactElement {
  const by =
    absence.foundBy.by === 'reader'
      ? absence.foundBy.readerName
      : `rules, version ${String(absence.foundBy.ruleVersion)},`;
  const read = `${plural(absence.sentencesRead, 'sentence')} read by ${by} ${formatWhen(absence.recordedAt, Date.now())}`;
  if (!absence.confirmed) return <>{read}.</>;
  return <>{absence.foundBy.by === 'rule' ? `${read}, confirmed by you.` : `${read}.`}</>;
}
