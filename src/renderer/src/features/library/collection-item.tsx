import { useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { Button, MenuTrigger } from 'react-aria-components';
import { sayChanged } from '../../services/changed.ts';
import { showScope } from '../../services/navigation.ts';
import { setFolded, useFolded } from '../../services/folded-collections.ts';
import { showOverlay, useStore } from '../../services/store.ts';
import { useCommand } from '../../lib/api.ts';
import { classes } from '../../lib/classes.ts';
import { ActionMenu } from '../../ui/action-menu.tsx';
import { dragCollection } from './collection-drag.ts';
import { placesFor, type NestedCollection } from './collection-tree.ts';
import { MoveCollectionDialog } from './move-collection-dialog.tsx';
import { RenameCollectionDialog } from './rename-collection-dialog.tsx';
import { SidebarItem } from './sidebar-item.tsx';
import { useMoveCollection } from './use-move-collection.ts';
import { useFiling } from './use-filing.ts';
import styles from './sidebar.module.css';

interface CollectionItemProps {
  readonly collection: NestedCollection;
  readonly isCurrent: boolean;
  readonly isTabStop: boolean;
  /** All collections, as they are drawn. */
  readonly all: readonly NestedCollection[];
}

/** A collection in the sidebar, with what can be done to it: F2 renames, Delete removes. */
export function CollectionItem({
  collection,
  isCurrent,
  isTabStop,
  all,
}: CollectionItemProps): ReactElement {
  const [menuOpen, setMenuOpen] = useState(false);
  const [renaming, setRenaming] = useState(false);
  const [moving, setMoving] = useState(false);
  const isFolded = useFolded(({ folded }) => folded.has(collection.id));
  const move = useMoveCollection();
  const places = placesFor(collection, all);
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

  const setFoldedHere = (folded: boolean): void => {
    setFolded(collection.id, folded);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'F2') setRenaming(true);
    else if (event.key === 'Delete') removeIt();
    else if (event.key === 'ArrowLeft' && collection.isParent) setFolded(collection.id, true);
    else if (event.key === 'ArrowRight' && isFolded) setFolded(collection.id, false);
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
        {...(collection.isParent ? { isFolded, onFold: setFoldedHere } : {})}
        onDragStart={(event) => {
          dragCollection(event, collection.id);
        }}
        onCollection={(id) => {
          const dropped = all.find((one) => one.id === id);
          if (!dropped || !placesFor(dropped, all).includes(collection)) return;
          if (dropped.parentId !== collection.id) move(dropped, collection);
        }}
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
              { id: 'create', label: 'New collection inside…' },
              { id: 'move', label: 'Move…' },
              { id: 'remove', label: 'Remove, keeping its articles', chord: 'Delete' },
            ]}
            onAction={(id) => {
              if (id === 'rename') setRenaming(true);
              else if (id === 'create')
                showOverlay({ name: 'newCollection', parentId: collection.id });
              else if (id === 'move') setMoving(true);
              else removeIt();
            }}
          />
        </MenuTrigger>
      </SidebarItem>
      {moving ? (
        <MoveCollectionDialog
          collection={collection}
          places={places}
          onMove={(parent) => {
            move(collection, parent);
          }}
          onClose={() => {
            setMoving(false);
          }}
        />
      ) : null}
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
