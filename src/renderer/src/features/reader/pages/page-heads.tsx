import type { ReactElement } from 'react';
import type { MarginItem } from '../margin/items.ts';
import type { PageInfo } from './page-data.ts';
import { describePage } from './page-counts.ts';
import { useItemsByPage } from './use-items-by-page.ts';
import type { Sheets } from './use-sheets.ts';
import styles from './page-heads.module.css';

interface PageHeadProps {
  readonly page: PageInfo;
  /** What is marked on it. */
  readonly items: readonly MarginItem[];
}

/** What a page has, in the margin level with its top. */
export function PageHead({ page, items }: PageHeadProps): ReactElement {
  return (
    <p className={styles.head}>
      <b>Page {page.number}</b>, {describePage(items, page)}
    </p>
  );
}

/** The heads of the pages near the view, which stay in sight as long as their page does. */
export function PageHeads({ sheets }: { readonly sheets: Sheets }): ReactElement {
  const { shown, pages } = sheets;
  const byPage = useItemsByPage();
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
            <PageHead page={page} items={byPage.get(number) ?? []} />
          </div>
        ) : null;
      })}
    </>
  );
}
