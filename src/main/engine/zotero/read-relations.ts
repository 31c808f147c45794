import type { ItemRow } from './read-items.ts';
import type { ReadRows } from './table-rows.ts';

/** The one relation that a reader makes: “Related”. The others note where copies and merged items came from. */
const RELATED = 'dc:relation';
/** An item of the own library, signed in or not, or of a group. */
const ADDRESS = /\/(?:users\/(?:local\/)?\w+|groups\/(?<group>\d+))\/items\/(?<key>[A-Z0-9]{8})$/;

/** The keys of the items of the same library that an item is related to, by the number of the item. */
export function readRelations(
  rows: ReadRows,
  items: ReadonlyMap<number, ItemRow>,
): ReadonlyMap<number, readonly string[]> {
  const predicates = new Set(
    rows('relationPredicates')
      .filter(({ predicate }) => predicate === RELATED)
      .map(({ predicateID }) => predicateID),
  );
  const related = new Map<number, string[]>();
  for (const row of rows('itemRelations')) {
    const item = items.get(row.itemID);
    const { group = '', key } = ADDRESS.exec(String(row.object))?.groups ?? {};
    if (!item || key === undefined || !predicates.has(row.predicateID)) continue;
    if (group !== item.library.id) continue;
    const list = related.get(row.itemID);
    if (list) list.push(key);
    else related.set(row.itemID, [key]);
  }
  return related;
}
