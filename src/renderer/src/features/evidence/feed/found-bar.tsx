import type { ReactElement } from 'react';
import { MOST_ARTICLES } from '../../../../../shared/domain/evidence-table.ts';
import type { FoundForTable } from '../../../../../shared/domain/table-search.ts';
import { plural } from '../../../lib/format.ts';
import { useKeyOf } from '../../../lib/keymap.ts';
import { Button } from '../../../ui/button.tsx';
import styles from '../evidence-room.module.css';

interface FoundBarProps {
  readonly found: FoundForTable;
  readonly isAdding: boolean;
  readonly onAdd: () => void;
  readonly onChoose: () => void;
}

/** What the search of a table is called, else what it asks. */
export function nameOfSearch({ name, asks }: Pick<FoundForTable, 'name' | 'asks'>): string {
  return name ?? asks.query;
}

/** What there is room for, where that is not all. */
function roomWords({ total, fitting }: FoundForTable): string {
  if (fitting.length === total) return '';
  const most = MOST_ARTICLES.toLocaleString('en');
  return fitting.length === 0
    ? `The table is full: it holds ${most} articles.`
    : `It has room for ${fitting.length.toLocaleString('en')} of them, as it holds ${most}.`;
}

/** Articles that the search of a table finds and that are not in it, with what puts them there. */
export function FoundBar({ found, isAdding, onAdd, onChoose }: FoundBarProps): ReactElement | null {
  const chord = useKeyOf('evidence.found');
  const { total, fitting } = found;
  if (total <= 0) return null;
  return (
    <section className={styles.bar} aria-label="Found for the table">
      <p className={styles.foundWords}>
        {plural(total, 'more article')} found by <b>{nameOfSearch(found)}</b>. {roomWords(found)}
      </p>
      {fitting.length === 0 ? null : (
        <Button onPress={onAdd} isDisabled={isAdding}>
          Add {fitting.length.toLocaleString('en')}
        </Button>
      )}
      <Button chord={chord} onPress={onChoose}>
        Choose
      </Button>
    </section>
  );
}
