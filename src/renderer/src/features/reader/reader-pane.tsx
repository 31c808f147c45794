import type { ReactElement } from 'react';
import type { ArticleId } from '../../../../shared/domain/ids.ts';
import { closeArticle } from '../../services/navigation.ts';
import type { Side } from '../../services/reader-state.ts';
import { SideContext } from '../../services/readers.ts';
import { useStore } from '../../services/store.ts';
import { useLeaveArticle } from '../../services/use-leave-when-gone.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { InlineError } from '../../ui/inline-error.tsx';
import { OpenReference } from './open-reference.tsx';
import { OpenArticle } from './open-article.tsx';
import { useArticlePages } from './pages/page-data.ts';
import { ReaderFrame } from './reader-frame.tsx';
import { ReaderToolbar } from './reader-toolbar.tsx';
import { useReaderData } from './use-reader-data.ts';
import styles from './reader.module.css';
import './paint.css';

interface ReaderPaneProps {
  readonly side: Side;
}

/** The article that a pane shows, with its claims beside the text. */
export function ReaderPane({ side }: ReaderPaneProps): ReactElement {
  const id = useStore(({ readers }) => readers[side].articleId);
  return (
    <SideContext value={side}>
      {id === null ? <NothingOpen /> : <LoadedArticle key={id} id={id} />}
    </SideContext>
  );
}

function NothingOpen(): ReactElement {
  return (
    <ReaderFrame>
      <div className={styles.message}>
        <EmptyState title="No article is open">
          Choose one in the list to read it, mark it and turn its sentences into claims.
        </EmptyState>
      </div>
    </ReaderFrame>
  );
}

function LoadedArticle({ id }: { readonly id: ArticleId }): ReactElement {
  const { data, reference, error, isComplete } = useReaderData(id);
  const pages = useArticlePages(id);
  useLeaveArticle(
    { article: data?.article ?? reference ?? undefined, error },
    {
      leave: () => {
        closeArticle(id);
      },
      words: 'The article that was open is no longer in the library.',
    },
  );
  if (data && pages !== undefined && !(reference && pages === null)) {
    return <OpenArticle data={data} isComplete={isComplete} pages={pages} />;
  }
  if (reference && pages === null) return <OpenReference article={reference} />;
  return (
    <ReaderFrame aria-busy={!error}>
      <ReaderToolbar />
      {error ? (
        <div className={styles.message}>
          <InlineError message={error.message} />
        </div>
      ) : null}
    </ReaderFrame>
  );
}
