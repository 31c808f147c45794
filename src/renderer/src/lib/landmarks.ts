import { useLayoutEffect, type RefCallback, type RefObject } from 'react';

/** Parts of the window that others ask for, because they act on what stands there. */
export type Landmark =
  | 'sidebar'
  | 'list'
  | 'reader'
  | 'room'
  /** The list of what two articles differ in. */
  | 'differences'
  /** What a pane focuses first. */
  | 'start'
  /** Dialogs: while one is open, the keys of the window are not heard. */
  | 'dialog'
  /** Menus and lists that dropped down: their keys are their own. */
  | 'popover'
  /** Buttons at the foot of a room, which nothing may cover. */
  | 'foot'
  | 'filter'
  /** The buttons over a text: they do not stand for the text. */
  | 'tools'
  | 'find'
  | 'marking'
  /** Where citation styles are listed, and what was refused of those added. */
  | 'styles'
  /** Where the number of a page is typed. */
  | 'pageBox';

/** What stands in the window now, each with its name, in the order in which it came. */
const standing = new Map<HTMLElement, Landmark>();

/** Who is told when landmarks come and go. */
const watchers = new Map<() => void, Landmark>();

function tell(name: Landmark): void {
  for (const [watcher, its] of watchers) if (its === name) watcher();
}

function refOf(name: Landmark): RefCallback<HTMLElement> {
  return (element) => {
    if (!element) return;
    standing.set(element, name);
    tell(name);
    return () => {
      standing.delete(element);
      tell(name);
    };
  };
}

/** The refs that make an element a landmark for as long as it is drawn. */
export const landmark: Readonly<Record<Landmark, RefCallback<HTMLElement>>> = {
  sidebar: refOf('sidebar'),
  list: refOf('list'),
  reader: refOf('reader'),
  room: refOf('room'),
  differences: refOf('differences'),
  start: refOf('start'),
  dialog: refOf('dialog'),
  popover: refOf('popover'),
  foot: refOf('foot'),
  filter: refOf('filter'),
  tools: refOf('tools'),
  find: refOf('find'),
  marking: refOf('marking'),
  styles: refOf('styles'),
  pageBox: refOf('pageBox'),
};

/** As `landmark`, for an element that has a ref of its own; null where it is none for now. */
export function useLandmark(name: Landmark | null, ref: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => (name && landmark[name](ref.current)) ?? undefined);
}

/** All landmarks of this name, in the order of the window. */
export function listLandmarks(name: Landmark): HTMLElement[] {
  return [...standing]
    .filter(([element, its]) => its === name && element.isConnected)
    .map(([element]) => element)
    .toSorted((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
}

/** Calls `watcher` whenever a landmark of this name comes or goes, until what it answers with is called. */
export function watchLandmarks(name: Landmark, watcher: () => void): () => void {
  watchers.set(watcher, name);
  return () => {
    watchers.delete(watcher);
  };
}

/** The first landmark of this name, or the first within an element; null if there is none. */
export function findLandmark(name: Landmark, within: Element = document.body): HTMLElement | null {
  return listLandmarks(name).find((element) => within.contains(element)) ?? null;
}

/** The landmark of this name that a node stands in; null if it stands in none. */
export function enclosing(name: Landmark, node: EventTarget | null): HTMLElement | null {
  if (!(node instanceof Node)) return null;
  return listLandmarks(name).find((element) => element.contains(node)) ?? null;
}
