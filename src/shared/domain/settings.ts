import { z } from 'zod';
import { boundedText } from './bounded.ts';
import { COLORS, DEFAULT_COLOR_LABELS } from './annotation.ts';
import { BUNDLED_STYLES } from './bundled-styles.ts';
import { DEFAULT_LIST_COLUMNS, ListColumns } from './list-columns.ts';
import { CitationLocale, StyleId } from './style-id.ts';

/** More than there are actions. */
const MOST_KEYS = 500;

/** More than a sidebar can show apart. */
const MOST_COLORED = 1000;

/** A hundred years are as long as any library. */
const days = z.int().min(1).max(36_500);

/** What the reader chose for this library. */
export const Settings = z.object({
  readerName: boundedText('Your name', 80).trim().min(1),
  theme: z.enum(['system', 'light', 'dark']),
  /** Whether single letters act when no field has focus. */
  singleKeys: z.boolean(),
  colorLabels: z.record(z.enum(COLORS), boundedText('The label of a colour', 40).trim().min(1)),
  /** The colours of tags, by their names in small letters. */
  tagColors: z
    .record(boundedText('A tag', 100), z.enum(COLORS))
    .refine(
      (colors) => Object.keys(colors).length <= MOST_COLORED,
      `${String(MOST_COLORED)} tags can have a colour. Take some back first.`,
    ),
  /** Keys that the reader changed: action id to key chord, for example `claim.accept` to `A`. */
  keys: z
    .record(boundedText('The name of an action', 100), boundedText('A key', 60))
    .refine(
      (keys) => Object.keys(keys).length <= MOST_KEYS,
      `${String(MOST_KEYS)} keys can be changed. Take some back first.`,
    ),
  /** The columns of the list of articles. */
  listColumns: ListColumns,
  /** For how many days what was done can be undone; null for ever. */
  historyDays: days.nullable(),
  /** After how many days what lies in the trash is deleted for good; null for never. */
  trashDays: days.nullable(),
  /** The style in which citations are copied, and notes written where no other is chosen. */
  citationStyle: StyleId,
  /** The language of citations (BCP 47); null for that of the style. */
  citationLocale: CitationLocale.nullable(),
});
export type Settings = z.infer<typeof Settings>;

export const DEFAULT_SETTINGS: Settings = {
  readerName: 'Reader',
  theme: 'system',
  singleKeys: true,
  colorLabels: { ...DEFAULT_COLOR_LABELS },
  tagColors: {},
  keys: {},
  listColumns: [...DEFAULT_LIST_COLUMNS],
  historyDays: 90,
  trashDays: null,
  citationStyle: BUNDLED_STYLES.apa,
  citationLocale: null,
};
