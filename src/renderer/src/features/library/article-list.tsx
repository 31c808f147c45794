import { useDeferredValue, useEffect, useState, type ReactElement, type ReactNode } from 'react';
import { runAction, useActions } from '../../services/actions.ts';
import { markListShown } from '../../services/list-shown.ts';
import { useStore } from '../../services/store.ts';
import { suggestInList } from '../../services/suggesting.ts';
import { useCall } from '../../lib/api.ts';
import { classes } from '../../lib/classes.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { InlineError } from '../../ui/inline-error.tsx';
import { ColumnHeads } from './column-heads.tsx';
import { ListRows } from './list-rows.tsx';
import { focusFilter, ListTools } from './list-tools.tsx';
import { emptyScopeWords, scopeTitle } from './scope-words.ts';
import styles from './article-list.module.css';

interface ArticleListProps {
  /** What stands at its right edge: the line that resizes it. */
  readonly edge: ReactNode;
}

/** The middle pane: the articles of a scope, sorted and filtered. */
export function ArticleList({ edge }: ArticleListProps): ReactElement {
  const overview = useCall('library.overview', {}).data;
  const scope = useStore((state) => state.scope);
  const sort = useStore((state) => state.sort);
  const descending = useStore((state) => state.descending);
  const typed = useStore((state) => state.filter);
  const filter = useDeferredValue(typed);
  const [openIn, setOpenIn] = useState(filter === '' ? null : scope);
  const query = { scope, sort, descending, filter: filter.trim() };
  const index = useCall('articles.index', query, { keepPrevious: true });
  const ids = index.data?.ids;

  useEffect(() => {
    if (ids?.length === 0) markListShown();
  }, [ids]);

  useActions({
    'list.filter': {
      run: () => {
        setOpenIn(scope);
        focusFilter();
      },
    },
    'claim.suggestLibrary': {
      run: () => {
        void suggestInList(query);
      },
      disabled: ids && ids.length > 0 ? null : 'There is no article in the list',
    },
  });

  const clearFilter = (): void => {
    useStore.setState({ filter: '' });
    setOpenIn(null);
  };
  const title = scopeTitle(scope, overview);
  const isFiltered = filter.trim() !== '';
  return (
    <section
      className={classes(styles.pane, ids?.length === 0 && styles.bare)}
      aria-label="Articles"
    >
      <ListTools
        title={title}
        count={ids?.length}
        filterOpen={openIn === scope || typed.trim() !== ''}
        isSettled={typed === filter && !index.isPlaceholderData}
        onFilterClose={clearFilter}
      />
      {index.error && !ids ? (
        <InlineError message={index.error.message}>
          <Button onPress={() => void index.refetch()}>Try again</Button>
        </InlineError>
      ) : null}
      {ids && ids.length > 0 ? (
        <>
          <ColumnHeads />
          <ListRows ids={ids} label={title} onEscape={clearFilter} />
        </>
      ) : null}
      {ids?.length === 0 && isFiltered ? <NoHits filter={filter.trim()} /> : null}
      {ids?.length === 0 && !isFiltered ? (
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
              useStore.setState({ filter: '' });
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
