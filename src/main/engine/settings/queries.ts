import { DEFAULT_SETTINGS, Settings } from '../../../shared/domain/settings.ts';
import { prepared, type Database } from '../db/database.ts';
import { makeId } from '../db/uuid.ts';

/** The reader’s settings for this library; what was never set, or no longer parses, is the default. */
export function readSettings(db: Database): Settings {
  const stored: Record<string, unknown> = {};
  for (const row of prepared<[], { name: string; value: string }>(
    db,
    'SELECT name, value FROM setting',
  ).iterate()) {
    stored[row.name] = JSON.parse(row.value);
  }
  const parsed = Settings.safeParse({ ...DEFAULT_SETTINGS, ...stored });
  return parsed.success ? parsed.data : DEFAULT_SETTINGS;
}

/** The id of the reader of this name, made when new. */
export function findReader(db: Database, name: string): string {
  const row = prepared<[string], { id: string }>(db, 'SELECT id FROM reader WHERE name = ?').get(name);
  if (row) return row.id;
  const id = makeId();
  prepared(db, 'INSERT INTO reader (id, name) VALUES (?, ?)').run(id, name);
  return id;
}
