import type { ReactElement } from 'react';
import type { ArticlePages } from '../../../../shared/domain/pages.ts';
import { placeInRound, useDeciding } from '../../services/deciding.ts';
import type { PageView } from '../../services/page-views.ts';
import { useReaderState } from '../../services/readers.ts';
import { isPair, useStore } from '../../services/store.ts';
import { classes } from '../../lib/classes.ts';
import { landmark } from '../../lib/landmarks.ts';
import { ToolAction } from '../../ui/tool-action.tsx';
import { NO_TEXT } from './no-text.ts';
import { ViewSwitch } from './pages/view-switch.tsx';
import styles from './reader.module.css';

interface ReaderToolbarProps {
  /** Whether the article has no text, so that nothing can be marked in it. */
  readonly isReference?: boolean;
  /** The pages of the article; absent where it has none. */
  readonly pages?: ArticlePages | null;
  readonly shown?: PageView;
  readonly onShow?: (view: PageView) => void;
  /** Of the article, which is named here where there are two. */
  readonly title?: string;
}

/** What can be done with the open article and the words selected in it. */
export function ReaderToolbar({
  isReference = false,
  pages = null,
  shown = 'text',
  onShow,
  title = '',
}: ReaderToolbarProps): ReactElement {
  const noText = isReference ? NO_TEXT : null;
  const articleId = useReaderState((reader) => reader.articleId);
  const place = placeInRound(useDeciding(), articleId);
  const areTwo = useStore(isPair);
  const hasWords = useReaderState(({ textSelection }) => textSelection !== null);
  const inTray = useStore((state) => articleId !== null && state.compareTray.includes(articleId));
  return (
    <div
      ref={landmark.tools}
      role="toolbar"
      aria-label="Reader"
      className={classes(styles.tool, pages !== null && styles.withViews)}
      onMouseDown={(event) => {
        // The words stay selected while a button is pressed.
        event.preventDefault();
      }}
    >
      {areTwo ? (
        <span className={styles.which} title={title} aria-hidden="true">
          {title}
        </span>
      ) : null}
      {place === null ? null : (
        <>
          <span className={styles.round}>{place} to decide</span>
          <ToolAction action="article.nextUndecided" label="Next" isKeyTaken={areTwo} />
        </>
      )}
      <span className={styles.gap} />
      {pages && onShow ? <ViewSwitch pages={pages} shown={shown} onShow={onShow} /> : null}
      <ToolAction
        action="annotation.create"
        label="Highlight"
        disabled={noText ?? (hasWords ? null : 'Select words in the text first')}
      />
      <ToolAction action="claim.create" label="Claim" disabled={noText} />
      <ToolAction action="compare.toggle" label="Compare" pressed={inTray} />
      <ToolAction action="quote.copy" label="Cite" disabled={noText} />
      <ToolAction action="article.details" label="Details" />
    </div>
  );
}
