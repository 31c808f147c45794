import type { Span } from './quote.ts';
import type { SentenceSpan } from './sentences.ts';

/**
 * From the sentence in which a span begins to the one in which it ends, and the number of the first,
 * from 1; null where no sentence ends behind its beginning. `sentences` are all of the text, in order.
 */
export function sentenceAround(
  sentences: readonly SentenceSpan[],
  span: Span,
): (Span & { readonly number: number }) | null {
  const first = sentences.findIndex((sentence) => sentence.end > span.start);
  if (first === -1) return null;
  const end = sentences.find((sentence) => sentence.end >= span.end)?.end ?? span.end;
  const start = Math.min(sentences[first]?.start ?? span.start, span.start);
  return { start, end, number: first + 1 };
}
