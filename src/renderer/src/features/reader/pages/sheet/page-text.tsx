import { memo, type ReactElement } from 'react';
import { LAYER_FACE, type MeasureText } from './text-width.ts';
import type { PageLine } from './page-lines.ts';
import styles from './page-sheet.module.css';

interface PageTextProps {
  readonly lines: readonly PageLine[];
  readonly text: string;
  /** CSS pixels for each point. */
  readonly scale: number;
  readonly measure: MeasureText | null;
}

/**
 * The words of a page, unseen, each line over its printed one: what is selected, copied, read out and
 * walked through by the caret. As in the text, each line is its slice of the canonical text.
 */
export const PageText = memo(function PageText({
  lines,
  text,
  scale,
  measure,
}: PageTextProps): ReactElement {
  return (
    <div className={styles.text} style={{ fontFamily: LAYER_FACE }}>
      {lines.map(({ start, end, x0, y0, x1, y1 }) => {
        const words = text.slice(start, end);
        const size = (y1 - y0) * scale;
        const natural = (measure?.(words.trimEnd()) ?? 0) * (size / 100);
        const stretch = natural > 0 ? ((x1 - x0) * scale) / natural : 1;
        return (
          <span
            key={start}
            data-start={start}
            className={styles.line}
            style={{
              left: x0 * scale,
              top: y0 * scale,
              fontSize: size,
              transform: `scaleX(${stretch.toFixed(4)})`,
            }}
          >
            {words}
          </span>
        );
      })}
    </div>
  );
});
