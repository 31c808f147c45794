import type { ReactElement } from 'react';
import type { ArticleSort } from '../../../../shared/domain/article.ts';
import { useStore } from '../../services/store.ts';
import { SORT_WORDS, sortBy } from './sorting.ts';
import styles from './article-list.module.css';

/** The heads of the columns; those that sort are buttons. */
export function ColumnHeads(): ReactElement {
  return (
    <div className={styles.columns}>
      <span>
        <SortHead sort="title">Title</SortHead>, <SortHead sort="source">outlet</SortHead>
      </span>
      <SortHead sort="year">Year</SortHead>
      <span className={styles.species}>Species</span>
      <span>Sample sizes</span>
      <span className={styles.right}>
        <SortHead sort="claims">Claims</SortHead>
      </span>
      <span className={styles.status}>
        <SortHead sort="status">Status</SortHead>
      </span>
    </div>
  );
}

interface SortHeadProps {
  readonly sort: ArticleSort;
  readonly children: string;
}

function SortHead({ sort, children }: SortHeadProps): ReactElement {
  const isSorted = useStore((state) => state.sort === sort);
  const descending = useStore((state) => state.descending);
  const words = SORT_WORDS[sort];
  return (
    <button
      type="button"
      aria-pressed={isSorted}
      title={
        isSorted
          ? `Sorted: ${descending ? words.descending : words.ascending}`
          : `Sort: ${words.name}`
      }
      onClick={() => {
        sortBy(sort);
      }}
    >
      {children}
      {isSorted ? <span aria-hidden="true"> {descending ? '↓' : '↑'}</span> : null}
    </button>
  );
}
