import type { Color } from '../../../shared/domain/annotation.ts';
import { Settings } from '../../../shared/domain/settings.ts';
import { plucked, prepared, type Database, type ReadableDatabase } from '../db/database.ts';

type TagColors = Settings['tagColors'];

/** Where an earlier Collate kept them: all in one setting, until one of them is changed. */
const OLD = 'tagColors';

function readOld(db: ReadableDatabase): TagColors {
  const value = plucked<[string], string>(db, 'SELECT value FROM setting WHERE name = ?').get(OLD);
  const parsed = Settings.shape.tagColors.safeParse(value === undefined ? {} : JSON.parse(value));
  return parsed.success ? parsed.data : {};
}

/** The colours of tags, by their names in small letters. */
export function readTagColors(db: ReadableDatabase): TagColors {
  const rows = prepared<[], { tag: string; color: Color }>(
    db,
    'SELECT tag, color FROM tag_color ORDER BY position, tag',
  ).all();
  const kept = Object.fromEntries(rows.map(({ tag, color }) => [tag.toLowerCase(), color]));
  return { ...kept, ...readOld(db) };
}

/** Gives tags these colours, and no other tag has one; call it in a change. */
export function writeTagColors(db: Database, colors: TagColors): void {
  prepared(db, 'DELETE FROM setting WHERE name = ?').run(OLD);
  prepared<[string]>(
    db,
    'DELETE FROM tag_color WHERE lower(tag) NOT IN (SELECT key FROM json_each(?))',
  ).run(JSON.stringify(colors));
  for (const [tag, color] of Object.entries(colors)) putTagColor(db, tag, color);
}

/** Gives a tag a colour unless it has one, as when it comes from elsewhere; call it in a change. */
export function offerTagColor(db: Database, tag: string, color: Color): void {
  if (!(tag.toLowerCase() in readTagColors(db))) putTagColor(db, tag.toLowerCase(), color);
}

function putTagColor(db: Database, tag: string, color: Color): void {
  prepared(
    db,
    `INSERT INTO tag_color (tag, color, position)
     SELECT ?, ?, coalesce(max(position), 0) + 1 FROM tag_color WHERE true
     ON CONFLICT (tag) DO UPDATE SET color = excluded.color`,
  ).run(tag, color);
}
