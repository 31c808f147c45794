import type { ReactElement } from 'react';
import { useReaderContext } from '../reader-context.ts';
import type { PageInfo } from './page-data.ts';
import { describePage } from './page-counts.ts';
import type { Sheets } from './use-sheets.ts';
import styles from './page-heads.module.css';

/** What a page has, in the margin level with its top. */
export function PageHead({ page }: { readonly page: PageInfo }): ReactElement {
  const { items } = useReaderContext();
  return (
    <p className={styles.head}>
      <b>Page {page.number}</b>, {describePage(items, page)}
    </p>
  );
}

/** The heads of the pages near the view, which stay in sight as long as their page does. */
export function PageHeads({ sheets }: { readonly sheets: Sheets }): ReactElement {
  const { shown, pages } = sheets;
  return (
    <>
      {shown.map(({ number, top, height }) => {
        const page = pages.pages[number - 1];
        // That of the first page stands above the summary of the article.
        const from = number === 1 ? 0 : top;
        return page ? (
          <div
            key={number}
            className={styles.beside}
            style={{ top: from, height: top + height - from }}
          >
            <PageHead page={page} />
          </div>
        ) : null;
      })}
    </>
  );
}
