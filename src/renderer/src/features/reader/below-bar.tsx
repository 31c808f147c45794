import type { ReactElement, ReactNode, RefObject } from 'react';
import { formatCount } from '../../../../shared/domain/claim-words.ts';
import { classes } from '../../lib/classes.ts';
import { useKeyOf } from '../../lib/keymap.ts';
import { landmark } from '../../lib/landmarks.ts';
import { Kbd } from '../../ui/kbd.tsx';
import { quotesOf, toneOfItem, type MarginItem } from './margin/items.ts';
import { describeNote, describeOutOfView } from './margin/note-words.ts';
import { useReaderContext } from './reader-context.ts';
import { useView } from './use-view.ts';
import styles from './reader.module.css';

interface BelowBarProps {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly tops: ReadonlyMap<string, number>;
  /** What stands before it; the bar is there as long as that is. */
  readonly lead?: ReactNode;
}

const MOST_CODES = 8;

/** What lies above and below the screen, as codes to jump to, and the keys that walk through it. */
export function BelowBar({ scroller, tops, lead = null }: BelowBarProps): ReactElement | null {
  const { items } = useReaderContext();
  const view = useView(scroller, 1);
  const nextKey = useKeyOf('claim.next');
  const quoteKey = useKeyOf('claim.quote');
  const above = items.filter(({ key }) => (tops.get(key) ?? Infinity) < view.top - 14);
  const below = items.filter(({ key }) => (tops.get(key) ?? -Infinity) > view.bottom - 20);
  if (items.length === 0 && lead === null) return null;
  return (
    <div ref={landmark.foot} className={classes(styles.below, lead !== null && styles.withLead)}>
      {lead}
      {lead === null ? null : <span className={styles.gap} />}
      {below.length > 0 ? (
        <>
          <Codes items={below.slice(0, MOST_CODES)} />
          <span>{describeOutOfView(below, 'below')}</span>
        </>
      ) : null}
      {below.length > 0 && above.length > 0 ? (
        <i aria-hidden="true" className={styles.bar} />
      ) : null}
      {above.length > 0 && below.length === 0 ? (
        <>
          <Codes items={above.slice(-MOST_CODES)} />
          <span>{describeOutOfView(above, 'above')}</span>
        </>
      ) : null}
      {above.length > 0 && below.length > 0 ? (
        <span className={styles.whole}>{formatCount(above.length)} above</span>
      ) : null}
      {lead === null ? <span className={styles.gap} /> : null}
      <span className={styles.keys}>
        <span className={styles.key}>Next claim</span>
        <Kbd chord={nextKey} />
        <span className={styles.key}>Quote</span>
        <Kbd chord={quoteKey} />
      </span>
    </div>
  );
}

function Codes({ items }: { readonly items: readonly MarginItem[] }): ReactElement {
  const { select } = useReaderContext();
  return (
    <>
      {items.map((item) => (
        <button
          key={item.key}
          type="button"
          className={classes(styles.codeLink, toneOfItem(item))}
          title={titleOf(item)}
          aria-label={`Go to ${item.code}: ${titleOf(item)}`}
          onClick={() => {
            select(item.mark);
          }}
        >
          {item.code}
        </button>
      ))}
    </>
  );
}

function titleOf(item: MarginItem): string {
  if (item.type === 'annotation') {
    return item.annotation.comment || (quotesOf(item)[0]?.exact ?? 'An area');
  }
  const { heading, value } = describeNote(item.claim);
  return `${heading}: ${value}`;
}
