import type { Claim } from '../../../../../shared/domain/claim.ts';
import type { Span } from '../../../../../shared/domain/quote.ts';
import type { TextSelection } from '../../../services/reader-state.ts';
import type { QuoteContext } from '../../../ui/claim-editor/claim-editor.tsx';

/** At most this much of the sentence is shown on either side of a quote. */
const AROUND = 56;

/** The words of a span with what stands around them in their paragraph, cut at blanks. */
export function contextOfSpan(text: string, span: Span): QuoteContext {
  const from = Math.max(0, span.start - AROUND);
  const before = text.slice(from, span.start);
  const after = text.slice(span.end, span.end + AROUND);
  return {
    before: startAtWord(afterLast(before, '\n'), from > 0),
    quote: text.slice(span.start, span.end),
    after: endAtWord(after.split('\n')[0] ?? '', span.end + AROUND < text.length),
  };
}

/** The selected words with what stands around them, as long as they stand there. */
export function contextOfSelection(
  text: string,
  { span, exact }: Pick<TextSelection, 'span' | 'exact'>,
): QuoteContext {
  // The text may have been replaced since they were selected.
  if (text.slice(span.start, span.end) !== exact) return { before: '', quote: exact, after: '' };
  return contextOfSpan(text, span);
}

/** The first quote of a claim with what stands around it; null for an unproved claim. */
export function contextOfClaim(text: string, claim: Claim): QuoteContext | null {
  const [quote] = claim.quotes;
  if (!quote) return null;
  if (!quote.found) return { before: '', quote: quote.exact, after: '' };
  return contextOfSpan(text, quote.found);
}

function afterLast(text: string, sign: string): string {
  return text.slice(text.lastIndexOf(sign) + 1);
}

function startAtWord(text: string, isCut: boolean): string {
  if (!isCut || text.length < AROUND) return text;
  const blank = text.indexOf(' ');
  return blank === -1 ? `…${text}` : `… ${text.slice(blank + 1)}`;
}

function endAtWord(text: string, isCut: boolean): string {
  if (!isCut || text.length < AROUND) return text;
  const blank = text.lastIndexOf(' ');
  return blank === -1 ? `${text}…` : `${text.slice(0, blank)} …`;
}
