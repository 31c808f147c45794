import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { openFile, type Database } from '../db/database.ts';

/** The tables of Zotero 7 that are read, as Zotero makes them. */
const TABLES = `
CREATE TABLE version (schema TEXT PRIMARY KEY, version INT NOT NULL);
CREATE TABLE libraries (libraryID INTEGER PRIMARY KEY, type TEXT NOT NULL, editable INT NOT NULL DEFAULT 1);
CREATE TABLE groups (groupID INTEGER PRIMARY KEY, libraryID INT NOT NULL UNIQUE, name TEXT NOT NULL);
CREATE TABLE itemTypesCombined (itemTypeID INT NOT NULL PRIMARY KEY, typeName TEXT NOT NULL);
CREATE TABLE fieldsCombined (fieldID INT NOT NULL PRIMARY KEY, fieldName TEXT NOT NULL);
CREATE TABLE items (itemID INTEGER PRIMARY KEY, itemTypeID INT NOT NULL, dateAdded TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP, libraryID INT NOT NULL, key TEXT NOT NULL, UNIQUE (libraryID, key));
CREATE TABLE itemDataValues (valueID INTEGER PRIMARY KEY, value UNIQUE);
CREATE TABLE itemData (itemID INT, fieldID INT, valueID, PRIMARY KEY (itemID, fieldID));
CREATE TABLE creators (creatorID INTEGER PRIMARY KEY, firstName TEXT, lastName TEXT, fieldMode INT);
CREATE TABLE creatorTypes (creatorTypeID INTEGER PRIMARY KEY, creatorType TEXT);
CREATE TABLE itemCreators (itemID INT NOT NULL, creatorID INT NOT NULL, creatorTypeID INT NOT NULL, orderIndex INT NOT NULL);
CREATE TABLE deletedItems (itemID INTEGER PRIMARY KEY);
CREATE TABLE itemNotes (itemID INTEGER PRIMARY KEY, parentItemID INT, note TEXT, title TEXT);
CREATE TABLE itemAttachments (itemID INTEGER PRIMARY KEY, parentItemID INT, linkMode INT, contentType TEXT, path TEXT);
CREATE TABLE itemAnnotations (itemID INTEGER PRIMARY KEY, parentItemID INT NOT NULL, type INTEGER NOT NULL, authorName TEXT, text TEXT, comment TEXT, color TEXT, pageLabel TEXT, sortIndex TEXT NOT NULL, position TEXT NOT NULL, isExternal INT NOT NULL);
CREATE TABLE tags (tagID INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
CREATE TABLE itemTags (itemID INT NOT NULL, tagID INT NOT NULL, type INT NOT NULL, PRIMARY KEY (itemID, tagID));
CREATE TABLE syncedSettings (setting TEXT NOT NULL, libraryID INT NOT NULL, value NOT NULL, PRIMARY KEY (setting, libraryID));
CREATE TABLE collections (collectionID INTEGER PRIMARY KEY, collectionName TEXT NOT NULL, parentCollectionID INT DEFAULT NULL, libraryID INT NOT NULL, key TEXT NOT NULL);
CREATE TABLE collectionItems (collectionID INT NOT NULL, itemID INT NOT NULL, PRIMARY KEY (collectionID, itemID));
CREATE TABLE deletedCollections (collectionID INTEGER PRIMARY KEY);
CREATE TABLE retractedItems (itemID INTEGER PRIMARY KEY, data TEXT, flag INT DEFAULT 0);
CREATE TABLE relationPredicates (predicateID INTEGER PRIMARY KEY, predicate TEXT);
CREATE TABLE itemRelations (itemID INT NOT NULL, predicateID INT NOT NULL, object TEXT NOT NULL);
INSERT INTO version VALUES ('userdata', 123), ('compatibility', 7);
INSERT INTO libraries (libraryID, type) VALUES (1, 'user'), (2, 'group'), (3, 'feed');
INSERT INTO groups VALUES (77, 2, 'Lab');
INSERT INTO relationPredicates VALUES (1, 'dc:relation'), (2, 'owl:sameAs');
`;

const TYPES = ['note', 'attachment', 'annotation', 'journalArticle', 'book', 'preprint'] as const;
const FIELDS = [
  'title',
  'date',
  'publicationTitle',
  'journalAbbreviation',
  'DOI',
  'abstractNote',
  'url',
  'accessDate',
  'extra',
  'citationKey',
] as const;
const CREATOR_TYPES = ['author', 'editor'] as const;

/** The kind of a person, the family name or whole name, and the given name if there is one. */
type TestCreator = readonly [type: (typeof CREATOR_TYPES)[number], last: string, first?: string];

interface TestItem {
  readonly key?: string;
  /** 1 is the own library, 2 that of a group, 3 a feed. */
  readonly library?: 1 | 2 | 3;
  readonly fields?: Readonly<Partial<Record<(typeof FIELDS)[number], string | number>>>;
  readonly creators?: readonly TestCreator[];
  readonly tags?: readonly string[];
}

interface TestAttachment extends TestItem {
  readonly linkMode?: number;
  readonly contentType?: string;
  /** As the database has it. */
  readonly path?: string | null;
  /** Written to the folder of the attachment under the name of a stored file. */
  readonly content?: string | Uint8Array;
}

interface TestAnnotation {
  readonly key?: string;
  readonly type?: number;
  readonly text?: string | null;
  readonly comment?: string | null;
  readonly color?: string;
  readonly position?: string;
  readonly sortIndex?: string;
  readonly tags?: readonly string[];
}

/** A data folder of Zotero that a test fills by SQL, one row after the other. */
export class TestZotero {
  readonly folder: string;
  readonly db: Database;
  #items = 0;

  /** @param firstId from where types and fields are numbered: that differs from one Zotero to the next */
  constructor(folder: string, firstId = 1) {
    this.folder = folder;
    mkdirSync(join(folder, 'storage'), { recursive: true });
    this.db = openFile(join(folder, 'zotero.sqlite'), 0);
    // Nobody waits for the disk in a test.
    this.db.pragma('synchronous = OFF');
    this.db.exec(TABLES);
    const name = (table: string, names: readonly string[]): void => {
      const insert = this.db.prepare(`INSERT INTO ${table} VALUES (?, ?)`);
      for (const [at, one] of names.entries()) insert.run(firstId + at, one);
    };
    name('itemTypesCombined (itemTypeID, typeName)', TYPES);
    name('fieldsCombined (fieldID, fieldName)', FIELDS);
    name('creatorTypes (creatorTypeID, creatorType)', CREATOR_TYPES);
  }

  /** Lets go of the database, whose log is then in its file. */
  close(): void {
    this.db.close();
  }

  /** Adds a reference; answers with its number. */
  item(type: (typeof TYPES)[number], about: TestItem = {}): number {
    this.#items += 1;
    const id = this.#items;
    const key = about.key ?? `KEY${String(id).padStart(5, '0')}`;
    this.db
      .prepare(
        `INSERT INTO items (itemID, itemTypeID, dateAdded, libraryID, key)
         SELECT ?, itemTypeID, '2024-05-06 07:08:09', ?, ? FROM itemTypesCombined WHERE typeName = ?`,
      )
      .run(id, about.library ?? 1, key, type);
    for (const [field, value] of Object.entries(about.fields ?? {})) this.field(id, field, value);
    for (const [at, creator] of (about.creators ?? []).entries()) this.#creator(id, at, creator);
    for (const tag of about.tags ?? []) this.tag(id, tag);
    return id;
  }

  /** Gives a field of an item a value, or another one. */
  field(id: number, field: string, value: string | number): void {
    this.db.prepare('INSERT OR IGNORE INTO itemDataValues (value) VALUES (?)').run(value);
    this.db
      .prepare(
        `INSERT OR REPLACE INTO itemData (itemID, fieldID, valueID)
         SELECT ?, fieldID, (SELECT valueID FROM itemDataValues WHERE value = ?)
         FROM fieldsCombined WHERE fieldName = ?`,
      )
      .run(id, value, field);
  }

  #creator(id: number, at: number, [type, last, first]: TestCreator): void {
    const { lastInsertRowid } = this.db
      .prepare('INSERT INTO creators (firstName, lastName, fieldMode) VALUES (?, ?, ?)')
      .run(first ?? '', last, first === undefined ? 1 : 0);
    this.db
      .prepare(
        `INSERT INTO itemCreators (itemID, creatorID, creatorTypeID, orderIndex)
         SELECT ?, ?, creatorTypeID, ? FROM creatorTypes WHERE creatorType = ?`,
      )
      .run(id, lastInsertRowid, at, type);
  }

  /** @param type 1 for a tag that a website set */
  tag(id: number, name: string, type = 0): void {
    this.db.prepare('INSERT OR IGNORE INTO tags (name) VALUES (?)').run(name);
    this.db
      .prepare('INSERT INTO itemTags SELECT ?, tagID, ? FROM tags WHERE name = ?')
      .run(id, type, name);
  }

  /** Adds a note of an item, or one by itself. */
  note(parent: number | null, html: string, about: TestItem = {}): number {
    const id = this.item('note', about);
    this.db
      .prepare('INSERT INTO itemNotes (itemID, parentItemID, note) VALUES (?, ?, ?)')
      .run(id, parent, html);
    return id;
  }

  attachment(parent: number | null, about: TestAttachment): number {
    const { path = null, content, linkMode = 0, contentType = 'application/pdf' } = about;
    const id = this.item('attachment', about);
    this.db
      .prepare(
        'INSERT INTO itemAttachments (itemID, parentItemID, linkMode, contentType, path) VALUES (?, ?, ?, ?, ?)',
      )
      .run(id, parent, linkMode, contentType, path);
    if (content !== undefined && path !== null) {
      const file = join(this.folder, 'storage', this.keyOf(id), path.replace(/^storage:/, ''));
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
    return id;
  }

  annotation(attachment: number, about: TestAnnotation = {}): number {
    const id = this.item('annotation', about);
    this.db
      .prepare(
        `INSERT INTO itemAnnotations
           (itemID, parentItemID, type, text, comment, color, pageLabel, sortIndex, position, isExternal)
         VALUES (?, ?, ?, ?, ?, ?, '7', ?, ?, 0)`,
      )
      .run(
        id,
        attachment,
        about.type ?? 1,
        about.text ?? null,
        about.comment ?? null,
        about.color ?? '#FFD400',
        about.sortIndex ?? '00000|000000|00000',
        about.position ?? '{"pageIndex":0,"rects":[[1,2,3,4]]}',
      );
    return id;
  }

  /** Adds a collection with these items; answers with its number. */
  collection(name: string, items: readonly number[], parent: number | null = null): number {
    const { lastInsertRowid } = this.db
      .prepare(
        'INSERT INTO collections (collectionName, parentCollectionID, libraryID, key) VALUES (?, ?, 1, ?)',
      )
      .run(name, parent, `COLL${name.toUpperCase().replace(/\W/g, '').padEnd(4, '0').slice(0, 4)}`);
    const id = Number(lastInsertRowid);
    const add = this.db.prepare('INSERT INTO collectionItems VALUES (?, ?)');
    for (const item of items) add.run(id, item);
    return id;
  }

  /** Moves an item to the trash. */
  trash(id: number): void {
    this.db.prepare('INSERT INTO deletedItems VALUES (?)').run(id);
  }

  /** Relates one item to another, in one direction, as Zotero writes it in both. */
  relate(from: number, to: number): void {
    this.db
      .prepare('INSERT INTO itemRelations VALUES (?, 1, ?)')
      .run(from, `http://zotero.org/users/local/abcDEF12/items/${this.keyOf(to)}`);
  }

  keyOf(id: number): string {
    return String(this.db.prepare('SELECT key FROM items WHERE itemID = ?').pluck().get(id));
  }
}
