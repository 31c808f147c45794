import { memo, useMemo, type ReactElement, type ReactNode } from 'react';
import type { MappedPage } from '../../../../../../shared/domain/page-map.ts';
import type { Span } from '../../../../../../shared/domain/quote.ts';
import { classes } from '../../../../lib/classes.ts';
import type { TextMark } from '../../text/marks.ts';
import { PageCanvas, type PageDrawer } from '../drawing/page-canvas.tsx';
import type { PageInfo } from '../page-data.ts';
import { PageBanner } from './page-banner.tsx';
import { PageCodes } from './page-codes.tsx';
import type { PageLayout, PlacedPage } from './page-layout.ts';
import { linesOf } from './page-lines.ts';
import { PageLinks } from './page-links.tsx';
import { PageMarks, type Paint } from './page-marks.tsx';
import { linesOfSpan, pagesOfSpan } from './page-places.ts';
import { PageText } from './page-text.tsx';
import { paintMarks, type PaintedMark } from './painted-marks.ts';
import type { MeasureText } from './text-width.ts';
import styles from './page-sheet.module.css';

/** A span that is painted on the pages, besides the marks. */
export interface PaintedSpan {
  readonly key: string;
  readonly look: Paint['look'];
  readonly span: Span;
}

interface PageSheetProps {
  readonly page: PageInfo;
  /** Whether what stands above it says that it has no text. */
  readonly withBanner: boolean;
  readonly placed: PlacedPage;
  readonly layout: PageLayout;
  /** Where its words stand; null until that has come, and for a page without text. */
  readonly words: MappedPage | null;
  readonly text: string;
  readonly marks: readonly TextMark[];
  readonly paints: readonly PaintedSpan[];
  /** The areas that are marked on it. */
  readonly areas: readonly PaintedMark[];
  /** What marks out an area of it; null while none is. */
  readonly picker: ReactNode;
  readonly selected: string | null;
  readonly hovered: string | null;
  /** Null while the file cannot be drawn. */
  readonly drawer: PageDrawer | null;
  readonly measure: MeasureText | null;
  readonly pixelRatio: number;
  readonly onSelectMark: (key: string) => void;
  readonly onGo: (page: number, y: number) => void;
}

const NO_MARKS: readonly never[] = [];

/** A page as it is printed, with what is marked on it and its words over it. */
export const PageSheet = memo(function PageSheet({
  page,
  withBanner,
  placed,
  layout,
  words,
  text,
  marks,
  paints,
  areas,
  picker,
  selected,
  hovered,
  drawer,
  measure,
  pixelRatio,
  onSelectMark,
  onGo,
}: PageSheetProps): ReactElement {
  const { scale, rotation } = layout;
  const lines = useMemo(() => (words ? linesOf(words, text) : NO_MARKS), [words, text]);
  const painted = useMemo(
    () => [...areas, ...(words ? paintMarks(words, marks) : NO_MARKS)],
    [areas, words, marks],
  );
  const painting = useMemo(
    () =>
      words
        ? paints
            .filter(({ span }) => pagesOfSpan([page], span).length > 0)
            .map(({ key, look, span }) => ({ key, look, lines: linesOfSpan(words, span) }))
        : NO_MARKS,
    [page, words, paints],
  );
  const width = page.width * scale;
  const height = page.height * scale;
  const label =
    page.label !== null && page.label !== String(page.number) ? `, printed ${page.label}` : '';
  return (
    <section
      className={styles.sheet}
      data-page={page.number}
      aria-label={`Page ${String(page.number)}${label}`}
      style={{ left: placed.left, top: placed.top, width: placed.width, height: placed.height }}
    >
      {withBanner ? <PageBanner page={page.number} /> : null}
      <div
        className={classes(styles.upright, styles[`turned${String(rotation)}`])}
        style={{ width, height }}
      >
        <PageMarks
          painted={painted}
          paints={painting}
          scale={scale}
          selected={selected}
          hovered={hovered}
        />
      </div>
      {drawer ? (
        <PageCanvas
          drawer={drawer}
          page={page.number}
          width={width}
          rotation={rotation}
          pixelRatio={pixelRatio}
        />
      ) : null}
      <div
        className={classes(styles.upright, styles[`turned${String(rotation)}`])}
        style={{ width, height }}
      >
        <PageText lines={lines} text={text} scale={scale} measure={measure} />
        {painted.length > 0 ? (
          <PageCodes
            painted={painted}
            lines={lines}
            pageWidth={page.width}
            scale={scale}
            selected={selected}
            onSelect={onSelectMark}
          />
        ) : null}
        {drawer ? (
          <PageLinks document={drawer.document} page={page.number} scale={scale} onGo={onGo} />
        ) : null}
        {picker}
      </div>
    </section>
  );
});
