import { z } from 'zod';
import { COLORS, DEFAULT_COLOR_LABELS } from './annotation.ts';

/** What the reader chose for this library. */
export const Settings = z.object({
  readerName: z.string().trim().min(1).max(80),
  theme: z.enum(['system', 'light', 'dark']),
  /** Whether single letters act when no field has focus. */
  singleKeys: z.boolean(),
  colorLabels: z.record(z.enum(COLORS), z.string().trim().min(1).max(40)),
  /** Keys that the reader changed: action id to key chord, for example `claim.accept` to `A`. */
  keys: z.record(z.string(), z.string()),
});
export type Settings = z.infer<typeof Settings>;

export const DEFAULT_SETTINGS: Settings = {
  readerName: 'Reader',
  theme: 'system',
  singleKeys: true,
  colorLabels: { ...DEFAULT_COLOR_LABELS },
  keys: {},
};
