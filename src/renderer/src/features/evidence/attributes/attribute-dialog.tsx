import { useState, type ReactElement } from 'react';
import {
  ATTRIBUTE_TYPE_WORDS,
  attributeProblem,
  isChosen,
  type Attribute,
  type AttributeDraft,
} from '../../../../../shared/domain/attribute.ts';
import type { AttributeId, TableId } from '../../../../../shared/domain/ids.ts';
import { useCall, useCommand } from '../../../lib/api.ts';
import { plural } from '../../../lib/format.ts';
import { undoLast } from '../../../services/history.ts';
import { showToast } from '../../../services/toast.ts';
import { Button } from '../../../ui/button.tsx';
import { InlineError } from '../../../ui/inline-error.tsx';
import { useLeaveQuestion } from '../../../ui/leave-question.tsx';
import { ModalDialog } from '../../../ui/modal-dialog.tsx';
import { RadioGroup } from '../../../ui/radio-group.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { optionsOf } from '../../../ui/words.ts';
import styles from './attributes.module.css';

interface AttributeDialogProps {
  /** Null for a new one. */
  readonly id: AttributeId | null;
  /** The table that gets a row of a new one, if any. */
  readonly tableId: TableId | null;
  readonly onClose: () => void;
}

const EMPTY: AttributeDraft = { name: '', type: 'text', unit: null, options: [], instruction: '' };

/** Defines an attribute, or changes one. */
export function AttributeDialog({ id, tableId, onClose }: AttributeDialogProps): ReactElement {
  const { data: attributes } = useCall('attributes.list', {});
  const attribute = attributes?.find((one) => one.id === id) ?? null;
  if (id !== null && attribute === null) {
    return (
      <ModalDialog title="Attribute" onClose={onClose} width={520}>
        {attributes ? <p>The attribute is no longer in the library.</p> : null}
      </ModalDialog>
    );
  }
  return <Form attribute={attribute} tableId={tableId} onClose={onClose} />;
}

/** The lines of a field in which each line is an allowed value. */
const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

function Form({
  attribute,
  tableId,
  onClose,
}: {
  readonly attribute: Attribute | null;
  readonly tableId: TableId | null;
  readonly onClose: () => void;
}): ReactElement {
  const before: AttributeDraft = attribute ?? EMPTY;
  const [name, setName] = useState(before.name);
  const [type, setType] = useState(before.type);
  const [unit, setUnit] = useState(before.unit ?? '');
  const [options, setOptions] = useState(before.options.join('\n'));
  const [instruction, setInstruction] = useState(before.instruction);
  const create = useCommand('attributes.create');
  const update = useCommand('attributes.update');
  const draft = { name, type, unit, options: linesOf(options), instruction };
  const problem = name.trim() === '' ? null : attributeProblem(draft);
  const isReady = name.trim() !== '' && problem === null;
  const isChanged =
    name !== before.name ||
    type !== before.type ||
    unit !== (before.unit ?? '') ||
    options !== before.options.join('\n') ||
    instruction !== before.instruction;
  const isSaving = create.isPending || update.isPending;
  const claims = attribute?.claims ?? 0;

  const done = (message: string): void => {
    onClose();
    showToast({ message, undo: () => void undoLast() });
  };
  const save = (): void => {
    if (!isReady || isSaving) return;
    if (attribute) {
      update.mutate(
        { id: attribute.id, draft },
        { onSuccess: () => done(`Attribute changed: ${name.trim()}`) },
      );
    } else {
      create.mutate(
        { draft, tableId },
        { onSuccess: () => done(`Attribute defined: ${name.trim()}`) },
      );
    }
  };
  const { leave, question } = useLeaveQuestion({
    unsaved: isChanged ? 'The attribute is not saved.' : null,
    onSave: save,
    onLeave: onClose,
  });
  return (
    <ModalDialog
      title={attribute ? 'Change attribute' : 'New attribute'}
      subtitle="What you want to know of each article. Each answer is a claim with its quote."
      width={520}
      onClose={leave}
      onSubmit={save}
      actions={
        question ?? (
          <>
            <Button
              variant="primary"
              chord="Mod+Enter"
              onPress={save}
              isDisabled={!isReady || isSaving}
            >
              {attribute ? 'Save' : 'Define'}
            </Button>
            <Button variant="plain" chord="Escape" onPress={leave}>
              Cancel
            </Button>
          </>
        )
      }
    >
      <div className={styles.fields}>
        <TextField
          label="Name"
          placeholder="for example Follow-up"
          value={name}
          onChange={setName}
          maxLength={100}
          autoFocus
        />
        <RadioGroup
          label="Answer"
          options={optionsOf(ATTRIBUTE_TYPE_WORDS)}
          value={type}
          isDisabled={claims > 0}
          onChange={setType}
          {...(claims > 0
            ? { hint: `${plural(claims, 'claim')} answer it, so that its type stays.` }
            : {})}
        />
        {type === 'number' ? (
          <TextField
            label="Unit"
            placeholder="none, or for example months"
            value={unit}
            onChange={setUnit}
            maxLength={60}
            {...(claims > 0 && unit !== (before.unit ?? '')
              ? { hint: `The numbers of ${plural(claims, 'claim')} stay as they are.` }
              : {})}
          />
        ) : null}
        {isChosen(type) ? (
          <TextArea
            label="Allowed values"
            placeholder="one in each line"
            rows={4}
            value={options}
            error={problem}
            onChange={setOptions}
          />
        ) : null}
        <TextArea
          label="Instruction"
          placeholder="what to record, and what not"
          rows={2}
          value={instruction}
          maxLength={2000}
          onChange={setInstruction}
        />
      </div>
      {create.error ? <InlineError message={create.error.message} /> : null}
      {update.error ? <InlineError message={update.error.message} /> : null}
    </ModalDialog>
  );
}
