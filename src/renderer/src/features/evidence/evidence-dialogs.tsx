import type { ReactElement } from 'react';
import type { Claim } from '../../../../shared/domain/claim.ts';
import type { EvidenceTable } from '../../../../shared/domain/evidence-table.ts';
import { ArticlesDialog } from './articles-dialog.tsx';
import { EditClaimDialog } from './edit-claim-dialog.tsx';
import { RenameTableDialog } from './rename-table-dialog.tsx';
import { RowsDialog } from './rows-dialog.tsx';

export type DialogName = 'articles' | 'rows' | 'rename' | 'claim';

interface EvidenceDialogsProps {
  readonly name: DialogName;
  readonly table: EvidenceTable;
  /** The claim of the selected cell. */
  readonly claim: Claim | null;
  readonly onClose: () => void;
}

/** The one dialog of the table that is open. */
export function EvidenceDialogs({
  name,
  table,
  claim,
  onClose,
}: EvidenceDialogsProps): ReactElement | null {
  switch (name) {
    case 'articles':
      return <ArticlesDialog table={table} onClose={onClose} />;
    case 'rows':
      return <RowsDialog table={table} onClose={onClose} />;
    case 'rename':
      return <RenameTableDialog table={table} onClose={onClose} />;
    case 'claim':
      return claim ? <EditClaimDialog claim={claim} onClose={onClose} /> : null;
  }
}
