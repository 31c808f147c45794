import type { AriaAttributes, AriaRole, KeyboardEvent, PointerEvent, ReactElement } from 'react';
import { clampWidth, LIMITS, type Limits, type SizedPane } from './pane-widths.ts';
import styles from './panes.module.css';

interface PaneSeparatorProps {
  readonly pane: SizedPane;
  readonly label: string;
  readonly width: number;
  readonly onChange: (width: number) => void;
  /** The pointer or the key was let go: the moment to remember the width. */
  readonly onEnd: () => void;
}

interface Focusable {
  readonly role: AriaRole;
  readonly tabIndex: number;
}

/** In pixels, for one press of an arrow key. */
const STEP = 16;

/** The window splitter of the ARIA practices: a separator that takes the focus and has a value. */
function splitter(label: string, width: number, limits: Limits): AriaAttributes & Focusable {
  return {
    role: 'separator',
    tabIndex: 0,
    'aria-orientation': 'vertical',
    'aria-label': label,
    'aria-valuenow': width,
    'aria-valuemin': limits.least,
    'aria-valuemax': limits.most,
    'aria-valuetext': `${width} pixels`,
  };
}

/** The line between two panes: drag it, or move it with the arrow keys; a double click resets it. */
export function PaneSeparator({
  pane,
  label,
  width,
  onChange,
  onEnd,
}: PaneSeparatorProps): ReactElement {
  const limits = LIMITS[pane];

  const drag = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.button !== 0) return;
    event.preventDefault();
    const line = event.currentTarget;
    const from = event.clientX;
    line.setPointerCapture(event.pointerId);
    const move = (moved: globalThis.PointerEvent): void => {
      onChange(clampWidth(pane, width + moved.clientX - from));
    };
    const end = (): void => {
      line.removeEventListener('pointermove', move);
      onEnd();
    };
    line.addEventListener('pointermove', move);
    line.addEventListener('lostpointercapture', end, { once: true });
  };

  const byKey = (event: KeyboardEvent): void => {
    const widths: Readonly<Record<string, number>> = {
      ArrowLeft: width - STEP,
      ArrowRight: width + STEP,
      Home: limits.least,
      End: limits.most,
      Enter: limits.usual,
    };
    const next = widths[event.key];
    if (next === undefined) return;
    event.preventDefault();
    onChange(clampWidth(pane, next));
    onEnd();
  };

  const reset = (): void => {
    onChange(limits.usual);
    onEnd();
  };
  return (
    <div
      className={styles.separator}
      {...splitter(label, width, limits)}
      {...{ onPointerDown: drag, onDoubleClick: reset, onKeyDown: byKey }}
    />
  );
}
