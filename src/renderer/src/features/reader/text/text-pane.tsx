import { useMemo, type MouseEvent, type ReactElement, type ReactNode } from 'react';
import { useReaderState } from '../../../services/readers.ts';
import { classes } from '../../../lib/classes.ts';
import { useLandmark } from '../../../lib/landmarks.ts';
import { ArticleByline, ArticleTitle } from '../article-head.tsx';
import { ArticleFiles } from '../files/article-files.tsx';
import { keyOfEditing, NEW_CLAIM } from '../margin/editing.ts';
import { InTextNotes } from '../margin/in-text-notes.tsx';
import { MarginSummary } from '../margin/margin-summary.tsx';
import { ArticleNotes } from '../notes/article-notes.tsx';
import { NotesBelow } from '../notes/notes-below.tsx';
import { WaitingAnnotations } from '../notes/waiting-annotations.tsx';
import type { LinesAt } from '../pair/use-beside-lines.ts';
import { useReaderContext } from '../reader-context.ts';
import type { ViewElements } from '../use-view-elements.ts';
import { ArticleText } from './article-text.tsx';
import { beginsWithTitle } from './paragraphs.ts';
import styles from '../reader.module.css';
import { titleText } from '../../../../../shared/domain/title-text.ts';

interface TextPaneProps {
  readonly elements: ViewElements;
  /** Whether the notes have a margin beside the text. */
  readonly hasMargin: boolean;
  /** On which side of the text lines to another one run, in the place of its notes; null where none do. */
  readonly linesAt: LinesAt | null;
  readonly onSelectMark: (key: string) => void;
  readonly onContextMenu: (event: MouseEvent) => void;
  /** What stands beside the text, and what floats over it. */
  readonly children: ReactNode;
}

/** The text of the open article, with what is known of it under its title. */
export function TextPane({
  elements: { root, page, scroller },
  hasMargin,
  linesAt,
  onSelectMark,
  onContextMenu,
  children,
}: TextPaneProps): ReactElement {
  const { article, items, marks, selected, hovered, hover } = useReaderContext();
  useLandmark('start', scroller);
  const editing = useReaderState(({ claimEditing }) => claimEditing);
  const { text, csl } = article;
  const notesInText = !hasMargin && linesAt === null;
  const titleInText = useMemo(
    () => beginsWithTitle(text, titleText(csl.title ?? '')),
    [text, csl.title],
  );
  const unplaced = items.filter(({ place }) => place === null);
  const underTitle = (
    <>
      <ArticleByline article={article} />
      <NotesBelow articleId={article.id} />
      <ArticleFiles articleId={article.id} />
      {notesInText ? (
        <>
          <div className={styles.summary}>
            <MarginSummary />
          </div>
          <InTextNotes
            items={unplaced}
            withNewClaim={
              keyOfEditing(editing) === NEW_CLAIM && editing?.of === 'new' && !editing.selection
            }
          />
        </>
      ) : null}
    </>
  );
  return (
    <div
      ref={scroller}
      className={styles.scroller}
      role="group"
      aria-label="Text of the article"
      tabIndex={0}
      onContextMenu={onContextMenu}
    >
      <div
        ref={page}
        className={classes(
          styles.page,
          notesInText && styles.narrow,
          linesAt === 'right' && styles.linesRight,
          linesAt === 'left' && styles.linesLeft,
        )}
      >
        <article className={styles.column} aria-label={titleText(csl.title ?? 'Untitled')}>
          {titleInText ? null : (
            <>
              <ArticleTitle article={article} />
              {underTitle}
            </>
          )}
          <ArticleText
            underTitle={titleInText ? underTitle : null}
            text={text}
            marks={marks}
            selected={selected}
            hovered={hovered}
            notesInText={notesInText}
            rootRef={root}
            onSelectMark={onSelectMark}
            onHoverMark={hover}
          />
          <WaitingAnnotations articleId={article.id} />
          <ArticleNotes articleId={article.id} />
        </article>
        {children}
      </div>
    </div>
  );
}
