import { useEffect, type ReactElement } from 'react';
import { flushSync } from 'react-dom';
import { Button, MenuTrigger } from 'react-aria-components';
import { actions } from '../../../../shared/contract/actions.ts';
import type { ArticleSort } from '../../../../shared/domain/article.ts';
import { useKeyOf } from '../../lib/keymap.ts';
import { runAction } from '../../services/actions.ts';
import { focusPaneWhenReady } from '../../services/pane-focus.ts';
import { openContextMenu } from '../../services/context-menu.ts';
import { showList, useStore } from '../../services/store.ts';
import { useSelectedCount } from '../../services/targets.ts';
import { classes } from '../../lib/classes.ts';
import { ariaShortcut } from '../../lib/chords.ts';
import { isComposing } from '../../lib/enter.ts';
import { plural } from '../../lib/format.ts';
import { currentPlatform } from '../../lib/platform.ts';
import { ActionMenu } from '../../ui/action-menu.tsx';
import { Spoken } from '../../ui/spoken.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { ToolAction } from '../../ui/tool-action.tsx';
import { articleLines } from './article-menu.ts';
import { SORT_WORDS, sortBy } from './sorting.ts';
import { findLandmark, landmark } from '../../lib/landmarks.ts';
import styles from './article-list.module.css';

interface ListToolsProps {
  readonly title: string;
  /** Undefined until they are counted. */
  readonly count: number | undefined;
  readonly filterOpen: boolean;
  /** Whether the list shows what the filter says now. */
  readonly isSettled: boolean;
  readonly onFilterClose: () => void;
}

/** Puts the focus into the filter of the list, if it is open. */
export function focusFilter(): void {
  const field = findLandmark('filter')?.querySelector('input');
  field?.focus();
  field?.select();
}

/** The bar over the list: where one is, and what the list can do. */
export function ListTools({
  title,
  count,
  filterOpen,
  isSettled,
  onFilterClose,
}: ListToolsProps): ReactElement {
  const selected = useSelectedCount() ?? 0;
  return (
    <div className={styles.tool}>
      <h1 title={title}>{title}</h1>
      {filterOpen ? (
        <FilterField isSettled={isSettled} onClose={onFilterClose} />
      ) : (
        <>
          <output className={styles.number}>
            {selected > 1
              ? `${selected.toLocaleString('en')} selected`
              : count === undefined
                ? ''
                : plural(count, 'article')}
          </output>
          {selected > 1 ? (
            <button
              type="button"
              className={styles.actions}
              aria-haspopup="menu"
              onClick={(event) => {
                openContextMenu(event, event.currentTarget, {
                  label: plural(selected, 'article'),
                  lines: articleLines(selected),
                });
              }}
            >
              Actions
            </button>
          ) : null}
          <span className={styles.gap} />
          <SortMenu />
          <ColumnsButton />
          <ToolAction action="list.filter" label="Filter" />
          <ToolAction action="import.choose" label="Import" />
        </>
      )}
    </div>
  );
}

function SortMenu(): ReactElement {
  const sort = useStore((state) => state.sort);
  return (
    <MenuTrigger>
      <Button className={classes(styles.sort)}>Sort</Button>
      <ActionMenu
        label="Sort the list"
        selectedId={sort}
        items={(Object.keys(SORT_WORDS) as ArticleSort[]).map((id) => ({
          id,
          label: SORT_WORDS[id].name,
        }))}
        onAction={(id) => {
          sortBy(id as ArticleSort);
        }}
      />
    </MenuTrigger>
  );
}

/** Opens the choice of columns; there is no room for its key beside the word. */
function ColumnsButton(): ReactElement {
  const shortcut = ariaShortcut(useKeyOf('list.columns'), currentPlatform());
  return (
    <button
      type="button"
      className={classes(styles.sort, styles.chooser)}
      title={actions['list.columns'].title}
      {...(shortcut ? { 'aria-keyshortcuts': shortcut } : {})}
      onClick={() => {
        runAction('list.columns');
      }}
    >
      Columns
    </button>
  );
}

function FilterField({
  isSettled,
  onClose,
}: Pick<ListToolsProps, 'isSettled'> & { readonly onClose: () => void }): ReactElement {
  const filter = useStore((state) => state.filter);
  useEffect(focusFilter, []);
  const close = (): void => {
    // The field is gone before the focus looks for its new place.
    flushSync(onClose);
    focusPaneWhenReady('list');
  };
  const enterList = (field: HTMLInputElement): void => {
    const list = findLandmark('start', findLandmark('list') ?? undefined);
    if (list) list.focus();
    else if (!isSettled) {
      // The next key is already meant for the list, which is still being read.
      field.blur();
      focusPaneWhenReady('list');
    }
  };
  return (
    <div className={styles.filter} ref={landmark.filter}>
      <TextField
        label="Filter the list"
        layout="bare"
        value={filter}
        onChange={(text) => {
          showList({ filter: text });
        }}
        placeholder="Title, author or outlet"
        maxLength={200}
        onKeyDown={(event) => {
          if (isComposing(event)) return;
          if (event.key === 'Escape') close();
          else if (event.key === 'ArrowDown' || event.key === 'Enter') {
            if (event.target instanceof HTMLInputElement) enterList(event.target);
          } else return;
          event.preventDefault();
        }}
      />
      <button type="button" aria-keyshortcuts="Escape" onClick={close}>
        <span aria-hidden="true">Esc</span>
        <Spoken>Close the filter</Spoken>
      </button>
    </div>
  );
}
