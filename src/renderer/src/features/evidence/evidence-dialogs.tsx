import type { ReactElement } from 'react';
import type { Claim } from '../../../../shared/domain/claim.ts';
import type { Attribute } from '../../../../shared/domain/attribute.ts';
import type { EvidenceTable, TableColumn } from '../../../../shared/domain/evidence-table.ts';
import type { FoundForTable } from '../../../../shared/domain/table-search.ts';
import { ArticlesDialog } from './articles-dialog.tsx';
import { FillDialog } from './attributes/fill-dialog.tsx';
import { EditClaimDialog } from './edit-claim-dialog.tsx';
import { FoundDialog } from './feed/found-dialog.tsx';
import { SearchDialog } from './feed/search-dialog.tsx';
import { RenameTableDialog } from './rename-table-dialog.tsx';
import { RowsDialog } from './rows-dialog.tsx';

export type DialogName = 'articles' | 'rows' | 'rename' | 'claim' | 'fill' | 'found' | 'search';

interface EvidenceDialogsProps {
  readonly name: DialogName;
  readonly table: EvidenceTable;
  /** The claim of the selected cell. */
  readonly claim: Claim | null;
  /** The attribute that the selected cell has no answer to, and the article of the cell. */
  readonly asked: Attribute | null;
  readonly column: TableColumn | null;
  /** What the search of the table finds; null where it has none. */
  readonly found: FoundForTable | null;
  readonly onDialog: (name: DialogName) => void;
  readonly onClose: () => void;
}

/** The one dialog of the table that is open. */
export function EvidenceDialogs({
  name,
  table,
  claim,
  asked,
  column,
  found,
  onDialog,
  onClose,
}: EvidenceDialogsProps): ReactElement | null {
  switch (name) {
    case 'articles':
      return <ArticlesDialog table={table} onSearch={() => onDialog('search')} onClose={onClose} />;
    case 'found':
      return (
        <FoundDialog tableId={table.id} onSearch={() => onDialog('search')} onClose={onClose} />
      );
    case 'search':
      return <SearchDialog tableId={table.id} found={found} onClose={onClose} />;
    case 'rows':
      return <RowsDialog table={table} onClose={onClose} />;
    case 'rename':
      return <RenameTableDialog table={table} onClose={onClose} />;
    case 'claim':
      return claim ? <EditClaimDialog claim={claim} onClose={onClose} /> : null;
    case 'fill':
      return asked && column ? (
        <FillDialog attribute={asked} column={column} onClose={onClose} />
      ) : null;
  }
}
