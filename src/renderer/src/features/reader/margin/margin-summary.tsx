import type { ReactElement, Ref } from 'react';
import { useCall } from '../../../lib/api.ts';
import { showOverlay } from '../../../services/store.ts';
import { ArticleFacts } from './article-facts.tsx';
import { FilterMenu } from '../filter/filter-menu.tsx';
import { useReaderContext } from '../reader-context.ts';
import {
  nameAbsence,
  describeQuotesToConfirm,
  describeReading,
  nounOfKind,
  summarise,
} from './note-words.ts';
import { RejectedMenu } from './rejected-menu.tsx';
import { SummaryMenu } from './summary-menu.tsx';
import { NoteAction, PlainAction } from './note-action.tsx';
import styles from './margin.module.css';

interface MarginSummaryProps {
  readonly ref?: Ref<HTMLDivElement>;
}

/** What the article has: claims, those about it as a whole in words, annotations, and what was looked for and is not stated. */
export function MarginSummary({ ref }: MarginSummaryProps): ReactElement {
  const { article, claims, annotations, items, allItems, absences, reading, commands, focusText } =
    useReaderContext();
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
      {absences.length > 0 ? (
        <ul>
          {absences.map((absence) => (
            <li key={absence.kind} className={styles.absence}>
              {nameAbsence(absence)}{' '}
              {absence.confirmed ? null : (
                <>
                  <PlainAction
                    label="Confirm"
                    name={`Confirm: no ${nounOfKind(absence.kind)} stated`}
                    onPress={() => {
                      void commands.recordAbsence(absence.kind);
                    }}
                  />
                  <PlainAction
                    label="How much they find"
                    name={`How much they find: ${nounOfKind(absence.kind)}`}
                    onPress={() => {
                      showOverlay({ name: 'aboutSuggestions', kind: absence.kind });
                    }}
                  />
                </>
              )}
              <button
                type="button"
                className={styles.removeAbsence}
                aria-label={`Remove: no ${nounOfKind(absence.kind)} stated`}
                title="Remove this record"
                onClick={() => {
                  void commands.removeAbsence(absence.kind).then((done) => {
                    if (done) focusText();
                  });
                }}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      ) : null}
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
