import type { ReadItems } from './read-items.ts';
import type { ReadRows, TableRows } from './table-rows.ts';
import type { ZoteroCollection, ZoteroTag, ZoteroTagColor } from './zotero-folder.ts';

/** How deep collections may stand in each other; Zotero shows far fewer. */
const MAX_DEPTH = 100;

export interface Filing {
  readonly collections: readonly ZoteroCollection[];
  /** By the number of the item. */
  readonly collectionsOf: ReadonlyMap<number, readonly ZoteroCollection[]>;
  readonly tagsOf: ReadonlyMap<number, readonly ZoteroTag[]>;
  readonly tagColors: readonly ZoteroTagColor[];
  readonly warnings: readonly string[];
}

/** Collections that are not in the trash, tags, and their colours. */
export function readFiling(rows: ReadRows, { libraries }: ReadItems): Filing {
  const { collections, warnings } = readCollections(rows, libraries);
  const collectionsOf = new Map<number, ZoteroCollection[]>();
  for (const row of rows('collectionItems')) {
    const collection = collections.get(row.collectionID);
    if (collection) addTo(collectionsOf, row.itemID, collection);
  }
  const names = new Map(rows('tags').map(({ tagID, name }) => [tagID, name]));
  const tagsOf = new Map<number, ZoteroTag[]>();
  for (const { itemID, tagID, type } of rows('itemTags')) {
    const name = names.get(tagID);
    if (typeof name === 'string' && name.trim() !== '')
      addTo(tagsOf, itemID, { name, isAutomatic: type === 1 });
  }
  return {
    collections: [...collections.values()].toSorted((a, b) => a.path.length - b.path.length),
    collectionsOf,
    tagsOf,
    tagColors: readTagColors(rows, libraries),
    warnings,
  };
}

function addTo<T>(lists: Map<number, T[]>, id: number, one: T): void {
  const list = lists.get(id);
  if (list) list.push(one);
  else lists.set(id, [one]);
}

type CollectionRow = TableRows['collections'];

function readCollections(
  rows: ReadRows,
  libraries: ReadItems['libraries'],
): { collections: Map<number, ZoteroCollection>; warnings: readonly string[] } {
  const trash = new Set(rows('deletedCollections').map((row) => row.collectionID));
  const byId = new Map(rows('collections').map((row) => [row.collectionID, row]));
  const collections = new Map<number, ZoteroCollection>();
  const circular: string[] = [];
  for (const row of byId.values()) {
    const library = libraries.get(row.libraryID);
    const chain = chainOf(row, byId);
    if (!library || chain.rows.some(({ collectionID }) => trash.has(collectionID))) continue;
    if (chain.isCut) circular.push(String(row.collectionName));
    const kept = chain.isCut ? [row] : chain.rows;
    collections.set(row.collectionID, {
      key: String(row.key),
      library,
      name: String(row.collectionName),
      keys: kept.map(({ key }) => String(key)),
      path: kept.map(({ collectionName }) => String(collectionName)),
    });
  }
  return {
    collections,
    warnings: circular.map(
      (name) =>
        `The collection “${name}” stands in itself, or in one that is gone, and comes to the top.`,
    ),
  };
}

/** A collection and those around it, from the top. */
function chainOf(
  row: CollectionRow,
  byId: ReadonlyMap<number, CollectionRow>,
): { readonly rows: readonly CollectionRow[]; readonly isCut: boolean } {
  const chain = [row];
  for (let parent = row.parentCollectionID; parent !== null;) {
    const above = byId.get(parent);
    if (!above || chain.includes(above) || chain.length > MAX_DEPTH)
      return { rows: chain, isCut: true };
    chain.unshift(above);
    parent = above.parentCollectionID;
  }
  return { rows: chain, isCut: false };
}

/** The tags that the reader gave a colour, in the order in which Zotero shows them; the own library's come first. */
function readTagColors(
  rows: ReadRows,
  libraries: ReadItems['libraries'],
): readonly ZoteroTagColor[] {
  const colors = new Map<string, ZoteroTagColor>();
  const settings = rows('syncedSettings')
    .filter(({ setting, libraryID }) => setting === 'tagColors' && libraries.has(libraryID))
    .toSorted((a, b) => a.libraryID - b.libraryID);
  for (const { value } of settings) {
    for (const { name, color } of parseColors(value)) {
      const key = name.toLowerCase();
      if (!colors.has(key)) colors.set(key, { name, color });
    }
  }
  return [...colors.values()];
}

function parseColors(value: unknown): readonly ZoteroTagColor[] {
  let list: unknown;
  try {
    list = JSON.parse(String(value));
  } catch {
    return [];
  }
  if (!Array.isArray(list)) return [];
  return (list as ({ name?: unknown; color?: unknown } | null)[]).flatMap((one) =>
    typeof one?.name === 'string' && typeof one.color === 'string'
      ? [{ name: one.name, color: one.color }]
      : [],
  );
}
