import {
  ACTION_IDS,
  actions,
  type ActionId,
  type Place,
} from '../../../shared/contract/actions.ts';
import { parseChord, startsWith, type Platform, type Stroke } from './chords.ts';
import { keyOf, type KeyOverrides } from './keymap.ts';

/** Second keys that are customary and not worth a setting. */
const ALSO: readonly { id: ActionId; chord: string; platforms: readonly Platform[] }[] = [
  { id: 'search.focus', chord: '/', platforms: ['darwin', 'linux', 'win32'] },
  { id: 'history.redo', chord: 'Mod+Y', platforms: ['linux', 'win32'] },
  { id: 'item.trash', chord: 'Mod+Backspace', platforms: ['darwin'] },
];

export interface KeyMatch {
  /** The actions whose chord is complete, the nearest place first. */
  readonly complete: readonly ActionId[];
  /** Whether the presses so far begin a longer chord. */
  readonly pending: boolean;
}

/**
 * What the presses mean in these places. `places` is in order of nearness: what the focused pane
 * offers goes before what is offered everywhere.
 */
export function matchKeys(
  presses: readonly Stroke[],
  places: readonly Place[],
  overrides: KeyOverrides,
  platform: Platform,
): KeyMatch {
  const complete: ActionId[] = [];
  let pending = false;
  for (const place of places) {
    for (const id of ACTION_IDS) {
      if (!isIn(id, place)) continue;
      for (const chord of chordsOf(id, overrides, platform)) {
        const strokes = parseChord(chord);
        if (strokes.length === 0 || !startsWith(strokes, presses)) continue;
        if (strokes.length === presses.length) complete.push(id);
        else pending = true;
      }
    }
  }
  return { complete, pending };
}

function isIn(id: ActionId, place: Place): boolean {
  return actions[id].places.includes(place);
}

function chordsOf(id: ActionId, overrides: KeyOverrides, platform: Platform): readonly string[] {
  const also = ALSO.filter((key) => key.id === id && key.platforms.includes(platform));
  return [keyOf(id, overrides), ...also.map((key) => key.chord)];
}

const EDITING_KEYS: ReadonlySet<string> = new Set([
  'a',
  'c',
  'v',
  'x',
  'y',
  'z',
  'Backspace',
  'Delete',
]);

/** Whether a press may run an action although somebody types: no character, and no editing key. */
export function actsWhileTyping(stroke: Stroke): boolean {
  if (/^F\d+$/.test(stroke.key)) return true;
  if (!stroke.mod || stroke.key.startsWith('Arrow')) return false;
  return !EDITING_KEYS.has(stroke.key);
}
