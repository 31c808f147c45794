/**
 * The tables of Zotero's database that are read, with the columns that are. Numbers of rows are
 * numbers, since SQLite keeps them so; anything may stand in the other columns of a damaged one.
 */
export interface TableRows {
  readonly libraries: { readonly libraryID: number; readonly type: unknown };
  readonly groups: {
    readonly groupID: unknown;
    readonly libraryID: number;
    readonly name: unknown;
  };
  readonly items: {
    readonly itemID: number;
    readonly itemTypeID: number;
    readonly dateAdded: unknown;
    readonly libraryID: number;
    readonly key: unknown;
  };
  readonly itemTypesCombined: { readonly itemTypeID: number; readonly typeName: unknown };
  readonly fieldsCombined: { readonly fieldID: number; readonly fieldName: unknown };
  readonly itemData: {
    readonly itemID: number;
    readonly fieldID: number;
    readonly valueID: unknown;
  };
  readonly itemDataValues: { readonly valueID: unknown; readonly value: unknown };
  readonly creators: {
    readonly creatorID: number;
    readonly firstName: unknown;
    readonly lastName: unknown;
    readonly fieldMode: unknown;
  };
  readonly creatorTypes: { readonly creatorTypeID: number; readonly creatorType: unknown };
  readonly itemCreators: {
    readonly itemID: number;
    readonly creatorID: number;
    readonly creatorTypeID: number;
    readonly orderIndex: number;
  };
  readonly deletedItems: { readonly itemID: number };
  readonly itemNotes: {
    readonly itemID: number;
    readonly parentItemID: number | null;
    readonly note: unknown;
  };
  readonly itemAttachments: {
    readonly itemID: number;
    readonly parentItemID: number | null;
    readonly linkMode: unknown;
    readonly contentType: unknown;
    readonly path: unknown;
  };
  readonly itemAnnotations: {
    readonly itemID: number;
    readonly parentItemID: number;
    readonly type: unknown;
    readonly authorName: unknown;
    readonly text: unknown;
    readonly comment: unknown;
    readonly color: unknown;
    readonly pageLabel: unknown;
    readonly sortIndex: unknown;
    readonly position: unknown;
    readonly isExternal: unknown;
  };
  readonly tags: { readonly tagID: number; readonly name: unknown };
  readonly itemTags: { readonly itemID: number; readonly tagID: number; readonly type: unknown };
  readonly syncedSettings: {
    readonly setting: unknown;
    readonly libraryID: number;
    readonly value: unknown;
  };
  readonly collections: {
    readonly collectionID: number;
    readonly collectionName: unknown;
    readonly parentCollectionID: number | null;
    readonly libraryID: number;
    readonly key: unknown;
  };
  readonly collectionItems: { readonly collectionID: number; readonly itemID: number };
  readonly deletedCollections: { readonly collectionID: number };
  readonly itemRelations: {
    readonly itemID: number;
    readonly predicateID: number;
    readonly object: unknown;
  };
  readonly relationPredicates: { readonly predicateID: number; readonly predicate: unknown };
  /** 1 for a retraction that somebody hid. */
  readonly retractedItems: { readonly itemID: number; readonly flag: unknown };
}
export type TableName = keyof TableRows;

/** The rows of one table; none where the database lacks it. */
export type ReadRows = <T extends TableName>(table: T) => readonly TableRows[T][];

type Columns = { readonly [T in TableName]: readonly (string & keyof TableRows[T])[] };

export const COLUMNS: Columns = {
  libraries: ['libraryID', 'type'],
  groups: ['groupID', 'libraryID', 'name'],
  items: ['itemID', 'itemTypeID', 'dateAdded', 'libraryID', 'key'],
  itemTypesCombined: ['itemTypeID', 'typeName'],
  fieldsCombined: ['fieldID', 'fieldName'],
  itemData: ['itemID', 'fieldID', 'valueID'],
  itemDataValues: ['valueID', 'value'],
  creators: ['creatorID', 'firstName', 'lastName', 'fieldMode'],
  creatorTypes: ['creatorTypeID', 'creatorType'],
  itemCreators: ['itemID', 'creatorID', 'creatorTypeID', 'orderIndex'],
  deletedItems: ['itemID'],
  itemNotes: ['itemID', 'parentItemID', 'note'],
  itemAttachments: ['itemID', 'parentItemID', 'linkMode', 'contentType', 'path'],
  itemAnnotations: [
    'itemID',
    'parentItemID',
    'type',
    'authorName',
    'text',
    'comment',
    'color',
    'pageLabel',
    'sortIndex',
    'position',
    'isExternal',
  ],
  tags: ['tagID', 'name'],
  itemTags: ['itemID', 'tagID', 'type'],
  syncedSettings: ['setting', 'libraryID', 'value'],
  collections: ['collectionID', 'collectionName', 'parentCollectionID', 'libraryID', 'key'],
  collectionItems: ['collectionID', 'itemID'],
  deletedCollections: ['collectionID'],
  itemRelations: ['itemID', 'predicateID', 'object'],
  relationPredicates: ['predicateID', 'predicate'],
  retractedItems: ['itemID', 'flag'],
};

/** What the tables hold that an old or damaged database may lack; without the others there is nothing to read. */
export const OPTIONAL: Readonly<Partial<Record<TableName, string>>> = {
  groups: 'the names of groups',
  itemNotes: 'notes',
  itemAttachments: 'attachments',
  itemAnnotations: 'annotations',
  tags: 'tags',
  itemTags: 'tags',
  syncedSettings: 'the colours of tags',
  collections: 'collections',
  collectionItems: 'collections',
  deletedCollections: 'which collections are in the trash',
  itemRelations: 'related items',
  relationPredicates: 'related items',
  retractedItems: 'what was retracted',
};
