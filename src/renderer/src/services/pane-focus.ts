import { create } from 'zustand';
import { enclosing, findLandmark, listLandmarks } from '../lib/landmarks.ts';
import { SIDES } from './reader-state.ts';
import { activate, useStore } from './store.ts';

/** The panes of the window in the order of F6. */
export type PaneName = (typeof PANES)[number];

const PANES = ['sidebar', 'list', 'reader', 'differences', 'room'] as const;

const TABBABLE =
  'button:not([disabled]),[href],input:not([disabled]),textarea:not([disabled]),select:not([disabled]),[tabindex]:not([tabindex="-1"])';

const lastFocused = new WeakMap<Element, HTMLElement>();

interface PaneFocus {
  /** Null until one of them had the focus. */
  readonly pane: 'list' | 'reader' | null;
}

/** Which of list and reader had the focus last: what is done to articles is about what is focused there. */
export const usePaneFocus = create<PaneFocus>()(() => ({ pane: null }));

/** Remembers where the focus was in each pane, so that coming back is coming home. */
export function rememberFocus(target: EventTarget | null): void {
  if (!(target instanceof HTMLElement)) return;
  for (const name of PANES) {
    const pane = enclosing(name, target);
    if (!pane) continue;
    lastFocused.set(pane, target);
    if (name === 'list' || name === 'reader') usePaneFocus.setState({ pane: name });
    const side = SIDES.find((one) => one === pane.dataset['side']);
    if (side) activate(side);
  }
}

/**
 * Puts the focus into a pane: where it was last, else on the landmark `start`
 * of the pane, else on its first control. Tells whether there was anything to focus.
 */
function focusPane(pane: Element): boolean {
  const last = lastFocused.get(pane);
  const start =
    (last && pane.contains(last) && isVisible(last) ? last : null) ??
    findLandmark('start', pane) ??
    [...pane.querySelectorAll<HTMLElement>(TABBABLE)].find(isVisible);
  start?.focus();
  return start !== undefined && document.activeElement === start;
}

/** The pane of this name; of two readers the one in hand. */
function findPane(name: PaneName): HTMLElement | null {
  const { active } = useStore.getState();
  const panes = inOrder(name);
  return panes.find(({ dataset }) => dataset['side'] === active) ?? panes[0] ?? null;
}

/** The panes of this name from left to right. */
function inOrder(name: PaneName): HTMLElement[] {
  const panes = listLandmarks(name);
  return useStore.getState().swapped ? panes.toReversed() : panes;
}

/** Focuses the pane of this name, if it is on the screen. */
export function focusPaneNamed(name: PaneName): boolean {
  const pane = findPane(name);
  return pane !== null && focusPane(pane);
}

/** A pane that loads is waited for this many frames: a second at the usual rate. */
const FRAMES_WAITED = 60;

/**
 * Focuses a pane as soon as its landmark `start` is there. Gives up when the reader moves the
 * focus in the meantime, and takes what there is when the pane has no such landmark.
 */
export function focusPaneWhenReady(name: PaneName): void {
  const before = document.activeElement;
  let frames = 0;
  const look = (): void => {
    const moved = document.activeElement !== before && document.activeElement !== document.body;
    if (moved) return;
    const pane = findPane(name);
    const isReady = pane !== null && findLandmark('start', pane) !== null;
    frames += 1;
    if (isReady || frames >= FRAMES_WAITED) focusPaneNamed(name);
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/**
 * F6: from the pane with the focus to the next (1) or the one before (-1), round and round. Of a pane
 * that has panes in it, those are gone through.
 */
export function cyclePanes(step: 1 | -1): void {
  const visible = PANES.flatMap(inOrder).filter(isVisible);
  const panes = visible.filter(
    (pane) => !visible.some((other) => other !== pane && pane.contains(other)),
  );
  if (panes.length === 0) return;
  const at = panes.findIndex((pane) => pane.contains(document.activeElement));
  for (let tries = 1; tries <= panes.length; tries += 1) {
    const from = at === -1 && step === -1 ? 0 : at;
    const index = (((from + step * tries) % panes.length) + panes.length) % panes.length;
    const pane = panes[index];
    if (pane && focusPane(pane)) return;
  }
}

function isVisible(element: HTMLElement): boolean {
  return element.checkVisibility();
}
