import { useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { Button, MenuTrigger } from 'react-aria-components';
import { sayChanged } from '../../services/changed.ts';
import { showScope } from '../../services/navigation.ts';
import { useStore } from '../../services/store.ts';
import { useCommand } from '../../lib/api.ts';
import { classes } from '../../lib/classes.ts';
import { ActionMenu } from '../../ui/action-menu.tsx';
import type { NestedCollection } from './collection-tree.ts';
import { RenameCollectionDialog } from './rename-collection-dialog.tsx';
import { SidebarItem } from './sidebar-item.tsx';
import { useFiling } from './use-filing.ts';
import styles from './sidebar.module.css';

interface CollectionItemProps {
  readonly collection: NestedCollection;
  readonly isCurrent: boolean;
  readonly isTabStop: boolean;
}

/** A collection in the sidebar, with what can be done to it: F2 renames, Delete removes. */
export function CollectionItem({
  collection,
  isCurrent,
  isTabStop,
}: CollectionItemProps): ReactElement {
  const [menuOpen, setMenuOpen] = useState(false);
  const [renaming, setRenaming] = useState(false);
  const moreRef = useRef<HTMLButtonElement>(null);
  const remove = useCommand('collections.remove');
  const fileInto = useFiling();

  const removeIt = (): void => {
    remove.mutate(
      { id: collection.id },
      {
        onSuccess: (answer) => {
          const { scope } = useStore.getState();
          if (scope.of === 'collection' && scope.id === collection.id) showScope({ of: 'all' });
          sayChanged(
            answer,
            `Collection removed: ${collection.name}. Its articles stay in the library.`,
          );
        },
      },
    );
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'F2') setRenaming(true);
    else if (event.key === 'Delete') removeIt();
    else if (event.key === 'ArrowRight') moreRef.current?.focus();
    else return;
    event.preventDefault();
  };

  return (
    <>
      <SidebarItem
        name={collection.name}
        count={collection.articles}
        depth={collection.depth}
        isCurrent={isCurrent}
        isTabStop={isTabStop}
        onPress={() => {
          showScope({ of: 'collection', id: collection.id });
        }}
        onKeyDown={onKeyDown}
        onArticles={(dropped) => {
          fileInto(
            dropped,
            { tags: { add: [], remove: [] }, collections: { add: [collection.id], remove: [] } },
            collection.name,
          );
        }}
        onContextMenu={(event) => {
          event.preventDefault();
          setMenuOpen(true);
        }}
      >
        <MenuTrigger isOpen={menuOpen} onOpenChange={setMenuOpen}>
          <Button
            ref={moreRef}
            className={classes(styles.more)}
            aria-label={`Change the collection ${collection.name}`}
            excludeFromTabOrder
          >
            <svg viewBox="0 0 12 12" aria-hidden="true">
              <path d="M2 6h.01M6 6h.01M10 6h.01" strokeWidth="2" strokeLinecap="round" />
            </svg>
          </Button>
          <ActionMenu
            label={`Collection ${collection.name}`}
            items={[
              { id: 'rename', label: 'Rename…', chord: 'F2' },
              { id: 'remove', label: 'Remove, keeping its articles', chord: 'Delete' },
            ]}
            onAction={(id) => {
              if (id === 'rename') setRenaming(true);
              else removeIt();
            }}
          />
        </MenuTrigger>
      </SidebarItem>
      {renaming ? (
        <RenameCollectionDialog
          id={collection.id}
          name={collection.name}
          onClose={() => {
            setRenaming(false);
          }}
        />
      ) : null}
    </>
  );
}
