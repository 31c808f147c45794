import {
  ACTION_IDS,
  actions,
  type ActionId,
  type Place,
} from '../../../shared/contract/actions.ts';
import { useCall } from './api.ts';
import { parseChord, startsWith } from './chords.ts';

/** Keys that the reader changed, by action id; an empty text takes the key away. */
export type KeyOverrides = Readonly<Record<string, string>>;

const NO_OVERRIDES: KeyOverrides = {};

/** The key of an action: the reader's own, else the default; empty when it has none. */
export function keyOf(id: ActionId, overrides: KeyOverrides): string {
  return overrides[id] ?? actions[id].key;
}

/** The reader's own keys; the defaults while the settings are on their way. */
export function useKeyOverrides(): KeyOverrides {
  return useCall('settings.get', {}).data?.keys ?? NO_OVERRIDES;
}

/** The key of one action as it is now. */
export function useKeyOf(id: ActionId): string {
  return keyOf(id, useKeyOverrides());
}

/** Whether the keys of two actions can act at the same moment. */
function overlap(a: readonly Place[], b: readonly Place[]): boolean {
  const isAlive = (place: Place): boolean =>
    place === 'everywhere' || b.includes(place) || b.includes('everywhere');
  // Whoever is in a cell is in its table too.
  const isInside = a.includes('cell')
    ? b.includes('evidence')
    : a.includes('evidence') && b.includes('cell');
  return isInside || a.some(isAlive);
}

/**
 * The other actions that could no longer be reached by key if this one had the chord: the same
 * chord, or one the beginning of the other, in places that are alive together.
 */
export function findKeyConflicts(
  id: ActionId,
  chord: string,
  overrides: KeyOverrides,
): readonly ActionId[] {
  const wanted = parseChord(chord);
  if (wanted.length === 0) return [];
  return ACTION_IDS.filter((other) => {
    if (other === id || !overlap(actions[id].places, actions[other].places)) return false;
    const taken = parseChord(keyOf(other, overrides));
    if (taken.length === 0) return false;
    return startsWith(taken, wanted) || startsWith(wanted, taken);
  });
}
