import type { ReactElement } from 'react';
import type { ExportTarget } from '../../../../shared/contract/calls/export.ts';
import type { Comparison } from '../../../../shared/domain/comparison/comparison.ts';
import { titleOf } from '../../../../shared/domain/comparison/difference-words.ts';
import { listDifferences } from '../../../../shared/domain/comparison/listed-differences.ts';
import { useCall } from '../../lib/api.ts';
import { ChooserDialog, type ChoosableLine } from './chooser-dialog.tsx';

interface DifferenceChooserProps {
  readonly target: Extract<ExportTarget, { readonly of: 'pair' }>;
  readonly leftOut: ReadonlySet<string>;
  readonly onChoose: (leftOut: ReadonlySet<string>) => void;
  readonly onClose: () => void;
}

function linesOf({ left, right, differences }: Comparison): ChoosableLine[] {
  const names = { left: left.citekey, right: right.citekey };
  return listDifferences(differences, []).open.map((one) => ({
    id: one.key,
    code: '',
    citekey: '',
    words: `${titleOf(one, names)}. ${one.words}`,
    isBroken: false,
  }));
}

/** Which differences a note of two articles has: all of them, but for those that are not ticked. */
export function DifferenceChooser({
  target: { left, right },
  ...choosing
}: DifferenceChooserProps): ReactElement {
  const { data, error } = useCall('evidence.compare', { left, right }, { showsError: true });
  return (
    <ChooserDialog
      noun="difference"
      lines={data ? linesOf(data) : []}
      isKnown={data !== undefined}
      isWhole
      error={error?.message ?? null}
      {...choosing}
    />
  );
}
