import type { ZoteroCreator } from '../import/formats/common/zotero-item.ts';
import { zoteroVariable } from '../import/formats/common/zotero-csl.ts';
import type { ReadRows } from './table-rows.ts';
import { plainDate } from './zotero-date.ts';
import type { ZoteroLibrary } from './zotero-folder.ts';

/** A row of `items` that is not in the trash nor of a feed, with its fields by name. */
export interface ItemRow {
  readonly id: number;
  readonly key: string;
  readonly type: string;
  readonly library: ZoteroLibrary;
  readonly libraryId: number;
  readonly dateAdded: unknown;
  readonly fields: ReadonlyMap<string, string>;
  readonly creators: readonly ZoteroCreator[];
}

export interface ReadItems {
  readonly items: ReadonlyMap<number, ItemRow>;
  /** Rows that are not read because they are in the trash or of a feed. */
  readonly left: ReadonlySet<number>;
  /** Libraries that are read, by their number. */
  readonly libraries: ReadonlyMap<number, ZoteroLibrary>;
  readonly warnings: readonly string[];
}

/** Variables of dates that Zotero keeps in two forms at once; `accessed` is a plain moment. */
const TWO_FORMS: ReadonlySet<string | null> = new Set(['issued', 'submitted', 'original-date']);

/** All rows of all kinds that are no trash, with their fields and people; lookups are by name. */
export function readItems(rows: ReadRows): ReadItems {
  const libraries = readLibraries(rows);
  const types = new Map(
    rows('itemTypesCombined').map((row) => [row.itemTypeID, String(row.typeName)]),
  );
  const trash = new Set(rows('deletedItems').map(({ itemID }) => itemID));
  const fields = readFields(rows);
  const creators = readCreators(rows);
  const items = new Map<number, ItemRow>();
  const left = new Set<number>();
  let broken = 0;
  for (const row of rows('items')) {
    const library = libraries.get(row.libraryID);
    const type = types.get(row.itemTypeID);
    if (!library || trash.has(row.itemID)) left.add(row.itemID);
    else if (type === undefined || typeof row.key !== 'string') broken += 1;
    else {
      items.set(row.itemID, {
        id: row.itemID,
        key: row.key,
        type,
        library,
        libraryId: row.libraryID,
        dateAdded: row.dateAdded,
        fields: fields.get(row.itemID) ?? new Map(),
        creators: creators.get(row.itemID) ?? [],
      });
    }
  }
  const warnings =
    broken === 0
      ? []
      : [
          `${broken === 1 ? '1 item' : `${String(broken)} items`} without a kind or a key, left out.`,
        ];
  return { items, left, libraries, warnings };
}

/** The reader's own library and those of groups; feeds are none. */
function readLibraries(rows: ReadRows): Map<number, ZoteroLibrary> {
  const groups = new Map(
    rows('groups').map((group) => [
      group.libraryID,
      { id: String(group.groupID), name: String(group.name) },
    ]),
  );
  const libraries = new Map<number, ZoteroLibrary>();
  for (const { libraryID, type } of rows('libraries')) {
    if (type === 'feed') continue;
    const group = { id: `library ${String(libraryID)}`, name: `Group ${String(libraryID)}` };
    libraries.set(
      libraryID,
      type === 'group' ? (groups.get(libraryID) ?? group) : { id: '', name: null },
    );
  }
  return libraries;
}

function readFields(rows: ReadRows): Map<number, Map<string, string>> {
  const names = new Map(rows('fieldsCombined').map((row) => [row.fieldID, String(row.fieldName)]));
  const values = new Map(rows('itemDataValues').map((row) => [row.valueID, row.value]));
  const isDate = new Map(
    [...names.values()].map((name) => [name, TWO_FORMS.has(zoteroVariable(name))]),
  );
  const fields = new Map<number, Map<string, string>>();
  for (const row of rows('itemData')) {
    const name = names.get(row.fieldID);
    const value = values.get(row.valueID);
    if (name === undefined || (typeof value !== 'string' && typeof value !== 'number')) continue;
    const text = isDate.get(name) ? plainDate(String(value)) : String(value);
    const ofItem = fields.get(row.itemID);
    if (ofItem) ofItem.set(name, text);
    else fields.set(row.itemID, new Map([[name, text]]));
  }
  return fields;
}

function readCreators(rows: ReadRows): Map<number, ZoteroCreator[]> {
  const kinds = new Map(
    rows('creatorTypes').map((row) => [row.creatorTypeID, String(row.creatorType)]),
  );
  const people = new Map(rows('creators').map((row) => [row.creatorID, row]));
  const creators = new Map<number, ZoteroCreator[]>();
  const inOrder = rows('itemCreators').toSorted(
    (a, b) => a.itemID - b.itemID || a.orderIndex - b.orderIndex,
  );
  for (const { itemID, creatorID, creatorTypeID } of inOrder) {
    const person = people.get(creatorID);
    const creatorType = kinds.get(creatorTypeID);
    if (!person || creatorType === undefined) continue;
    const [firstName, lastName] = [textOf(person.firstName), textOf(person.lastName)];
    const creator: ZoteroCreator = {
      creatorType,
      name: person.fieldMode === 1 ? lastName : null,
      firstName,
      lastName,
    };
    const ofItem = creators.get(itemID);
    if (ofItem) ofItem.push(creator);
    else creators.set(itemID, [creator]);
  }
  return creators;
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
