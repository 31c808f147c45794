import type { ReadsOf } from '../reads/read-types.ts';
import { readSettings } from './queries.ts';

export const settingsReads = {
  'settings.get': ({ db }) => readSettings(db),
} satisfies ReadsOf<'settings.get'>;
