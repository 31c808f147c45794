import { useState, type ReactElement } from 'react';
import type { Article } from '../../../../shared/domain/article.ts';
import { CSL_TYPES, type CslItem, type CslType } from '../../../../shared/domain/csl.ts';
import { fieldsForType, typeLabel } from '../../../../shared/domain/csl-fields.ts';
import type { ArticleId } from '../../../../shared/domain/ids.ts';
import { undoLast } from '../../services/history.ts';
import { closeOverlay, openArticle } from '../../services/store.ts';
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
import {
  applyDraft,
  countChanges,
  draftOf,
  findYearless,
  type DetailsDraft,
} from './details-draft.ts';
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

/** The details of an article that has no text yet, written by hand. */
export function NewReferenceDialog(): ReactElement {
  return <DetailsForm article={null} />;
}

const EMPTY: CslItem = { type: 'article-journal' };

interface DetailsFormProps {
  /** Null for a new reference. */
  readonly article: Article | null;
}

/** What was written for a date and could not be read as one, as the end of a toast. */
function doubtOf(before: DetailsDraft, draft: DetailsDraft): string {
  const yearless = findYearless(before, draft);
  return yearless === null ? '' : `, but no year is read in “${yearless}”`;
}

function DetailsForm({ article }: DetailsFormProps): ReactElement {
  const csl = article?.csl ?? EMPTY;
  const [before] = useState(() => draftOf(csl, article?.citekey ?? ''));
  const [draft, setDraft] = useState(before);
  const update = useCommand('articles.update');
  const add = useCommand('articles.addReference');
  const changes = countChanges(before, draft);
  const missing = whatIsMissing(article, draft);

  const say = (message: string): void => {
    closeOverlay();
    showToast({ message: `${message}${doubtOf(before, draft)}`, undo: () => void undoLast() });
  };
  const save = (): void => {
    if (missing !== null) return;
    const citekey = draft.citekey.trim();
    const written = applyDraft(csl, before, draft);
    if (article === null) {
      add.mutate(
        { csl: written, citekey: citekey === '' ? null : citekey },
        {
          onSuccess: ({ id }) => {
            say('New reference');
            openArticle(id);
          },
        },
      );
    } else if (changes === 0) {
      closeOverlay();
    } else {
      update.mutate(
        { id: article.id, csl: written, citekey },
        {
          onSuccess: () => {
            say('Details saved');
          },
        },
      );
    }
  };
  const { leave, question } = useLeaveQuestion({
    unsaved: changes > 0 ? `${plural(changes, 'change')} not saved.` : null,
    onSave: save,
    onLeave: closeOverlay,
  });

  return (
    <ModalDialog
      title={article ? 'Details' : 'New reference'}
      subtitle={article?.originName ? `Imported from ${article.originName}` : undefined}
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
              isDisabled={missing !== null}
              reason={missing ?? ''}
            >
              {article ? 'Save' : 'Add to the inbox'}
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
          hint={
            article
              ? 'How citations name this article: letters, digits and : . _ - without blanks'
              : 'How citations name it; made of its author, year and title where you leave it empty'
          }
          error={citekeyError(draft.citekey, article !== null)}
        />
        {article && article.otherKeys.length > 0 ? (
          <p className={styles.note}>Other names: {article.otherKeys.join(', ')}</p>
        ) : null}
      </div>
    </ModalDialog>
  );
}

function whatIsMissing(article: Article | null, draft: DetailsDraft): string | null {
  if (article) return draft.citekey.trim() === '' ? 'The citekey is missing' : null;
  return (draft.fields.title ?? '').trim() === '' ? 'The title is missing' : null;
}

function citekeyError(citekey: string, isNeeded: boolean): string | null {
  if (isNeeded && citekey.trim() === '')
    return 'Give a citekey, for example the author, a word and the year.';
  return /\s/.test(citekey.trim()) ? 'A citekey has no blanks.' : null;
}
