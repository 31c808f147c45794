import type { ReactElement } from 'react';
import type { LibraryOverview } from '../../../../shared/domain/library.ts';
import { useCommand } from '../../lib/api.ts';
import { goToExport, goToTable } from '../../services/navigation.ts';
import { showOverlay } from '../../services/store.ts';
import { ThingItem } from './thing-item.tsx';

interface TableItemProps {
  readonly table: LibraryOverview['tables'][number];
}

/** An evidence table in the sidebar. */
export function TableItem({ table: { id, title, articleCount } }: TableItemProps): ReactElement {
  const trash = useCommand('evidence.trash');
  return (
    <ThingItem
      name={title}
      articleCount={articleCount}
      isCurrent={false}
      label={`Evidence table ${title}`}
      inWords={`evidence table ${title}`}
      onOpen={() => {
        goToTable(id);
      }}
      onRename={() => {
        showOverlay({ name: 'renameTable', table: { id, title } });
      }}
      renaming={{ label: 'Rename…', key: 'evidence.rename' }}
      trash={(onSuccess) => {
        trash.mutate({ ids: [id] }, { onSuccess });
      }}
      lines={[
        {
          id: 'export',
          label: 'Export…',
          run: () => {
            goToExport({ of: 'table', id });
          },
        },
      ]}
    />
  );
}
