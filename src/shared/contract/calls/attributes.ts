import { z } from 'zod';
import { Attribute, AttributeDraft } from '../../domain/attribute.ts';
import { boundedList } from '../../domain/bounded.ts';
import { AttributeId, TableId } from '../../domain/ids.ts';
import { BulkAnswer, done } from './shapes.ts';
import type { MethodShape } from './shapes.ts';

/** What readers want to know of articles beyond the kinds of claim that every library has. */
export const attributesCalls = {
  'attributes.list': {
    at: 'engine',
    kind: 'query',
    input: z.object({}),
    /** In the order of their names. */
    output: z.array(Attribute),
  },
  'attributes.create': {
    at: 'engine',
    kind: 'command',
    /** A table that is named gets a row of it. */
    input: z.object({ draft: AttributeDraft, tableId: TableId.nullable().default(null) }),
    output: z.object({ id: AttributeId }),
  },
  /** Its type can be changed only while no claim answers it. */
  'attributes.update': {
    at: 'engine',
    kind: 'command',
    input: z.object({ id: AttributeId, draft: AttributeDraft }),
    output: done,
  },
  /** Moves attributes to the trash with all claims that answer them. */
  'attributes.trash': {
    at: 'engine',
    kind: 'command',
    input: z.object({ ids: boundedList('attributes', AttributeId, 500).min(1) }),
    output: BulkAnswer,
  },
} as const satisfies Record<string, MethodShape>;
