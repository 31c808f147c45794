import { useEffect, type RefObject } from 'react';
import type { Span } from '../../../../shared/domain/quote.ts';
import type { MarkedPassage } from '../../services/reader-state.ts';
import { useReaderState } from '../../services/readers.ts';
import { isPair, useStore } from '../../services/store.ts';
import { paint } from './marking/highlight-paint.ts';
import { beginsWithTitle } from './text/paragraphs.ts';
import { rangeOfSpan, readParagraphs } from './text/places.ts';

interface PassageOptions {
  readonly text: string;
  readonly title: string;
  readonly root: RefObject<HTMLElement | null>;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly showPlace: (span: Span, options: { readonly wash: boolean }) => boolean;
}

/** Brings the passage of the selected difference into view and marks it, without taking the focus. */
export function usePassage({ text, title, root, scroller, showPlace }: PassageOptions): void {
  const comparing = useStore((state) => state.comparing && isPair(state));
  const told = useReaderState((reader) => reader.passage);
  const passage = comparing ? told : null;
  useEffect(() => {
    if (!passage) return;
    const placed = inText(passage, text, title);
    if (!placed) {
      // The title stands over the text.
      scroller.current?.scrollTo({ top: 0 });
      return;
    }
    showPlace(placed.span, { wash: false });
    const element = root.current;
    if (!element) return;
    const paragraphs = readParagraphs(element);
    const ranges = (spans: readonly Span[]): Range[] =>
      spans.flatMap((span) => rangeOfSpan(paragraphs, span) ?? []);
    const wipes = [
      paint('collate-passage', ranges([placed.span])),
      paint('collate-differing', ranges(placed.differing)),
    ];
    return () => {
      for (const wipe of wipes) wipe();
    };
  }, [passage, text, title, root, scroller, showPlace]);
}

/** The passage with its offsets in the text; null of one in a title that the text does not begin with. */
function inText(
  { part, span, differing }: MarkedPassage,
  text: string,
  title: string,
): Omit<MarkedPassage, 'part'> | null {
  if (part === 'text') return { span, differing };
  if (!beginsWithTitle(text, title)) return null;
  const at = text.indexOf(title.trim());
  if (at < 0) return null;
  const move = ({ start, end }: Span): Span => ({ start: start + at, end: end + at });
  return { span: move(span), differing: differing.map(move) };
}
