import type { ReactElement, ReactNode } from 'react';
import type { Span } from '../../../../shared/domain/quote.ts';
import styles from './claim-editor.module.css';

interface FieldMarksProps {
  readonly quote: string;
  /** In the order of the quote, without overlaps. */
  readonly marks: readonly Span[];
}

/** A quote in which the words that fields rest on are underlined. */
export function FieldMarks({ quote, marks }: FieldMarksProps): ReactElement {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const { start, end } of marks) {
    parts.push(quote.slice(at, start));
    parts.push(
      <u key={start} className={styles.said} title="A field has these words">
        {quote.slice(start, end)}
      </u>,
    );
    at = end;
  }
  parts.push(quote.slice(at));
  return <>{parts}</>;
}
