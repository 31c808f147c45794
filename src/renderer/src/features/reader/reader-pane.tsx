import type { ReactElement } from 'react';
import type { ArticleId } from '../../../../shared/domain/ids.ts';
import { focusPaneWhenReady } from '../../services/pane-focus.ts';
import { useStore } from '../../services/store.ts';
import { useLeaveArticle } from '../../services/use-leave-when-gone.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { InlineError } from '../../ui/inline-error.tsx';
import { OpenReference } from './open-reference.tsx';
import { OpenArticle } from './open-article.tsx';
import { ReaderToolbar } from './reader-toolbar.tsx';
import { useReaderData } from './use-reader-data.ts';
import styles from './reader.module.css';
import './paint.css';

/** The open article with its claims beside the text. */
export function ReaderPane(): ReactElement {
  const id = useStore((state) => state.openArticleId);
  if (id === null) {
    return (
      <main className={styles.reader} aria-label="Reader">
        <div className={styles.message}>
          <EmptyState title="No article is open">
            Choose one in the list to read it, mark it and turn its sentences into claims.
          </EmptyState>
        </div>
      </main>
    );
  }
  return <LoadedArticle key={id} id={id} />;
}

function closeArticle(): void {
  useStore.setState({ openArticleId: null, mark: null, textSelection: null, claimEditing: null });
  focusPaneWhenReady('list');
}

function LoadedArticle({ id }: { readonly id: ArticleId }): ReactElement {
  const { data, reference, error, isComplete } = useReaderData(id);
  useLeaveArticle(
    { article: data?.article ?? reference ?? undefined, error },
    { leave: closeArticle, words: 'The article that was open is no longer in the library.' },
  );
  if (data) return <OpenArticle data={data} isComplete={isComplete} />;
  if (reference) return <OpenReference article={reference} />;
  return (
    <main className={styles.reader} aria-label="Reader" aria-busy={!error}>
      <ReaderToolbar />
      {error ? (
        <div className={styles.message}>
          <InlineError message={error.message} />
        </div>
      ) : null}
    </main>
  );
}
