import {
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
  type ReactElement,
  type ReactNode,
} from 'react';
import { runAction, useActions } from '../../services/actions.ts';
import { markListShown } from '../../services/list-shown.ts';
import { showList, showOverlay, useStore } from '../../services/store.ts';
import { suggestInList } from '../../services/suggesting.ts';
import { useShownList } from '../../services/targets.ts';
import { useCall } from '../../lib/api.ts';
import { classes } from '../../lib/classes.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { InlineError } from '../../ui/inline-error.tsx';
import { ColumnHeads } from './column-heads.tsx';
import { ListRows } from './list-rows.tsx';
import { fitColumns } from './list-columns.ts';
import { focusFilter, ListTools } from './list-tools.tsx';
import { emptyScopeWords, scopeTitle } from './scope-words.ts';
import { useLeaveCollection } from './use-leave-collection.ts';
import { useListColumns } from './use-list-columns.ts';
import { useRoomForColumns } from './use-room-for-columns.ts';
import styles from './article-list.module.css';

interface ArticleListProps {
  /** What stands at its right edge: the line that resizes it. */
  readonly edge: ReactNode;
}

/** The middle pane: the articles of a scope, sorted and filtered. */
export function ArticleList({ edge }: ArticleListProps): ReactElement {
  const overview = useCall('library.overview', {}).data;
  const scope = useStore((state) => state.scope);
  useLeaveCollection(scope, overview);
  const typed = useStore((state) => state.filter);
  const list = useDeferredValue(useShownList());
  const { filter } = list;
  const [openIn, setOpenIn] = useState(filter === '' ? null : scope);
  const count = useCall(
    'articles.count',
    { articles: { of: 'all', list, except: [] } },
    { keepPrevious: true },
  );
  const total = count.data;

  useEffect(() => {
    if (total === 0) markListShown();
  }, [total]);

  const pane = useRef<HTMLElement>(null);
  const chosen = useListColumns();
  const room = useRoomForColumns(pane);
  const fitted = useMemo(() => fitColumns(chosen.columns, room), [chosen.columns, room]);

  useActions({
    'list.columns': {
      run: () => {
        showOverlay({ name: 'columns' });
      },
    },
    'list.filter': {
      run: () => {
        setOpenIn(scope);
        focusFilter();
      },
    },
    'claim.suggestLibrary': {
      run: () => {
        void suggestInList(list);
      },
      disabled: total === 0 ? 'There is no article in the list' : null,
    },
  });

  const clearFilter = (): void => {
    showList({ filter: '' });
    setOpenIn(null);
  };
  const title = scopeTitle(scope, overview);
  const isFiltered = filter !== '';
  return (
    <section
      ref={pane}
      className={classes(styles.pane, total === 0 && styles.bare)}
      aria-label="Articles"
    >
      <ListTools
        title={title}
        count={total}
        filterOpen={openIn === scope || typed.trim() !== ''}
        isSettled={typed.trim() === filter && !count.isPlaceholderData}
        onFilterClose={clearFilter}
      />
      {count.error && total === undefined ? (
        <InlineError message={count.error.message}>
          <Button onPress={() => void count.refetch()}>Try again</Button>
        </InlineError>
      ) : null}
      {total !== undefined && total > 0 ? (
        <>
          <ColumnHeads chosen={chosen} fitted={fitted} />
          <ListRows
            list={list}
            total={total}
            label={title}
            columns={fitted}
            onEscape={clearFilter}
          />
        </>
      ) : null}
      {total === 0 && isFiltered ? <NoHits filter={filter} /> : null}
      {total === 0 && !isFiltered ? (
        <EmptyState title={emptyScopeWords(scope).title}>{emptyScopeWords(scope).text}</EmptyState>
      ) : null}
      {edge}
    </section>
  );
}

function NoHits({ filter }: { readonly filter: string }): ReactElement {
  return (
    <EmptyState
      title="No article fits"
      actions={
        <>
          <Button
            variant="primary"
            onPress={() => {
              showList({ filter: '' });
            }}
          >
            Clear the filter
          </Button>
          <Button
            onPress={() => {
              useStore.setState({ searchText: filter });
              runAction('search.focus');
            }}
          >
            Search all texts
          </Button>
        </>
      }
    >
      No title, author or outlet here contains “{filter}”.
    </EmptyState>
  );
}
