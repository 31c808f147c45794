import { useMemo } from 'react';
import type { Annotation } from '../../../../shared/domain/annotation.ts';
import type { Article } from '../../../../shared/domain/article.ts';
import type { Claim } from '../../../../shared/domain/claim.ts';
import { KIND_CODES } from '../../../../shared/domain/claim-words.ts';
import type { Quote, Span } from '../../../../shared/domain/quote.ts';
import type { Note } from '../../../../shared/domain/note.ts';
import { useCall } from '../../lib/api.ts';
import type { Hit } from './hits.ts';
import type { PreviewMark } from './preview-text.ts';

/** What the preview of a hit shows; null while its article is on the way. */
export interface Preview {
  readonly article: Article;
  readonly marks: readonly PreviewMark[];
  readonly claim: Claim | null;
  readonly annotation: Annotation | null;
  readonly claims: readonly Claim[];
  /** The quote that proves the hit, or the highlighted words. */
  readonly quote: Quote | null;
  /** The note that the hit is, which is shown in place of the article's text. */
  readonly note: Note | null;
  /** Where the hit stands in the current text. */
  readonly place: Span | null;
}

const NO_CLAIMS: readonly Claim[] = [];
const NO_ANNOTATIONS: readonly Annotation[] = [];
const NO_NOTES: readonly Note[] = [];

function marksOf(claims: readonly Claim[], annotations: readonly Annotation[]): PreviewMark[] {
  return [
    ...annotations.flatMap(({ id, code, color, quote }) =>
      quote.found ? [{ ...quote.found, id, code, className: `k-${color}`, suggested: false }] : [],
    ),
    ...claims.flatMap((claim) =>
      claim.quotes.flatMap((quote) =>
        quote.found
          ? [
              {
                ...quote.found,
                id: claim.id,
                code: claim.code,
                className: `k-${KIND_CODES[claim.value.kind]}`,
                suggested: claim.status === 'suggested',
              },
            ]
          : [],
      ),
    ),
  ];
}

/** The quote of a claim whose words the hit shows, else its first. */
function shownQuote(hit: Hit, quotes: readonly Quote[]): Quote | null {
  return quotes.find((quote) => hit.line.text.includes(quote.exact)) ?? quotes[0] ?? null;
}

/** Reads what stands around a hit. */
export function usePreview(hit: Hit): Preview | null {
  const { articleId } = hit;
  const article = useCall('articles.get', { id: articleId }).data;
  const claims = useCall('claims.list', { articleId }).data ?? NO_CLAIMS;
  const annotations = useCall('annotations.list', { articleId }).data ?? NO_ANNOTATIONS;
  const isNote = hit.type === 'note';
  const notes = useCall('notes.list', { articleId }, { enabled: isNote }).data ?? NO_NOTES;
  const marks = useMemo(() => marksOf(claims, annotations), [claims, annotations]);
  if (!article) return null;
  const claim =
    hit.type === 'claim' ? (claims.find((one) => one.id === hit.claimId) ?? null) : null;
  const annotation =
    hit.type === 'annotation'
      ? (annotations.find((one) => one.id === hit.annotationId) ?? null)
      : null;
  const quote = claim ? shownQuote(hit, claim.quotes) : (annotation?.quote ?? null);
  return {
    article,
    marks,
    claim,
    annotation,
    claims,
    note: isNote ? (notes.find((one) => one.id === hit.noteId) ?? null) : null,
    quote,
    place: hit.type === 'article' ? hit.at : (quote?.found ?? null),
  };
}
