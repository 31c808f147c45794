import { z } from 'zod';
import { prepared, type Database, type ReadableDatabase } from '../../db/database.ts';

/** The folder whose new files are read, and up to when its files are known. */
const WatchedPlace = z.object({ path: z.string(), since: z.int() });
export type WatchedPlace = z.infer<typeof WatchedPlace>;

/** Where it stands among the settings; the window never sees it, as it holds a path. */
const NAME = 'watchedFolder';

/** The folder that is watched; null for none, as by default. */
export function readWatchedPlace(db: ReadableDatabase): WatchedPlace | null {
  const row = prepared<[string], { value: string }>(
    db,
    'SELECT value FROM setting WHERE name = ?',
  ).get(NAME);
  const parsed = row ? WatchedPlace.safeParse(JSON.parse(row.value)) : null;
  return parsed?.success ? parsed.data : null;
}

/** Remembers which folder is watched; call in a transaction that history does not record. */
export function writeWatchedPlace(db: Database, place: WatchedPlace | null): void {
  prepared(db, 'DELETE FROM setting WHERE name = ?').run(NAME);
  if (place === null) return;
  prepared(db, 'INSERT INTO setting (name, value) VALUES (?, ?)').run(NAME, JSON.stringify(place));
}
