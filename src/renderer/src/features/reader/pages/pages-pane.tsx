import type { MouseEvent, ReactElement, ReactNode } from 'react';
import type { ArticleId } from '../../../../../shared/domain/ids.ts';
import type { ArticlePages } from '../../../../../shared/domain/pages.ts';
import { classes } from '../../../lib/classes.ts';
import { useLandmark } from '../../../lib/landmarks.ts';
import { usePageView } from '../../../services/page-views.ts';
import { ArticleFiles } from '../files/article-files.tsx';
import { ArticleNotes } from '../notes/article-notes.tsx';
import { NotesBelow } from '../notes/notes-below.tsx';
import { WaitingAnnotations } from '../notes/waiting-annotations.tsx';
import { useReaderContext } from '../reader-context.ts';
import type { ViewElements } from '../use-view-elements.ts';
import { isDrawn, type PdfFile } from './drawing/use-pdf-document.ts';
import type { FoundPlaces } from './found-places.ts';
import { PageSurface } from './page-surface.tsx';
import { PageTrouble } from './page-trouble.tsx';
import { PageNotesBelow } from './page-notes-below.tsx';
import { PagesNotice } from './pages-notice.tsx';
import { PageSide } from './side/page-side.tsx';
import type { AreaPicking } from './use-area-picking.ts';
import { usePageDrawer } from './use-page-drawer.ts';
import type { Sheets } from './use-sheets.ts';
import styles from './pages-pane.module.css';

interface PagesPaneProps {
  readonly pages: ArticlePages;
  /** Null while nothing is known of the room for them. */
  readonly sheets: Sheets | null;
  readonly file: PdfFile;
  readonly elements: ViewElements;
  readonly found: FoundPlaces;
  readonly area: AreaPicking;
  /** Whether the pages are what is read, and the text is not beside them. */
  readonly isAlone: boolean;
  readonly hasNotes: boolean;
  readonly hasSide: boolean;
  readonly onSelectMark: (key: string) => void;
  readonly onContextMenu: (event: MouseEvent) => void;
  /** What stands beside the sheets, and what floats over them. */
  readonly children?: ReactNode;
}

/** The pages of the open article, with the list of them, or what keeps them from being shown. */
export function PagesPane({
  pages,
  sheets,
  file,
  elements,
  found,
  area,
  isAlone,
  hasNotes,
  hasSide,
  onSelectMark,
  onContextMenu,
  children,
}: PagesPaneProps): ReactElement {
  const { article } = useReaderContext();
  useLandmark(isAlone ? 'start' : null, elements.scroller);
  const { side } = usePageView(article.id);
  const drawer = usePageDrawer(file.state, sheets?.current ?? 1);
  const isShown = isDrawn(file.state);
  return (
    <>
      {hasSide && side !== null && sheets && isShown ? (
        <PageSide sheets={sheets} drawer={drawer} />
      ) : null}
      <div className={classes(styles.column, !isAlone && styles.beside)}>
        {file.state.is === 'locked' ? null : <PagesNotice pages={pages} />}
        <div
          ref={elements.scroller}
          className={styles.scroller}
          role="group"
          aria-label="Pages of the article"
          tabIndex={0}
          onContextMenu={onContextMenu}
        >
          {isShown ? null : <PageTrouble pages={pages} file={file} articleId={article.id} />}
          {isShown && sheets ? (
            <PageSurface
              sheets={sheets}
              drawer={drawer}
              elements={elements}
              found={found}
              area={area}
              hasNotes={hasNotes}
              onSelectMark={onSelectMark}
              footer={isAlone ? <BelowPages articleId={article.id} /> : null}
            >
              {children}
            </PageSurface>
          ) : null}
        </div>
        {isAlone && !hasNotes && isShown && sheets ? <PageNotesBelow sheets={sheets} /> : null}
      </div>
    </>
  );
}

/** What the text has under its title and at its end. */
function BelowPages({ articleId }: { readonly articleId: ArticleId }): ReactElement {
  return (
    <>
      <NotesBelow articleId={articleId} />
      <ArticleFiles articleId={articleId} />
      <WaitingAnnotations articleId={articleId} />
      <ArticleNotes articleId={articleId} />
    </>
  );
}
