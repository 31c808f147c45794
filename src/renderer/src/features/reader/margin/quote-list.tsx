import type { ReactElement } from 'react';
import type { ClaimId } from '../../../../../shared/domain/ids.ts';
import type { Quote } from '../../../../../shared/domain/quote.ts';
import { QuoteState } from '../../../ui/quote-state.tsx';
import { useReaderContext } from '../reader-context.ts';
import { QuoteLine } from './quote-line.tsx';
import { shortenWords } from './note-words.ts';
import styles from './note.module.css';

interface QuoteListProps {
  readonly claimId: ClaimId;
  readonly quotes: readonly Quote[];
  readonly removable: boolean;
}

/** The quotes of a claim: those that stand in short, each to jump to, those in trouble in full. */
export function QuoteList({ claimId, quotes, removable }: QuoteListProps): ReactElement | null {
  const { commands, showQuote } = useReaderContext();
  const verified = quotes.filter(({ state }) => state === 'verified');
  const troubled = quotes.filter(({ state }) => state !== 'verified');
  const canRemove = removable && quotes.length > 1;
  return (
    <>
      {verified.length > 1 || (verified.length > 0 && troubled.length > 0) ? (
        <div className={styles.verified}>
          <QuoteState state="verified" />
          <ul className={styles.shortQuotes}>
            {verified.map((quote) => (
              <li key={quote.id}>
                <button
                  type="button"
                  className={styles.shortQuote}
                  aria-label={`Show the quote “${shortenWords(quote.exact, 80)}”`}
                  onClick={() => {
                    showQuote(quote);
                  }}
                >
                  “{shortenWords(quote.exact, 40)}”
                </button>
                {canRemove ? (
                  <button
                    type="button"
                    className={styles.remove}
                    aria-label={`Remove the quote “${shortenWords(quote.exact, 80)}” from the claim`}
                    title="Remove this quote from the claim"
                    onClick={() => void commands.removeQuote(claimId, quote.id)}
                  >
                    ×
                  </button>
                ) : null}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {troubled.map((quote) => (
        <QuoteLine key={quote.id} quote={quote} removableFrom={canRemove ? claimId : null} />
      ))}
    </>
  );
}
