import type { ReactElement, Ref } from 'react';
import { useCall } from '../../../lib/api.ts';
import { ArticleFacts } from './article-facts.tsx';
import { FilterMenu } from '../filter/filter-menu.tsx';
import { useReaderContext } from '../reader-context.ts';
import { describeQuotesToConfirm, describeReading, summarise } from './note-words.ts';
import { RejectedMenu } from './rejected-menu.tsx';
import { SummaryMenu } from './summary-menu.tsx';
import { NoteAction } from './note-action.tsx';
import { Silences } from './silences.tsx';
import styles from './margin.module.css';

interface MarginSummaryProps {
  readonly ref?: Ref<HTMLDivElement>;
}

/** What the article has: claims, those about it as a whole in words, annotations, and what was looked for and is not stated. */
export function MarginSummary({ ref }: MarginSummaryProps): ReactElement {
  const { article, claims, annotations, items, allItems, reading } = useReaderContext();
  const rejected = useCall('claims.rejected', { articleId: article.id }).data ?? [];
  const quotes = describeQuotesToConfirm(allItems);
  const shownMoved = describeQuotesToConfirm(items).moved;
  const note = describeReading(reading);
  const words = summarise(claims, annotations);
  return (
    <div ref={ref} className={styles.summary}>
      <p>
        <b>{words.claims}</b>
        {words.toDecide ? `, ${words.toDecide}` : ''}
      </p>
      <ArticleFacts />
      {words.annotations ? <p>{words.annotations}</p> : null}
      {quotes.others ? <p className={styles.trouble}>{quotes.others}</p> : null}
      {quotes.moved ? (
        <p className={styles.trouble}>
          {quotes.moved}{' '}
          {shownMoved ? (
            <NoteAction
              action="quote.confirmAll"
              label={shownMoved === quotes.moved ? 'Confirm all' : 'Confirm those shown'}
            />
          ) : null}
        </p>
      ) : null}
      <Silences />
      {note ? <p className={styles.absence}>{note}</p> : null}
      <div className={styles.summaryActions}>
        <FilterMenu />
        <SummaryMenu />
        {rejected.length > 0 ? <RejectedMenu claims={rejected} /> : null}
        {(reading ? !reading.isCurrent : claims.length === 0) ? (
          <NoteAction action="claim.suggest" label="Suggest claims" />
        ) : null}
      </div>
    </div>
  );
}
