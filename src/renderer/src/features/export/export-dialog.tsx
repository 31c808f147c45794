import { endSentence } from '../../../../shared/domain/end-sentence.ts';
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import type {
  ExportedText,
  ExportFormat,
  ExportTarget,
} from '../../../../shared/contract/calls/export.ts';
import { closeOverlay } from '../../services/store.ts';
import { saySaved } from '../../services/say-saved.ts';
import { showToast } from '../../services/toast.ts';
import { useCall, useCommand } from '../../lib/api.ts';
import { Button } from '../../ui/button.tsx';
import { InlineError } from '../../ui/inline-error.tsx';
import { ModalDialog } from '../../ui/modal-dialog.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { ExportPreview } from './export-preview.tsx';
import { ExportWarnings } from './export-warnings.tsx';
import { LongExport } from './long-export.tsx';
import { saveByJob } from './save-by-job.ts';
import { formatsFor, targetWords } from './export-formats.ts';
import styles from './export-dialog.module.css';

interface ExportDialogProps {
  readonly target: ExportTarget;
}

/** A byte order mark is for spreadsheets that open a file; it has no place on the clipboard. */
const BYTE_ORDER_MARK = /^\uFEFF/;

/** Exports notes, tables and bibliographies: what will be written is seen before it is. */
export function ExportDialog({ target }: ExportDialogProps): ReactElement {
  const formats = formatsFor(target);
  const [format, setFormat] = useState<ExportFormat>('note');
  const exported = useCall('export.text', { target, format }, { keepPrevious: true });
  const save = useCommand('shell.saveText');
  const saveAll = useMutation({
    mutationFn: ({ suggestedName }: ExportedText) => saveByJob(target, format, suggestedName),
    onSuccess: (hasBegun) => {
      if (hasBegun) closeOverlay();
    },
  });
  const copy = useCommand('shell.copyText');
  const { mutate: noteLeft } = useCommand('export.left');
  const answer = exported.isPlaceholderData ? null : (exported.data ?? null);

  const saveFile = (whole: ExportedText): void => {
    if (!whole.isWhole || whole.isFile) {
      saveAll.mutate(whole);
      return;
    }
    const { text, suggestedName } = whole;
    save.mutate(
      { text, suggestedName },
      {
        onSuccess: (saved) => {
          if (saved === null) return;
          noteLeft({ what: target });
          closeOverlay();
          saySaved(`Saved: ${saved.name}`);
        },
      },
    );
  };
  const copyText = ({ text }: ExportedText): void => {
    copy.mutate(
      { text: text.replace(BYTE_ORDER_MARK, '') },
      {
        onSuccess: () => {
          noteLeft({ what: target });
          closeOverlay();
          showToast({ message: 'Copied to the clipboard' });
        },
      },
    );
  };
  return (
    <ModalDialog
      title="Export citation notes"
      subtitle={`${endSentence(targetWords(target, exported.data?.articles))} ${formats.find((one) => one.value === format)?.hint ?? ''}`}
      width={760}
      onClose={closeOverlay}
      {...(answer
        ? {
            onSubmit: () => {
              saveFile(answer);
            },
          }
        : {})}
      actions={
        <>
          <Button
            variant="primary"
            chord="Mod+Enter"
            isDisabled={answer === null || save.isPending || saveAll.isPending}
            onPress={() => {
              if (answer) saveFile(answer);
            }}
          >
            Save to file…
          </Button>
          <Button
            isDisabled={answer === null || !answer.isWhole || answer.isFile}
            onPress={() => {
              if (answer) copyText(answer);
            }}
          >
            Copy
          </Button>
          <Button variant="plain" chord="Escape" onPress={closeOverlay}>
            Cancel
          </Button>
        </>
      }
    >
      <div className={styles.body}>
        <RadioGroup
          label="Format"
          options={formats}
          value={format}
          onChange={setFormat}
          columns={3}
        />
        {exported.error ? <InlineError message={exported.error.message} /> : null}
        {exported.data ? <ExportPreview exported={exported.data} format={format} /> : null}
        {answer?.isWhole ? <ExportWarnings warnings={answer.warnings} /> : null}
        {answer?.isWhole === false ? <LongExport exported={answer} /> : null}
      </div>
    </ModalDialog>
  );
}
