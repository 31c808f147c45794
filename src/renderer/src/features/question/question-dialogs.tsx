import { useState, type ReactElement } from 'react';
import type { QuestionId } from '../../../../shared/domain/ids.ts';
import { useCommand } from '../../lib/api.ts';
import { undoLast } from '../../services/history.ts';
import { goToQuestion } from '../../services/navigation.ts';
import { closeOverlay } from '../../services/store.ts';
import { showToast } from '../../services/toast.ts';
import { Button } from '../../ui/button.tsx';
import { ModalDialog } from '../../ui/modal-dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';

/** As many characters as a question may have. */
const LONGEST = 500;

interface AskProps {
  readonly title: string;
  /** What the primary button says. */
  readonly verb: string;
  readonly text: string;
  readonly isPending: boolean;
  readonly onAsk: (text: string) => void;
}

function Ask({ title, verb, text, isPending, onAsk }: AskProps): ReactElement {
  const [typed, setTyped] = useState(text);
  const isReady = typed.trim() !== '' && !isPending;
  const save = (): void => {
    if (isReady) onAsk(typed);
  };
  return (
    <ModalDialog
      title={title}
      width={520}
      onClose={closeOverlay}
      onSubmit={save}
      actions={
        <>
          <Button
            variant="primary"
            chord="Enter"
            onPress={save}
            isDisabled={!isReady}
            reason="Write what you want to know"
          >
            {verb}
          </Button>
          <Button variant="plain" chord="Escape" onPress={closeOverlay}>
            Cancel
          </Button>
        </>
      }
    >
      <TextField
        label="Question"
        value={typed}
        onChange={setTyped}
        maxLength={LONGEST}
        placeholder="What do you want to know from these sources?"
        autoFocus
        onEnter={save}
      />
    </ModalDialog>
  );
}

/** Asks a new question and opens its page. */
export function NewQuestionDialog(): ReactElement {
  const create = useCommand('questions.create');
  return (
    <Ask
      title="New question"
      verb="Ask"
      text=""
      isPending={create.isPending}
      onAsk={(text) => {
        create.mutate(
          { text },
          {
            onSuccess: ({ id }) => {
              closeOverlay();
              goToQuestion(id);
            },
          },
        );
      }}
    />
  );
}

interface RenameQuestionDialogProps {
  readonly question: { readonly id: QuestionId; readonly text: string };
}

/** Asks a question in other words. */
export function RenameQuestionDialog({ question }: RenameQuestionDialogProps): ReactElement {
  const update = useCommand('questions.update');
  return (
    <Ask
      title="Ask it in other words"
      verb="Change"
      text={question.text}
      isPending={update.isPending}
      onAsk={(text) => {
        update.mutate(
          { id: question.id, text },
          {
            onSuccess: () => {
              closeOverlay();
              showToast({ message: 'Question changed', undo: () => void undoLast() });
            },
          },
        );
      }}
    />
  );
}
