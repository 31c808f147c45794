import { DEFAULT_SETTINGS, Settings } from '../../../shared/domain/settings.ts';
import { prepared, type Database, type ReadableDatabase } from '../db/database.ts';
import { readStored } from '../db/read-stored.ts';
import { makeId } from '../db/uuid.ts';
import { readTagColors } from './tag-colors.ts';

/** The reader’s settings for this library; one that was never set, or no longer fits, is the default. */
export function readSettings(db: ReadableDatabase): Settings {
  const settings: Record<string, unknown> = { ...DEFAULT_SETTINGS };
  const stored = prepared<[string], { value: string }>(
    db,
    'SELECT value FROM setting WHERE name = ?',
  );
  for (const [name, schema] of Object.entries(Settings.shape)) {
    const row = stored.get(name);
    const parsed = row && schema.safeParse(JSON.parse(row.value));
    if (parsed?.success) settings[name] = parsed.data;
  }
  return readStored(Settings, { ...settings, tagColors: readTagColors(db) });
}

/** The id of the reader of this name, made when new. */
export function findReader(db: Database, name: string): string {
  const row = prepared<[string], { id: string }>(db, 'SELECT id FROM reader WHERE name = ?').get(
    name,
  );
  if (row) return row.id;
  const id = makeId();
  prepared(db, 'INSERT INTO reader (id, name) VALUES (?, ?)').run(id, name);
  return id;
}
