import { z } from 'zod';
import { ReadingStatus } from '../../../shared/domain/article.ts';
import { CollectionId } from '../../../shared/domain/ids.ts';
import { countThings, nameThings, type BulkKind, type Thing } from '../bulk/bulk-kind.ts';
import { prepared } from '../db/database.ts';
import { changeCollections, changeTags, fileLabel } from './filing.ts';
import { removeCollection } from './remove-collection.ts';
import { replaceTag } from './replace-tag.ts';
import { giveStatus } from './write-filing.ts';

const idsOf = (things: readonly Thing[]): string[] => things.map(({ id }) => id);

const trash: BulkKind = ({ db, now }) => ({
  title: 'Moving articles to the trash',
  label: (things) => `Delete ${nameThings(things, 'article')}`,
  done: (things) => `${countThings(things, 'article')} moved to the trash`,
  apply: (things) => {
    const set = prepared(
      db,
      'UPDATE article SET deleted_at = ? WHERE id = ? AND deleted_at IS NULL',
    );
    for (const { id } of things) set.run(now(), id);
  },
});

const StatusParams = z.object({ status: ReadingStatus });

const setStatus: BulkKind = ({ db }, params) => {
  const { status } = StatusParams.parse(params);
  return {
    title: `Marking articles as ${status}`,
    label: (things) => `Mark ${nameThings(things, 'article')} as ${status}`,
    done: (things) => `${countThings(things, 'article')} marked as ${status}`,
    apply: (things) => {
      giveStatus(db, idsOf(things), status);
    },
  };
};

const FileParams = z.object({
  tags: z.object({ add: z.array(z.string()), remove: z.array(z.string()) }),
  collections: z.object({ add: z.array(CollectionId), remove: z.array(CollectionId) }),
});

const file: BulkKind = ({ db }, params) => {
  const { tags, collections } = FileParams.parse(params);
  return {
    title: 'Filing articles',
    label: (things) => fileLabel(nameThings(things, 'article'), tags, collections),
    done: (things) => `${countThings(things, 'article')} filed`,
    apply: (things) => {
      const ids = idsOf(things);
      changeTags(db, ids, tags);
      changeCollections(db, ids, collections);
    },
  };
};

/** What can be done to any number of articles. */
export const articleKinds = {
  'articles.trash': trash,
  'articles.setStatus': setStatus,
  'articles.file': file,
  'collections.remove': removeCollection,
  'tags.replace': replaceTag,
} as const satisfies Record<string, BulkKind>;
