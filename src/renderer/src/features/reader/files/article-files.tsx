import { useState, type ReactElement } from 'react';
import type { Attachment } from '../../../../../shared/domain/attachment.ts';
import type { ArticleId } from '../../../../../shared/domain/ids.ts';
import { useCall } from '../../../lib/api.ts';
import { FileLine } from './file-line.tsx';
import { RenameFileDialog } from './rename-file-dialog.tsx';
import styles from './files.module.css';

interface ArticleFilesProps {
  readonly articleId: ArticleId;
}

/** The files of the open article; nothing where it has none. */
export function ArticleFiles({ articleId }: ArticleFilesProps): ReactElement | null {
  const files = useCall('attachments.list', { articleId }).data ?? [];
  const [renamed, setRenamed] = useState<Attachment | null>(null);
  if (files.length === 0) return null;
  return (
    <section className={styles.files} aria-label="Files">
      <ul>
        {files.map((file) => (
          <FileLine
            key={file.id}
            file={file}
            onRename={() => {
              setRenamed(file);
            }}
          />
        ))}
      </ul>
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
