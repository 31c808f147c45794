import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Database, ReadableDatabase } from '../../db/database.ts';
import type { EntryDetails } from '../review/staging.ts';
import { findThing, inZotero, readSeen, rememberThing, writeSeen } from '../../db/external-keys.ts';

/** What an entry said when it last came: its tags, the keys of its collections, and a mark of each field. */
const Seen = z.object({
  tags: z.array(z.string()),
  collections: z.array(z.string()),
  fields: z.record(z.string(), z.string()),
});
type Seen = z.infer<typeof Seen>;

/** So many signs of its hash tell a value from another that the same field had before. */
const MARK_LENGTH = 10;

const markOf = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('base64').slice(0, MARK_LENGTH);

function seenIn({ csl, tags, origin }: EntryDetails): Seen {
  return {
    tags: [...tags],
    collections: [...(origin?.collectionKeys ?? [])],
    fields: Object.fromEntries(Object.entries(csl).map(([field, value]) => [field, markOf(value)])),
  };
}

/** Remembers what an entry of another program says now, so that later only what is new of it comes. */
export function rememberSeen(db: Database, details: EntryDetails): void {
  const { origin } = details;
  if (!origin) return;
  writeSeen(db, inZotero(origin.library), origin.key, JSON.stringify(seenIn(details)));
}

/** Remembers of an entry that says nothing new which article it is, and what it says, unless that is known. */
export function rememberSame(db: Database, details: EntryDetails, articleId: string): void {
  const { origin } = details;
  if (!origin) return;
  const { library, key } = origin;
  if (findThing(db, inZotero(library), key) === null) {
    rememberThing(db, inZotero(library), key, { kind: 'item', id: articleId });
  }
  if (readSeen(db, inZotero(library), key) === null) rememberSeen(db, details);
}

function readBefore(db: ReadableDatabase, library: string, key: string): Seen | null {
  const json = readSeen(db, inZotero(library), key);
  return json === null ? null : Seen.parse(JSON.parse(json));
}

/** The keys that are wanted, and what picks the things that stand in their places. */
const pick = (keys: readonly string[], isWanted: (key: string) => boolean) => ({
  keys: keys.filter(isWanted),
  of: <T>(things: readonly T[]): T[] => things.filter((_, place) => isWanted(keys[place]!)),
});

/**
 * What of an entry did not come before: of its notes, files and annotations those with new keys; and,
 * where it came itself, of its details, tags and collections what it did not say then. So what the
 * reader changed or removed here is not brought again. An entry without keys is new as a whole.
 */
export function newsOf(db: ReadableDatabase, details: EntryDetails): EntryDetails {
  const { origin, csl, tags, collections, notes, files } = details;
  if (!origin) return details;
  const { library, key, noteKeys, fileKeys, collectionKeys } = origin;
  const isNew = (each: string): boolean => findThing(db, inZotero(library), each) === null;
  const isKnown = !isNew(key);
  // Of what came before anything was remembered, nothing can be told to be new.
  const before = isKnown ? (readBefore(db, library, key) ?? seenIn(details)) : null;
  const isFieldNew = ([field, value]: [string, unknown]): boolean =>
    before?.fields[field] !== markOf(value);
  const known = new Set(before?.collections);
  const [newNotes, newFiles] = [pick(noteKeys, isNew), pick(fileKeys, isNew)];
  const newCollections = pick(collectionKeys, (each) => !known.has(each));
  return {
    ...details,
    // A document is what a thing is of which nothing is said.
    csl: { type: 'document', ...Object.fromEntries(Object.entries(csl).filter(isFieldNew)) },
    tags: tags.filter((tag) => !before?.tags.includes(tag)),
    collections: newCollections.of(collections),
    notes: newNotes.of(notes),
    files: newFiles.of(files),
    origin: {
      ...origin,
      collectionKeys: newCollections.keys,
      noteKeys: newNotes.keys,
      fileKeys: newFiles.keys,
      annotations: origin.annotations.filter((each) => isNew(each.key)),
    },
  };
}
