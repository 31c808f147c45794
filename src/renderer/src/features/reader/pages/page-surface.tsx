import { useMemo, useState, type ReactElement, type ReactNode } from 'react';
import type { Span } from '../../../../../shared/domain/quote.ts';
import { titleText } from '../../../../../shared/domain/title-text.ts';
import { useReaderState } from '../../../services/readers.ts';
import { classes } from '../../../lib/classes.ts';
import { useReaderContext } from '../reader-context.ts';
import type { ViewElements } from '../use-view-elements.ts';
import { AreaPicker } from './area-picker.tsx';
import type { PageDrawer } from './drawing/page-canvas.tsx';
import { PageSheet, type PaintedSpan } from './sheet/page-sheet.tsx';
import { createMeasure } from './sheet/text-width.ts';
import type { FoundPlaces } from './found-places.ts';
import { useLiveSelection } from './use-live-selection.ts';
import { usePagePointer } from './use-page-pointer.ts';
import { hasBanner } from './page-data.ts';
import { paintAreas } from './place-areas.ts';
import type { AreaPicking } from './use-area-picking.ts';
import { usePixelRatio } from './use-pixel-ratio.ts';
import type { Sheets } from './use-sheets.ts';
import styles from './page-surface.module.css';

interface PageSurfaceProps {
  readonly sheets: Sheets;
  readonly drawer: PageDrawer | null;
  readonly elements: ViewElements;
  readonly found: FoundPlaces;
  readonly area: AreaPicking;
  /** Whether notes stand beside the sheets. */
  readonly hasNotes: boolean;
  readonly onSelectMark: (key: string) => void;
  /** What stands below the last page. */
  readonly footer?: ReactNode;
  /** What stands beside the sheets, and what floats over them. */
  readonly children?: ReactNode;
}

/** The pages of the open article, one below the other; only those near the view are drawn. */
export function PageSurface({
  sheets,
  drawer,
  elements: { root, page, scroller },
  found,
  area,
  hasNotes,
  onSelectMark,
  footer = null,
  children,
}: PageSurfaceProps): ReactElement {
  const { article, items, marks, selected, hovered, hover } = useReaderContext();
  const areas = useMemo(() => paintAreas(items), [items]);
  const [measure] = useState(createMeasure);
  const pixelRatio = usePixelRatio();
  const pointer = usePagePointer({
    root,
    scroller,
    sheets,
    text: article.text,
    marks,
    areas,
    onSelectMark,
    onHoverMark: hover,
  });
  const live = useLiveSelection(root);
  const paints = usePaints(sheets, live, found);
  const { layout, pages, shown, words } = sheets;
  return (
    <div
      ref={page}
      className={classes(styles.page, hasNotes && styles.withNotes)}
      style={{ minWidth: layout.width + 64 }}
    >
      <div>
        <article
          ref={root}
          aria-label={titleText(article.csl.title ?? 'Untitled')}
          className={styles.sheets}
          style={{ width: layout.width, height: layout.height }}
          {...pointer}
          onCopy={(event) => {
            if (!live) return;
            // The words of the text: no ends of lines, and no hyphens of the print.
            event.clipboardData.setData('text/plain', article.text.slice(live.start, live.end));
            event.preventDefault();
          }}
          onMouseDown={(event) => {
            // Words are selected by where they stand, not by the elements over them.
            if (event.target instanceof Element && !event.target.closest('button'))
              event.preventDefault();
          }}
        >
          <h2 className="visually-hidden">{titleText(article.csl.title ?? 'Untitled')}</h2>
          {shown.map((placed) => {
            const info = pages.pages[placed.number - 1];
            return info ? (
              <PageSheet
                key={placed.number}
                page={info}
                withBanner={hasBanner(pages, info)}
                placed={placed}
                layout={layout}
                words={words.get(placed.number) ?? null}
                text={article.text}
                marks={marks}
                paints={paints}
                areas={areas.get(placed.number) ?? NO_AREAS}
                picker={
                  area.picked?.page === placed.number ? (
                    <AreaPicker
                      page={info}
                      rect={area.picked.rect}
                      scale={layout.scale}
                      onChange={area.change}
                      onMark={area.mark}
                      onClaim={area.claim}
                      onLeave={area.leave}
                    />
                  ) : null
                }
                selected={selected}
                hovered={hovered}
                drawer={drawer}
                measure={measure}
                pixelRatio={pixelRatio}
                onSelectMark={onSelectMark}
                onGo={sheets.goToPage}
              />
            ) : null;
          })}
        </article>
        {footer ? <div className={styles.footer}>{footer}</div> : null}
      </div>
      {children}
    </div>
  );
}

const NO_AREAS: readonly never[] = [];

/** What is selected, written about, found and jumped to. */
function usePaints(
  { washed }: Sheets,
  live: Span | null,
  { places, current }: FoundPlaces,
): readonly PaintedSpan[] {
  const selection = useReaderState(({ textSelection }) => textSelection);
  const editing = useReaderState(({ claimEditing }) => claimEditing);
  return useMemo(() => {
    const selected = live ?? selection?.span ?? null;
    const written = editing?.of === 'new' ? (editing.selection?.span ?? null) : null;
    return [
      ...places.map((span) => ({ key: `f${String(span.start)}`, look: 'found' as const, span })),
      ...current.map((span) => ({
        key: `c${String(span.start)}`,
        look: 'foundNow' as const,
        span,
      })),
      ...(written ? [{ key: 'words', look: 'words' as const, span: written }] : []),
      ...(selected ? [{ key: 'selection', look: 'selection' as const, span: selected }] : []),
      ...(washed ? [{ key: 'wash', look: 'wash' as const, span: washed }] : []),
    ];
  }, [live, selection, editing, places, current, washed]);
}
