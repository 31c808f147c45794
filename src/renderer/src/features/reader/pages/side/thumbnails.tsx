import { memo, useEffect, useMemo, useRef, type KeyboardEvent, type ReactElement } from 'react';
import type { MappedPage, PageRect } from '../../../../../../shared/domain/page-map.ts';
import { classes } from '../../../../lib/classes.ts';
import type { MarginItem } from '../../margin/items.ts';
import { useReaderContext } from '../../reader-context.ts';
import type { TextMark } from '../../text/marks.ts';
import { useView } from '../../use-view.ts';
import { PageCanvas, type PageDrawer } from '../drawing/page-canvas.tsx';
import { useWords, type PageInfo } from '../page-data.ts';
import { countOnPage, describePage } from '../page-counts.ts';
import { boxOf, type Box } from '../sheet/page-layout.ts';
import { paintMarks } from '../sheet/painted-marks.ts';
import { useItemsByPage } from '../use-items-by-page.ts';
import { usePixelRatio } from '../use-pixel-ratio.ts';
import type { Sheets } from '../use-sheets.ts';
import styles from './page-side.module.css';

/** Of a thumbnail, in CSS pixels. */
const WIDTH = 76;
const TALLEST = 108;
const ROW = TALLEST + 16;
/** Thumbnails are drawn after the pages in view. */
const AFTER_PAGES = 1000;
const VIEW_STEP = 120;

interface ThumbnailsProps {
  readonly sheets: Sheets;
  readonly drawer: PageDrawer | null;
}

/** The pages in small, each with its marks and the number of its claims. */
export function Thumbnails({ sheets, drawer }: ThumbnailsProps): ReactElement {
  const { marks } = useReaderContext();
  const { pages, current, goToPage } = sheets;
  const byPage = useItemsByPage();
  const list = useRef<HTMLOListElement>(null);
  const pixelRatio = usePixelRatio();
  const view = useView(list, VIEW_STEP);
  const first = Math.max(0, Math.floor(view.top / ROW) - 2);
  const last = Math.min(pages.pages.length, Math.ceil(Math.min(view.bottom, 1e6) / ROW) + 2);
  const drawn = useMemo(
    () => pages.pages.slice(first, Math.min(last, first + 40)),
    [pages, first, last],
  );
  const numbers = useMemo(() => drawn.map(({ number }) => number), [drawn]);
  const words = useWords(pages.readingId, numbers);
  useEffect(() => {
    const element = list.current;
    if (!element) return;
    const top = (current - 1) * ROW;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top + ROW > element.scrollTop + element.clientHeight) {
      element.scrollTop = top + ROW - element.clientHeight;
    }
  }, [current]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const next = current + step;
    if (step === 0 || next < 1 || next > pages.pages.length) return;
    event.preventDefault();
    goToPage(next);
    requestAnimationFrame(() => {
      list.current?.querySelector<HTMLElement>(`[data-thumbnail="${String(next)}"]`)?.focus();
    });
  };
  return (
    <ol ref={list} className={styles.thumbnails} aria-label="Pages" onKeyDown={onKeyDown}>
      <li
        aria-hidden="true"
        style={{ height: pages.pages.length * ROW }}
        className={styles.extent}
      />
      {drawn.map((page) => (
        <Thumbnail
          key={page.number}
          page={page}
          items={byPage.get(page.number) ?? NOTHING}
          marks={marks}
          words={words.get(page.number) ?? null}
          isCurrent={page.number === current}
          drawer={drawer}
          pixelRatio={pixelRatio}
          onGo={goToPage}
        />
      ))}
    </ol>
  );
}

interface ThumbnailProps {
  readonly page: PageInfo;
  /** What is marked on it. */
  readonly items: readonly MarginItem[];
  readonly marks: readonly TextMark[];
  readonly words: MappedPage | null;
  readonly isCurrent: boolean;
  readonly drawer: PageDrawer | null;
  readonly pixelRatio: number;
  readonly onGo: (page: number) => void;
}

const NOTHING: readonly never[] = [];

/** A line that is marked, thick enough to be seen. */
function barOf(line: PageRect, scale: number): Box {
  const box = boxOf(line, scale);
  return { ...box, height: Math.max(2, box.height) };
}

const Thumbnail = memo(function Thumbnail({
  page,
  items,
  marks,
  words,
  isCurrent,
  drawer,
  pixelRatio,
  onGo,
}: ThumbnailProps): ReactElement {
  const { number, width, height } = page;
  const scale = Math.min(WIDTH / width, TALLEST / height);
  return (
    <li
      className={classes(styles.thumbnail, isCurrent && styles.current)}
      style={{ top: (number - 1) * ROW, height: ROW }}
    >
      <button
        type="button"
        data-thumbnail={number}
        tabIndex={isCurrent ? 0 : -1}
        aria-current={isCurrent ? 'page' : undefined}
        aria-label={`Page ${String(number)}, ${describePage(items, page)}`}
        onClick={() => {
          onGo(number);
        }}
      >
        <span className={styles.number}>{number}</span>
        <span className={styles.small} style={{ width: width * scale, height: height * scale }}>
          {drawer ? (
            <PageCanvas
              drawer={drawer}
              page={number}
              width={Math.round(width * scale)}
              rotation={0}
              pixelRatio={pixelRatio}
              delay={AFTER_PAGES}
            />
          ) : null}
          {words
            ? paintMarks(words, marks).flatMap(({ mark, lines }) =>
                lines.map((line, at) => (
                  <span
                    key={`${mark.quoteId} ${String(at)}`}
                    className={classes(styles.bar, mark.tone)}
                    style={barOf(line, scale)}
                  />
                )),
              )
            : null}
        </span>
        <span className={styles.count}>{countOnPage(items, page)}</span>
      </button>
    </li>
  );
});
