import { useState, type ReactElement } from 'react';
import type { ImportReview } from '../../../../../shared/domain/import-review.ts';
import { useCommand } from '../../../lib/api.ts';
import { typedTags } from '../../../lib/typed-tags.ts';
import { Button } from '../../../ui/button.tsx';
import { ModalDialog } from '../../../ui/modal-dialog.tsx';
import { TextField } from '../../../ui/text-field.tsx';

interface TagsDialogProps {
  readonly review: ImportReview;
  readonly onClose: () => void;
}

/** The tags that all new articles of an import get. */
export function TagsDialog({ review, onClose }: TagsDialogProps): ReactElement {
  const [typed, setTyped] = useState(review.tags.join(', '));
  const prepare = useCommand('import.prepare', { showsError: true });
  const save = (): void => {
    prepare.mutate({ id: review.id, tags: typedTags(typed) }, { onSuccess: onClose });
  };
  return (
    <ModalDialog
      title="Tags of all new articles"
      width={480}
      onClose={onClose}
      onSubmit={save}
      actions={
        <>
          <Button variant="primary" chord="Mod+Enter" onPress={save}>
            Save
          </Button>
          <Button variant="plain" chord="Escape" onPress={onClose}>
            Cancel
          </Button>
        </>
      }
    >
      <TextField
        label="Tags"
        value={typed}
        onChange={setTyped}
        hint="Separated by commas. Tags of the entries themselves come too."
        error={prepare.error?.message ?? null}
        autoFocus
        onEnter={save}
      />
    </ModalDialog>
  );
}
