import { useEffect } from 'react';
import type { ActionId } from '../../../shared/contract/actions.ts';
import { useCall } from '../lib/api.ts';
import { isSingleKey, strokeOf, type Platform, type Stroke } from '../lib/chords.ts';
import { actsWhileTyping, matchKeys } from '../lib/key-matching.ts';
import type { KeyOverrides } from '../lib/keymap.ts';
import { currentPlatform } from '../lib/platform.ts';
import { findHandler } from './actions.ts';
import { isTypingIn } from './field-editing.ts';
import { currentPlaces } from './places.ts';
import { showToast } from './toast.ts';
import { enclosing, findLandmark } from '../lib/landmarks.ts';

/** A sequence such as `G I` is given up after this many milliseconds. */
const SEQUENCE_PATIENCE = 1500;

const NO_KEYS: KeyOverrides = {};

/** The keys that press what has the focus. */
const PRESSES: ReadonlySet<string> = new Set(['Enter', 'Space']);

/** Runs actions by their keys. */
export function useKeys(): void {
  const settings = useCall('settings.get', {}).data;
  const overrides = settings?.keys ?? NO_KEYS;
  const singleKeys = settings?.singleKeys ?? true;
  useEffect(() => {
    const platform = currentPlatform();
    let presses: readonly Stroke[] = [];
    let lastPress = 0;

    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || isAway(event)) return;
      const stroke = strokeOf(event, platform);
      if (!stroke || !mayAct(stroke, event, singleKeys)) return;
      const begun = event.timeStamp - lastPress < SEQUENCE_PATIENCE ? presses : [];
      lastPress = event.timeStamp;
      const places = currentPlaces();
      let tried = [...begun, stroke];
      let match = matchKeys(tried, places, overrides, platform);
      if (begun.length > 0 && match.complete.length === 0 && !match.pending) {
        tried = [stroke];
        match = matchKeys(tried, places, overrides, platform);
      }
      presses = match.complete.length === 0 && match.pending ? tried : [];
      if (match.complete.length === 0) return;
      if (runFirst(match.complete)) event.preventDefault();
    };

    // Buttons and choices take Enter and the blank for themselves, whatever is held with them; but with
    // Ctrl or Cmd held, it is not the button that is meant.
    const onHeldPress = (event: KeyboardEvent): void => {
      if (!isHeldPress(event, platform)) return;
      onKeyDown(event);
      if (isOnButton(event)) event.preventDefault();
      if (event.defaultPrevented) event.stopPropagation();
    };

    window.addEventListener('keydown', onHeldPress, true);
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', onHeldPress, true);
      window.removeEventListener('keydown', onKeyDown);
    };
  }, [overrides, singleKeys]);
}

/** Whether the press belongs to a dialog, a menu or a list that dropped down. */
function isAway(event: KeyboardEvent): boolean {
  return findLandmark('dialog') !== null || enclosing('popover', event.target) !== null;
}

/** Whether Enter or the blank is pressed with Ctrl or Cmd, and neither in a field nor in a form, which has it first. */
function isHeldPress(event: KeyboardEvent, platform: Platform): boolean {
  const stroke = strokeOf(event, platform);
  if (!stroke?.mod || !PRESSES.has(stroke.key) || isAway(event)) return false;
  const target = event.target instanceof Element ? event.target : null;
  return !isTypingIn(target) && target?.closest('form') == null;
}

function mayAct(stroke: Stroke, event: KeyboardEvent, singleKeys: boolean): boolean {
  const target = event.target instanceof Element ? event.target : null;
  if (isTypingIn(target)) return actsWhileTyping(stroke);
  if (isSingleKey([stroke]) && !singleKeys) return false;
  return !(PRESSES.has(stroke.key) && !stroke.mod && isOnButton(event));
}

/** Whether a press goes to something that Enter and the blank press. */
function isOnButton({ target }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false;
  return target.closest('button,a[href],summary,[role="button"],[role="link"]') !== null;
}

/** Runs the first action that can run; says why when somebody offers it but it cannot. */
function runFirst(ids: readonly ActionId[]): boolean {
  let reason: string | null = null;
  for (const id of ids) {
    const handler = findHandler(id);
    if (!handler) continue;
    if (!handler.disabled) {
      handler.run();
      return true;
    }
    reason ??= handler.disabled;
  }
  if (reason === null) return false;
  showToast({ message: reason });
  return true;
}
