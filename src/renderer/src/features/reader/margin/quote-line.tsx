import type { ReactElement } from 'react';
import type { Quote } from '../../../../../shared/domain/quote.ts';
import type { ClaimId } from '../../../../../shared/domain/ids.ts';
import { useStore } from '../../../app/store.ts';
import { classes } from '../../../lib/classes.ts';
import { QuoteState } from '../../../ui/quote-state.tsx';
import { useReaderContext } from '../reader-context.ts';
import { PlainAction } from './note-action.tsx';
import { shortenWords } from './note-words.ts';
import styles from './note.module.css';

interface QuoteLineProps {
  readonly quote: Quote;
  /** The claim from which the quote can be taken away; null where it cannot. */
  readonly removableFrom: ClaimId | null;
}

/** A quote in its note: its words, whether it still stands in the text, and what to do if not. */
export function QuoteLine({ quote, removableFrom }: QuoteLineProps): ReactElement {
  const { commands, showQuote, article } = useReaderContext();
  const selection = useStore((state) => state.textSelection);
  const marked = article.revisions.find(({ id }) => id === quote.revisionId);
  return (
    <div className={classes(styles.quote, styles[quote.state])}>
      <QuoteState state={quote.state} />
      <p className={styles.words}>“{shortenWords(quote.exact, 160)}”</p>
      {quote.state === 'verified' ? null : (
        <p className={styles.explanation}>
          {quote.state === 'moved'
            ? `Marked in revision ${marked?.number ?? '?'}; the same words stand elsewhere now.`
            : selection
              ? 'Not in this revision. Its words are kept.'
              : 'Not in this revision. Its words are kept. Select where it stands now to put it back.'}
        </p>
      )}
      <div className={styles.actions}>
        {quote.found ? (
          <PlainAction
            label="Show"
            name={`Show the quote “${shortenWords(quote.exact, 160)}”`}
            onPress={() => {
              showQuote(quote);
            }}
          />
        ) : null}
        {quote.state === 'moved' ? (
          <PlainAction
            label="Confirm"
            onPress={() => {
              void commands.confirmQuotes([quote.id]);
            }}
          />
        ) : null}
        {quote.state !== 'verified' && selection ? (
          <PlainAction
            label="Put the quote here"
            onPress={() => {
              void commands.placeQuote(quote.id, selection);
            }}
          />
        ) : null}
        {removableFrom ? (
          <PlainAction
            label="Remove"
            name={`Remove the quote “${shortenWords(quote.exact, 160)}” from the claim`}
            onPress={() => {
              void commands.removeQuote(removableFrom, quote.id);
            }}
          />
        ) : null}
      </div>
    </div>
  );
}
