import { useState, type ReactElement } from 'react';
import { tooLong } from '../../../../shared/domain/bounded.ts';
import type { ArticleId } from '../../../../shared/domain/ids.ts';
import { MAX_TEXT_LENGTH } from '../../../../shared/domain/text-limit.ts';
import { undoLast } from '../../app/history.ts';
import { closeOverlay } from '../../app/store.ts';
import { useCall, useCommand } from '../../lib/api.ts';
import { plural } from '../../lib/format.ts';
import { Button } from '../../ui/button.tsx';
import { ModalDialog } from '../../ui/modal-dialog.tsx';
import { QuoteState } from '../../ui/quote-state.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import styles from './dialogs.module.css';

interface ReviseDialogProps {
  readonly articleId: ArticleId;
}

/** Takes a new text of an article, keeps the old one, and tells what became of the quotes. */
export function ReviseDialog({ articleId }: ReviseDialogProps): ReactElement {
  const article = useCall('articles.get', { id: articleId }).data;
  const revise = useCommand('articles.revise');
  const [text, setText] = useState('');
  const [discarding, setDiscarding] = useState(false);
  const result = revise.data;

  const excess = tooLong('A text', text, MAX_TEXT_LENGTH);
  const reason =
    excess ??
    (text.trim() === ''
      ? 'Paste the new text first'
      : text === article?.text
        ? 'This is the text that is there already'
        : null);
  const save = (): void => {
    if (reason === null) revise.mutate({ id: articleId, text });
  };
  const close = (): void => {
    if (text.trim() !== '' && !discarding && !result) setDiscarding(true);
    else closeOverlay();
  };

  if (result) {
    return (
      <ModalDialog
        title="The new text is in place"
        width={560}
        onClose={closeOverlay}
        actions={
          <>
            <Button variant="primary" onPress={closeOverlay} autoFocus>
              Done
            </Button>
            <Button
              onPress={() => {
                closeOverlay();
                void undoLast();
              }}
            >
              Go back to the old text
            </Button>
          </>
        }
      >
        <div className={styles.tally}>
          <div>
            <b>{result.verified}</b>
            <QuoteState state="verified" />
          </div>
          <div>
            <b>{result.moved}</b>
            <QuoteState state="moved" />
          </div>
          <div>
            <b>{result.broken}</b>
            <QuoteState state="broken" />
          </div>
        </div>
        <p className={styles.note}>
          {result.broken > 0
            ? `${plural(result.broken, 'quote')} no longer stand${result.broken === 1 ? 's' : ''} in the text. Nothing was deleted: the words, their claims and the old text are kept, and exports mark them.`
            : 'Every quote was found again. The old text is kept as a revision.'}
        </p>
      </ModalDialog>
    );
  }
  return (
    <ModalDialog
      title="Replace the text, keeping the old"
      subtitle={article?.csl.title}
      width={720}
      onClose={close}
      onSubmit={save}
      actions={
        <>
          {discarding ? (
            <span role="alert">The text you pasted is not saved. Press again to leave it.</span>
          ) : null}
          <Button
            variant="primary"
            chord="Mod+Enter"
            onPress={save}
            isDisabled={reason !== null || revise.isPending}
            reason={reason ?? 'Working'}
          >
            Replace the text
          </Button>
          <Button variant="plain" chord="Escape" onPress={close}>
            {discarding ? 'Leave it' : 'Cancel'}
          </Button>
        </>
      }
    >
      <p className={styles.note}>
        Paste the newer text, for example the printed version of a preprint. Every quote is looked
        for in it: found where it was, found elsewhere, or marked as broken.
      </p>
      <TextArea
        label="New text"
        layout="stacked"
        value={text}
        onChange={(next) => {
          setText(next);
          setDiscarding(false);
        }}
        rows={12}
        serif
        autoFocus
        error={excess}
      />
    </ModalDialog>
  );
}
