import type { ReactElement } from 'react';
import { Group } from 'react-aria-components';
import { SearchBox } from '../features/search/search-box.tsx';
import { Button } from '../ui/button.tsx';
import { ToolAction } from '../ui/tool-action.tsx';
import { classes } from '../lib/classes.ts';
import { plural } from '../lib/format.ts';
import { useOnePane } from '../lib/media.ts';
import { goToLibrary, showNarrowPane, useNarrowPane } from '../services/navigation.ts';
import { useStore } from '../services/store.ts';
import styles from './window-bar.module.css';

/** The bar at the top: where one is, the search box, and what waits to be compared. */
export function WindowBar(): ReactElement {
  const tray = useStore((state) => state.compareTray);
  return (
    <header className={styles.bar}>
      <div className={styles.start}>
        <h1 className={styles.brand}>Collate</h1>
        <WayBack />
      </div>
      <div className={styles.search}>
        <SearchBox />
      </div>
      <div className={styles.end}>
        {tray.length > 0 ? (
          <Group className={classes(styles.tray)} aria-label="Comparison">
            <ToolAction
              action="compare.open"
              label={`Compare ${tray.length}`}
              disabled={tray.length < 2 ? 'Add one more article to compare' : null}
            />
            <button
              type="button"
              className={styles.clear}
              aria-label={`Clear the comparison of ${plural(tray.length, 'article')}`}
              onClick={() => {
                useStore.setState({ compareTray: [] });
              }}
            >
              Clear
            </button>
          </Group>
        ) : null}
        <span className={styles.commands}>
          <ToolAction action="palette.open" label="Commands" />
        </span>
      </div>
    </header>
  );
}

/** In a narrow window the way back to the pane before; in another room the way to the library. */
function WayBack(): ReactElement | null {
  const room = useStore((state) => state.room.name);
  const onePane = useOnePane();
  const pane = useNarrowPane((state) => state.pane);
  if (room !== 'library') {
    return (
      <Button variant="plain" onPress={goToLibrary}>
        <span aria-hidden="true">‹</span> Library
      </Button>
    );
  }
  if (!onePane || pane === 'sidebar') return null;
  const to = pane === 'reader' ? 'list' : 'sidebar';
  return (
    <Button
      variant="plain"
      onPress={() => {
        showNarrowPane(to);
      }}
    >
      <span aria-hidden="true">‹</span> {to === 'list' ? 'Articles' : 'Library'}
    </Button>
  );
}
