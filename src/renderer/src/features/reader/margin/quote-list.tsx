import type { ReactElement } from 'react';
import type { ClaimId } from '../../../../../shared/domain/ids.ts';
import type { Quote } from '../../../../../shared/domain/quote.ts';
import { classes } from '../../../lib/classes.ts';
import { QuoteState } from '../../../ui/quote-state.tsx';
import { useReaderContext } from '../reader-context.ts';
import { BrokenQuote } from './broken-quote.tsx';
import { shortenWords } from './note-words.ts';
import styles from './note.module.css';

interface QuoteListProps {
  readonly quotes: readonly Quote[];
  /** The claim from which a quote can be taken away; null where none can. */
  readonly removableFrom: ClaimId | null;
}

/**
 * The quotes of the selected note by their state: those that stand or moved in short, each to
 * jump to; broken ones in full. A single quote that stands where it was marked needs no words.
 */
export function QuoteList({ quotes, removableFrom }: QuoteListProps): ReactElement {
  const verified = quotes.filter(({ state }) => state === 'verified');
  const moved = quotes.filter(({ state }) => state === 'moved');
  const broken = quotes.filter(({ state }) => state === 'broken');
  const removable = quotes.length > 1 ? removableFrom : null;
  return (
    <>
      {verified.length > 0 && quotes.length > 1 ? (
        <FoundQuotes state="verified" quotes={verified} removableFrom={removable} />
      ) : null}
      {moved.length > 0 ? (
        <FoundQuotes state="moved" quotes={moved} removableFrom={removable} />
      ) : null}
      {broken.map((quote) => (
        <BrokenQuote key={quote.id} quote={quote} removableFrom={removable} />
      ))}
    </>
  );
}

interface FoundQuotesProps {
  readonly state: 'verified' | 'moved';
  readonly quotes: readonly Quote[];
  readonly removableFrom: ClaimId | null;
}

function FoundQuotes({ state, quotes, removableFrom }: FoundQuotesProps): ReactElement {
  const { article, commands, showQuote } = useReaderContext();
  const marked = article.revisions.find(({ id }) => id === quotes[0]?.revisionId);
  return (
    <div className={classes(styles.quote, styles[state])}>
      <QuoteState state={state} />
      <ul className={styles.shortQuotes}>
        {quotes.map((quote) => (
          <li key={quote.id}>
            <button
              type="button"
              className={styles.shortQuote}
              aria-label={`Show the quote “${shortenWords(quote.exact, 80)}”`}
              onClick={() => {
                showQuote(quote);
              }}
            >
              “{shortenWords(quote.exact, 80)}”
            </button>
            {removableFrom ? (
              <button
                type="button"
                className={styles.remove}
                aria-label={`Remove the quote “${shortenWords(quote.exact, 80)}” from the claim`}
                title="Remove this quote from the claim"
                onClick={() => void commands.removeQuote(removableFrom, quote.id)}
              >
                ×
              </button>
            ) : null}
          </li>
        ))}
      </ul>
      {state === 'moved' ? (
        <p>
          The same words, not where they were marked{marked ? ` in revision ${marked.number}` : ''}.
        </p>
      ) : null}
    </div>
  );
}
