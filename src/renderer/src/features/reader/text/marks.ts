import type { Annotation } from '../../../../../shared/domain/annotation.ts';
import type { Claim } from '../../../../../shared/domain/claim.ts';
import { KIND_CODES } from '../../../../../shared/domain/claim-words.ts';
import type { Quote } from '../../../../../shared/domain/quote.ts';
import type { Mark } from '../../../services/reader-state.ts';
import type { Paragraph } from './paragraphs.ts';

/** A quote as the text shows it. */
export interface TextMark {
  /** Names the claim or annotation: all its quotes share it. */
  readonly key: string;
  readonly mark: Mark;
  readonly quoteId: string;
  /** Where it stands in the current revision, UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  readonly code: string;
  /** The class of kinds.css that gives it its colours. */
  readonly tone: string;
  /** `underlined` never lies behind its words. */
  readonly look: 'accepted' | 'suggested' | 'underlined';
}

/** The name of a mark, for keys and for `data-marks`. */
export function keyOfMark(mark: Mark): string {
  return `${mark.type}:${mark.id}`;
}

/** The class of kinds.css for a claim. */
export function toneOfClaim(claim: Pick<Claim, 'value'>): string {
  return `k-${KIND_CODES[claim.value.kind]}`;
}

/** Every quote that has a place in the current revision, in the order of the text. */
export function collectMarks(
  claims: readonly Claim[],
  annotations: readonly Annotation[],
): TextMark[] {
  const marks: TextMark[] = [];
  const add = (
    quote: Quote,
    rest: Pick<TextMark, 'key' | 'mark' | 'code' | 'tone' | 'look'>,
  ): void => {
    if (!quote.found || quote.found.end <= quote.found.start) return;
    marks.push({ ...rest, quoteId: quote.id, start: quote.found.start, end: quote.found.end });
  };
  for (const claim of claims) {
    if (claim.status === 'rejected') continue;
    const mark: Mark = { type: 'claim', id: claim.id };
    for (const quote of claim.quotes) {
      add(quote, {
        key: keyOfMark(mark),
        mark,
        code: claim.code,
        tone: toneOfClaim(claim),
        look: claim.status,
      });
    }
  }
  for (const annotation of annotations) {
    const mark: Mark = { type: 'annotation', id: annotation.id };
    add(annotation.quote, {
      key: keyOfMark(mark),
      mark,
      code: annotation.code,
      tone: `k-${annotation.color}`,
      look: annotation.style === 'underline' ? 'underlined' : 'accepted',
    });
  }
  return marks.toSorted(
    (a, b) => a.start - b.start || a.end - b.end || a.code.localeCompare(b.code),
  );
}

/**
 * Cuts marks so that each ends inside a paragraph: what a quote has of the white space after a
 * paragraph is not drawn, and its code must stand somewhere. Both lists are in text order.
 */
export function fitMarks(marks: readonly TextMark[], paragraphs: readonly Paragraph[]): TextMark[] {
  return marks.flatMap((mark) => {
    const last = lastBefore(paragraphs, mark.end);
    if (!last || last.end <= mark.start) return [];
    return last.end < mark.end ? [{ ...mark, end: last.end }] : [mark];
  });
}

/** The last paragraph that starts before the offset, by halving. */
function lastBefore(paragraphs: readonly Paragraph[], offset: number): Paragraph | null {
  let low = 0;
  let high = paragraphs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((paragraphs[middle]?.start ?? Infinity) < offset) low = middle + 1;
    else high = middle;
  }
  return paragraphs[low - 1] ?? null;
}

/** The marks that touch a span. */
export function marksWithin(
  marks: readonly TextMark[],
  span: { readonly start: number; readonly end: number },
): TextMark[] {
  return marks.filter((mark) => mark.start < span.end && mark.end > span.start);
}
