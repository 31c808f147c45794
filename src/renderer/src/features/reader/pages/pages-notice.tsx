import type { ReactElement } from 'react';
import type { ArticlePages } from '../../../../../shared/domain/pages.ts';
import { plural } from '../../../lib/format.ts';
import { runOrSay } from '../../../services/actions.ts';
import { Button } from '../../../ui/button.tsx';
import { ToolAction } from '../../../ui/tool-action.tsx';
import { TakeGarbled } from './take-garbled.tsx';
import styles from './pages-notice.module.css';

interface PagesNoticeProps {
  readonly pages: ArticlePages;
}

/** Over pages whose text is not all here: why, and what can be done. */
export function PagesNotice({ pages }: PagesNoticeProps): ReactElement | null {
  const { condition, warnings, attachmentId, revisionId } = pages;
  const isScan = condition === 'no_text';
  if (!isScan && warnings.length === 0) return null;
  return (
    <div className={styles.notice} role="note">
      <p>
        {isScan ? (
          <>
            <b>
              {pages.pages.length === 1
                ? 'This page is a picture.'
                : `These ${plural(pages.pages.length, 'page')} are pictures.`}
            </b>{' '}
            There is no text to search or to quote. You can look, mark areas and prove claims by
            them.
          </>
        ) : (
          warnings.join(' ')
        )}
      </p>
      {isScan ? (
        <>
          <ToolAction action="annotation.create" label="Mark an area" />
          <Button
            onPress={() => {
              runOrSay('article.revise');
            }}
          >
            Add a text
          </Button>
        </>
      ) : null}
      {condition === 'garbled' && revisionId === null && attachmentId !== null ? (
        <TakeGarbled attachmentId={attachmentId} />
      ) : null}
    </div>
  );
}
