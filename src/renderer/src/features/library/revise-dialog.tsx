import { useState, type ReactElement } from 'react';
import { tooLong } from '../../../../shared/domain/bounded.ts';
import type { Output } from '../../../../shared/contract/contract.ts';
import type { ArticleId } from '../../../../shared/domain/ids.ts';
import { MAX_TEXT_LENGTH } from '../../../../shared/domain/text-limit.ts';
import { titleText } from '../../../../shared/domain/title-text.ts';
import { undoLast } from '../../services/history.ts';
import { sayTextAdded } from '../../services/add-text.ts';
import { closeOverlay } from '../../services/store.ts';
import { useCall, useCommand } from '../../lib/api.ts';
import { plural } from '../../lib/format.ts';
import { Button } from '../../ui/button.tsx';
import { useLeaveQuestion } from '../../ui/leave-question.tsx';
import { ModalDialog } from '../../ui/modal-dialog.tsx';
import { QuoteState } from '../../ui/quote-state.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import styles from './dialogs.module.css';

/** What became of the quotes, and what is to be done about it. */
function describeResult({ moved, broken, unchecked }: Output<'articles.revise'>): string {
  const parts = [
    unchecked > 0
      ? `${plural(unchecked, 'quote')} ${unchecked === 1 ? 'is' : 'are'} being looked up; the foot of the window says how far that is.`
      : '',
    moved > 0
      ? `What moved is shown in the margin beside what was marked, to be confirmed one by one or all together.`
      : '',
    broken > 0
      ? `${plural(broken, 'quote')} no longer stand${broken === 1 ? 's' : ''} in the text. Nothing was deleted: the words and their claims are kept, and exports mark them.`
      : '',
    moved + broken + unchecked === 0 ? 'Every quote was found again.' : '',
    'The old text is kept as a revision.',
  ];
  return parts.filter((part) => part !== '').join(' ');
}

interface ReviseDialogProps {
  readonly articleId: ArticleId;
}

/** Takes a new text of an article, keeps the old one, and tells what became of the quotes. */
export function ReviseDialog({ articleId }: ReviseDialogProps): ReactElement {
  const article = useCall('articles.get', { id: articleId }).data;
  const revise = useCommand('articles.revise');
  const takeFile = useCommand('import.textOf');
  const chooseFiles = useCommand('shell.chooseFiles');
  const [text, setText] = useState('');
  const isFirst = article?.revisions.length === 0;
  const result = isFirst ? undefined : (revise.data ?? takeFile.data);

  const excess = tooLong('A text', text, MAX_TEXT_LENGTH);
  const reason =
    excess ??
    (text.trim() === ''
      ? isFirst
        ? 'Paste the text first'
        : 'Paste the new text first'
      : text === article?.text
        ? 'This is the text that is there already'
        : null);
  const isWorking = revise.isPending || takeFile.isPending || chooseFiles.isPending;
  const onSuccess = (): void => {
    if (!isFirst) return;
    closeOverlay();
    sayTextAdded();
  };
  const save = (): void => {
    if (reason === null && !isWorking) revise.mutate({ id: articleId, text }, { onSuccess });
  };
  const choose = (): void => {
    chooseFiles.mutate(
      { to: 'text' },
      {
        onSuccess: ({ files: [file] }) => {
          if (file) takeFile.mutate({ articleId, token: file.token }, { onSuccess });
        },
      },
    );
  };
  const { leave, question } = useLeaveQuestion({
    unsaved: text.trim() === '' ? null : 'The text you pasted is not saved.',
    onSave: save,
    onLeave: closeOverlay,
  });

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
        <p className={styles.note}>{describeResult(result)}</p>
      </ModalDialog>
    );
  }
  return (
    <ModalDialog
      title={isFirst ? 'Add the text' : 'Replace the text, keeping the old'}
      subtitle={article && titleText(article.csl.title ?? '')}
      width={720}
      onClose={leave}
      onSubmit={save}
      actions={
        question ?? (
          <>
            <Button
              variant="primary"
              chord="Mod+Enter"
              onPress={save}
              isDisabled={reason !== null || isWorking}
              reason={reason ?? 'Working'}
            >
              {isFirst ? 'Add the text' : 'Replace the text'}
            </Button>
            <Button onPress={choose} isDisabled={isWorking} reason="Working">
              Choose the file
            </Button>
            <Button variant="plain" chord="Escape" onPress={leave}>
              Cancel
            </Button>
          </>
        )
      }
    >
      <p className={styles.note}>
        {isFirst
          ? 'Paste the text of the article, with its title or without, or choose the PDF or other file that has it. Annotations of other programs that wait for it are put at their words.'
          : 'Paste the newer text, or choose the PDF or other file that has it, for example the printed version of a preprint. Every quote is looked for in it: verified where it stands unchanged, shown beside the new words where it changed, or marked as broken.'}
      </p>
      <TextArea
        label={isFirst ? 'Text' : 'New text'}
        layout="stacked"
        value={text}
        onChange={setText}
        rows={12}
        serif
        autoFocus
        error={excess}
      />
    </ModalDialog>
  );
}
