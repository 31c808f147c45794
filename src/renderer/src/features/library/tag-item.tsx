import type { KeyboardEvent, ReactElement } from 'react';
import type { LibraryOverview } from '../../../../shared/domain/library.ts';
import { useCommand } from '../../lib/api.ts';
import { sayChanged } from '../../services/changed.ts';
import { openContextMenu } from '../../services/context-menu.ts';
import { showScope } from '../../services/navigation.ts';
import { showOverlay } from '../../services/store.ts';
import { TagDot } from '../../ui/tag-dot.tsx';
import { SidebarItem } from './sidebar-item.tsx';
import { useFiling } from './use-filing.ts';

interface TagItemProps {
  readonly tag: LibraryOverview['tags'][number];
  readonly isCurrent: boolean;
}

/** A tag in the sidebar: F2 changes its name or colour, Delete takes it from its articles. */
export function TagItem({ tag: { name, articles }, isCurrent }: TagItemProps): ReactElement {
  const replace = useCommand('tags.replace');
  const fileInto = useFiling();
  const edit = (): void => {
    showOverlay({ name: 'editTag', tag: name });
  };
  const remove = (): void => {
    replace.mutate(
      { tag: name, by: null },
      {
        onSuccess: (answer) => {
          sayChanged(answer, `Tag removed: ${name}. Its articles stay in the library.`);
        },
      },
    );
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'F2') edit();
    else if (event.key === 'Delete') remove();
    else return;
    event.preventDefault();
  };
  return (
    <SidebarItem
      name={name}
      count={articles}
      isCurrent={isCurrent}
      isTabStop={isCurrent}
      sign={<TagDot tag={name} />}
      onPress={() => {
        showScope({ of: 'tag', tag: name });
      }}
      onKeyDown={onKeyDown}
      onContextMenu={(event) => {
        openContextMenu(event, event.currentTarget, {
          label: `Tag ${name}`,
          lines: [
            { id: 'edit', label: 'Rename, merge or colour…', key: 'evidence.rename', run: edit },
            {
              id: 'remove',
              label: 'Remove, keeping its articles',
              key: 'item.trash',
              run: remove,
            },
          ],
        });
      }}
      onArticles={(dropped) => {
        fileInto(
          dropped,
          { tags: { add: [name], remove: [] }, collections: { add: [], remove: [] } },
          name,
        );
      }}
    />
  );
}
