import type { ReactElement } from 'react';
import { usePaneLabel, useReaderState } from '../../../services/readers.ts';
import { keyOfEditing, NEW_CLAIM } from '../margin/editing.ts';
import { InTextNotes } from '../margin/in-text-notes.tsx';
import { PageHead } from './page-heads.tsx';
import { useItemsByPage } from './use-items-by-page.ts';
import type { Sheets } from './use-sheets.ts';
import styles from './page-notes-below.module.css';

/** Where there is no room for a margin: the notes of the page in view, under it. */
export function PageNotesBelow({ sheets }: { readonly sheets: Sheets }): ReactElement | null {
  const byPage = useItemsByPage();
  const editing = useReaderState(({ claimEditing }) => claimEditing);
  const label = usePaneLabel('Claims and annotations');
  const page = sheets.pages.pages[sheets.current - 1];
  if (!page) return null;
  const items = byPage.get(page.number) ?? [];
  const isNew = keyOfEditing(editing) === NEW_CLAIM;
  return (
    <section className={styles.below} aria-label={label}>
      <PageHead page={page} items={items} />
      <InTextNotes items={items} withNewClaim={isNew} />
    </section>
  );
}
