import { useRef, type ReactElement } from 'react';
import { keyOf, useKeyOverrides } from '../lib/keymap.ts';
import { closeContextMenu, useContextMenu, type ContextMenu } from '../services/context-menu.ts';
import { PlacedMenu } from '../ui/action-menu.tsx';

/** The menu of whatever was pressed with the right button or the menu key. */
export function ContextMenuHost(): ReactElement | null {
  const menu = useContextMenu((state) => state.menu);
  return menu ? <OpenMenu menu={menu} /> : null;
}

function OpenMenu({ menu }: { readonly menu: ContextMenu }): ReactElement {
  const anchor = useRef<HTMLSpanElement>(null);
  const overrides = useKeyOverrides();
  return (
    <>
      <span
        ref={anchor}
        aria-hidden="true"
        style={{ position: 'fixed', left: menu.at.x, top: menu.at.y }}
      />
      <PlacedMenu
        key={`${String(menu.at.x)} ${String(menu.at.y)} ${menu.label}`}
        anchor={anchor}
        label={menu.label}
        items={menu.lines.map(({ id, label, key }) => ({
          id,
          label,
          chord: key === undefined ? '' : keyOf(key, overrides),
        }))}
        onAction={(id) => {
          closeContextMenu();
          // Once the menu is gone and has given the focus back, so that the action may move it.
          window.setTimeout(() => {
            menu.lines.find((line) => line.id === id)?.run();
          });
        }}
        onClose={closeContextMenu}
      />
    </>
  );
}
