import type { ReactElement } from 'react';
import type { Absence } from '../../../../shared/domain/absence.ts';
import { describeAbsence } from '../../../../shared/domain/absence-words.ts';
import { formatWhen } from '../../lib/format.ts';

/** Who read how much and when, and whether a reader agrees. */
export function AbsenceWords({ absence }: { readonly absence: Absence }): ReactElement {
  return <>{describeAbsence(absence, formatWhen(absence.recordedAt, Date.now()))}.</>;
}
