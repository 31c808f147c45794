import { useState, type ReactElement } from 'react';
import type { Article } from '../../../../shared/domain/article.ts';
import { CSL_TYPES, type CslType } from '../../../../shared/domain/csl.ts';
import { fieldsForType, typeLabel } from '../../../../shared/domain/csl-fields.ts';
import type { ArticleId } from '../../../../shared/domain/ids.ts';
import { undoLast } from '../../services/history.ts';
import { closeOverlay } from '../../services/store.ts';
import { showToast } from '../../services/toast.ts';
import { useCall, useCommand } from '../../lib/api.ts';
import { plural } from '../../lib/format.ts';
import { Button } from '../../ui/button.tsx';
import { InlineError } from '../../ui/inline-error.tsx';
import { useLeaveQuestion } from '../../ui/leave-question.tsx';
import { ModalDialog } from '../../ui/modal-dialog.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { DetailField } from './detail-field.tsx';
import { applyDraft, countChanges, draftOf, findYearless } from './details-draft.ts';
import styles from './dialogs.module.css';

/** The types that most articles have, which stand first in the list. */
const COMMON_TYPES: readonly CslType[] = [
  'article-journal',
  'article',
  'article-newspaper',
  'article-magazine',
  'webpage',
  'post-weblog',
  'report',
  'chapter',
  'book',
  'paper-conference',
  'thesis',
];

const OTHER_TYPES = CSL_TYPES.filter((type) => !COMMON_TYPES.includes(type)).toSorted((a, b) =>
  typeLabel(a).localeCompare(typeLabel(b), 'en'),
);

const TYPES = [...COMMON_TYPES, ...OTHER_TYPES].map((type) => ({
  value: type,
  label: typeLabel(type),
}));

interface DetailsDialogProps {
  readonly articleId: ArticleId;
}

/** What is known of an article apart from its text, in a form that fits its type. */
export function DetailsDialog({ articleId }: DetailsDialogProps): ReactElement | null {
  const article = useCall('articles.get', { id: articleId });
  if (article.data) return <DetailsForm key={articleId} article={article.data} />;
  if (!article.error) return null;
  return (
    <ModalDialog
      title="Details"
      onClose={closeOverlay}
      actions={<Button onPress={closeOverlay}>Close</Button>}
    >
      <InlineError message={article.error.message} />
    </ModalDialog>
  );
}

function DetailsForm({ article }: { readonly article: Article }): ReactElement {
  const [before] = useState(() => draftOf(article.csl, article.citekey));
  const [draft, setDraft] = useState(before);
  const update = useCommand('articles.update');
  const changes = countChanges(before, draft);

  const save = (): void => {
    if (draft.citekey.trim() === '') return;
    if (changes === 0) {
      closeOverlay();
      return;
    }
    update.mutate(
      { id: article.id, csl: applyDraft(article.csl, before, draft), citekey: draft.citekey },
      {
        onSuccess: () => {
          closeOverlay();
          const yearless = findYearless(before, draft);
          const doubt = yearless === null ? '' : `, but no year is read in “${yearless}”`;
          showToast({ message: `Details saved${doubt}`, undo: () => void undoLast() });
        },
      },
    );
  };
  const { leave, question } = useLeaveQuestion({
    unsaved: changes > 0 ? `${plural(changes, 'change')} not saved.` : null,
    onSave: save,
    onLeave: closeOverlay,
  });

  return (
    <ModalDialog
      title="Details"
      subtitle={article.originName ? `Imported from ${article.originName}` : undefined}
      width={640}
      onClose={leave}
      onSubmit={save}
      actions={
        question ?? (
          <>
            <Button
              variant="primary"
              chord="Mod+Enter"
              onPress={save}
              isDisabled={draft.citekey.trim() === ''}
              reason="The citekey is missing"
            >
              Save
            </Button>
            <Button variant="plain" chord="Escape" onPress={leave}>
              Cancel
            </Button>
            <span className={styles.gap} />
            <span className={styles.quiet}>{changes > 0 ? plural(changes, 'change') : ''}</span>
          </>
        )
      }
    >
      <div className={styles.form}>
        <Select
          label="Type"
          options={TYPES}
          value={draft.type}
          onChange={(type) => {
            setDraft({ ...draft, type });
          }}
        />
        {fieldsForType(draft.type).map((description) => (
          <DetailField
            key={description.field}
            description={description}
            value={draft.fields[description.field] ?? ''}
            autoFocus={description.field === 'title'}
            onChange={(text) => {
              setDraft((latest) => ({
                ...latest,
                fields: { ...latest.fields, [description.field]: text },
              }));
            }}
          />
        ))}
        <TextField
          label="Citekey"
          value={draft.citekey}
          onChange={(citekey) => {
            setDraft({ ...draft, citekey });
          }}
          maxLength={100}
          hint="How citations name this article: letters, digits and : . _ - without blanks"
          error={citekeyError(draft.citekey)}
        />
      </div>
    </ModalDialog>
  );
}

function citekeyError(citekey: string): string | null {
  if (citekey.trim() === '') return 'Give a citekey, for example the author, a word and the year.';
  return /\s/.test(citekey.trim()) ? 'A citekey has no blanks.' : null;
}
