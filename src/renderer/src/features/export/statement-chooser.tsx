import type { ReactElement } from 'react';
import type { ExportTarget } from '../../../../shared/contract/calls/export.ts';
import type { NoteOptions } from '../../../../shared/domain/citation-note.ts';
import { useCall } from '../../lib/api.ts';
import { ChooserDialog, type ChoosableLine } from './chooser-dialog.tsx';
import { plainWords } from './note-runs.tsx';
import type { NotePreview } from './use-export.ts';

interface StatementChooserProps {
  readonly target: ExportTarget;
  readonly options: NoteOptions;
  readonly leftOut: ReadonlySet<string>;
  readonly onChoose: (leftOut: ReadonlySet<string>) => void;
  readonly onClose: () => void;
}

function linesOf({ statements, blocks }: NotePreview): ChoosableLine[] {
  return statements.map(({ ref, code, citekey, quotes, firstBlock, blocks: many }) => {
    const words = blocks
      .slice(firstBlock, firstBlock + many)
      .filter(({ kind }) => kind !== 'state')
      .map(({ runs }) => plainWords(runs).trim())
      .join(' ');
    return {
      id: ref.id,
      code,
      citekey,
      words,
      isBroken: quotes.some(({ state }) => state === 'broken'),
    };
  });
}

/** Which statements a note has: all of them, but for those that are not ticked. */
export function StatementChooser({
  target,
  options,
  ...choosing
}: StatementChooserProps): ReactElement {
  const { data, error } = useCall(
    'export.previewNote',
    { target, options: { ...options, leaveOut: [] }, parts: null },
    { showsError: true },
  );
  const note = data?.of === 'note' ? data : null;
  return (
    <ChooserDialog
      noun="statement"
      lines={note ? linesOf(note) : []}
      isKnown={note !== null}
      isWhole={note?.isWhole !== false}
      error={error?.message ?? null}
      {...choosing}
    />
  );
}
