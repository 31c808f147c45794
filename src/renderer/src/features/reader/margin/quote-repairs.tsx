import { inQuotationMarks } from '../../../../../shared/domain/quotation-marks.ts';
import type { ReactElement } from 'react';
import type { ClaimId } from '../../../../../shared/domain/ids.ts';
import type { Quote } from '../../../../../shared/domain/quote.ts';
import { useReaderState } from '../../../services/readers.ts';
import { useReaderContext } from '../reader-context.ts';
import { PlainAction } from './note-action.tsx';
import { shortenWords } from '../../../../../shared/domain/short-words.ts';

interface QuoteRepairsProps {
  readonly quote: Quote;
  /** The claim from which the quote can be taken away; null where it cannot. */
  readonly removableFrom: ClaimId | null;
}

/** What can be done with a quote that is not where it was: put it at the selected words, or take it away. */
export function QuoteRepairs({ quote, removableFrom }: QuoteRepairsProps): ReactElement {
  const { commands } = useReaderContext();
  const selection = useReaderState((reader) => reader.textSelection);
  return (
    <>
      {selection ? (
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
          name={`Remove the quote ${inQuotationMarks(shortenWords(quote.exact, 80))} from the claim`}
          onPress={() => {
            void commands.removeQuote(removableFrom, quote.id);
          }}
        />
      ) : null}
    </>
  );
}
