import type { PointerEvent, ReactElement } from 'react';
import type { ArticleSort } from '../../../../shared/domain/article.ts';
import type { ListColumn } from '../../../../shared/domain/list-columns.ts';
import { classes } from '../../lib/classes.ts';
import { lineOf, openContextMenu } from '../../services/context-menu.ts';
import { useStore } from '../../services/store.ts';
import { COLUMN_KINDS, widenColumn, type FittedColumns } from './list-columns.ts';
import { SORT_WORDS, sortBy } from './sorting.ts';
import type { ChosenColumns } from './use-list-columns.ts';
import styles from './article-list.module.css';

interface ColumnHeadsProps {
  readonly chosen: ChosenColumns;
  readonly fitted: FittedColumns;
}

/** The heads of the columns; those that sort are buttons, and an edge that is drawn makes one wider. */
export function ColumnHeads({ chosen, fitted }: ColumnHeadsProps): ReactElement {
  const { shown, template } = fitted;
  return (
    <div
      className={styles.columns}
      style={{ gridTemplateColumns: template }}
      onContextMenu={(event) => {
        openContextMenu(event, event.currentTarget, {
          label: 'Columns',
          lines: [lineOf('list.columns')],
        });
      }}
    >
      {shown.map((column, at) => (
        <span
          key={column.id}
          data-column={column.id}
          className={classes(styles.head, COLUMN_KINDS[column.id].isRight && styles.right)}
        >
          {at === 0 ? (
            <>
              <SortHead sort="title">Title</SortHead>,{' '}
            </>
          ) : null}
          <Head column={column} isFirst={at === 0} />
          {at < shown.length - 1 ? <Edge column={column} chosen={chosen} /> : null}
        </span>
      ))}
    </div>
  );
}

interface HeadProps {
  readonly column: ListColumn;
  /** Whether it stands behind the word for the title. */
  readonly isFirst: boolean;
}

function Head({ column: { id }, isFirst }: HeadProps): ReactElement {
  const { label, sort } = COLUMN_KINDS[id];
  const words = isFirst ? label.toLowerCase() : label;
  return sort === null ? <>{words}</> : <SortHead sort={sort}>{words}</SortHead>;
}

interface EdgeProps {
  readonly column: ListColumn;
  readonly chosen: ChosenColumns;
}

/** The right edge of a head, for the pointer: drag it, or press twice for the usual width. */
function Edge({ column: { id }, chosen }: EdgeProps): ReactElement {
  const drag = (event: PointerEvent<HTMLElement>): void => {
    if (event.button !== 0) return;
    event.preventDefault();
    const edge = event.currentTarget;
    const from = event.clientX;
    const width = edge.parentElement?.getBoundingClientRect().width ?? 0;
    let now: number | null = null;
    const move = (moved: globalThis.PointerEvent): void => {
      now = width + moved.clientX - from;
      chosen.drag(id, now);
    };
    const end = (): void => {
      edge.removeEventListener('pointermove', move);
      if (now !== null) chosen.drop(id, now);
    };
    edge.setPointerCapture(event.pointerId);
    edge.addEventListener('pointermove', move);
    edge.addEventListener('lostpointercapture', end, { once: true });
  };
  return (
    <i
      aria-hidden="true"
      className={styles.edge}
      title={`Width of the column ${COLUMN_KINDS[id].label}`}
      onPointerDown={drag}
      onDoubleClick={() => {
        chosen.change(widenColumn(chosen.columns, id, null));
      }}
    />
  );
}

interface SortHeadProps {
  readonly sort: ArticleSort;
  readonly children: string;
}

function SortHead({ sort, children }: SortHeadProps): ReactElement {
  const isSorted = useStore((state) => state.sort === sort);
  const descending = useStore((state) => state.descending);
  const words = SORT_WORDS[sort];
  return (
    <button
      type="button"
      aria-pressed={isSorted}
      title={
        isSorted
          ? `Sorted: ${descending ? words.descending : words.ascending}`
          : `Sort: ${words.name}`
      }
      onClick={() => {
        sortBy(sort);
      }}
    >
      {children}
      {isSorted ? <span aria-hidden="true"> {descending ? '↓' : '↑'}</span> : null}
    </button>
  );
}
