import type { AriaAttributes, AriaRole, KeyboardEvent, PointerEvent, ReactElement } from 'react';
import { classes } from '../lib/classes.ts';
import { clampWidth, LIMITS, type Limits, type SizedPane } from './pane-widths.ts';
import styles from './panes.module.css';

interface PaneSeparatorProps {
  readonly pane: SizedPane;
  readonly label: string;
  /** The width of the pane at its left, or the height of the one below it. */
  readonly width: number;
  readonly onChange: (width: number) => void;
  /** The pointer or the key was let go: the moment to remember the width. */
  readonly onEnd: () => void;
}

interface Focusable {
  readonly role: AriaRole;
  readonly tabIndex: number;
}

/** The window splitter of the ARIA practices: a separator that takes the focus and has a value. */
function splitter(
  label: string,
  width: number,
  { limits, isLevel }: { readonly limits: Limits; readonly isLevel: boolean },
): AriaAttributes & Focusable {
  return {
    role: 'separator',
    tabIndex: 0,
    'aria-orientation': isLevel ? 'horizontal' : 'vertical',
    'aria-label': label,
    'aria-valuenow': width,
    'aria-valuemin': limits.least,
    'aria-valuemax': limits.most,
    'aria-valuetext':
      limits.unit === 'pixel' ? `${width} pixels` : `${Math.round(width / 10)} percent`,
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
  // The list of differences lies below its line, so that it grows upwards.
  const isLevel = pane === 'differences';

  const drag = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.button !== 0) return;
    event.preventDefault();
    const line = event.currentTarget;
    const from = isLevel ? event.clientY : event.clientX;
    const whole = line.parentElement?.parentElement?.clientWidth ?? 0;
    const perPixel = limits.unit === 'pixel' ? 1 : 1000 / Math.max(1, whole);
    line.setPointerCapture(event.pointerId);
    const move = (moved: globalThis.PointerEvent): void => {
      const by = isLevel ? from - moved.clientY : moved.clientX - from;
      onChange(clampWidth(pane, width + by * perPixel));
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
      [isLevel ? 'ArrowDown' : 'ArrowLeft']: width - limits.step,
      [isLevel ? 'ArrowUp' : 'ArrowRight']: width + limits.step,
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
      className={classes(styles.separator, isLevel && styles.level)}
      {...splitter(label, width, { limits, isLevel })}
      {...{ onPointerDown: drag, onDoubleClick: reset, onKeyDown: byKey }}
    />
  );
}
