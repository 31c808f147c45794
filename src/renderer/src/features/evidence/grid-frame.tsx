import type { CSSProperties, KeyboardEvent, ReactElement, ReactNode, RefObject } from 'react';
import type { HeadDrag, HeadKind } from './use-head-drag.ts';
import styles from './evidence-grid.module.css';

interface GridFrameProps {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly gridRef: RefObject<HTMLTableElement | null>;
  readonly drag: HeadDrag;
  /** Whose heads stand side by side. */
  readonly across: HeadKind;
  /** How many rows and columns there are, with the heads. */
  readonly rowCount: number;
  readonly columnCount: number;
  /** Of the heads, and of all columns together, in CSS pixels. */
  readonly heads: number;
  readonly width: number;
  /** Whether the columns share more room than they need. */
  readonly isShared: boolean;
  /** The widths of what is drawn, in CSS pixels; null for a share of the room. */
  readonly columns: readonly { readonly key: string; readonly width: number | null }[];
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly children: ReactNode;
}

/** The table that scrolls in both directions, with the widths of what is drawn and where a dragged head would land. */
export function GridFrame(props: GridFrameProps): ReactElement {
  const { scroller, gridRef, drag, across, heads, width, isShared, columns, children } = props;
  const whole = `${String(heads + width)}px`;
  const { held } = drag;
  return (
    <div
      ref={scroller}
      className={styles.scroller}
      style={{ '--heads': `${String(heads)}px` } as CSSProperties}
      {...drag.areaProps}
    >
      <table
        ref={gridRef}
        role="grid"
        aria-label="Evidence"
        className={styles.grid}
        aria-rowcount={props.rowCount}
        aria-colcount={props.columnCount}
        style={isShared ? { minWidth: whole } : { width: whole }}
        onKeyDown={props.onKeyDown}
      >
        <colgroup>
          <col style={{ width: heads }} />
          {columns.map((column) => (
            <col
              key={column.key}
              style={column.width === null ? undefined : { width: column.width }}
            />
          ))}
        </colgroup>
        {children}
      </table>
      {held?.landing ? (
        <div
          aria-hidden="true"
          className={held.kind === across ? styles.landsAcross : styles.landsDown}
          style={
            held.kind === across
              ? { left: held.landing.at, height: gridRef.current?.offsetHeight }
              : { top: held.landing.at, width: gridRef.current?.offsetWidth }
          }
        />
      ) : null}
    </div>
  );
}

/** The room of columns that are not drawn. */
export function GapCell(): ReactElement {
  return <td aria-hidden="true" />;
}

/** The room of rows that are not drawn; its height is in CSS pixels. */
export function GapRow({ height }: { readonly height: number }): ReactElement {
  return (
    <tr aria-hidden="true">
      <td aria-hidden="true" style={{ height, padding: 0, border: 0 }} />
    </tr>
  );
}
