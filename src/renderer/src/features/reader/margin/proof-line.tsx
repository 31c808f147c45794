import type { ReactElement } from 'react';
import type { Quote } from '../../../../../shared/domain/quote.ts';
import { useCall } from '../../../lib/api.ts';
import { QuoteState } from '../../../ui/quote-state.tsx';
import { useReaderContext } from '../reader-context.ts';
import styles from './note.module.css';

interface ProofLineProps {
  readonly quotes: readonly Quote[];
}

/** Of a single quote that stands in a PDF: its page, what is printed there, and its column. */
export function ProofLine({ quotes }: ProofLineProps): ReactElement | null {
  const { revisionId } = useReaderContext();
  const [quote] = quotes;
  const found =
    quotes.length === 1 && quote?.state === 'verified' && quote.pages ? quote.found : null;
  const place = useCall(
    'pages.place',
    { revisionId: revisionId!, span: found ?? { start: 0, end: 1 } },
    { enabled: revisionId !== null && found !== null },
  ).data;
  if (!found || !place) return null;
  const { page, label, column } = place;
  const printed = label !== null && label !== String(page) ? `, printed ${label}` : '';
  return (
    <p className={styles.proof}>
      <QuoteState state="verified" /> on page {page}
      {printed}
      {column ? `, ${column} column` : ''}
    </p>
  );
}
