import type { KeyboardEvent, MouseEvent } from 'react';
import { COLORS, type Color } from '../../../../shared/domain/annotation.ts';
import { isTypingIn } from '../../services/field-editing.ts';
import { openContextMenu } from '../../services/context-menu.ts';
import { goToList, goToResults } from '../../services/navigation.ts';
import { useReaderState } from '../../services/readers.ts';
import type { MarginItem } from './margin/items.ts';
import { linesOfMark, linesOfWords } from './mark-menu.ts';
import type { ReaderControls } from './use-reader.ts';

interface ViewEvents {
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onContextMenu: (event: MouseEvent) => void;
}

/** The keys of the reader that are no actions, and the menu of the right button. */
export function useViewEvents(
  reader: ReaderControls,
  { items, singleKeys }: { readonly items: readonly MarginItem[]; readonly singleKeys: boolean },
): ViewEvents {
  const selection = useReaderState((state) => state.textSelection);
  const search = useReaderState((state) => state.search);
  const findOpen = useReaderState((state) => state.findOpen);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !event.defaultPrevented) {
      if (search && !findOpen && !selection) goToResults(search.typed);
      else if (!reader.letGo()) goToList();
      event.preventDefault();
      return;
    }
    const color = colorOfKey(event);
    if (!color || !singleKeys || isTypingIn(event.target as Element)) return;
    if (reader.recolor(color)) event.preventDefault();
  };
  const onContextMenu = (event: MouseEvent): void => {
    const target = event.target as HTMLElement;
    if (isTypingIn(target)) return;
    const pressed = target.closest<HTMLElement>('[data-mark],[data-note]');
    const key = pressed?.dataset['mark'] ?? pressed?.dataset['note'] ?? reader.value.selected;
    const item = items.find((one) => one.key === key);
    if (pressed && item) reader.selectByKey(item.key);
    const meant = pressed && item ? item : selection ? null : item;
    if (meant) {
      const lines = linesOfMark(meant, () => {
        reader.trash(meant);
      });
      const thing = pressed ?? noteHeadOf(meant.key) ?? target;
      openContextMenu(event, thing, { label: `Note ${meant.code}`, lines });
    } else if (selection) {
      const lines = linesOfWords(item?.type === 'claim');
      openContextMenu(event, target, { label: 'Selected words', lines });
    }
  };
  return { onKeyDown, onContextMenu };
}

function noteHeadOf(key: string): Element | null {
  return document.querySelector(`[data-note-head="${CSS.escape(key)}"]`);
}

/** The colour of a digit key pressed alone. */
function colorOfKey(event: KeyboardEvent): Color | null {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return null;
  return /^[1-8]$/.test(event.key) ? (COLORS[Number(event.key) - 1] ?? null) : null;
}
