import type { Span } from './hedges.ts';

/** Where in a source something stands: its title or its text. */
export type SourcePart = 'title' | 'text';

/** A stretch of a source; offsets are UTF-16 into its part. */
export interface SourcePlace extends Span {
  readonly part: SourcePart;
}
