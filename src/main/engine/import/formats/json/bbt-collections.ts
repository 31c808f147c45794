import { asList, asText, isObject, type JsonObject } from './json-values.ts';

/** A collection lies in no more others than this; a circle of them ends here. */
const MAX_DEPTH = 50;

/** The collections of an item, by its number and by the keys that it names itself. */
type PathsOfItem = (itemId: string, keys: readonly string[]) => string[][];

/**
 * The tree of collections in Better BibTeX JSON: an object of them by key, each with the key of its
 * parent and the numbers of its items; in older files with those it holds inside it.
 */
export function collectionPaths(written: unknown): PathsOfItem {
  const byKey = new Map<string, JsonObject>();
  const parents = new Map<string, string>();
  const gather = (value: unknown, parent: string, depth: number, name: string): void => {
    if (!isObject(value) || depth > MAX_DEPTH) return;
    const key = asText(value['key']) || name;
    byKey.set(key, value);
    const stated = asText(value['parent']) || asText(value['parentCollection']) || parent;
    if (stated !== '') parents.set(key, stated);
    asList(value['collections']).forEach((inner, at) =>
      gather(inner, key, depth + 1, `${key}/${at}`),
    );
  };
  const lists = Array.isArray(written)
    ? written.entries()
    : Object.entries(isObject(written) ? written : {});
  for (const [name, value] of lists) gather(value, '', 0, String(name));

  const pathOf = (key: string): string[] => {
    const path: string[] = [];
    let at: string | undefined = key;
    while (at !== undefined && path.length < MAX_DEPTH) {
      const name = asText(byKey.get(at)?.['name']);
      if (name !== '') path.unshift(name);
      at = parents.get(at);
    }
    return path;
  };
  const keysOfItem = new Map<string, string[]>();
  for (const [key, collection] of byKey) {
    for (const item of asList(collection['items'])) {
      const id = isObject(item) ? asText(item['itemID']) : asText(item);
      const keys = keysOfItem.get(id);
      if (keys === undefined) keysOfItem.set(id, [key]);
      else keys.push(key);
    }
  }
  return (itemId, keys) =>
    [...new Set([...(keysOfItem.get(itemId) ?? []), ...keys.filter((key) => byKey.has(key))])]
      .map(pathOf)
      .filter((path) => path.length > 0);
}
