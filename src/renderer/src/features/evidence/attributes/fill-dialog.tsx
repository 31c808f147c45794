import { useMemo, useState, type ReactElement } from 'react';
import type { Attribute } from '../../../../../shared/domain/attribute.ts';
import type { ClaimDraft } from '../../../../../shared/domain/claim.ts';
import type { TableColumn } from '../../../../../shared/domain/evidence-table.ts';
import { useCall, useCommand } from '../../../lib/api.ts';
import { undoLast } from '../../../services/history.ts';
import { showToast } from '../../../services/toast.ts';
import { ClaimEditor } from '../../../ui/claim-editor/claim-editor.tsx';
import { ModalDialog } from '../../../ui/modal-dialog.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { findSpan } from './find-span.ts';

/** So much of the text stands around the quote. */
const AROUND = 60;

interface FillDialogProps {
  readonly attribute: Attribute;
  readonly column: TableColumn;
  readonly onClose: () => void;
}

/** Fills a cell of an attribute: the words of the article that say it, and what they answer. */
export function FillDialog({ attribute, column, onClose }: FillDialogProps): ReactElement {
  const { articleId } = column;
  const { data: article } = useCall('articles.get', { id: articleId });
  const create = useCommand('claims.create');
  const [copied, setCopied] = useState('');
  const text = article?.text ?? '';
  const span = useMemo(() => findSpan(text, copied), [text, copied]);
  const context = useMemo(
    () =>
      span && {
        before: text.slice(Math.max(0, span.start - AROUND), span.start),
        quote: text.slice(span.start, span.end),
        after: text.slice(span.end, span.end + AROUND),
      },
    [text, span],
  );
  const save = (draft: ClaimDraft): void => {
    const revision = article?.revisions[0];
    if (!revision) return;
    create.mutate(
      { articleId, revisionId: revision.id, spans: span ? [span] : [], draft },
      {
        onSuccess: () => {
          onClose();
          showToast({ message: `Recorded: ${attribute.name}`, undo: () => void undoLast() });
        },
      },
    );
  };
  return (
    <ModalDialog
      title={`${attribute.name}: ${column.title}`}
      {...(attribute.instruction === '' ? {} : { subtitle: attribute.instruction })}
      width={560}
      onClose={onClose}
    >
      <TextArea
        label="Words of the article"
        layout="stacked"
        placeholder="paste the words that say so"
        value={copied}
        autoFocus
        onChange={setCopied}
        error={
          copied.trim() !== '' && article && span === null
            ? 'These words do not stand in the text as they are. Copy them from the article, or open it and select them there.'
            : null
        }
      />
      <ClaimEditor
        // Other words propose another answer.
        key={context?.quote ?? ''}
        claim={null}
        kind="attribute"
        asked={attribute}
        context={context}
        areas={[]}
        takesFocus={false}
        isSaving={create.isPending}
        onCancel={onClose}
        onSave={save}
      />
    </ModalDialog>
  );
}
