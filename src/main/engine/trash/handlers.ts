import type { TrashSelection } from '../../../shared/contract/calls/trash.ts';
import { MOST_AT_ONCE } from '../bulk/bulk-changes.ts';
import type { Targets } from '../bulk/bulk-run.ts';
import type { HandlersOf } from '../handler-types.ts';
import { IN_TRASH, TABLE_OF, THING_TYPES } from './things.ts';

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
  return {
    sql: selects.join(' UNION ALL '),
    values: named === null ? [] : selects.map(() => named),
  };
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
