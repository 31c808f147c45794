import {
  ACTION_IDS,
  actions,
  type ActionDefinition,
  type ActionId,
} from '../../../shared/contract/actions.ts';
import { keyOf, type KeyOverrides } from '../lib/keymap.ts';
import { findHandler } from './actions.ts';
import { matchTitle, type Part } from './palette-filter.ts';

export interface Command {
  readonly id: ActionId;
  readonly title: string;
  readonly chord: string;
  /** Why it cannot run now; null when it can. */
  readonly disabled: string | null;
  readonly parts: readonly Part[];
}

export interface CommandGroup {
  readonly name: string;
  readonly commands: readonly Command[];
}

/** Added to the rank of what cannot run now, so that it comes last in its group. */
const CANNOT_RUN = 1000;

type Menu = ActionDefinition['menu'];

const GROUP_NAMES: Readonly<Record<Menu, string>> = {
  Claims: 'Claims and annotations',
  Evidence: 'Evidence',
  Article: 'Articles',
  Edit: 'Everywhere',
  View: 'Go to',
  File: 'Library',
  Help: 'Help',
};

/** What somebody offers now, in groups; what can be done to the thing at hand comes first. */
export function offeredCommands(
  typed: string,
  overrides: KeyOverrides,
  groupOrder: readonly Menu[],
): readonly CommandGroup[] {
  return groupOrder
    .map((menu) => ({
      name: GROUP_NAMES[menu],
      commands: ACTION_IDS.filter((id) => actions[id].menu === menu && id !== 'palette.open')
        .flatMap((id) => {
          const command = toCommand(id, typed, overrides);
          return command ? [command] : [];
        })
        .toSorted((a, b) => a.rank - b.rank),
    }))
    .filter((group) => group.commands.length > 0);
}

function toCommand(
  id: ActionId,
  typed: string,
  overrides: KeyOverrides,
): (Command & { readonly rank: number }) | null {
  const handler = findHandler(id);
  const match = handler && matchTitle(actions[id].title, typed);
  if (!match) return null;
  return {
    id,
    title: actions[id].title,
    chord: keyOf(id, overrides),
    disabled: handler.disabled ?? null,
    parts: match.parts,
    rank: typed.trim() === '' ? 0 : match.rank + (handler.disabled ? CANNOT_RUN : 0),
  };
}

/** The order of the groups in the library, where an article is open or not, and in other rooms. */
export function groupOrderFor(room: string, articleOpen: boolean): readonly Menu[] {
  if (room === 'evidence') return ['Evidence', 'Claims', 'Article', 'View', 'Edit', 'File', 'Help'];
  if (room === 'library' && articleOpen) {
    return ['Claims', 'Article', 'Evidence', 'View', 'Edit', 'File', 'Help'];
  }
  return ['Article', 'View', 'Edit', 'File', 'Evidence', 'Claims', 'Help'];
}
