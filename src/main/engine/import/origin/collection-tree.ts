import type { CollectionId } from '../../../../shared/domain/ids.ts';
import { prepared, type Database } from '../../db/database.ts';
import { enterCollection } from '../../library/write-filing.ts';
import { findThing, inZotero, rememberThing } from '../../db/external-keys.ts';
import { OF_GROUP, type OriginCollection } from './entry-origin.ts';

/** As long as the name of a collection may be. */
const LONGEST_NAME = 120;

/**
 * The collections of Zotero in the library, made as they are needed: one that came before is the one that
 * it became, wherever it stands and whatever it is called by now; else one of the same name in the same place;
 * else a new one. All of a group is in a collection with the name of the group.
 */
export class CollectionTree {
  readonly #db: Database;
  readonly #now: number;
  readonly #known: ReadonlyMap<string, OriginCollection>;

  constructor(db: Database, collections: readonly OriginCollection[], now: number) {
    this.#db = db;
    this.#now = now;
    this.#known = new Map(
      collections.map((each) => [`${each.library} ${each.keys.at(-1)!}`, each]),
    );
  }

  /** The collection of this key; null for one that is not known. Call it in a change of the library. */
  find(library: string, key: string): CollectionId | null {
    const collection = this.#known.get(`${library} ${key}`);
    if (!collection) return null;
    const { keys, path, group } = collection;
    const top = group === null ? null : this.ofGroup(library, group);
    return keys.reduce<CollectionId | null>(
      (parentId, each, at) => this.#enter(library, each, path[at]!, parentId),
      top,
    );
  }

  /** The collection that holds all of a group. Call it in a change of the library. */
  ofGroup(library: string, name: string): CollectionId {
    return this.#enter(library, OF_GROUP, name, null);
  }

  #enter(
    library: string,
    key: string,
    written: string,
    parentId: CollectionId | null,
  ): CollectionId {
    const before = findThing(this.#db, inZotero(library), key);
    if (before !== null && this.#isThere(before)) return before as CollectionId;
    const name = written.replace(/\s+/g, ' ').trim().slice(0, LONGEST_NAME).trim() || 'Untitled';
    const id = enterCollection(this.#db, { name, parentId }, this.#now);
    rememberThing(this.#db, inZotero(library), key, { kind: 'collection', id });
    return id;
  }

  #isThere(id: string): boolean {
    return (
      prepared<[string]>(this.#db, 'SELECT 1 FROM collection WHERE id = ?').get(id) !== undefined
    );
  }
}
