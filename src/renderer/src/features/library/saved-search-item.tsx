import type { ReactElement } from 'react';
import type { SavedSearch } from '../../../../shared/domain/saved-search.ts';
import { missingWords, useOpenSearch, useSavedCount } from '../../services/saved-searches.ts';
import { holdsSearch, useSavedSearch } from '../../services/use-saved-search.ts';
import { Spoken } from '../../ui/spoken.tsx';
import { WarningSign } from '../../ui/warning-sign.tsx';
import { SidebarItem } from './sidebar-item.tsx';

interface SavedSearchItemProps {
  readonly saved: SavedSearch;
  readonly all: readonly SavedSearch[];
}

/** A saved search in the sidebar, with how many articles it finds. */
export function SavedSearchItem({ saved, all }: SavedSearchItemProps): ReactElement {
  const { open, onKeyDown, onContextMenu, onDragStart, onDrop } = useSavedSearch(saved, all);
  const count = useSavedCount(saved);
  const isCurrent = useOpenSearch()?.saved.id === saved.id;
  const missing = missingWords(saved);
  return (
    <SidebarItem
      name={saved.name}
      hint={missing ?? undefined}
      count={count?.articles ?? null}
      isCapped={count?.isCapped ?? false}
      isCurrent={isCurrent}
      isTabStop={isCurrent}
      onPress={open}
      onKeyDown={onKeyDown}
      onContextMenu={onContextMenu}
      onDragStart={onDragStart}
      takes={{ holds: holdsSearch, drop: onDrop }}
      sign={
        missing === null ? undefined : (
          <>
            <WarningSign />
            <Spoken>{missing}</Spoken>{' '}
          </>
        )
      }
    />
  );
}
