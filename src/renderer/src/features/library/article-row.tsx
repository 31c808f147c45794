import type { CSSProperties, MouseEvent, ReactElement } from 'react';
import type { ArticleRow as Row } from '../../../../shared/domain/article.ts';
import { NOTICE_WORDS } from '../../../../shared/domain/publication-notice.ts';
import type { ArticleId } from '../../../../shared/domain/ids.ts';
import { classes } from '../../lib/classes.ts';
import { listOption } from '../../lib/listbox.ts';
import { Spoken } from '../../ui/spoken.tsx';
import type { FittedColumns } from './list-columns.ts';
import { RowCells } from './row-cells.tsx';
import styles from './article-list.module.css';

interface ArticleRowProps {
  readonly id: string;
  /** Undefined until it has arrived. */
  readonly row: Row | undefined;
  readonly isSelected: boolean;
  readonly isFocused: boolean;
  readonly isOpen: boolean;
  readonly inTray: boolean;
  readonly position: number;
  readonly total: number;
  readonly columns: FittedColumns;
  readonly style: CSSProperties;
  readonly onPress: (id: ArticleId, place: number, event: MouseEvent) => void;
  readonly onOpen: (id: ArticleId) => void;
}

/** One article in two lines: its title, then what is known of it. */
export function ArticleRow({
  id,
  row,
  isSelected,
  isFocused,
  isOpen,
  inTray,
  position,
  total,
  columns,
  style,
  onPress,
  onOpen,
}: ArticleRowProps): ReactElement {
  return (
    <div
      {...listOption(id, isSelected, (event) => {
        if (row) onPress(row.id, position, event);
      })}
      data-article={row?.id}
      draggable={row !== undefined}
      aria-posinset={position + 1}
      aria-setsize={total}
      {...(row ? {} : { 'aria-label': 'Loading' })}
      className={classes(
        styles.row,
        isSelected && styles.selected,
        isFocused && styles.focused,
        isOpen && styles.open,
      )}
      style={style}
      onDoubleClick={() => {
        if (row) onOpen(row.id);
      }}
    >
      {row ? (
        <>
          <span className={classes(styles.dot, styles[row.status])} />
          <div className={styles.title}>
            <span dir="auto" className={styles.titleText} title={row.title}>
              {row.notice === null ? null : (
                <b className={styles.notice}>{NOTICE_WORDS[row.notice]}: </b>
              )}
              {row.title}
              <Spoken>.</Spoken>
            </span>{' '}
            {inTray ? (
              <span className={styles.tray}>
                in comparison<Spoken>.</Spoken>
              </span>
            ) : null}
          </div>{' '}
          <RowCells row={row} columns={columns} />
        </>
      ) : null}
    </div>
  );
}
