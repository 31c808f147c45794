import { z } from 'zod';
import { countThings, nameThings, type BulkKind } from '../bulk/bulk-kind.ts';
import { prepared } from '../db/database.ts';
import { startReadingOfClaim } from '../library/start-reading.ts';
import { endAbsence } from './write-claim.ts';

const trash: BulkKind = ({ db, now }) => ({
  title: 'Moving claims to the trash',
  label: (things) => `Delete ${nameThings(things, 'claim')}`,
  done: (things) => `${countThings(things, 'claim')} moved to the trash`,
  apply: (things) => {
    const set = prepared(db, 'UPDATE claim SET deleted_at = ? WHERE id = ? AND deleted_at IS NULL');
    for (const { id } of things) set.run(now(), id);
  },
});

const DecideParams = z.object({ decision: z.enum(['accepted', 'rejected']) });

const decide: BulkKind = ({ db, now }, params) => {
  const { decision } = DecideParams.parse(params);
  const isAccepted = decision === 'accepted';
  return {
    title: isAccepted ? 'Accepting claims' : 'Rejecting claims',
    label: (things) => `${isAccepted ? 'Accept' : 'Reject'} ${nameThings(things, 'claim')}`,
    done: (things) => `${countThings(things, 'claim')} ${decision}`,
    apply: (things) => {
      const set = prepared(
        db,
        'UPDATE claim SET status = ?, updated_at = ? WHERE id = ? AND status <> ?',
      );
      for (const { id } of things) {
        set.run(decision, now(), id, decision);
        endAbsence(db, id);
        if (isAccepted) startReadingOfClaim(db, id);
      }
    },
  };
};

/** What can be done to any number of claims. */
export const claimKinds = {
  'claims.trash': trash,
  'claims.decide': decide,
} as const satisfies Record<string, BulkKind>;
