import {
  useEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactElement,
  type RefObject,
} from 'react';
import { usePaneLabel, useSide } from '../../../services/readers.ts';
import { setReader } from '../../../services/store.ts';
import { isComposing } from '../../../lib/enter.ts';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { useReaderContext } from '../reader-context.ts';
import type { Span } from '../../../../../shared/domain/quote.ts';
import { NOTHING_FOUND, placesOf, type FoundPlaces } from '../pages/found-places.ts';
import { entriesOf } from './find-entries.ts';
import type { FindHit, FindResult } from './find-index.ts';
import { FindHits } from './find-hits.tsx';
import { useFind } from './use-find.ts';
import { useFindPaint } from './use-find-paint.ts';
import { useStepKeys } from './use-step-keys.ts';
import { landmark } from '../../../lib/landmarks.ts';
import styles from './find.module.css';

interface FindBarProps {
  readonly root: RefObject<HTMLElement | null>;
  readonly showPlace: (span: Span) => void;
  /** Told where what is looked for stands, and that nothing is any more. */
  readonly onFound: (found: FoundPlaces) => void;
}

const NO_HITS: readonly FindHit[] = [];

/** Finds words in the open article, its annotations and its claims. */
export function FindBar({ root, showPlace, onFound }: FindBarProps): ReactElement {
  const label = usePaneLabel('Find in this article');
  const { article, items, select, focusText } = useReaderContext();
  const side = useSide();
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  const entries = useMemo(() => entriesOf(items), [items]);
  const { result, isCurrent } = useFind(article.text, entries, query);
  const hits = result?.hits ?? NO_HITS;
  const current = hits[Math.min(at, hits.length - 1)] ?? null;
  const found = useMemo(() => placesOf(hits, current), [hits, current]);
  useFindPaint(root, found);
  useEffect(() => {
    onFound(found);
    return () => {
      onFound(NOTHING_FOUND);
    };
  }, [found, onFound]);

  const shownFor = useRef('');
  useEffect(() => {
    if (!current || !isCurrent || shownFor.current === query) return;
    shownFor.current = query;
    show(current);
  });

  const show = (hit: FindHit): void => {
    const first = hit.places[0];
    if (hit.start !== null && first) {
      showPlace({ start: hit.start + first.start, end: hit.start + first.end });
      return;
    }
    const item = items.find(({ key }) => key === hit.key);
    if (item) select(item.mark);
  };
  const goTo = (index: number): void => {
    if (hits.length === 0) return;
    const next = (index + hits.length) % hits.length;
    setAt(next);
    const hit = hits[next];
    if (hit) show(hit);
  };
  const step = (direction: 1 | -1): void => {
    goTo(Math.min(at, hits.length - 1) + direction);
  };
  const close = (): void => {
    setReader(side, { findOpen: false });
    focusText();
  };
  useStepKeys(step);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (isComposing(event)) return;
    if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && event.target === field.current) step(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
  };
  return (
    <div role="search" aria-label={label} className={styles.find} onKeyDown={onKeyDown}>
      <div className={styles.bar} ref={landmark.find}>
        <TextField
          label="Find in this article"
          layout="bare"
          placeholder="Words, or “an exact phrase”"
          value={query}
          onChange={(text) => {
            setQuery(text);
            setAt(0);
          }}
          inputRef={field}
          autoFocus
        />
        <span className={styles.count} role="status">
          {countWords(query, result, Math.min(at, hits.length - 1))}
        </span>
        <span className={styles.gap} />
        <Button
          variant="plain"
          chord="Shift+Enter"
          isDisabled={hits.length === 0}
          onPress={() => step(-1)}
        >
          Previous
        </Button>
        <Button
          variant="plain"
          chord="Enter"
          isDisabled={hits.length === 0}
          onPress={() => step(1)}
        >
          Next
        </Button>
        <Button variant="plain" chord="Escape" onPress={close}>
          Close
        </Button>
      </div>
      {hits.length > 0 ? <FindHits hits={hits} current={current} onChoose={goTo} /> : null}
    </div>
  );
}

function countWords(query: string, result: FindResult | null, at: number): string {
  if (query.trim() === '') return '';
  if (!result) return 'Looking…';
  if (result.hits.length === 0) return 'Not found';
  const near = result.corrections.map(
    ({ typed, found }) => `“${typed}” is not here; shown: ${found.slice(0, 4).join(', ')}`,
  );
  return [`${at + 1} of ${result.hits.length}`, ...near].join('. ');
}
