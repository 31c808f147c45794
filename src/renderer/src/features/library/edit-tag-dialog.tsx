import { useState, type ReactElement } from 'react';
import { COLORS, type Color } from '../../../../shared/domain/annotation.ts';
import { foldWords } from '../../../../shared/domain/word-order.ts';
import { useCall, useCommand } from '../../lib/api.ts';
import { sayChanged } from '../../services/changed.ts';
import { undoLast } from '../../services/history.ts';
import { showScope } from '../../services/navigation.ts';
import { closeOverlay, useStore } from '../../services/store.ts';
import { showToast } from '../../services/toast.ts';
import { Button } from '../../ui/button.tsx';
import { ModalDialog } from '../../ui/modal-dialog.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './dialogs.module.css';

interface EditTagDialogProps {
  readonly tag: string;
}

const NO_COLOR = 'none';
type Choice = Color | typeof NO_COLOR;

const CHOICES: readonly { readonly value: Choice; readonly label: string }[] = [
  { value: NO_COLOR, label: 'none' },
  ...COLORS.map((color) => ({ value: color, label: color })),
];

/** Another name or colour for a tag; under the name of another one, the two become one. */
export function EditTagDialog({ tag }: EditTagDialogProps): ReactElement {
  const tags = useCall('library.overview', {}).data?.tags ?? [];
  const colors = useCall('settings.get', {}).data?.tagColors ?? {};
  const [text, setText] = useState(tag);
  const [picked, setPicked] = useState<Choice | null>(null);
  const replace = useCommand('tags.replace');
  const setSettings = useCommand('settings.set');
  const name = text.trim();
  const color = picked ?? colors[tag.toLowerCase()] ?? NO_COLOR;
  const isSame = foldWords(name) === foldWords(tag);
  const other = isSame ? undefined : tags.find((one) => foldWords(one.name) === foldWords(name));

  const save = async (): Promise<void> => {
    const into = other?.name ?? name;
    const { [tag.toLowerCase()]: before, ...others } = colors;
    const kept = other ? {} : color === NO_COLOR ? {} : { [into.toLowerCase()]: color };
    if (picked !== null || (before !== undefined && !isSame)) {
      await setSettings.mutateAsync({ tagColors: { ...others, ...kept } });
    }
    const answer = into === tag ? null : await replace.mutateAsync({ tag, by: into });
    closeOverlay();
    const { scope } = useStore.getState();
    if (answer && scope.of === 'tag' && scope.tag === tag) showScope({ of: 'tag', tag: into });
    if (answer) sayChanged(answer, other ? `Tags merged: ${into}` : `Tag renamed: ${into}`);
    else if (picked !== null) {
      showToast({ message: `Tag coloured: ${tag}`, undo: () => void undoLast() });
    }
  };
  const trySave = (): void => {
    // What fails is shown as a banner.
    if (name !== '') save().catch(() => undefined);
  };
  return (
    <ModalDialog
      title="Tag"
      width={480}
      onClose={closeOverlay}
      onSubmit={trySave}
      actions={
        <>
          <Button
            variant="primary"
            chord="Mod+Enter"
            onPress={trySave}
            isDisabled={name === ''}
            reason="Type a name"
          >
            {other ? 'Merge' : 'Save'}
          </Button>
          <Button variant="plain" chord="Escape" onPress={closeOverlay}>
            Cancel
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <TextField
          label="Name"
          value={text}
          onChange={setText}
          maxLength={100}
          autoFocus
          hint={other ? `There is a tag “${other.name}”: the two become one` : ''}
          onEnter={trySave}
        />
        <RadioGroup
          label="Colour"
          options={CHOICES}
          value={color}
          onChange={setPicked}
          columns={3}
        />
      </div>
    </ModalDialog>
  );
}
