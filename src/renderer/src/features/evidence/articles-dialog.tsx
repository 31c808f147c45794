import { useState, type ReactElement } from 'react';
import { MOST_ARTICLES, type EvidenceTable } from '../../../../shared/domain/evidence-table.ts';
import { plural } from '../../lib/format.ts';
import { Button } from '../../ui/button.tsx';
import { ArticleFinder } from './article-finder.tsx';
import { ChosenList, type Chosen } from './chosen-list.tsx';
import { moved } from './reorder.ts';
import { TableDialog } from './table-dialog.tsx';
import styles from './dialogs.module.css';

interface ArticlesDialogProps {
  readonly table: EvidenceTable;
  /** Goes to the dialog that says which search feeds the table. */
  readonly onSearch: () => void;
  readonly onClose: () => void;
}

/** Which articles stand side by side, and in which order. */
export function ArticlesDialog({ table, onSearch, onClose }: ArticlesDialogProps): ReactElement {
  const [chosen, setChosen] = useState<readonly Chosen[]>(
    table.columns.map(({ articleId, title, citekey }) => ({ id: articleId, title, citekey })),
  );
  const isChanged =
    chosen.length !== table.columns.length ||
    chosen.some(({ id }, at) => table.columns[at]?.articleId !== id);
  return (
    <TableDialog
      title="Articles of the table"
      subtitle={`${plural(chosen.length, 'article')} side by side`}
      width={640}
      tableId={table.id}
      choice={{ articleIds: chosen.map((article) => article.id) }}
      isChanged={isChanged}
      things="articles"
      onClose={onClose}
    >
      <ArticleFinder
        taken={new Set(chosen.map((article) => article.id))}
        isFull={chosen.length >= MOST_ARTICLES}
        onAdd={(article) => {
          setChosen((before) => [...before, article]);
        }}
      />
      <p className={styles.define}>
        <Button
          isDisabled={isChanged}
          reason={isChanged ? 'Save the articles first' : ''}
          onPress={onSearch}
        >
          Feed it by a search…
        </Button>
      </p>
      <h3 className={styles.heading}>In the table</h3>
      {chosen.length === 0 ? (
        <p className={styles.quiet}>No article yet.</p>
      ) : (
        <ChosenList
          articles={chosen}
          onMove={(index, step) => {
            setChosen((before) => moved(before, index, step));
          }}
          onRemove={(id) => {
            setChosen((before) => before.filter((other) => other.id !== id));
          }}
        />
      )}
    </TableDialog>
  );
}
