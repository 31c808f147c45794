import { useState, type ReactElement } from 'react';
import { tooLong } from '../../../../shared/domain/bounded.ts';
import { MAX_TEXT_LENGTH } from '../../../../shared/domain/text-limit.ts';
import { closeOverlay } from '../../services/store.ts';
import { plural } from '../../lib/format.ts';
import { Button } from '../../ui/button.tsx';
import { useLeaveQuestion } from '../../ui/leave-question.tsx';
import { ModalDialog } from '../../ui/modal-dialog.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { firstLineOf } from './first-line.ts';
import { importText } from './importing.ts';
import styles from './paste-dialog.module.css';

interface PasteDialogProps {
  /** What was pasted already, if anything. */
  readonly text: string;
}

/** Makes an article of a text that was copied somewhere. */
export function PasteDialog({ text: pasted }: PasteDialogProps): ReactElement {
  const [text, setText] = useState(pasted);
  const [name, setName] = useState<string | null>(null);
  const guessed = firstLineOf(text);
  const excess = tooLong('A text', text, MAX_TEXT_LENGTH);
  const words = text.trim() === '' ? 0 : text.trim().split(/\s+/).length;

  const save = (): void => {
    if (words === 0 || excess !== null) return;
    void importText(text, (name ?? guessed).trim().slice(0, 200) || 'Pasted text');
    closeOverlay();
  };
  const { leave, question } = useLeaveQuestion({
    unsaved: words > 0 && text !== pasted ? 'This text is not saved yet.' : null,
    onSave: save,
    onLeave: closeOverlay,
  });

  return (
    <ModalDialog
      title="Paste a text as an article"
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
              isDisabled={words === 0 || excess !== null}
              reason={excess ?? 'Paste or type a text first'}
            >
              Add to the inbox
            </Button>
            <Button variant="plain" chord="Escape" onPress={leave}>
              Cancel
            </Button>
            <span className={styles.gap} />
            <span className={styles.quiet}>{words > 0 ? plural(words, 'word') : ''}</span>
          </>
        )
      }
    >
      <div className={styles.form}>
        <TextArea
          label="Text"
          layout="stacked"
          value={text}
          onChange={setText}
          rows={14}
          serif
          autoFocus
          error={excess}
          placeholder="Paste here. The title, authors and date are looked for at the beginning."
        />
        <TextField
          label="Name"
          value={name ?? guessed}
          onChange={setName}
          maxLength={200}
          hint="Used as the title where the text does not give one; details can be changed later"
        />
      </div>
    </ModalDialog>
  );
}
