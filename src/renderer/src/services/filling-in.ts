import { findLandmark } from '../lib/landmarks.ts';
import { useStore, type Overlay } from './store.ts';

/** The overlays in which nothing is written or chosen that could be lost. */
const TO_LOOK_AT: ReadonlySet<Overlay['name']> = new Set([
  'palette',
  'keys',
  'settings',
  'jobs',
  'backups',
  'aboutSuggestions',
]);

/** Whether a dialog is open that another one, or another place, must not push away. */
export function isFillingIn(): boolean {
  const { overlay } = useStore.getState();
  return overlay ? !TO_LOOK_AT.has(overlay.name) : findLandmark('dialog') !== null;
}
