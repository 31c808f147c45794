/** A sentence: UTF-16 offsets into the text, end exclusive, blanks at its ends left out. */
export interface SentenceSpan {
  readonly start: number;
  readonly end: number;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** The sentences of a text as ICU sees them; line ends always end one. */
export function sentenceSpans(text: string): SentenceSpan[] {
  const spans: SentenceSpan[] = [];
  let lineStart = 0;
  for (const line of text.split('\n')) {
    for (const { segment, index } of segmenter.segment(line)) {
      const trimmed = segment.trim();
      if (trimmed === '') continue;
      const start = lineStart + index + segment.indexOf(trimmed);
      spans.push({ start, end: start + trimmed.length });
    }
    lineStart += line.length + 1;
  }
  return spans;
}

/** How many sentences a text has. */
export function countSentences(text: string): number {
  return sentenceSpans(text).length;
}
