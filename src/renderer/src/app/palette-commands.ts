import {
  ACTION_IDS,
  actions,
  type ActionDefinition,
  type ActionId,
} from '../../../shared/contract/actions.ts';
import type { RecentLibrary } from '../../../shared/domain/recent-library.ts';
import type { SavedSearch } from '../../../shared/domain/saved-search.ts';
import { keyOf, type KeyOverrides } from '../lib/keymap.ts';
import { findHandler, runAction } from '../services/actions.ts';
import { matchTitle, type Part } from './palette-filter.ts';

export interface Command {
  readonly id: string;
  readonly title: string;
  readonly chord: string;
  /** Said beside it: why it cannot run now, or what tells it from another of the same title. */
  readonly note: string | null;
  readonly isDisabled: boolean;
  readonly parts: readonly Part[];
  readonly run: () => void;
}

export interface CommandGroup {
  readonly name: string;
  readonly commands: readonly Command[];
}

type Ranked = Command & { readonly rank: number };

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
        .flatMap((id) => toCommand(id, typed, overrides) ?? [])
        .toSorted((a, b) => a.rank - b.rank),
    }))
    .filter((group) => group.commands.length > 0);
}

function toCommand(id: ActionId, typed: string, overrides: KeyOverrides): Ranked | null {
  const handler = findHandler(id);
  const match = handler && matchTitle(actions[id].title, typed);
  if (!match) return null;
  return {
    id,
    title: actions[id].title,
    chord: keyOf(id, overrides),
    note: handler.disabled ?? null,
    isDisabled: Boolean(handler.disabled),
    parts: match.parts,
    rank: typed.trim() === '' ? 0 : match.rank + (handler.disabled ? CANNOT_RUN : 0),
    run: () => {
      runAction(id);
    },
  };
}

/** The other libraries that were open, as commands of a group of their own. */
export function libraryCommands(
  typed: string,
  recent: readonly RecentLibrary[],
  open: (id: string) => void,
): readonly CommandGroup[] {
  const commands = recent
    .filter(({ isCurrent }) => !isCurrent)
    .flatMap(({ id, name, where, isThere }): Ranked[] => {
      const title = `Open “${name}”`;
      const match = matchTitle(title, typed);
      if (!match) return [];
      const note = isThere ? where : `not found in ${where}`;
      const run = (): void => {
        open(id);
      };
      return [{ id, title, chord: '', note, isDisabled: false, ...match, run }];
    })
    .toSorted((a, b) => (typed.trim() === '' ? 0 : a.rank - b.rank));
  return commands.length === 0 ? [] : [{ name: 'Recent libraries', commands }];
}

/** The saved searches, as commands of a group of their own. */
export function savedCommands(
  typed: string,
  saved: readonly SavedSearch[],
  open: (search: SavedSearch) => void,
): readonly CommandGroup[] {
  const commands = saved
    .flatMap((search): Ranked[] => {
      const { id, name: title, asks } = search;
      const match = matchTitle(title, typed);
      if (!match) return [];
      const run = (): void => {
        open(search);
      };
      const note = asks.query === title || asks.query === '' ? null : asks.query;
      return [{ id, title, chord: '', note, isDisabled: false, ...match, run }];
    })
    .toSorted((a, b) => (typed.trim() === '' ? 0 : a.rank - b.rank));
  return commands.length === 0 ? [] : [{ name: 'Saved searches', commands }];
}

/** The order of the groups in the library, where an article is open or not, and in other rooms. */
export function groupOrderFor(room: string, articleOpen: boolean): readonly Menu[] {
  if (room === 'evidence' || room === 'question')
    return ['Evidence', 'Claims', 'Article', 'View', 'Edit', 'File', 'Help'];
  if (room === 'library' && articleOpen) {
    return ['Claims', 'Article', 'Evidence', 'View', 'Edit', 'File', 'Help'];
  }
  return ['Article', 'View', 'Edit', 'File', 'Evidence', 'Claims', 'Help'];
}
