import { useMutation } from '@tanstack/react-query';
import { call } from '../../lib/api.ts';
import { useActions } from '../../services/actions.ts';
import { reportError } from '../../services/banners.ts';
import { showToast } from '../../services/toast.ts';
import type { ExportInHand, NotePreview } from './use-export.ts';
import type { Saving } from './use-saving.ts';

/** A byte order mark is for spreadsheets that open a file; it has no place on the clipboard. */
const BYTE_ORDER_MARK = /^\uFEFF/;

const NOT_A_NOTE = 'Only citation notes have that';

/** Why nothing can be written now; null when it can. */
export function whyNoSave(inHand: ExportInHand, saving: Saving): string | null {
  if (saving.isSaving) return 'It is being written';
  if (inHand.faults.length > 0) return 'The template has faults: mend them first';
  if (inHand.error) return 'There is nothing to write';
  if (inHand.planError) return 'The chosen file cannot be written again';
  return inHand.note || inHand.data ? null : 'It is being prepared';
}

/** Why it cannot be copied now; null when it can. */
export function whyNoCopy({ note, data, faults, error, isBehind }: ExportInHand): string | null {
  if (error) return 'There is nothing to copy';
  if (faults.length > 0) return 'The template has faults: mend them first';
  if (data?.isFile) return 'This is a file: export it instead';
  const shown = note ?? data;
  if (!shown || isBehind) return 'It is being prepared';
  return shown.isWhole ? null : 'Too long for the clipboard: export it to a file';
}

/** The statements that have a quote that was not found, by their places in the preview. */
function brokenOf({ statements }: NotePreview): number[] {
  return [...statements.entries()]
    .filter(([, { quotes }]) => quotes.some(({ state }) => state === 'broken'))
    .map(([at]) => at);
}

interface Offered {
  readonly inHand: ExportInHand;
  readonly saving: Saving;
  readonly onChoose: () => void;
  readonly onEdit: () => void;
}

/** What the keys of an export do. */
export function useExportActions({ inHand, saving, onChoose, onEdit }: Offered): void {
  const { target, options, note, data, statement, leftOut, choices } = inHand;
  const copy = useMutation({
    mutationKey: ['export.copyNote'],
    mutationFn: async () => {
      if (options) {
        const { html, plain } = await call('export.copyNote', { target, options });
        await call('shell.copyText', { text: plain, html });
      } else if (data) {
        await call('shell.copyText', { text: data.text.replace(BYTE_ORDER_MARK, '') });
      }
      await call('export.left', { what: target });
    },
    onSuccess: () => {
      showToast({ message: 'Copied to the clipboard' });
    },
  });
  const hasStatements = note && options?.contents === 'statements';
  const broken = hasStatements ? brokenOf(note) : [];
  const noBroken = !hasStatements
    ? NOT_A_NOTE
    : broken.length > 0
      ? null
      : note.counts.quotes.broken > 0
        ? 'The broken quote stands beyond the end of the preview'
        : 'No quote is broken';
  const show = (place: number | undefined): void => {
    if (place === undefined) return;
    inHand.setView('look');
    inHand.select(place);
  };
  const isChosenAway = statement === null ? 'Go to a statement first' : null;
  useActions({
    'export.statements': {
      run: onChoose,
      disabled: note && options?.contents !== 'references' ? null : NOT_A_NOTE,
    },
    'export.template': {
      run: onEdit,
      disabled: options?.contents === 'statements' ? null : NOT_A_NOTE,
    },
    'export.nextBroken': {
      run: () => {
        show(broken.find((at) => at > (statement ?? -1)) ?? broken[0]);
      },
      disabled: noBroken,
    },
    'export.previousBroken': {
      run: () => {
        show(broken.findLast((at) => at < (statement ?? Infinity)) ?? broken.at(-1));
      },
      disabled: noBroken,
    },
    'export.leaveOut': {
      run: () => {
        const chosen = statement === null ? undefined : note?.statements[statement];
        if (!chosen) return;
        const before = leftOut;
        inHand.leaveOut(new Set([...leftOut, chosen.ref.id]));
        showToast({
          message: `Left out: ${chosen.code === '' ? 'a note' : chosen.code} of @${chosen.citekey}`,
          action: {
            label: 'Put back',
            key: null,
            run: () => {
              inHand.leaveOut(before);
            },
          },
        });
      },
      disabled: hasStatements ? isChosenAway : NOT_A_NOTE,
    },
    'export.view': {
      run: () => {
        inHand.setView(inHand.view === 'look' ? 'changes' : 'look');
      },
      disabled: note ? null : NOT_A_NOTE,
    },
    'export.choosePlace': {
      run: () => {
        inHand.choosePlace((note ?? data)?.suggestedName ?? choices.format).catch(reportError);
      },
      disabled: note || data ? null : 'It is being prepared',
    },
    'export.copy': {
      run: () => {
        copy.mutate();
      },
      disabled: copy.isPending ? 'It is being copied' : whyNoCopy(inHand),
    },
    'export.save': { run: saving.save, disabled: whyNoSave(inHand, saving) },
  });
}
