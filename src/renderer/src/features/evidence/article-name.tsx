import type { ReactElement } from 'react';
import type { TableColumn } from '../../../../shared/domain/evidence-table.ts';
import { NOTICE_WORDS, sayNotice } from '../../../../shared/domain/publication-notice.ts';
import { openArticle } from '../../services/store.ts';
import styles from './evidence-grid.module.css';

/** Which article it is; its title opens it. */
export function ArticleName({ column }: { readonly column: TableColumn }): ReactElement {
  const source = [column.outlet === '' ? column.typeLabel : column.outlet, column.year]
    .filter((part) => part !== null)
    .join(', ');
  return (
    <>
      <p className={styles.source}>
        <span>{source}</span> <span>@{column.citekey}</span>
        {column.notices[0] ? (
          <strong className={styles.trashed} title={sayNotice(column.notices[0])}>
            {NOTICE_WORDS[column.notices[0].kind].toLowerCase()}
          </strong>
        ) : null}
        {column.inTrash ? <strong className={styles.trashed}>in the trash</strong> : null}
      </p>
      <button
        type="button"
        className={styles.articleTitle}
        title={`Open “${column.title}”`}
        onClick={() => {
          openArticle(column.articleId);
        }}
      >
        {column.title}
      </button>
    </>
  );
}
