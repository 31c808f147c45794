import { memo, type ReactElement } from 'react';
import type { PageRect } from '../../../../../../shared/domain/page-map.ts';
import { classes } from '../../../../lib/classes.ts';
import { placeCodes } from './page-lines.ts';
import type { PaintedMark } from './painted-marks.ts';
import styles from './page-sheet.module.css';

interface PageCodesProps {
  readonly painted: readonly PaintedMark[];
  readonly lines: readonly PageRect[];
  /** Of the page, in points. */
  readonly pageWidth: number;
  readonly scale: number;
  readonly selected: string | null;
  readonly onSelect: (key: string) => void;
}

/** Of a code, in CSS pixels. */
const HEIGHT = 14;
const GAP = 8;
const PER_LETTER = 6.5;
/** The margin of a page has at most this share of its width, also where nothing is printed. */
const WIDEST_MARGIN = 0.1;

/** The codes of the quotes that begin on a page, in the page's own margin. */
export const PageCodes = memo(function PageCodes({
  painted,
  lines,
  pageWidth,
  scale,
  selected,
  onSelect,
}: PageCodesProps): ReactElement {
  const beginning = painted.filter(({ begins }) => begins);
  const byQuote = new Map(beginning.map(({ mark }) => [mark.quoteId, mark]));
  const places = placeCodes(
    beginning.map(({ mark, lines: [line] }) => ({
      key: mark.quoteId,
      line: inPixels(line!, scale),
      width: mark.code.length * PER_LETTER,
    })),
    {
      body: {
        x0: Math.min(pageWidth * WIDEST_MARGIN, ...lines.map(({ x0 }) => x0)) * scale,
        x1: Math.max(pageWidth * (1 - WIDEST_MARGIN), ...lines.map(({ x1 }) => x1)) * scale,
      },
      pageWidth: pageWidth * scale,
      height: HEIGHT,
      gap: GAP,
    },
  );
  return (
    <div className={styles.codes} aria-hidden="true">
      {places.map(({ key, left, top }) => {
        const mark = byQuote.get(key);
        return mark ? (
          <span
            key={key}
            data-mark={mark.key}
            className={classes(styles.code, mark.tone, mark.key === selected && styles.chosen)}
            style={{ left, top }}
            onClick={() => {
              onSelect(mark.key);
            }}
          >
            {mark.code}
          </span>
        ) : null;
      })}
    </div>
  );
});

const inPixels = ({ x0, y0, x1, y1 }: PageRect, scale: number): PageRect => ({
  x0: x0 * scale,
  y0: y0 * scale,
  x1: x1 * scale,
  y1: y1 * scale,
});
