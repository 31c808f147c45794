import { Menu, type MenuItemConstructorOptions } from 'electron';
import {
  ACTION_IDS,
  actions,
  type ActionDefinition,
  type ActionId,
} from '../../shared/contract/actions.ts';

const MENUS = ['File', 'Edit', 'Article', 'Claims', 'Evidence', 'View', 'Help'] as const;

const TEXT_EDITING: MenuItemConstructorOptions[] = [
  { type: 'separator' },
  { role: 'cut' },
  { role: 'copy' },
  { role: 'paste' },
  { role: 'selectAll' },
];
const ZOOM: MenuItemConstructorOptions[] = [
  { type: 'separator' },
  { role: 'resetZoom' },
  { role: 'zoomIn' },
  { role: 'zoomOut' },
  { role: 'togglefullscreen' },
];

/** The chord in Electron's notation; null for sequences, which menus cannot show as keys. */
function accelerator(chord: string): string | null {
  if (chord === '' || chord.includes(' ')) return null;
  return chord.replace('Mod+', 'CommandOrControl+').replace('?', 'Shift+/');
}

function item(id: ActionId, choose: (id: ActionId) => void): MenuItemConstructorOptions {
  const { title, key }: ActionDefinition = actions[id];
  const keys = accelerator(key);
  const sequence = key.includes(' ') ? ` (${key.replaceAll(' ', ' then ')})` : '';
  return {
    id,
    label: `${title}${sequence}`,
    // The window listens to the keys itself: it knows which place they act in.
    ...(keys === null ? {} : { accelerator: keys, registerAccelerator: false }),
    click: () => {
      choose(id);
    },
  };
}

/** The native menu: every action with its key, and what the system itself does. */
export function buildMenu(isMac: boolean, choose: (id: ActionId) => void): Menu {
  const template = MENUS.map((label): MenuItemConstructorOptions => {
    const submenu = ACTION_IDS.filter((id) => actions[id].menu === label).map((id) =>
      item(id, choose),
    );
    if (label === 'File' && !isMac) submenu.push({ type: 'separator' }, { role: 'quit' });
    if (label === 'Edit') submenu.push(...TEXT_EDITING);
    if (label === 'View') submenu.push(...ZOOM);
    return { label, submenu };
  });
  return Menu.buildFromTemplate(isMac ? [{ role: 'appMenu' }, ...template] : template);
}
