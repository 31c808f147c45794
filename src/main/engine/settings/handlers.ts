import { prepared } from '../db/database.ts';
import type { HandlersOf } from '../handler-types.ts';
import { readSettings } from './queries.ts';
import { writeTagColors } from './tag-colors.ts';

export const settingsHandlers = {
  'settings.set': ({ db, transact }, { tagColors, ...change }) => {
    transact('Change settings', () => {
      const set = prepared(
        db,
        `INSERT INTO setting (name, value) VALUES (?, ?)
         ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
      );
      for (const [name, value] of Object.entries(change)) {
        if (value !== undefined) set.run(name, JSON.stringify(value));
      }
      if (tagColors !== undefined) writeTagColors(db, tagColors);
    });
    return readSettings(db);
  },
} satisfies HandlersOf<'settings.set'>;
