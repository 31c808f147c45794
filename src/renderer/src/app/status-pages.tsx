import type { ReactElement } from 'react';
import type { ArticleId } from '../../../shared/domain/ids.ts';
import { formatBytes } from '../../../shared/domain/byte-words.ts';
import { useCall } from '../lib/api.ts';
import { classes } from '../lib/classes.ts';
import { plural } from '../lib/format.ts';
import { useActiveReader } from '../services/readers.ts';
import { useStore } from '../services/store.ts';
import styles from './status-line.module.css';

/** The PDF that is read: its name, its pages and its size. */
export function StatusPages(): ReactElement | null {
  const isRead = useStore(({ room }) => room.name === 'library');
  const articleId = useActiveReader((reader) => reader.articleId);
  return isRead && articleId !== null ? <PagesOf articleId={articleId} /> : null;
}

function PagesOf({ articleId }: { readonly articleId: ArticleId }): ReactElement | null {
  const pages = useCall('pages.list', { articleId }).data;
  const files = useCall('attachments.list', { articleId }).data ?? [];
  const file = files.find(({ id }) => id === pages?.attachmentId);
  if (!pages || !file || pages.pages.length === 0) return null;
  const all = pages.pages.length;
  const withText = pages.pages.filter(({ hasText }) => hasText).length;
  const words = [
    file.name,
    plural(all, 'page'),
    formatBytes(file.size),
    withText === all ? '' : withText === 0 ? 'no text' : `${plural(withText, 'page')} with text`,
    pages.marks > 0 ? `${plural(pages.marks, 'mark')} came with the file` : '',
  ].filter((part) => part !== '');
  return (
    <>
      <i className={classes(styles.line, styles.numbers)} aria-hidden="true" />
      <span className={styles.spare}>{words.join(', ')}</span>
    </>
  );
}
