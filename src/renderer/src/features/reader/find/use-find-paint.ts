import { useEffect, type RefObject } from 'react';
import { paint } from '../marking/highlight-paint.ts';
import { rangeOfSpan, readParagraphs } from '../text/places.ts';
import type { FindHit } from './find-index.ts';

/** More matches than this are not painted all at once. */
const MOST_PAINTED = 2000;

/** Paints the matched words in the text, those of the current hit stronger, while it is mounted. */
export function useFindPaint(
  root: RefObject<HTMLElement | null>,
  hits: readonly FindHit[],
  current: FindHit | null,
): void {
  useEffect(() => {
    const paragraphs = root.current ? readParagraphs(root.current) : [];
    const wipeAll = paint(
      'collate-find',
      hits.slice(0, MOST_PAINTED).flatMap((hit) => rangesOf(paragraphs, hit)),
    );
    const wipeCurrent = paint('collate-find-current', current ? rangesOf(paragraphs, current) : []);
    return () => {
      wipeAll();
      wipeCurrent();
    };
  }, [root, hits, current]);
}

function rangesOf(paragraphs: readonly HTMLElement[], { start, places }: FindHit): Range[] {
  if (start === null) return [];
  return places.flatMap((place) => {
    const range = rangeOfSpan(paragraphs, { start: start + place.start, end: start + place.end });
    return range ? [range] : [];
  });
}
