import { countThings, nameThings, type BulkKind, type Thing } from '../bulk/bulk-kind.ts';
import { endAbsence, markTouched } from '../claims/write-claim.ts';
import { prepared, type Database } from '../db/database.ts';
import { revealArticle } from '../library/write-article.ts';
import { TABLE_OF } from './things.ts';

function restoreThing(db: Database, { type, id }: Thing, now: number): void {
  if (type === 'article') {
    revealArticle(db, id);
    return;
  }
  const { changes } = prepared(
    db,
    `UPDATE ${TABLE_OF[type]} SET deleted_at = NULL WHERE id = ? AND deleted_at IS NOT NULL`,
  ).run(id);
  if (type !== 'claim' || changes === 0) return;
  // An answer means nothing without what was asked.
  prepared(
    db,
    `UPDATE attribute SET deleted_at = NULL WHERE deleted_at IS NOT NULL
       AND id = (SELECT attribute_id FROM attribute_claim WHERE claim_id = ?)`,
  ).run(id);
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

const trashFiles: BulkKind = ({ db, now }) => ({
  title: 'Moving files to the trash',
  label: (things) => `Remove ${nameThings(things, 'file')}`,
  done: (things) => `${countThings(things, 'file')} moved to the trash`,
  apply: (things) => {
    const set = prepared(
      db,
      'UPDATE attachment SET deleted_at = ? WHERE id = ? AND deleted_at IS NULL',
    );
    for (const { id } of things) set.run(now(), id);
  },
});

/** What brings any number of things out of the trash, and files into it; it can be undone again. */
export const trashKinds = {
  'trash.restore': restore,
  'attachments.trash': trashFiles,
} as const satisfies Record<string, BulkKind>;
