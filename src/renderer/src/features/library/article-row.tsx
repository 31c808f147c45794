import type { CSSProperties, MouseEvent, ReactElement } from 'react';
import type { ArticleRow as Row } from '../../../../shared/domain/article.ts';
import type { ArticleId } from '../../../../shared/domain/ids.ts';
import { classes } from '../../lib/classes.ts';
import { listOption } from '../../lib/listbox.ts';
import { formatShort } from '../../lib/format.ts';
import { Spoken } from '../../ui/spoken.tsx';
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
      {row && cells ? (
        <>
          <span className={classes(styles.dot, styles[row.status])} />
          <div className={styles.title}>
            <span dir="auto" className={styles.titleText} title={row.title}>
              {row.title}
              <Spoken>.</Spoken>
            </span>{' '}
            {inTray ? (
              <span className={styles.tray}>
                in comparison<Spoken>.</Spoken>
              </span>
            ) : null}
          </div>{' '}
          <div className={styles.meta}>
            <span title={row.source}>{row.source || '–'}</span>{' '}
            <span>
              {row.year ?? '–'}
              <Spoken>.</Spoken>
            </span>{' '}
            <Cell name="species" words={cells.species} className={styles.species} />{' '}
            <Cell name="sample sizes" words={cells.sample} />{' '}
            <span className={styles.right}>
              <Claims accepted={row.accepted} suggested={row.suggested} />
              <Spoken>.</Spoken>
            </span>{' '}
            <span className={styles.status}>{STATUS_WORDS[row.status]}</span>
          </div>
        </>
      ) : null}
    </div>
  );
}

interface CellProps {
  /** What the head of the column says, for those who hear the row. */
  readonly name: string;
  readonly words: CellWords;
  readonly className?: string | undefined;
}

function Cell({ name, words, className }: CellProps): ReactElement {
  return (
    <span
      className={classes(
        styles.cell,
        className,
        words.are === 'silent' && styles.muted,
        words.are === 'suggested' && styles.suggested,
      )}
    >
      <span className={styles.value}>
        <Spoken>{name}</Spoken> {words.text}
      </span>{' '}
      {words.more > 0 ? (
        <span>
          +{words.more} <Spoken>more</Spoken>
        </span>
      ) : null}
      <Spoken>{words.are === 'suggested' ? ', suggested.' : '.'}</Spoken>
    </span>
  );
}

/** How many claims an article has: those that count, and those still to be decided. */
function Claims({ accepted, suggested }: Pick<Row, 'accepted' | 'suggested'>): ReactElement {
  if (accepted === 0 && suggested === 0) {
    return (
      <>
        – <Spoken>no claims yet</Spoken>
      </>
    );
  }
  return (
    <>
      {accepted === 0 ? null : (
        <>
          {formatShort(accepted)} <Spoken>{accepted === 1 ? 'claim' : 'claims'}</Spoken>
        </>
      )}
      {suggested === 0 ? null : (
        <span className={styles.muted}>
          {' '}
          +{formatShort(suggested)} <Spoken>to decide</Spoken>
        </span>
      )}
    </>
  );
}
