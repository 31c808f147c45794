import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { faultOf, openForeignCopy, tablesOf } from '../db/open-foreign.ts';
import type { Database } from '../db/database.ts';
import { copyDatabase } from './copy-database.ts';

/** The files in which the plug-in Better BibTeX keeps what Zotero has no place for. */
const FILE = /^better-bibtex.*\.sqlite$/i;

/** Citekeys by the number of the library and the key of the item. */
export type Citekeys = ReadonlyMap<string, string>;

export const citekeyOf = (libraryId: unknown, itemKey: unknown): string =>
  `${String(libraryId)} ${String(itemKey)}`;

interface Entry {
  readonly libraryID: unknown;
  readonly itemKey: unknown;
  readonly citekey: unknown;
}

/**
 * The citekeys that Better BibTeX keeps beside Zotero's database, read from copies in `copies`: in a
 * table of their own, or, before 2021, as the JSON of a document store. A file that cannot be read is a
 * warning.
 */
export function readCitekeys(
  folder: string,
  copies: string,
): { readonly citekeys: Citekeys; readonly warnings: readonly string[] } {
  const citekeys = new Map<string, string>();
  const warnings: string[] = [];
  for (const name of readdirSync(folder)
    .filter((each) => FILE.test(each))
    .toSorted()) {
    try {
      for (const { libraryID, itemKey, citekey } of readFile(join(folder, name), copies)) {
        if (typeof citekey === 'string' && citekey !== '')
          citekeys.set(citekeyOf(libraryID, itemKey), citekey);
      }
    } catch (thrown) {
      if (faultOf(thrown) === null && !(thrown instanceof SyntaxError)) throw thrown;
      warnings.push(`${name} cannot be read, so citekeys of Better BibTeX may be missing.`);
    }
  }
  return { citekeys, warnings };
}

function readFile(file: string, copies: string): readonly Entry[] {
  const db = openForeignCopy(copyDatabase(file, copies));
  try {
    const tables = tablesOf(db);
    if (tables.get('citationkey')?.has('citationKey')) {
      return db
        .prepare('SELECT libraryID, itemKey, citationKey AS citekey FROM citationkey')
        .all() as Entry[];
    }
    return tables.get('better-bibtex')?.has('data') ? readStore(db) : [];
  } finally {
    db.close();
  }
}

/** The document store: one row for each collection of documents. */
function readStore(db: Database): readonly Entry[] {
  const rows = db
    .prepare(`SELECT data FROM "better-bibtex" WHERE name = 'better-bibtex.citekey'`)
    .pluck()
    .all();
  return rows.flatMap((data) => {
    const store: unknown = JSON.parse(String(data));
    const documents = isObject(store) ? store['data'] : null;
    if (!Array.isArray(documents)) return [];
    return documents.filter(isObject).map(({ libraryID, itemKey, citekey }) => ({
      libraryID,
      itemKey,
      citekey,
    }));
  });
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
