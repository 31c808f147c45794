import { countThings, nameThings, type BulkKind } from '../bulk/bulk-kind.ts';
import { prepared } from '../db/database.ts';

const trash: BulkKind = ({ db, now }) => ({
  title: 'Moving notes to the trash',
  label: (things) => `Delete ${nameThings(things, 'note')}`,
  done: (things) => `${countThings(things, 'note')} moved to the trash`,
  apply: (things) => {
    const set = prepared(db, 'UPDATE note SET deleted_at = ? WHERE id = ? AND deleted_at IS NULL');
    for (const { id } of things) set.run(now(), id);
  },
});

/** What can be done to any number of notes. */
export const noteKinds = { 'notes.trash': trash } as const satisfies Record<string, BulkKind>;
