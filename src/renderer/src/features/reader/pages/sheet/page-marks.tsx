import { memo, type ReactElement } from 'react';
import type { PageRect } from '../../../../../../shared/domain/page-map.ts';
import { classes } from '../../../../lib/classes.ts';
import { boxOf } from './page-layout.ts';
import type { PaintedMark } from './painted-marks.ts';
import styles from './page-sheet.module.css';

/** Places that are shown for a moment or as long as something is looked for. */
export interface Paint {
  readonly key: string;
  readonly look: 'selection' | 'words' | 'wash' | 'found' | 'foundNow';
  readonly lines: readonly PageRect[];
}

interface PageMarksProps {
  readonly painted: readonly PaintedMark[];
  readonly paints: readonly Paint[];
  readonly scale: number;
  readonly selected: string | null;
  readonly hovered: string | null;
}

/** What is marked, found and selected on a page; it lies below the print, which stays as it is. */
export const PageMarks = memo(function PageMarks({
  painted,
  paints,
  scale,
  selected,
  hovered,
}: PageMarksProps): ReactElement {
  return (
    <div className={styles.marks} aria-hidden="true">
      {painted.flatMap(({ mark, look, lines }) =>
        lines.map((line, at) => (
          <div
            key={`${mark.quoteId} ${String(at)}`}
            data-painted={mark.key}
            className={classes(
              styles.mark,
              mark.tone,
              styles[look],
              mark.key === hovered && styles.hovered,
              mark.key === selected && styles.selected,
            )}
            style={boxOf(line, scale)}
          />
        )),
      )}
      {paints.flatMap(({ key, look, lines }) =>
        lines.map((line, at) => (
          <div
            key={`${key} ${String(at)}`}
            data-paint={look}
            className={classes(styles.mark, styles[look])}
            style={boxOf(line, scale)}
          />
        )),
      )}
    </div>
  );
});
