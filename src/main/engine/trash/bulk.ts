import { countThings, nameThings, type BulkKind, type Thing } from '../bulk/bulk-kind.ts';
import { endAbsence, markTouched } from '../claims/write-claim.ts';
import { prepared, type Database } from '../db/database.ts';
import { TABLE_OF } from './things.ts';

function restoreThing(db: Database, { type, id }: Thing, now: number): void {
  const { changes } = prepared(
    db,
    `UPDATE ${TABLE_OF[type]} SET deleted_at = NULL WHERE id = ? AND deleted_at IS NOT NULL`,
  ).run(id);
  if (type !== 'claim' || changes === 0) return;
  const suggested = prepared<[string]>(
    db,
    "SELECT 1 FROM claim WHERE id = ? AND status = 'suggested'",
  );
  if (suggested.get(id)) markTouched(db, id, now);
  endAbsence(db, id);
}

const restore: BulkKind = ({ db, now }) => ({
  title: 'Restoring from the trash',
  label: (things) => `Restore ${nameThings(things, 'thing')}`,
  done: (things) => `${countThings(things, 'thing')} restored`,
  apply: (things) => {
    for (const thing of things) restoreThing(db, thing, now());
  },
});

/** What can be done to any number of things in the trash and undone again. */
export const trashKinds = { 'trash.restore': restore } as const satisfies Record<string, BulkKind>;
