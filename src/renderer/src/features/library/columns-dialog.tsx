import { useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import {
  DEFAULT_LIST_COLUMNS,
  LIST_COLUMNS,
  type ListColumn,
  type ListColumnId,
} from '../../../../shared/domain/list-columns.ts';
import { findLandmark } from '../../lib/landmarks.ts';
import { closeOverlay } from '../../services/store.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { ModalDialog } from '../../ui/modal-dialog.tsx';
import { COLUMN_KINDS, moveColumn, toggleColumn, widenColumn } from './list-columns.ts';
import { useListColumns } from './use-list-columns.ts';
import styles from './columns-dialog.module.css';

/** By so many CSS pixels a press makes a column wider or narrower. */
const STEP = 12;

/** Which columns the list of articles shows, in which order, and how wide. */
export function ColumnsDialog(): ReactElement {
  const { columns, change } = useListColumns();
  // Its line moves between those that are shown and those that are not, and takes the focus along.
  const [toggled, setToggled] = useState<ListColumnId | null>(null);
  const hidden = LIST_COLUMNS.filter((id) => !columns.some((column) => column.id === id));
  const toggle = (id: ListColumnId): void => {
    setToggled(id);
    change(toggleColumn(columns, id));
  };
  return (
    <ModalDialog
      title="Columns of the list"
      subtitle="For all lists of this library. Alt with the arrows moves a column, or makes it wider or narrower."
      width={440}
      onClose={closeOverlay}
      actions={
        <>
          <Button variant="primary" chord="Escape" onPress={closeOverlay}>
            Done
          </Button>
          <Button
            variant="plain"
            onPress={() => {
              change(DEFAULT_LIST_COLUMNS);
            }}
          >
            As at first
          </Button>
        </>
      }
    >
      <ul className={styles.list}>
        {columns.map((column) => (
          <ShownColumn
            key={column.id}
            column={column}
            columns={columns}
            takesFocus={column.id === toggled}
            onChange={change}
            onToggle={toggle}
          />
        ))}
        {hidden.map((id) => (
          <li key={id} className={styles.line}>
            <ColumnBox id={id} isShown={false} takesFocus={id === toggled} onToggle={toggle} />
          </li>
        ))}
      </ul>
    </ModalDialog>
  );
}

interface ColumnBoxProps {
  readonly id: ListColumnId;
  readonly isShown: boolean;
  readonly takesFocus: boolean;
  readonly onToggle: (id: ListColumnId) => void;
}

function ColumnBox({ id, isShown, takesFocus, onToggle }: ColumnBoxProps): ReactElement {
  return (
    <span className={styles.name}>
      <Checkbox isSelected={isShown} onChange={() => onToggle(id)} autoFocus={takesFocus}>
        {COLUMN_KINDS[id].label}
      </Checkbox>
    </span>
  );
}

/** How wide the list behind the dialog shows a column, in CSS pixels; null where it has no room for it. */
function drawnWidth(id: ListColumnId): number | null {
  const head = findLandmark('list')?.querySelector(`[data-column="${id}"]`);
  const width = head?.getBoundingClientRect().width ?? 0;
  return width > 0 ? width : null;
}

interface ShownColumnProps {
  readonly column: ListColumn;
  readonly columns: readonly ListColumn[];
  readonly takesFocus: boolean;
  readonly onChange: (columns: readonly ListColumn[]) => void;
  readonly onToggle: (id: ListColumnId) => void;
}

function ShownColumn({
  column,
  columns,
  takesFocus,
  onChange,
  onToggle,
}: ShownColumnProps): ReactElement {
  const { id, width } = column;
  const line = useRef<HTMLLIElement>(null);
  const { label, least } = COLUMN_KINDS[id];
  const at = columns.indexOf(column);
  const move = (by: 1 | -1): void => {
    onChange(moveColumn(columns, id, by));
  };
  const widen = (by: number): void => {
    onChange(widenColumn(columns, id, (width ?? drawnWidth(id) ?? least) + by));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const run = event.altKey ? MOVES[event.key] : undefined;
    if (!run) return;
    event.preventDefault();
    event.stopPropagation();
    run(move, widen);
    // What is moved in the document loses the focus in some browsers.
    const focused = document.activeElement;
    requestAnimationFrame(() => {
      if (focused instanceof HTMLElement && line.current?.contains(focused)) focused.focus();
    });
  };
  return (
    <li ref={line} className={styles.line} onKeyDownCapture={onKeyDown}>
      <ColumnBox id={id} isShown takesFocus={takesFocus} onToggle={onToggle} />
      <Step label={`${label}: narrower`} sign="−" onPress={() => widen(-STEP)} />
      <output className={styles.width} aria-label={`Width of ${label}`}>
        {width === null ? 'auto' : `${String(width)} px`}
      </output>
      <Step label={`${label}: wider`} sign="+" onPress={() => widen(STEP)} />
      <Step label={`${label}: to the left`} sign="↑" isOff={at === 0} onPress={() => move(-1)} />
      <Step
        label={`${label}: to the right`}
        sign="↓"
        isOff={at === columns.length - 1}
        onPress={() => move(1)}
      />
    </li>
  );
}

const MOVES: Readonly<
  Record<string, (move: (by: 1 | -1) => void, widen: (by: number) => void) => void>
> = {
  ArrowUp: (move) => move(-1),
  ArrowDown: (move) => move(1),
  ArrowLeft: (_, widen) => widen(-STEP),
  ArrowRight: (_, widen) => widen(STEP),
};

interface StepProps {
  readonly label: string;
  readonly sign: string;
  readonly isOff?: boolean;
  readonly onPress: () => void;
}

function Step({ label, sign, isOff = false, onPress }: StepProps): ReactElement {
  return (
    <button
      type="button"
      className={styles.step}
      aria-label={label}
      title={label}
      aria-disabled={isOff}
      onClick={() => {
        if (!isOff) onPress();
      }}
    >
      {sign}
    </button>
  );
}
