import { useEffect, type RefObject } from 'react';
import type { Span } from '../../../../../shared/domain/quote.ts';
import { paint } from '../marking/highlight-paint.ts';
import type { FoundPlaces } from '../pages/found-places.ts';
import { rangeOfSpan, readParagraphs } from '../text/places.ts';

/** More matches than this are not painted all at once. */
const MOST_PAINTED = 2000;

/**
 * Paints what was found in the text, the current match stronger, while it is mounted; anew where the text
 * is drawn anew, as under a mark that comes or goes.
 */
export function useFindPaint(root: RefObject<HTMLElement | null>, found: FoundPlaces): void {
  useEffect(() => {
    const text = root.current;
    if (text === null) return;
    let wipe = paintFound(text, found);
    const observer = new MutationObserver(() => {
      wipe();
      wipe = paintFound(text, found);
    });
    observer.observe(text, { childList: true, characterData: true, subtree: true });
    return () => {
      observer.disconnect();
      wipe();
    };
  }, [root, found]);
}

/** Answers with what wipes the paint off. */
function paintFound(text: HTMLElement, found: FoundPlaces): () => void {
  const paragraphs = readParagraphs(text);
  const rangesOf = (spans: readonly Span[]): Range[] =>
    spans.flatMap((span) => rangeOfSpan(paragraphs, span) ?? []);
  const wipeAll = paint('collate-find', rangesOf(found.places.slice(0, MOST_PAINTED)));
  const wipeCurrent = paint('collate-find-current', rangesOf(found.current));
  return () => {
    wipeAll();
    wipeCurrent();
  };
}
