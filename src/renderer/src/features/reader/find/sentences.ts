import { splitParagraphs } from '../text/paragraphs.ts';

/** A sentence and its place in the canonical text, UTF-16 code units. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
}

/**
 * Sentences for finding in an article, by Intl.Segmenter within paragraphs. White space around
 * a sentence is not part of it.
 */
export function splitSentences(text: string): Sentence[] {
  const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
  return splitParagraphs(text).flatMap((paragraph) =>
    [...segmenter.segment(text.slice(paragraph.start, paragraph.end))].flatMap(
      ({ segment, index }) => {
        const trimmed = segment.trim();
        if (trimmed === '') return [];
        const start = paragraph.start + index + segment.indexOf(trimmed);
        return [{ start, end: start + trimmed.length }];
      },
    ),
  );
}
