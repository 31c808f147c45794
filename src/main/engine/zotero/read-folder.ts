import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { faultOf, openForeignCopy } from '../db/open-foreign.ts';
import type { Database } from '../db/database.ts';
import { AppError } from '../../../shared/errors.ts';
import { zoteroItem } from '../import/formats/common/zotero-item.ts';
import { readCitekeys, citekeyOf, type Citekeys } from './citekeys.ts';
import { copyDatabase } from './copy-database.ts';
import { readChildren, type Children } from './read-children.ts';
import { readFiling, type Filing } from './read-filing.ts';
import { readItems, type ItemRow } from './read-items.ts';
import { readRetracted, withRetraction } from './read-retracted.ts';
import { readRelations } from './read-relations.ts';
import { damaged, openTables } from './tables.ts';
import { readMoment } from './zotero-date.ts';
import type { ZoteroFolder, ZoteroItem } from './zotero-folder.ts';

/** Zotero's database in its data folder. */
export const ZOTERO_DATABASE = 'zotero.sqlite';

export interface ReadFolderOptions {
  /** Where paths that begin with `attachments:` start, if that is known. */
  readonly base?: string | null;
  /** An empty folder for the copies; a private one by default. It is gone afterwards. */
  readonly copies?: string;
}

/**
 * Reads the data folder of a Zotero, from a private copy of its databases: nothing in the folder is
 * opened as a database, locked or changed. Its trash and its feeds are left out, with what is in them.
 * @throws AppError `not_found` where there is no database, `db_locked` while Zotero writes to it,
 * `unsupported_file` for a version that is not known, `db_corrupt` for a damaged one
 */
export function readZoteroFolder(
  folder: string,
  { base = null, copies: given }: ReadFolderOptions = {},
): ZoteroFolder {
  const file = join(folder, ZOTERO_DATABASE);
  const stats = statSync(file, { throwIfNoEntry: false });
  if (!stats?.isFile()) {
    throw new AppError(
      'not_found',
      `There is no ${ZOTERO_DATABASE} in this folder, so it is not the data folder of a Zotero. Zotero shows the place under Settings › Advanced › Files and Folders.`,
    );
  }
  const copies = given ?? makeCopiesFolder();
  try {
    const db = openForeignCopy(copyDatabase(file, copies));
    try {
      return gather(db, folder, base, copies);
    } finally {
      db.close();
    }
  } catch (thrown) {
    throw explain(thrown);
  } finally {
    rmSync(copies, { recursive: true, force: true });
  }
}

/** Makes a private folder for the copies of Zotero's databases; whoever makes it removes it. */
export function makeCopiesFolder(): string {
  return mkdtempSync(join(tmpdir(), 'collate-zotero-'));
}

/** Of an error of SQLite, what it means here: it is about Zotero's file, not about the library. */
function explain(thrown: unknown): unknown {
  const fault = faultOf(thrown);
  if (fault === null) return thrown;
  if (fault === 'damaged') return damaged(thrown);
  if (fault === 'held') {
    return new AppError(
      'db_locked',
      'Zotero is writing to its database. Close Zotero, then try again.',
    );
  }
  const reason =
    fault === 'no database' ? 'it is no database' : 'its tables are not as Zotero makes them';
  return new AppError(
    'unsupported_file',
    `The file ${ZOTERO_DATABASE} cannot be read: ${reason}. Choose the data folder of Zotero 5 or newer.`,
    { cause: thrown },
  );
}

function gather(db: Database, folder: string, base: string | null, copies: string): ZoteroFolder {
  const tables = openTables(db);
  const { rows } = tables;
  const read = readItems(rows);
  const filing = readFiling(rows, read);
  const children = readChildren(rows, read, filing, { folder, base });
  const relations = readRelations(rows, read.items);
  const retracted = readRetracted(rows);
  const plugin = readCitekeys(folder, copies);
  const isChild = new Set(
    (['itemNotes', 'itemAttachments', 'itemAnnotations'] as const).flatMap((table) =>
      rows(table)
        .filter(({ parentItemID }) => parentItemID !== null)
        .map(({ itemID }) => itemID),
    ),
  );
  const items = [...read.items.values()]
    .filter(({ id, type }) => !isChild.has(id) && type !== 'annotation')
    .map((item) =>
      assemble(item, children.childrenOf.get(item.id), filing, relations.get(item.id), {
        citekeys: plugin.citekeys,
        retracted,
      }),
    );
  const isHere = new Set(items.map(({ library, key }) => `${library.id} ${key}`));
  return {
    items: items.map((item) => ({
      ...item,
      related: item.related.filter((key) => isHere.has(`${item.library.id} ${key}`)),
    })),
    collections: filing.collections,
    tagColors: filing.tagColors,
    warnings: [
      ...tables.warnings,
      ...read.warnings,
      ...filing.warnings,
      ...children.warnings,
      ...plugin.warnings,
    ],
  };
}

/** What is known of items beside their own rows. */
interface KnownOfItems {
  readonly citekeys: Citekeys;
  readonly retracted: ReadonlySet<number>;
}

function assemble(
  item: ItemRow,
  children: Children = { notes: [], attachments: [], annotations: [] },
  filing: Filing,
  related: readonly string[] = [],
  { citekeys, retracted }: KnownOfItems,
): ZoteroItem {
  const reading = zoteroItem(item.type, item.fields, item.creators);
  const ofPlugin = citekeys.get(citekeyOf(item.libraryId, item.key)) ?? null;
  const citekey = reading?.citekey ?? ofPlugin;
  return {
    key: item.key,
    library: item.library,
    itemType: item.type,
    csl: withRetraction(reading?.csl ?? { title: titleOf(item, children) }, retracted.has(item.id)),
    citekey,
    citekeySource: sourceOf(item, reading?.citekey ?? null, ofPlugin),
    otherKeys: reading?.otherKeys ?? [],
    creators: item.creators,
    extra: item.fields.get('extra') ?? null,
    tags: filing.tagsOf.get(item.id) ?? [],
    collections: filing.collectionsOf.get(item.id) ?? [],
    related,
    addedAt: readMoment(item.dateAdded),
    ...children,
  };
}

/** What a note or a file without a reference is called: its title, its first line or its name. */
function titleOf(item: ItemRow, { notes, attachments }: Children): string {
  const path = attachments[0]?.dbPath ?? '';
  const name = path
    .replace(/^(?:storage|attachments):/, '')
    .split(/[/\\]/)
    .at(-1)!;
  const line = notes[0]?.text.split('\n').find((each) => each.trim() !== '');
  return item.fields.get('title') ?? line ?? (name === '' ? item.key : name);
}

function sourceOf(
  { fields }: ItemRow,
  own: string | null,
  ofPlugin: string | null,
): ZoteroItem['citekeySource'] {
  if (own === null) return ofPlugin === null ? null : 'better-bibtex';
  return fields.get('citationKey')?.trim() ? 'field' : 'extra';
}
