import type { ZoteroLook } from '../../../shared/domain/zotero.ts';
import type { Database } from '../db/database.ts';
import { findThing, inZotero } from '../db/external-keys.ts';
import { eachInPages } from '../import/review/in-pages.ts';
import type { PreparedItem } from './prepare-item.ts';
import type { PreparedFolder } from './read-in-thread.ts';

/** So many collections are shown; their number says how many there are. */
const SHOWN = 12;

type Described = Omit<ZoteroLook, 'id' | 'where'>;

/** Adds up what a folder would bring, item by item. */
class Adding {
  readonly counts = {
    newItems: 0,
    knownItems: 0,
    notes: 0,
    files: 0,
    annotations: 0,
    missingFiles: 0,
  };
  readonly tags = new Set<string>();
  readonly filed = new Map<string, number>();
  wordless = 0;
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  add({ tags, origin }: PreparedItem): void {
    const { library, key, noteKeys, fileKeys, lostFiles, annotations, collectionKeys } = origin;
    const isNew = (each: string): boolean => findThing(this.#db, inZotero(library), each) === null;
    this.counts[isNew(key) ? 'newItems' : 'knownItems'] += 1;
    const news = annotations.filter((each) => isNew(each.key));
    this.counts.notes += noteKeys.filter(isNew).length;
    this.counts.files += fileKeys.filter(isNew).length;
    this.counts.missingFiles += lostFiles.length;
    this.counts.annotations += news.length;
    this.wordless += news.filter(({ quote }) => quote === '').length;
    for (const tag of tags) this.tags.add(tag);
    for (const each of collectionKeys) {
      const filed = `${library} ${each}`;
      this.filed.set(filed, (this.filed.get(filed) ?? 0) + 1);
    }
  }
}

/**
 * What a folder would bring into the library as it is now. Other calls are answered meanwhile.
 * @param breathe lets them, and rejects when nobody waits for the answer any more
 */
export async function describeLook(
  db: Database,
  { items, collections, warnings }: PreparedFolder,
  breathe: () => Promise<void>,
): Promise<Described> {
  const adding = new Adding(db);
  await eachInPages(
    items,
    (item) => {
      adding.add(item);
    },
    breathe,
  );
  const { counts, tags, filed } = adding;
  return {
    counts: { ...counts, collections: collections.length, tags: tags.size },
    collections: collections.slice(0, SHOWN).map(({ library, group, keys, path }) => ({
      path: group === null ? [...path] : [group, ...path],
      items: filed.get(`${library} ${keys.at(-1)!}`) ?? 0,
    })),
    losses: [...describeLosses(adding), ...warnings],
  };
}

function describeLosses({ wordless, counts: { missingFiles, notes } }: Adding): string[] {
  const losses: string[] = [];
  if (missingFiles > 0) {
    losses.push(
      `${count(missingFiles, 'file')} of Zotero ${missingFiles === 1 ? 'is' : 'are'} not on this computer; the references come without.`,
    );
  }
  if (wordless > 0) {
    losses.push(
      `${count(wordless, 'annotation')} mark${wordless === 1 ? 's' : ''} no words (drawings, areas, notes on the page); comments and places are kept, pictures are not.`,
    );
  }
  if (notes > 0)
    losses.push('Notes come as plain text, without their styles and pictures in place.');
  return losses;
}

function count(number: number, what: string): string {
  return `${number.toLocaleString('en')} ${what}${number === 1 ? '' : 's'}`;
}
