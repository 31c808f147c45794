import type { ReactElement } from 'react';
import { Kbd } from '../../ui/kbd.tsx';
import { Spoken } from '../../ui/spoken.tsx';
import type { Completion } from './use-completion.ts';
import styles from './completion-list.module.css';

/** The id of the list, and of each offer in it. */
export const COMPLETION_ID = 'search-completion';
export const offerId = (at: number): string => `${COMPLETION_ID}-${String(at)}`;

const HEADS: Readonly<Record<Completion['of'], string>> = {
  nothing: '',
  fields: 'Fields',
  values: 'One of these, or more joined by commas',
  recent: 'Asked last',
};
const countWords = ({ articles, isCapped }: NonNullable<Completion['offers'][number]['count']>) =>
  `${articles.toLocaleString('en')}${isCapped ? '+' : ''}`;

const NAMES: Readonly<Record<Completion['of'], string>> = {
  nothing: '',
  fields: 'Fields',
  values: 'Values',
  recent: 'Recent searches',
};

/** What can be written at the caret, under the search box. */
export function CompletionList({
  completion,
}: {
  readonly completion: Completion;
}): ReactElement | null {
  const { offers, of, active, take, clear } = completion;
  const isCapped = offers.some(({ count }) => count?.isCapped === true);
  if (offers.length === 0) return null;
  return (
    <div className={styles.popup}>
      <div className={styles.head} aria-hidden="true">
        <span>{HEADS[of]}</span>
        <span>{of === 'values' ? (isCapped ? 'articles, + or more' : 'articles') : ''}</span>
      </div>
      <ul id={COMPLETION_ID} className={styles.list} role="listbox" aria-label={NAMES[of]}>
        {offers.map(({ value, meaning, count }, at) => (
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
            <em>{count === null ? '' : countWords(count)}</em>
          </li>
        ))}
      </ul>
      <div className={styles.foot}>
        <span aria-hidden="true">
          Move <Kbd chord="ArrowUp" /> <Kbd chord="ArrowDown" />
        </span>
        <span aria-hidden="true">
          Take it <Kbd chord={of === 'recent' ? 'Enter' : 'Tab'} />
        </span>
        <span aria-hidden="true">
          Close <Kbd chord="Escape" />
        </span>
        {clear ? (
          <button
            type="button"
            className={styles.clear}
            // The focus stays in the box.
            onMouseDown={(event) => {
              event.preventDefault();
            }}
            onClick={clear}
          >
            Clear <Spoken>recent searches</Spoken>
          </button>
        ) : null}
      </div>
    </div>
  );
}
