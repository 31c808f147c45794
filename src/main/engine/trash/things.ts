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
  attribute: 'attribute',
  question: 'question',
} as const satisfies Record<ThingType, string>;

/**
 * What tells that a row of a type is in the trash, behind its `deleted_at`: claims that a second reading
 * lays aside are not.
 */
export const IN_TRASH = (type: ThingType): string =>
  type === 'claim'
    ? 'id NOT IN (SELECT claim_id FROM second_reading_claim WHERE is_aside = 1)'
    : 'true';

/** In this order stands what was deleted at one moment. */
export const THING_TYPES = [
  'attribute',
  'article',
  'annotation',
  'claim',
  'table',
  'note',
  'attachment',
  'question',
] as const;
