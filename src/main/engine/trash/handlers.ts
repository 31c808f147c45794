import type { TrashSelection } from '../../../shared/contract/calls/trash.ts';
import { MOST_AT_ONCE } from '../bulk/bulk-changes.ts';
import type { Targets } from '../bulk/bulk-run.ts';
import type { HandlersOf } from '../handler-types.ts';
import { IN_TRASH, TABLE_OF, THING_TYPES } from './things.ts';

/** The claims that came to the trash with named attributes come back with them, named or not. */
const WITH_ATTRIBUTES = `SELECT 'claim' AS type, c.id FROM json_each(?) these
  CROSS JOIN attribute t ON t.id = these.value ->> 'id'
  CROSS JOIN attribute_claim v ON v.attribute_id = t.id
  CROSS JOIN claim c ON c.id = v.claim_id AND c.deleted_at = t.deleted_at
  WHERE these.value ->> 'type' = 'attribute' AND t.deleted_at IS NOT NULL
    AND c.id NOT IN (SELECT value ->> 'id' FROM json_each(?))`;

/** A SELECT of things that are in the trash. */
function selectTrashed(things: TrashSelection): Targets {
  const named = things.of === 'these' ? JSON.stringify(things.refs) : null;
  const selects = THING_TYPES.map((type) =>
    named === null
      ? `SELECT '${type}' AS type, id FROM ${TABLE_OF[type]} WHERE deleted_at IS NOT NULL AND ${IN_TRASH(type)}`
      : `SELECT '${type}' AS type, t.id FROM json_each(?) these
           CROSS JOIN ${TABLE_OF[type]} t ON t.id = these.value ->> 'id'
         WHERE these.value ->> 'type' = '${type}' AND t.deleted_at IS NOT NULL AND ${IN_TRASH(type).replace('id NOT', 't.id NOT')}`,
  );
  if (named === null) return { sql: selects.join(' UNION ALL '), values: [] };
  const all = [...selects, WITH_ATTRIBUTES];
  return { sql: all.join(' UNION ALL '), values: [...all.map(() => named), named] };
}

export const trashHandlers = {
  'trash.restore': ({ bulk }, { things }) => bulk.make('trash.restore', {}, selectTrashed(things)),

  'trash.purge': async ({ hold, purger }, { things }) => {
    if (!purger.isHalf) hold.refuse();
    const count = purger.enqueue(things.of === 'all' ? 'all' : things.refs);
    if (count > MOST_AT_ONCE) return { things: count, jobId: purger.goOn() };
    await purger.whenDone();
    return { things: count, jobId: null };
  },
} satisfies HandlersOf<'trash.restore' | 'trash.purge'>;
