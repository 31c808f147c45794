import { useEffect, useState, type CSSProperties, type ReactElement } from 'react';
import { ArticleList } from '../features/library/article-list.tsx';
import { EmptyLibrary } from '../features/library/empty-library.tsx';
import { LibrarySidebar } from '../features/library/library-sidebar.tsx';
import { QuestionRoom } from '../features/question/question-room.tsx';
import { TrashRoom } from '../features/trash/trash-room.tsx';
import { useCall } from '../lib/api.ts';
import { classes } from '../lib/classes.ts';
import { useActions } from '../services/actions.ts';
import { useOnePane } from '../lib/media.ts';
import { goToList, useNarrowPane } from '../services/navigation.ts';
import { focusPaneWhenReady } from '../services/pane-focus.ts';
import { PaneSeparator } from './pane-separator.tsx';
import { Readers } from './readers.tsx';
import { useListBeside } from './use-list-beside.ts';
import { loadWidths, saveWidths, type SizedPane } from './pane-widths.ts';
import { useStore, type Room } from '../services/store.ts';
import { enclosing, landmark } from '../lib/landmarks.ts';
import styles from './panes.module.css';

interface LibraryPanesProps {
  readonly room: Extract<Room, { readonly name: 'library' | 'trash' | 'question' }>;
}

/** The library with its list and the reader, or with the trash or a question; the panes resize and remember. */
export function LibraryPanes({ room }: LibraryPanesProps): ReactElement {
  const overview = useCall('library.overview', {}).data;
  const sidebarShown = useStore((state) => state.sidebarShown);
  const listBeside = useListBeside();
  const onePane = useOnePane();
  useActions({ 'view.list': { run: onePane ? goToList : toggleList(listBeside) } });
  const narrowPane = useNarrowPane((state) => state.pane);
  const [widths, setWidths] = useState(loadWidths);
  useEffect(() => {
    // The pane that had the focus gave its place to this one.
    if (onePane && document.activeElement === document.body) focusPaneWhenReady(narrowPane);
  }, [onePane, narrowPane]);

  const nothingYet = overview !== undefined && overview.articles === 0 && overview.trash === 0;
  if (nothingYet && room.name === 'library') {
    return (
      <div className={styles.room} ref={landmark.room}>
        <EmptyLibrary />
      </div>
    );
  }

  const shows = (pane: 'sidebar' | 'list' | 'reader'): boolean =>
    onePane
      ? narrowPane === pane
      : room.name !== 'library' || pane === 'reader' || listBeside
        ? pane !== 'sidebar' || sidebarShown
        : false;
  // The reader brings the main landmark of the window; a pane that stands alone is it.
  const SidePane = onePane && room.name === 'library' ? 'main' : 'div';
  const separator = (pane: SizedPane, label: string): ReactElement | null =>
    onePane ? null : (
      <PaneSeparator
        pane={pane}
        label={label}
        width={widths[pane]}
        onChange={(width) => {
          setWidths((before) => ({ ...before, [pane]: width }));
        }}
        onEnd={() => {
          setWidths((latest) => {
            saveWidths({ ...loadWidths(), [pane]: latest[pane] });
            return latest;
          });
        }}
      />
    );

  return (
    <div
      className={classes(styles.panes, onePane && styles.onePane)}
      style={
        {
          '--sidebar-width': `${widths.sidebar}px`,
          '--list-width': `${widths.list}px`,
        } as CSSProperties
      }
    >
      {shows('sidebar') ? (
        <SidePane className={styles.sidebar} ref={landmark.sidebar}>
          <LibrarySidebar edge={separator('sidebar', 'Width of the sidebar')} />
        </SidePane>
      ) : null}
      {room.name !== 'library' ? (
        onePane && narrowPane === 'sidebar' ? null : (
          <div className={styles.reader} ref={landmark.room}>
            {room.name === 'trash' ? <TrashRoom /> : <QuestionRoom id={room.questionId} />}
          </div>
        )
      ) : (
        <>
          {shows('list') ? (
            <SidePane className={styles.list} ref={landmark.list} data-pane="list">
              <ArticleList edge={separator('list', 'Width of the list')} />
            </SidePane>
          ) : null}
          {shows('reader') ? <Readers onePane={onePane} /> : null}
        </>
      )}
    </div>
  );
}

/** Hides list and sidebar, or shows them; a focus that was there goes to the text. */
function toggleList(isShown: boolean): () => void {
  return () => {
    const focused = document.activeElement;
    const hadFocus = enclosing('list', focused) !== null || enclosing('sidebar', focused) !== null;
    useStore.setState({ list: isShown ? 'hidden' : 'shown' });
    if (isShown && hadFocus) focusPaneWhenReady('reader');
  };
}
