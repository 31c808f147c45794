import { inQuotationMarks } from '../../../../shared/domain/quotation-marks.ts';
import type { ReactElement } from 'react';
import type { Quote } from '../../../../shared/domain/quote.ts';

/** A quote shorter than this says too little without the words around it. */
const SHORT = 28;

/** The last whole words of what stands before a quote, and the first of what follows. */
function whole(prefix: string, suffix: string): { before: string; after: string } {
  const before = prefix.includes(' ') ? prefix.slice(prefix.search(/\s/) + 1) : prefix;
  const lastBlank = suffix.search(/\s\S*$/);
  return {
    before: before.slice(before.lastIndexOf('\n') + 1).trimStart(),
    after: (lastBlank === -1 ? suffix : suffix.slice(0, lastBlank)).split('\n')[0] ?? '',
  };
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ');

/** The words of a quote; a short one with what stands around it, itself underlined. */
export function QuoteInContext({ quote }: { readonly quote: Quote }): ReactElement {
  if (quote.exact.length >= SHORT) return <bdi>{inQuotationMarks(oneLine(quote.exact))}</bdi>;
  const { before, after } = whole(quote.prefix, quote.suffix);
  return (
    <bdi>
      “{before === '' ? '' : '…\u2060'}
      {oneLine(before)}
      <u>{oneLine(quote.exact)}</u>
      {oneLine(after)}
      {after === '' ? '' : '…'}”
    </bdi>
  );
}
