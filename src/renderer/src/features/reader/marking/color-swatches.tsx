import type { ReactElement } from 'react';
import { COLORS, type Color } from '../../../../../shared/domain/annotation.ts';
import { classes } from '../../../lib/classes.ts';
import { COLOR_WORDS } from '../../../ui/words.ts';
import { digitOfColor } from '../margin/note-words.ts';
import { useReaderContext } from '../reader-context.ts';
import { Spoken } from '../../../ui/spoken.tsx';
import styles from './color-swatches.module.css';

interface ColorSwatchesProps {
  readonly label: string;
  readonly current: Color | null;
  readonly onChoose: (color: Color) => void;
}

/** The eight colours with their digit keys; arrows move among them. */
export function ColorSwatches({ label, current, onChoose }: ColorSwatchesProps): ReactElement {
  const { colorLabels } = useReaderContext();
  return (
    <div
      role="group"
      aria-label={label}
      className={styles.swatches}
      onKeyDown={(event) => {
        const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
        if (step === 0) return;
        event.preventDefault();
        const buttons = [...event.currentTarget.querySelectorAll('button')];
        const at = buttons.findIndex((button) => button === document.activeElement);
        buttons[(at + step + buttons.length) % buttons.length]?.focus();
      }}
    >
      {COLORS.map((color) => (
        <button
          key={color}
          type="button"
          className={classes(styles.swatch, `k-${color}`, color === current && styles.current)}
          aria-keyshortcuts={digitOfColor(color)}
          {...(current ? { 'aria-pressed': color === current } : {})}
          title={`${COLOR_WORDS[color]}: ${colorLabels[color]}`}
          onClick={(event) => {
            event.stopPropagation();
            onChoose(color);
          }}
        >
          {/* The key, which is told by `aria-keyshortcuts`. */}
          <span aria-hidden="true">{digitOfColor(color)}</span>
          <Spoken>
            {COLOR_WORDS[color]}: {colorLabels[color]}
          </Spoken>
        </button>
      ))}
    </div>
  );
}
