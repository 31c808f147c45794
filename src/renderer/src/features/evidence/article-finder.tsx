import { useState, type ReactElement } from 'react';
import { MOST_ARTICLES } from '../../../../shared/domain/evidence-table.ts';
import type { ArticleId } from '../../../../shared/domain/ids.ts';
import { useCall } from '../../lib/api.ts';
import { firstOf } from '../../services/selection.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { Chosen } from './chosen-list.tsx';
import styles from './dialogs.module.css';

interface ArticleFinderProps {
  readonly taken: ReadonlySet<ArticleId>;
  readonly isFull: boolean;
  readonly onAdd: (article: Chosen) => void;
}

/** How many matches are offered. */
const OFFERED = 6;
/** So many are looked through for some that are not in the table. */
const MOST_ASKED = 200;

/** Finds articles of the library by title, author or outlet and adds them. */
export function ArticleFinder({ taken, isFull, onAdd }: ArticleFinderProps): ReactElement {
  const [filter, setFilter] = useState('');
  const asked = Math.min(OFFERED + taken.size, MOST_ASKED);
  const found = useCall('articles.page', firstOf(filter.trim(), asked), {
    keepPrevious: true,
  });
  const free = (found.data?.rows ?? []).filter(({ id }) => !taken.has(id));
  const offered = free.slice(0, OFFERED);
  return (
    <div className={styles.finder}>
      <TextField
        label="Add"
        value={filter}
        onChange={setFilter}
        placeholder="Title, author or outlet"
        maxLength={200}
        autoFocus
      />
      {isFull ? (
        <p className={styles.quiet}>
          A table has room for {MOST_ARTICLES.toLocaleString('en')} articles.
        </p>
      ) : null}
      <ul className={styles.list} aria-label="Articles to add">
        {offered.map((row) => (
          <li key={row.id} className={styles.item}>
            <span className={styles.name}>
              {row.title}{' '}
              <small>{[row.source, row.year].filter((part) => part !== null).join(', ')}</small>
            </span>
            <Button
              label={`Add “${row.title}”`}
              isDisabled={isFull}
              onPress={() => {
                onAdd({ id: row.id, title: row.title, citekey: row.citekey });
              }}
            >
              Add
            </Button>
          </li>
        ))}
      </ul>
      {found.isSuccess && free.length === 0 ? (
        <p className={styles.quiet}>
          {found.data.rows.length === MOST_ASKED
            ? 'The newest are all in the table: write more of the title.'
            : filter.trim() === ''
              ? 'Every article is in the table.'
              : 'No other article matches.'}
        </p>
      ) : null}
    </div>
  );
}
