import type { MarkedText } from '../../../../../shared/domain/search-hit.ts';
import type { FindHit } from './find-index.ts';

const LEAD = 40;

/**
 * The line of a hit for a list: on one line, and begun shortly before its first match where that
 * stands far in, at the start of a word.
 */
export function snippetOf(hit: Pick<FindHit, 'text' | 'places'>): MarkedText {
  const first = hit.places[0]?.start ?? 0;
  const text = hit.text.replace(/\s/g, ' ');
  const from = first > LEAD ? text.indexOf(' ', first - LEAD) + 1 : 0;
  const cut = from > 0 && from <= first ? from : 0;
  const lead = cut > 0 ? '… ' : '';
  const shift = cut - lead.length;
  return {
    text: lead + text.slice(cut),
    marks: hit.places.map(({ start, end }) => ({ start: start - shift, end: end - shift })),
  };
}
