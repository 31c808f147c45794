import { create } from 'zustand';
import type { ActionId } from '../../../shared/contract/actions.ts';
import { actions } from '../../../shared/contract/actions.ts';
import { runOrSay } from './actions.ts';

/** A line of a menu. */
export interface MenuLine {
  readonly id: string;
  readonly label: string;
  /** The action whose key is shown beside it. */
  readonly key?: ActionId;
  readonly run: () => void;
}

/** What can be done with the thing that was pressed. */
export interface ContextMenu {
  /** What it is about, in words. */
  readonly label: string;
  readonly lines: readonly MenuLine[];
  /** Where it drops down, in CSS pixels of the window. */
  readonly at: { readonly x: number; readonly y: number };
}

interface ContextMenuState {
  readonly menu: ContextMenu | null;
}

/** The menu that is open, if any. */
export const useContextMenu = create<ContextMenuState>()(() => ({ menu: null }));

/** A line that runs an action, under its title or another label. */
export function lineOf(id: ActionId, label: string = actions[id].title): MenuLine {
  return {
    id,
    label,
    key: id,
    run: () => {
      runOrSay(id);
    },
  };
}

/** What a browser tells of a press of the right button, or of the menu key. */
interface MenuPress {
  readonly clientX: number;
  readonly clientY: number;
  readonly preventDefault: () => void;
}

/**
 * Opens the menu of a thing: at the pointer, or under the thing when the menu key was pressed, which
 * tells no place within it.
 */
export function openContextMenu(
  press: MenuPress,
  thing: Element,
  { label, lines }: Pick<ContextMenu, 'label' | 'lines'>,
): void {
  press.preventDefault();
  if (lines.length === 0) return;
  const box = thing.getBoundingClientRect();
  const { clientX: x, clientY: y } = press;
  const isAtPointer = x > 0 && x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
  const under = { x: box.left + Math.min(24, box.width / 2), y: box.bottom };
  useContextMenu.setState({ menu: { label, lines, at: isAtPointer ? { x, y } : under } });
}

/** Takes the menu away. */
export function closeContextMenu(): void {
  useContextMenu.setState({ menu: null });
}
