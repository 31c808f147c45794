import { z } from 'zod';
import type { BulkKind } from '../bulk/bulk-kind.ts';
import { nameThings } from '../bulk/bulk-kind.ts';
import { prepared } from '../db/database.ts';

/** When they came to the trash, as one moment however many pages it takes (UTC milliseconds). */
const TrashParams = z.object({ at: z.int(), attributes: z.int(), claims: z.int() });

/** `attribute`, `attribute with 12 claims` */
const words = ({ attributes, claims }: z.infer<typeof TrashParams>): string =>
  nameThings(attributes, 'attribute') +
  (claims === 0 ? '' : ` with ${claims === 1 ? 'its claim' : nameThings(claims, 'claim')}`);

const trash: BulkKind = ({ db }, given) => {
  const params = TrashParams.parse(given);
  return {
    title: 'Moving attributes to the trash',
    label: () => `Delete ${words(params)}`,
    done: () => `${words(params)} moved to the trash`,
    apply: (things) => {
      for (const { type, id } of things) {
        prepared(
          db,
          `UPDATE ${type === 'claim' ? 'claim' : 'attribute'} SET deleted_at = ?
           WHERE id = ? AND deleted_at IS NULL`,
        ).run(params.at, id);
      }
    },
  };
};

/** What can be done to any number of attributes and the claims that answer them. */
export const attributeKinds = { 'attributes.trash': trash } as const satisfies Record<
  string,
  BulkKind
>;
