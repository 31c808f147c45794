import { inQuotationMarks } from '../../../../../shared/domain/quotation-marks.ts';
import type { ReactElement } from 'react';
import type { ClaimId } from '../../../../../shared/domain/ids.ts';
import type { Quote } from '../../../../../shared/domain/quote.ts';
import { useReaderState } from '../../../services/readers.ts';
import { classes } from '../../../lib/classes.ts';
import { OldAndNewWords } from '../../../ui/old-and-new-words.tsx';
import { QuoteState } from '../../../ui/quote-state.tsx';
import { useReaderContext } from '../reader-context.ts';
import { PlainAction } from './note-action.tsx';
import { shortenWords } from '../../../../../shared/domain/short-words.ts';
import { describeLikeness } from './note-words.ts';
import { QuoteRepairs } from './quote-repairs.tsx';
import styles from './note.module.css';

interface MovedQuoteProps {
  readonly quote: Quote;
  /** The claim from which the quote can be taken away; null where it cannot. */
  readonly removableFrom: ClaimId | null;
}

/** A quote that was found again with a change: what was marked beside what stands there now. */
export function MovedQuote({ quote, removableFrom }: MovedQuoteProps): ReactElement {
  const { article, commands, showQuote } = useReaderContext();
  const selection = useReaderState((reader) => reader.textSelection);
  const now = quote.found ? article.text.slice(quote.found.start, quote.found.end) : '';
  const name = inQuotationMarks(shortenWords(quote.exact, 80));
  const marked = article.revisions.find(({ id }) => id === quote.revisionId);
  return (
    <div className={classes(styles.quote, styles.moved)}>
      <QuoteState state="moved" />
      {now === quote.exact ? (
        <p dir="auto" className={styles.words}>
          {inQuotationMarks(shortenWords(quote.exact, 240))}
        </p>
      ) : (
        <OldAndNewWords before={quote.exact} after={now} />
      )}
      <p>
        {describeLikeness(quote, now)}
        {marked ? ` Marked in revision ${marked.number}.` : ''}
        {selection ? '' : ' To put it elsewhere, select the words there.'}
      </p>
      <div className={styles.actions}>
        <PlainAction
          label="Confirm this"
          name={`Confirm this quote: ${name}`}
          onPress={() => {
            void commands.confirmQuotes([quote.id]);
          }}
        />
        <PlainAction
          label="Show"
          name={`Show the quote ${name}`}
          onPress={() => {
            showQuote(quote);
          }}
        />
        <QuoteRepairs quote={quote} removableFrom={removableFrom} />
      </div>
    </div>
  );
}
