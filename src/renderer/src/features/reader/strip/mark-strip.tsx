import {
  useEffect,
  useId,
  useMemo,
  useState,
  type KeyboardEvent,
  type ReactElement,
  type RefObject,
} from 'react';
import type { Span } from '../../../../../shared/domain/quote.ts';
import { classes } from '../../../lib/classes.ts';
import { focusedListbox, listOption } from '../../../lib/listbox.ts';
import { describeAnnotation, describeNote } from '../margin/note-words.ts';
import { toneOfItem, type MarginItem } from '../margin/items.ts';
import type { FoundPlaces } from '../pages/found-places.ts';
import { useReaderContext } from '../reader-context.ts';
import { useView } from '../use-view.ts';
import { describeStop, stopsOf, type StripMark, type StripStop } from './strip-stops.ts';
import styles from './strip.module.css';

/** A place that was found, as what has a height on the page. */
export interface FoundItem {
  readonly key: string;
  readonly place: number;
  readonly span: Span;
}

/** The found places that the strip shows, of too many the first. */
export function foundItems({ places, current }: FoundPlaces): FoundItem[] {
  return [...places, ...current]
    .slice(0, MOST_FOUND)
    .map((span) => ({ key: `found:${String(span.start)}`, place: span.start, span }));
}

/** More are in none of the strip's few hundred places alone. */
const MOST_FOUND = 2000;

interface MarkStripProps {
  readonly scroller: RefObject<HTMLElement | null>;
  /** How far down the page each mark and each found place stands. */
  readonly tops: ReadonlyMap<string, number>;
  readonly found: readonly FoundItem[];
  readonly foundTops: ReadonlyMap<string, number>;
  readonly onGoTo: (span: Span) => void;
}

/** Beside the scroll bar, every mark of the article at its height: hover tells of it, a press goes there. */
export function MarkStrip(props: MarkStripProps): ReactElement {
  const { scroller, onGoTo, found } = props;
  const { select } = useReaderContext();
  const { marks, items } = useStripMarks(props);
  const height = useHeights(scroller, marks);
  const stops = useMemo(() => stopsOf(marks, height), [marks, height]);
  const [at, setAt] = useState(0);
  const id = useId();
  const view = useView(scroller, 20);
  // Its place is kept, so that the first mark moves no word.
  if (marks.length === 0) return <div className={styles.strip} />;
  const active = Math.min(at, stops.length - 1);

  const goTo = ({ marks: [first] }: StripStop): void => {
    if (!first) return;
    const item = items.get(first.key);
    const place = found.find(({ key }) => key === first.key);
    if (item) select(item.mark);
    else if (place) onGoTo(place.span);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      Home: 0,
      End: stops.length - 1,
    };
    const next = moves[event.key];
    const stop = stops[active];
    if (next !== undefined) setAt(Math.min(stops.length - 1, Math.max(0, next)));
    else if ((event.key === 'Enter' || event.key === ' ') && stop) goTo(stop);
    else return;
    event.preventDefault();
  };
  const scale = height.page > 0 ? height.strip / height.page : 0;
  const bottom = Math.min(view.bottom, height.page);
  return (
    <div className={styles.strip}>
      <div
        aria-hidden="true"
        className={styles.view}
        style={{ top: view.top * scale, height: Math.max(0, (bottom - view.top) * scale) }}
      />
      <div
        className={styles.stops}
        {...focusedListbox('Marks by their height', `${id}-${String(active)}`, onKeyDown)}
      >
        {stops.map((stop, index) => (
          <div
            key={stop.at}
            {...listOption(`${id}-${String(index)}`, index === active, () => {
              setAt(index);
              goTo(stop);
            })}
            className={classes(
              styles.stop,
              stop.marks[0]?.tone,
              stop.marks[0]?.tone === null && styles.found,
              stop.marks.every((mark) => mark.isSuggested) && styles.suggested,
              index === active && styles.active,
            )}
            style={{ top: stop.at }}
            aria-label={describeStop(stop)}
            title={describeStop(stop)}
          />
        ))}
      </div>
    </div>
  );
}

/** The marks that have a height, and the items of those that are claims or annotations. */
function useStripMarks({ tops, found, foundTops }: MarkStripProps): {
  readonly marks: readonly StripMark[];
  readonly items: ReadonlyMap<string, MarginItem>;
} {
  const { items, colorLabels } = useReaderContext();
  return useMemo(() => {
    const ofItems = items.flatMap((item): StripMark[] => {
      const top = tops.get(item.key);
      if (top === undefined) return [];
      const isClaim = item.type === 'claim';
      const words = isClaim
        ? describeNote(item.claim).value
        : item.annotation.comment || describeAnnotation(item.annotation, colorLabels);
      return [
        {
          key: item.key,
          top,
          tone: toneOfItem(item),
          isSuggested: isClaim && item.claim.status === 'suggested',
          words: `${item.code} ${words}`,
        },
      ];
    });
    const ofFound = found.flatMap(({ key }): StripMark[] => {
      const top = foundTops.get(key);
      const mark = { key, tone: null, isSuggested: false, words: 'Found here' };
      return top === undefined ? [] : [{ ...mark, top }];
    });
    return {
      marks: [...ofItems, ...ofFound],
      items: new Map(items.map((item) => [item.key, item])),
    };
  }, [items, colorLabels, tops, found, foundTops]);
}

/** How high the page is, and the strip beside it, in CSS pixels. */
function useHeights(
  scroller: RefObject<HTMLElement | null>,
  drawn: unknown,
): { readonly page: number; readonly strip: number } {
  const [heights, setHeights] = useState({ page: 0, strip: 0 });
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const read = (): void => {
      const next = { page: element.scrollHeight, strip: element.clientHeight };
      setHeights((before) =>
        before.page === next.page && before.strip === next.strip ? before : next,
      );
    };
    read();
    const observer = new ResizeObserver(read);
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, [scroller, drawn]);
  return heights;
}
