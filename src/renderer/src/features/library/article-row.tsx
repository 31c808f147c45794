import type { CSSProperties, MouseEvent, ReactElement } from 'react';
import { describeClaimCounts } from '../../../../shared/domain/claim-counts.ts';
import { formatCount } from '../../../../shared/domain/claim-words.ts';
import type { ArticleRow as Row } from '../../../../shared/domain/article.ts';
import type { ArticleId } from '../../../../shared/domain/ids.ts';
import { classes } from '../../lib/classes.ts';
import { listOption } from '../../lib/listbox.ts';
import { formatShort, plural } from '../../lib/format.ts';
import { STATUS_WORDS } from '../../ui/words.ts';
import { describeCells, type CellWords } from './row-words.ts';
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
  style,
  onPress,
  onOpen,
}: ArticleRowProps): ReactElement {
  const cells = row ? describeCells(row) : null;
  return (
    <div
      {...listOption(id, isSelected, (event) => {
        if (row) onPress(row.id, position, event);
      })}
      data-article={row?.id}
      draggable={row !== undefined}
      aria-posinset={position + 1}
      aria-setsize={total}
      aria-label={row && cells ? spokenRow(row, inTray) : 'Loading'}
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
      {row && cells ? (
        <>
          <span className={classes(styles.dot, styles[row.status])} />
          <div className={styles.title}>
            <span className={styles.titleText} title={row.title}>
              {row.title}
            </span>
            {inTray ? <span className={styles.tray}>in comparison</span> : null}
          </div>
          <div className={styles.meta}>
            <span title={row.source}>{row.source}</span>
            <span>{row.year ?? '–'}</span>
            <Cell words={cells.species} className={styles.species} />
            <Cell words={cells.sample} />
            <span className={styles.right}>
              {row.accepted > 0 ? formatShort(row.accepted) : row.suggested === 0 ? '–' : null}
              {row.suggested > 0 ? (
                <span className={styles.muted}> +{formatShort(row.suggested)}</span>
              ) : null}
            </span>
            <span className={styles.status}>{STATUS_WORDS[row.status]}</span>
          </div>
        </>
      ) : null}
    </div>
  );
}

interface CellProps {
  readonly words: CellWords;
  readonly className?: string | undefined;
}

function Cell({ words, className }: CellProps): ReactElement {
  return (
    <span
      className={classes(
        styles.cell,
        className,
        words.are === 'silent' && styles.muted,
        words.are === 'suggested' && styles.suggested,
      )}
    >
      <span className={styles.value}>{words.text}</span>
      {words.more > 0 ? <span>+{words.more}</span> : null}
    </span>
  );
}

/** The row as it is spoken: what the columns show, in words. */
function spokenRow(row: Row, inTray: boolean): string {
  const cells = describeCells(row);
  return [
    row.title,
    [row.source, row.year].filter((part) => part !== null && part !== '').join(', '),
    `species ${spokenCell(cells.species)}`,
    `sample sizes ${spokenCell(cells.sample)}`,
    describeClaimCounts(row),
    STATUS_WORDS[row.status],
    inTray ? 'in comparison' : '',
  ]
    .filter((part) => part !== '')
    .join('. ');
}

function spokenCell({ text, more, are }: CellWords): string {
  const values = more > 0 ? `${text} and ${more} more` : text;
  return are === 'suggested' ? `${values}, suggested` : values;
}
