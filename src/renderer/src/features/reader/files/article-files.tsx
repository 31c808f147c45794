import { useState, type ReactElement } from 'react';
import type { Attachment } from '../../../../../shared/domain/attachment.ts';
import type { ArticleId } from '../../../../../shared/domain/ids.ts';
import { useCall } from '../../../lib/api.ts';
import { plural } from '../../../lib/format.ts';
import { FileLine } from './file-line.tsx';
import { RenameFileDialog } from './rename-file-dialog.tsx';
import { usePaneLabel } from '../../../services/readers.ts';
import styles from './files.module.css';

interface ArticleFilesProps {
  readonly articleId: ArticleId;
}

/** So many files stand between title and text before the rest is asked for. */
const FIRST = 6;

/** The files of the open article; nothing where it has none. */
export function ArticleFiles({ articleId }: ArticleFilesProps): ReactElement | null {
  const label = usePaneLabel('Files');
  const files = useCall('attachments.list', { articleId }).data ?? [];
  const [showsAll, setShowsAll] = useState(false);
  const [renamed, setRenamed] = useState<Attachment | null>(null);
  if (files.length === 0) return null;
  // One more takes no more room than the line that tells of it.
  const shown = showsAll || files.length <= FIRST + 1 ? files : files.slice(0, FIRST);
  return (
    <section className={styles.files} aria-label={label}>
      <ul>
        {shown.map((file) => (
          <FileLine
            key={file.id}
            file={file}
            onRename={() => {
              setRenamed(file);
            }}
          />
        ))}
      </ul>
      {shown.length < files.length ? (
        <button
          type="button"
          className={styles.rest}
          onClick={() => {
            setShowsAll(true);
          }}
        >
          {plural(files.length - shown.length, 'more file')}
        </button>
      ) : null}
      {renamed ? (
        <RenameFileDialog
          file={renamed}
          onClose={() => {
            setRenamed(null);
          }}
        />
      ) : null}
    </section>
  );
}
