import { z } from 'zod';
import { prepared, type Database, type ReadableDatabase } from '../../db/database.ts';
import { unrecorded } from '../../history/recording.ts';
import type { WatchedFile } from './folder-watch.ts';

/** The folder whose new files are read. */
const WatchedPlace = z.object({
  path: z.string(),
  /** What came later than this is new (UTC milliseconds), */
  since: z.int(),
  /** unless it was decided about: by its place in the folder when it came. */
  done: z.record(z.string(), z.number()).default({}),
});
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

/** Remembers which folder is watched; history does not know of it. */
export function writeWatchedPlace(db: Database, place: WatchedPlace | null): void {
  db.transaction(() => {
    unrecorded(db, () => {
      prepared(db, 'DELETE FROM setting WHERE name = ?').run(NAME);
      if (place === null) return;
      prepared(db, 'INSERT INTO setting (name, value) VALUES (?, ?)').run(
        NAME,
        JSON.stringify(place),
      );
    });
  }).immediate();
}

/**
 * Remembers that these files were imported or let go of, so that they do not come again. Until then they do, at
 * every start.
 */
export function markDone(db: Database, files: readonly WatchedFile[]): void {
  const place = readWatchedPlace(db);
  const mine = files.filter(({ folder }) => folder === place?.path);
  if (!place || mine.length === 0) return;
  const done = Object.fromEntries(mine.map(({ inside, came }) => [inside, came]));
  writeWatchedPlace(db, { ...place, done: { ...place.done, ...done } });
}

/** Forgets what was decided about files that are no longer in the folder; `inside` has those that are. */
export function forgetGone(db: Database, folder: string, inside: ReadonlySet<string>): void {
  const place = readWatchedPlace(db);
  if (place?.path !== folder) return;
  const known = Object.entries(place.done);
  const kept = known.filter(([file]) => inside.has(file));
  if (kept.length === known.length) return;
  writeWatchedPlace(db, { ...place, done: Object.fromEntries(kept) });
}
