import { Menu, type MenuItemConstructorOptions } from 'electron';
import { basename, dirname } from 'node:path';
import {
  ACTION_IDS,
  actions,
  type ActionDefinition,
  type ActionId,
} from '../../shared/contract/actions.ts';
import { idOfLibrary, type RecentLibrary } from './recent-libraries.ts';

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

export interface MenuOptions {
  readonly isMac: boolean;
  /** The libraries that were open, newest first. */
  readonly recent: readonly RecentLibrary[];
  readonly run: (action: ActionId) => void;
  /** Opens a recent library by its id. */
  readonly openRecent: (id: string) => void;
}

/** The recent libraries, under their names, and where names are alike with the folder around them. */
function recentMenu({ recent, openRecent }: MenuOptions): MenuItemConstructorOptions {
  const names = recent.map(({ directory }) => basename(directory));
  return {
    id: 'recent',
    label: 'Open recent',
    enabled: recent.length > 0,
    submenu: recent.map(({ directory }, at) => {
      const name = names[at]!;
      const isAlone = names.indexOf(name) === names.lastIndexOf(name);
      const label = isAlone ? name : `${name} – ${basename(dirname(directory))}`;
      const id = idOfLibrary(directory);
      return {
        id: `recent.${id}`,
        // An ampersand marks the letter that chooses an item.
        label: label.replaceAll('&', '&&'),
        click: () => {
          openRecent(id);
        },
      };
    }),
  };
}

/** The native menu: every action with its key, and what the system itself does. */
export function buildMenu(options: MenuOptions): Menu {
  const { isMac, run } = options;
  const template = MENUS.map((label): MenuItemConstructorOptions => {
    const ids = ACTION_IDS.filter((id) => actions[id].menu === label);
    const submenu = ids.map((id) => item(id, run));
    if (label === 'File') submenu.splice(ids.indexOf('library.new') + 1, 0, recentMenu(options));
    if (label === 'File' && !isMac) submenu.push({ type: 'separator' }, { role: 'quit' });
    if (label === 'Edit') submenu.push(...TEXT_EDITING);
    if (label === 'View') submenu.push(...ZOOM);
    if (label === 'Help' && !isMac) submenu.push({ type: 'separator' }, { role: 'about' });
    return { label, submenu };
  });
  return Menu.buildFromTemplate(isMac ? [{ role: 'appMenu' }, ...template] : template);
}
