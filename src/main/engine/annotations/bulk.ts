import { countThings, nameThings, type BulkKind } from '../bulk/bulk-kind.ts';
import { prepared } from '../db/database.ts';
import { takeAbstracts } from './take-abstracts.ts';

const trash: BulkKind = ({ db, now }) => ({
  title: 'Moving annotations to the trash',
  label: (things) => `Delete ${nameThings(things, 'annotation')}`,
  done: (things) => `${countThings(things, 'annotation')} moved to the trash`,
  apply: (things) => {
    const set = prepared(
      db,
      'UPDATE annotation SET deleted_at = ? WHERE id = ? AND deleted_at IS NULL',
    );
    for (const { id } of things) set.run(now(), id);
  },
});

/** What can be done to any number of annotations, and to articles with those that wait for their words. */
export const annotationKinds = {
  'annotations.trash': trash,
  'articles.takeAbstracts': takeAbstracts,
} as const satisfies Record<string, BulkKind>;
