import type { TrashRef } from '../../../shared/domain/library.ts';

/** What can be deleted. */
export type ThingType = TrashRef['type'];

/** The table of each, whose `deleted_at` tells since when a thing is in the trash. */
export const TABLE_OF = {
  article: 'article',
  annotation: 'annotation',
  claim: 'claim',
  table: 'evidence_table',
  note: 'note',
  attachment: 'attachment',
  question: 'question',
} as const satisfies Record<ThingType, string>;

/** In this order stands what was deleted at one moment. */
export const THING_TYPES = [
  'article',
  'annotation',
  'claim',
  'table',
  'note',
  'attachment',
  'question',
] as const;
