import { useRef, type KeyboardEvent, type ReactElement } from 'react';
import type { Article } from '../../../../shared/domain/article.ts';
import { titleText } from '../../../../shared/domain/title-text.ts';
import { useCall } from '../../lib/api.ts';
import { plural } from '../../lib/format.ts';
import { useLandmark } from '../../lib/landmarks.ts';
import { chooseFilesFor } from '../../services/adding-files.ts';
import { addTextOfFile } from '../../services/add-text.ts';
import { goToList } from '../../services/navigation.ts';
import { usePaneFocus } from '../../services/pane-focus.ts';
import { useReaderPaneActions } from '../../services/readers.ts';
import { showOverlay } from '../../services/store.ts';
import { takeAbstracts } from '../../services/taking-abstracts.ts';
import { classes } from '../../lib/classes.ts';
import { Button } from '../../ui/button.tsx';
import { ArticleByline, ArticleTitle } from './article-head.tsx';
import { Abstract } from './abstract.tsx';
import { ArticleFiles } from './files/article-files.tsx';
import { WITHOUT_TEXT } from './no-text.ts';
import { ArticleNotes } from './notes/article-notes.tsx';
import { WaitingAnnotations } from './notes/waiting-annotations.tsx';
import { ReaderFrame } from './reader-frame.tsx';
import { ReaderToolbar } from './reader-toolbar.tsx';
import styles from './reader.module.css';

function leaveByEscape(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || event.defaultPrevented) return;
  goToList();
  event.preventDefault();
}

const noNote = (): void => undefined;

interface OpenReferenceProps {
  readonly article: Article;
}

/** An article that has no text yet: what is known of it, and the ways to give it one. */
export function OpenReference({ article }: OpenReferenceProps): ReactElement {
  const scroller = useRef<HTMLDivElement>(null);
  useLandmark('start', scroller);
  const isReading = usePaneFocus((state) => state.pane === 'reader');
  useReaderPaneActions({
    ...WITHOUT_TEXT,
    // The key is about what is selected here, never about the whole article.
    ...(isReading ? { 'item.trash': { run: noNote, disabled: 'Select a note first' } } : {}),
  });
  const abstract = (article.csl.abstract ?? '').trim();
  const waiting = useCall('annotations.waiting', { articleId: article.id }).data?.length ?? 0;
  return (
    <ReaderFrame onKeyDown={leaveByEscape}>
      <ReaderToolbar isReference title={titleText(article.csl.title ?? '')} />
      <div
        ref={scroller}
        className={styles.scroller}
        role="group"
        aria-label="Text of the article"
        tabIndex={0}
      >
        <div className={classes(styles.page, styles.narrow)}>
          <article
            className={styles.column}
            aria-label={titleText(article.csl.title ?? 'Untitled')}
          >
            <ArticleTitle article={article} />
            <ArticleByline article={article} />
            <ArticleFiles articleId={article.id} />
            {abstract === '' ? null : <Abstract text={abstract} />}
            <section className={styles.noText} aria-label="No text">
              <h3>No text yet</h3>
              <p>
                Paste it, or choose the file that has it, to read and mark it here. Other files can
                be kept with the article.
                {abstract === ''
                  ? ''
                  : ' Until then its abstract can be its text: to be marked, quoted, and looked through for claims.'}
                {waiting > 0
                  ? ` ${plural(waiting, 'annotation')} of another program ${waiting === 1 ? 'waits' : 'wait'} for its words.`
                  : ''}
              </p>
              <div className={styles.noTextActions}>
                <Button
                  variant="primary"
                  onPress={() => {
                    showOverlay({ name: 'revise', articleId: article.id });
                  }}
                >
                  Paste the text
                </Button>
                <Button onPress={() => void addTextOfFile(article.id)}>Choose the file</Button>
                {abstract === '' ? null : (
                  <Button onPress={() => void takeAbstracts({ of: 'these', ids: [article.id] })}>
                    Take the abstract
                  </Button>
                )}
                <Button variant="plain" onPress={() => void chooseFilesFor(article.id)}>
                  Add files
                </Button>
              </div>
            </section>
            <WaitingAnnotations articleId={article.id} />
            <ArticleNotes articleId={article.id} />
          </article>
        </div>
      </div>
    </ReaderFrame>
  );
}
