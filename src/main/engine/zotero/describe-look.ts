import type { ZoteroAlike, ZoteroLook } from '../../../shared/domain/zotero.ts';
import type { Database } from '../db/database.ts';
import { Pace } from '../jobs/pace.ts';
import { findKeyHolder } from '../library/citekeys.ts';
import { findThing } from './external-keys.ts';
import { findAlike } from './find-alike.ts';
import type { PreparedItem } from './prepared-item.ts';
import type { PreparedFolder } from './read-in-thread.ts';

/** So many of each list are shown; their numbers say how many there are. */
const SHOWN = 12;
const FIRST_PAGE = 50;

type Described = Omit<ZoteroLook, 'id' | 'where'>;

/** Adds up what a folder would bring, item by item. */
class Adding {
  readonly counts = {
    newItems: 0,
    knownItems: 0,
    alikeItems: 0,
    notes: 0,
    files: 0,
    annotations: 0,
    missingFiles: 0,
  };
  readonly alike: ZoteroAlike[] = [];
  readonly takenKeys: ZoteroLook['takenKeys'] = [];
  readonly tags = new Set<string>();
  readonly filed = new Map<string, number>();
  takenKeyCount = 0;
  wordless = 0;
  readonly #db: Database;
  readonly #keys = new Map<string, string>();

  constructor(db: Database) {
    this.#db = db;
  }

  add(item: PreparedItem): void {
    const { library, csl } = item;
    const isKnown = findThing(this.#db, library, item.key) !== null;
    const alike = isKnown ? null : findAlike(this.#db, csl);
    if (isKnown) this.counts.knownItems += 1;
    else if (alike) {
      this.counts.alikeItems += 1;
      if (this.alike.length < SHOWN) this.alike.push({ title: csl.title ?? 'Untitled', ...alike });
    } else {
      this.counts.newItems += 1;
      this.#addKey(item);
    }
    this.#addChildren(item);
    for (const tag of item.tags) this.tags.add(tag);
    for (const key of item.collections) {
      const filed = `${library} ${key}`;
      this.filed.set(filed, (this.filed.get(filed) ?? 0) + 1);
    }
  }

  /** Whose the citekey of a new item is: an article’s, or that of an item before it. */
  #addKey({ csl, citekey }: PreparedItem): void {
    if (citekey === null) return;
    const title = csl.title ?? 'Untitled';
    const by = findKeyHolder(this.#db, citekey)?.title ?? this.#keys.get(citekey.toLowerCase());
    this.#keys.set(citekey.toLowerCase(), title);
    if (by === undefined) return;
    this.takenKeyCount += 1;
    if (this.takenKeys.length < SHOWN) this.takenKeys.push({ title, key: citekey, by });
  }

  #addChildren({ library, notes, files, annotations }: PreparedItem): void {
    const isNew = ({ key }: { readonly key: string }): boolean =>
      findThing(this.#db, library, key) === null;
    const news = annotations.filter(isNew);
    this.counts.notes += notes.filter(isNew).length;
    this.counts.annotations += news.length;
    this.wordless += news.filter(({ quote }) => quote === '').length;
    for (const file of files.filter(isNew)) {
      this.counts[file.path === null ? 'missingFiles' : 'files'] += 1;
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
  const pace = new Pace(FIRST_PAGE);
  for (let at = 0; at < items.length;) {
    const page = items.slice(at, at + pace.size);
    pace.time(
      () => {
        for (const item of page) adding.add(item);
      },
      () => page.length,
    );
    at += page.length;
    await breathe();
  }
  const { counts, tags, filed, alike, takenKeys, takenKeyCount } = adding;
  return {
    counts: { ...counts, collections: collections.length, tags: tags.size },
    collections: collections.slice(0, SHOWN).map(({ library, group, keys, path }) => ({
      path: group === null ? [...path] : [group, ...path],
      items: filed.get(`${library} ${keys.at(-1)!}`) ?? 0,
    })),
    alike,
    takenKeyCount,
    takenKeys,
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
