import { findTerms } from '../../../../../shared/domain/text-marks.ts';
import { parseQuery } from '../../../../../shared/domain/query-words.ts';
import type { Span } from '../../../../../shared/domain/quote.ts';

/** What the window asks of the worker: where the words of a search stand in a text. */
export interface MatchRequest {
  readonly text: string;
  readonly words: string;
}

/** The places of a search in what is open, off the window's thread, as texts may be long. */
self.addEventListener('message', ({ data: { text, words } }: MessageEvent<MatchRequest>) => {
  const places = findTerms(parseQuery(words).terms).find(text);
  self.postMessage(places.map(({ start, end }): Span => ({ start, end })));
});
