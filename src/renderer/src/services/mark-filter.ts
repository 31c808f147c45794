import type { Color } from '../../../shared/domain/annotation.ts';
import type { ClaimKind } from '../../../shared/domain/claim.ts';

/** What can be wrong or open about a mark, or not. */
export const MARK_STATES = ['accepted', 'suggested', 'moved', 'broken'] as const;
export type MarkState = (typeof MARK_STATES)[number];

/** One thing that marks are chosen by. */
export type MarkChoice =
  `kind:${ClaimKind}` | `color:${Color}` | `tag:${string}` | `state:${MarkState}`;

/** What is chosen: of each sort any, of different sorts all. Kinds and colours are one sort: what a mark is. */
export type MarkFilter = ReadonlySet<MarkChoice>;

/** Nothing is chosen: all marks are shown. */
export const ALL_MARKS: MarkFilter = new Set();
