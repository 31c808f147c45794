import type { ArticleId } from '../../../../shared/domain/ids.ts';
import { prepared, type Database } from '../../db/database.ts';
import { findKeyHolder } from '../../library/citekeys.ts';
import { holderInStaging } from './settle-keys.ts';

/**
 * Keeps these keys as other names of an article, but those that something else has or gets as its citekey; says
 * in a sentence each which those are.
 */
export function keepNames(
  db: Database,
  staging: Database,
  entry: number,
  id: ArticleId,
  keys: readonly string[],
): string[] {
  const keep = prepared(db, 'INSERT INTO article_key (key, article_id) VALUES (?, ?)');
  return keys.flatMap((key) => {
    const holder = findKeyHolder(db, key);
    if (holder?.id === id) return [];
    const by =
      holder === null
        ? holderInStaging(staging, entry, key)
        : `“${holder.title}” in the ${holder.isInTrash ? 'trash' : 'library'}`;
    if (by === null) {
      keep.run(key, id);
      return [];
    }
    return [`It is not known by its other name ${key}, which is that of ${by}.`];
  });
}
