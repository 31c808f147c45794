import { z } from 'zod';
import { countThings, type BulkKind } from '../bulk/bulk-kind.ts';
import type { Targets } from '../bulk/bulk-run.ts';
import { changeTags } from './filing.ts';

/** The articles that have a tag, also those in the trash: what comes back from there has the new one. */
export function articlesTagged(tag: string): Targets {
  return {
    sql: `SELECT 'article' AS type, article_id AS id FROM article_tag WHERE tag = ?`,
    values: [tag],
  };
}

const Params = z.object({ tag: z.string(), by: z.string().nullable() });

/** Gives articles another tag in the place of one, or takes that one from them. */
export const replaceTag: BulkKind = ({ db }, params) => {
  const { tag, by } = Params.parse(params);
  const tags = { add: by === null ? [] : [by], remove: [tag] };
  return {
    title: by === null ? 'Removing a tag' : 'Renaming a tag',
    label: () => (by === null ? 'Remove tag' : 'Rename tag'),
    done: (things) => `${countThings(things, 'article')} filed`,
    apply: (things) => {
      changeTags(
        db,
        things.map(({ id }) => id),
        tags,
      );
    },
  };
};
