import { Settings } from '../../domain/settings.ts';
import { nothing } from './shapes.ts';
import type { MethodShape } from './shapes.ts';

/** The settings of a library. */
export const settingsCalls = {
  'settings.get': { at: 'engine', kind: 'query', input: nothing, output: Settings },
  'settings.set': { at: 'engine', kind: 'command', input: Settings.partial(), output: Settings },
} as const satisfies Record<string, MethodShape>;
