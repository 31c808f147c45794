import { z } from 'zod';
import { boundedText } from './bounded.ts';
import { COLORS, DEFAULT_COLOR_LABELS } from './annotation.ts';

/** More than there are actions. */
const MOST_KEYS = 500;

/** What the reader chose for this library. */
export const Settings = z.object({
  readerName: boundedText('Your name', 80).trim().min(1),
  theme: z.enum(['system', 'light', 'dark']),
  /** Whether single letters act when no field has focus. */
  singleKeys: z.boolean(),
  colorLabels: z.record(z.enum(COLORS), boundedText('The label of a colour', 40).trim().min(1)),
  /** Keys that the reader changed: action id to key chord, for example `claim.accept` to `A`. */
  keys: z
    .record(boundedText('The name of an action', 100), boundedText('A key', 60))
    .refine(
      (keys) => Object.keys(keys).length <= MOST_KEYS,
      `${String(MOST_KEYS)} keys can be changed. Take some back first.`,
    ),
});
export type Settings = z.infer<typeof Settings>;

export const DEFAULT_SETTINGS: Settings = {
  readerName: 'Reader',
  theme: 'system',
  singleKeys: true,
  colorLabels: { ...DEFAULT_COLOR_LABELS },
  keys: {},
};
