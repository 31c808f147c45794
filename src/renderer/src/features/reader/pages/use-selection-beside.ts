import { useEffect, type RefObject } from 'react';
import type { Span } from '../../../../../shared/domain/quote.ts';
import { useReaderState } from '../../../services/readers.ts';
import { paint } from '../marking/highlight-paint.ts';
import { rangeOfSpan, readParagraphs } from '../text/places.ts';

/**
 * Shows in the text what is selected on the pages beside it: they share one selection. The pages show
 * what is selected in the text by themselves.
 */
export function useSelectionBeside(
  pages: RefObject<HTMLElement | null>,
  text: RefObject<HTMLElement | null>,
  showInText: (span: Span, options: { readonly wash: boolean }) => boolean,
): void {
  const selection = useReaderState(({ textSelection }) => textSelection);
  useEffect(() => {
    const anchor = document.getSelection()?.anchorNode ?? null;
    if (!selection || !text.current || !pages.current?.contains(anchor)) return;
    showInText(selection.span, { wash: false });
    const range = rangeOfSpan(readParagraphs(text.current), selection.span);
    return paint('collate-words', range ? [range] : []);
  }, [selection, pages, text, showInText]);
}
