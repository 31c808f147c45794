import { inQuotationMarks } from '../../../../../shared/domain/quotation-marks.ts';
import type { ReactElement } from 'react';
import type { ClaimId } from '../../../../../shared/domain/ids.ts';
import type { Quote } from '../../../../../shared/domain/quote.ts';
import { useReaderState } from '../../../services/readers.ts';
import { classes } from '../../../lib/classes.ts';
import { QuoteState } from '../../../ui/quote-state.tsx';
import { shortenWords } from '../../../../../shared/domain/short-words.ts';
import { QuoteRepairs } from './quote-repairs.tsx';
import styles from './note.module.css';

interface BrokenQuoteProps {
  readonly quote: Quote;
  /** The claim from which the quote can be taken away; null where it cannot. */
  readonly removableFrom: ClaimId | null;
}

/** A quote that is not in the text any more: its words are kept, and it can be put at new ones. */
export function BrokenQuote({ quote, removableFrom }: BrokenQuoteProps): ReactElement {
  const selection = useReaderState((reader) => reader.textSelection);
  return (
    <div className={classes(styles.quote, styles.broken)}>
      <QuoteState state="broken" />
      <p dir="auto" className={styles.words}>
        {inQuotationMarks(shortenWords(quote.exact, 240))}
      </p>
      <p>
        Not in this revision; the words are kept.
        {selection ? '' : ' Select where it stands now to put it back.'}
      </p>
      <div className={styles.actions}>
        <QuoteRepairs quote={quote} removableFrom={removableFrom} />
      </div>
    </div>
  );
}
