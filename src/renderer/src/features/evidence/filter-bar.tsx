import { useEffect, useRef, type ReactElement } from 'react';
import { isComposing } from '../../lib/enter.ts';
import { plural } from '../../lib/format.ts';
import { SegmentSwitch } from '../../ui/segment-switch.tsx';
import { Spoken } from '../../ui/spoken.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { FilterBy } from './cell-filter.ts';
import { countRows, type ShownTable } from './shown-table.ts';
import styles from './evidence-room.module.css';

interface FilterBarProps {
  readonly words: string;
  readonly by: FilterBy;
  /** How many articles and rows the table has without the filter. */
  readonly all: { readonly articles: number; readonly rows: number };
  readonly shown: ShownTable;
  /** Counted up each time that the field is asked for. */
  readonly asked: number;
  readonly onWords: (words: string) => void;
  readonly onBy: (by: FilterBy) => void;
  /** Goes to the first cell that has the words. */
  readonly onEnter: () => void;
  readonly onClose: () => void;
}

function countWords({ found, table, rows }: ShownTable, { by, all }: FilterBarProps): string {
  if (!found) return 'Cells with all the words; the others go.';
  const cells = plural(found.size, 'cell');
  return by === 'articles'
    ? `${cells} in ${String(table.columns.length)} of ${plural(all.articles, 'article')}`
    : `${cells} in ${String(countRows(rows))} of ${plural(all.rows, 'row')}`;
}

/** Keeps the articles or the rows of a table that have a cell with some words. */
export function FilterBar(props: FilterBarProps): ReactElement {
  const { words, by, shown, asked, onWords, onBy, onEnter, onClose } = props;
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, [asked]);
  return (
    <search className={styles.bar} aria-label="Filter the cells">
      <div className={styles.filterField}>
        <TextField
          label="Filter the cells"
          layout="bare"
          value={words}
          onChange={onWords}
          placeholder="Words in a cell"
          maxLength={200}
          inputRef={field}
          onKeyDown={(event) => {
            if (isComposing(event)) return;
            if (event.key === 'Escape') onClose();
            else if (event.key === 'Enter' || event.key === 'ArrowDown') {
              if (!shown.found || shown.found.size === 0) return;
              // The place in the table takes the focus that nothing has.
              event.currentTarget.blur();
              onEnter();
            } else return;
            event.preventDefault();
          }}
        />
        <button type="button" aria-keyshortcuts="Escape" onClick={onClose}>
          <span aria-hidden="true">Esc</span>
          <Spoken>Close the filter</Spoken>
        </button>
      </div>
      <SegmentSwitch
        label="Keep"
        segments={[
          { value: 'articles', label: 'Articles' },
          { value: 'rows', label: 'Rows' },
        ]}
        value={by}
        onChange={onBy}
        chord=""
      />
      <output className={styles.barWords}>{countWords(shown, props)}</output>
    </search>
  );
}
