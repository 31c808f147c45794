import type { ReactElement } from 'react';
import { Button, MenuTrigger } from 'react-aria-components';
import type { ArticleSelection } from '../../../../shared/contract/calls/shapes.ts';
import type { SearchResults } from '../../../../shared/domain/search-hit.ts';
import { useCommand } from '../../lib/api.ts';
import { classes } from '../../lib/classes.ts';
import { useKeyOf } from '../../lib/keymap.ts';
import { plural } from '../../lib/format.ts';
import { runOrSay, useActions } from '../../services/actions.ts';
import { MOST_ARTICLES } from '../../../../shared/domain/evidence-table.ts';
import { reportError } from '../../services/banners.ts';
import { undoLast } from '../../services/history.ts';
import { goToScope, goToTable } from '../../services/navigation.ts';
import { showOverlay, useStore } from '../../services/store.ts';
import { nameTargets } from '../../services/targets.ts';
import { showToast } from '../../services/toast.ts';
import { ActionMenu } from '../../ui/action-menu.tsx';
import { countWords } from './hits.ts';
import styles from './search-room.module.css';

/** Everything that the search finds, as a selection of articles that is as small as the query. */
function selectionOf({ reading }: SearchResults, order: string): ArticleSelection {
  return {
    of: 'all',
    list: {
      scope: { of: 'search', query: reading.asQuery },
      sort: order === 'added' ? 'added' : 'year',
      descending: true,
      filter: '',
    },
    except: [],
  };
}

/** All results into a list, tags and collections, a table, or the export that the room begins. */
export function AllResults({ results }: { readonly results: SearchResults }): ReactElement | null {
  const order = useStore((state) => state.searchOrder);
  const create = useCommand('evidence.create');
  const { articles, countedTo, reading } = results;
  const all = selectionOf(results, order);
  const isNone = articles.total === 0 ? 'The search finds no article' : null;
  const tooMany =
    articles.total > MOST_ARTICLES
      ? `A table holds ${plural(MOST_ARTICLES, 'article')}; the search finds ${countWords(articles.total, countedTo)}`
      : null;

  const makeTable = async (): Promise<void> => {
    try {
      const articleIds = await nameTargets(all, MOST_ARTICLES);
      const title = reading.asQuery.trim().slice(0, 200);
      const { id } = await create.mutateAsync({ title, articleIds });
      goToTable(id);
      showToast({
        message: `New table of ${plural(articleIds.length, 'article')}`,
        undo: () => void undoLast(),
      });
    } catch (thrown) {
      reportError(thrown);
    }
  };
  useActions({
    'results.list': {
      run: () => {
        goToScope({ of: 'search', query: reading.asQuery });
      },
      disabled: isNone,
    },
    'results.file': {
      run: () => {
        showOverlay({ name: 'tags', articles: all });
      },
      disabled: isNone,
    },
    'results.table': { run: () => void makeTable(), disabled: isNone ?? tooMany },
  });
  const keys = {
    list: useKeyOf('results.list'),
    file: useKeyOf('results.file'),
    table: useKeyOf('results.table'),
    export: useKeyOf('export.open'),
  };
  if (isNone !== null) return null;
  return (
    <MenuTrigger>
      <Button className={classes(styles.choice)}>All results</Button>
      <ActionMenu
        label={`All ${countWords(articles.total, countedTo)} articles`}
        items={[
          { id: 'results.list', label: 'Show as a list', chord: keys.list },
          { id: 'results.file', label: 'Tags and collections…', chord: keys.file },
          { id: 'results.table', label: 'Into an evidence table', chord: keys.table },
          { id: 'export.open', label: 'Export…', chord: keys.export },
        ]}
        onAction={(id) => {
          runOrSay(id as 'results.list');
        }}
      />
    </MenuTrigger>
  );
}
