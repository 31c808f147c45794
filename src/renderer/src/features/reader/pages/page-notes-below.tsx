import type { ReactElement } from 'react';
import { useReaderState } from '../../../services/readers.ts';
import { keyOfEditing, NEW_CLAIM } from '../margin/editing.ts';
import { InTextNotes } from '../margin/in-text-notes.tsx';
import { useReaderContext } from '../reader-context.ts';
import { itemsOnPage } from './page-counts.ts';
import { PageHead } from './page-heads.tsx';
import type { Sheets } from './use-sheets.ts';
import styles from './page-notes-below.module.css';

/** Where there is no room for a margin: the notes of the page in view, under it. */
export function PageNotesBelow({ sheets }: { readonly sheets: Sheets }): ReactElement | null {
  const { items } = useReaderContext();
  const editing = useReaderState(({ claimEditing }) => claimEditing);
  const page = sheets.pages.pages[sheets.current - 1];
  if (!page) return null;
  const isNew = keyOfEditing(editing) === NEW_CLAIM;
  return (
    <section className={styles.below} aria-label="Claims and annotations">
      <PageHead page={page} />
      <InTextNotes items={itemsOnPage(items, page)} withNewClaim={isNew} />
    </section>
  );
}
