import {
  createContext,
  useContext,
  useMemo,
  type CSSProperties,
  type KeyboardEvent,
  type ReactElement,
  type ReactNode,
} from 'react';
import { classes } from '../../../lib/classes.ts';
import { landmark } from '../../../lib/landmarks.ts';
import type { Mark } from './analysed-table.ts';
import styles from './analysis.module.css';

/** Which mark is selected, and what selects and opens one. */
export interface MarksInHand {
  readonly selected: string | null;
  readonly select: (key: string) => void;
  readonly open: () => void;
}

export const MarksContext = createContext<MarksInHand>({
  selected: null,
  select: () => undefined,
  open: () => undefined,
});

/** The keys of the marks of a part, in the order in which the arrows go through them. */
const PartContext = createContext<readonly string[]>([]);

interface PartProps {
  readonly title: string;
  readonly marks: readonly Mark[];
  readonly children: ReactNode;
  readonly className?: string | undefined;
}

/** A part of the analysis: its marks are one stop of the keyboard, between which arrows move. F6 goes to the next part. */
export function Part({ title, marks, children, className }: PartProps): ReactElement {
  const keys = useMemo(() => marks.map(({ key }) => key), [marks]);
  return (
    <section className={className} aria-label={title} ref={landmark.room}>
      <PartContext value={keys}>{children}</PartContext>
    </section>
  );
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

const elementId = (key: string): string => `mark-${key}`;

interface MarkButtonProps {
  readonly mark: Mark;
  /** What it shows; nothing where it lies over a picture. */
  readonly children?: ReactNode;
  readonly className?: string | undefined;
  readonly style?: CSSProperties;
}

/** A mark: selected, it fills the bar below; Enter or a double click opens its sentence. */
export function MarkButton({ mark, children, className, style }: MarkButtonProps): ReactElement {
  const { selected, select, open } = useContext(MarksContext);
  const keys = useContext(PartContext);
  const isSelected = selected === mark.key;
  const stop = selected !== null && keys.includes(selected) ? selected : keys[0];
  const isStop = stop === mark.key;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const step = STEPS[event.key];
    if (step === undefined && event.key !== 'Enter') return;
    event.preventDefault();
    if (step === undefined) {
      open();
      return;
    }
    const to = Math.min(keys.length - 1, Math.max(0, keys.indexOf(mark.key) + step));
    const element = document.getElementById(elementId(keys[to] ?? mark.key));
    element?.focus({ preventScroll: true });
    element?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
  return (
    <button
      type="button"
      id={elementId(mark.key)}
      className={classes(styles.mark, className)}
      style={style}
      tabIndex={isStop ? 0 : -1}
      ref={isStop ? landmark.start : undefined}
      {...(children === undefined ? { 'aria-label': mark.words } : {})}
      aria-pressed={isSelected}
      title={mark.words}
      onFocus={() => {
        select(mark.key);
      }}
      onClick={() => {
        select(mark.key);
      }}
      onDoubleClick={open}
      onKeyDown={onKeyDown}
    >
      {children}
    </button>
  );
}
