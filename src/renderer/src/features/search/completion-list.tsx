import type { ReactElement } from 'react';
import { Kbd } from '../../ui/kbd.tsx';
import { countWords } from './hits.ts';
import type { Completion } from './use-completion.ts';
import styles from './completion-list.module.css';

/** The id of the list, and of each offer in it. */
export const COMPLETION_ID = 'search-completion';
export const offerId = (at: number): string => `${COMPLETION_ID}-${String(at)}`;

/** What can be written at the caret, under the search box. */
export function CompletionList({
  completion,
}: {
  readonly completion: Completion;
}): ReactElement | null {
  const { offers, of, active, take, countedTo } = completion;
  if (offers.length === 0) return null;
  return (
    <div className={styles.popup}>
      <div className={styles.head} aria-hidden="true">
        <span>{of === 'fields' ? 'Fields' : 'One of these, or more joined by commas'}</span>
        <span>{of === 'fields' ? '' : 'articles'}</span>
      </div>
      <ul
        id={COMPLETION_ID}
        className={styles.list}
        role="listbox"
        aria-label={of === 'fields' ? 'Fields' : 'Values'}
      >
        {offers.map(({ value, meaning, articles }, at) => (
          <li
            key={value}
            id={offerId(at)}
            role="option"
            aria-selected={at === active}
            className={styles.offer}
            // The focus stays in the box.
            onMouseDown={(event) => {
              event.preventDefault();
              take(at);
            }}
          >
            <b>{value}</b>
            <span>{meaning}</span>
            <em>{articles === null ? '' : countWords(articles, countedTo)}</em>
          </li>
        ))}
      </ul>
      <div className={styles.foot} aria-hidden="true">
        <span>
          Move <Kbd chord="ArrowUp" /> <Kbd chord="ArrowDown" />
        </span>
        <span>
          Take it <Kbd chord="Tab" />
        </span>
        <span>
          Close <Kbd chord="Escape" />
        </span>
      </div>
    </div>
  );
}
