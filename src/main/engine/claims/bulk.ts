import { z } from 'zod';
import { ClaimDecision } from '../../../shared/domain/claim.ts';
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

const DecideParams = z.object({ decision: ClaimDecision });

const DECISION_WORDS: Readonly<
  Record<ClaimDecision, { title: string; label: string; done: string }>
> = {
  accepted: { title: 'Accepting claims', label: 'Accept', done: 'accepted' },
  rejected: { title: 'Rejecting claims', label: 'Reject', done: 'rejected' },
  undecided: { title: 'Taking claims back', label: 'Take back', done: 'taken back' },
};

const decide: BulkKind = ({ db, now }, params) => {
  const { decision } = DecideParams.parse(params);
  const words = DECISION_WORDS[decision];
  return {
    title: words.title,
    label: (things) => `${words.label} ${nameThings(things, 'claim')}`,
    done: (things) => `${countThings(things, 'claim')} ${words.done}`,
    apply: (things) => {
      const set = prepared(
        db,
        'UPDATE claim SET status = ?, updated_at = ? WHERE id = ? AND status <> ?',
      );
      const takeBack = prepared(
        db,
        `UPDATE claim SET status = iif(rule_id IS NULL, 'accepted', 'suggested'), updated_at = ?
         WHERE id = ? AND status <> iif(rule_id IS NULL, 'accepted', 'suggested')`,
      );
      for (const { id } of things) {
        if (decision === 'undecided') takeBack.run(now(), id);
        else set.run(decision, now(), id, decision);
        endAbsence(db, id);
        if (decision === 'accepted') startReadingOfClaim(db, id);
      }
    },
  };
};

/** What can be done to any number of claims. */
export const claimKinds = {
  'claims.trash': trash,
  'claims.decide': decide,
} as const satisfies Record<string, BulkKind>;
