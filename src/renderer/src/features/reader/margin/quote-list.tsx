import { inQuotationMarks } from '../../../../../shared/domain/quotation-marks.ts';
import type { ReactElement } from 'react';
import type { ClaimId } from '../../../../../shared/domain/ids.ts';
import type { Quote } from '../../../../../shared/domain/quote.ts';
import { QuoteState } from '../../../ui/quote-state.tsx';
import { useReaderContext } from '../reader-context.ts';
import { BrokenQuote } from './broken-quote.tsx';
import { MovedQuote } from './moved-quote.tsx';
import { onRemoveKey } from './remove-key.ts';
import { shortenWords } from '../../../../../shared/domain/short-words.ts';
import styles from './note.module.css';

interface QuoteListProps {
  readonly quotes: readonly Quote[];
  /** The claim from which a quote can be taken away, unless it is the only proof; null where none can. */
  readonly removableFrom: ClaimId | null;
  /** Whether areas prove the claim as well. */
  readonly hasAreas?: boolean;
}

/**
 * The quotes of the selected note by their state: those that stand in short, each to jump to; those
 * that moved or are broken in full. A single quote that stands needs no words.
 */
export function QuoteList({
  quotes,
  removableFrom,
  hasAreas = false,
}: QuoteListProps): ReactElement {
  const verified = quotes.filter(({ state }) => state === 'verified');
  const moved = quotes.filter(({ state }) => state === 'moved');
  const broken = quotes.filter(({ state }) => state === 'broken');
  const unchecked = quotes.filter(({ state }) => state === 'unchecked');
  const removable = quotes.length > 1 || hasAreas ? removableFrom : null;
  return (
    <>
      {verified.length > 0 && (quotes.length > 1 || hasAreas) ? (
        <ShortQuotes state="verified" quotes={verified} removableFrom={removable} />
      ) : null}
      {unchecked.length > 0 ? (
        <ShortQuotes state="unchecked" quotes={unchecked} removableFrom={removable} />
      ) : null}
      {moved.map((quote) => (
        <MovedQuote key={quote.id} quote={quote} removableFrom={removable} />
      ))}
      {broken.map((quote) => (
        <BrokenQuote key={quote.id} quote={quote} removableFrom={removable} />
      ))}
    </>
  );
}

interface ShortQuotesProps {
  readonly state: 'verified' | 'unchecked';
  readonly quotes: readonly Quote[];
  readonly removableFrom: ClaimId | null;
}

function ShortQuotes({ state, quotes, removableFrom }: ShortQuotesProps): ReactElement {
  const { commands, showQuote, focusText } = useReaderContext();
  const remove = ({ id }: Quote): void => {
    if (!removableFrom) return;
    void commands.removeQuote(removableFrom, id).then((done) => {
      if (done) focusText();
    });
  };
  return (
    <div className={styles.quote}>
      <QuoteState state={state} />
      <ul className={styles.shortQuotes}>
        {quotes.map((quote) => (
          <li key={quote.id} onKeyDown={onRemoveKey(removableFrom && (() => remove(quote)))}>
            <button
              type="button"
              dir="auto"
              className={styles.shortQuote}
              aria-label={`Show the quote ${inQuotationMarks(shortenWords(quote.exact, 80))}`}
              onClick={() => {
                showQuote(quote);
              }}
            >
              {inQuotationMarks(shortenWords(quote.exact, 80))}
            </button>
            {removableFrom ? (
              <button
                type="button"
                className={styles.remove}
                aria-keyshortcuts="Delete"
                aria-label={`Remove the quote ${inQuotationMarks(shortenWords(quote.exact, 80))} from the claim`}
                title="Remove this quote from the claim"
                onClick={() => {
                  remove(quote);
                }}
              >
                ×
              </button>
            ) : null}
          </li>
        ))}
      </ul>
    </div>
  );
}
