import { useDeferredValue, useState, type ReactElement } from 'react';
import { claimLine } from '../../../../shared/domain/describe-claim.ts';
import type { TableId } from '../../../../shared/domain/ids.ts';
import { citationOf } from '../../../../shared/domain/question-notes.ts';
import { useListedChoice } from '../../services/use-listed-choice.ts';
import { useCall } from '../../lib/api.ts';
import { Button } from '../../ui/button.tsx';
import { ClaimChoice, type ClaimToChoose } from '../../ui/claim-choice.tsx';
import { ModalDialog } from '../../ui/modal-dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';

/** How many claims are proposed. */
const SHOWN = 30;

interface CiteDialogProps {
  /** The table whose claims are proposed first; null where there is none. */
  readonly tableId: TableId | null;
  /** Takes what cites the chosen claim in Markdown. */
  readonly onCite: (citation: string) => void;
  readonly onClose: () => void;
}

/** Chooses the claim that proves a sentence: of the table, or by its words of anywhere in the library. */
export function CiteDialog({ tableId, onCite, onClose }: CiteDialogProps): ReactElement {
  const [typed, setTyped] = useState('');
  const text = useDeferredValue(typed.trim());
  const { known, isCurrent } = useCandidates(text, tableId);
  const { chosen, choose, moveByKey } = useListedChoice({
    ids: known.map(({ id }) => id),
    isSettled: isCurrent && text === typed.trim(),
    unchosen: known[0]?.id ?? null,
  });
  const cite = (): void => {
    const claim = known.find(({ id }) => id === chosen);
    if (claim) onCite(citationOf(claim.id, `${claim.detail} ${claim.code}`));
  };
  return (
    <ModalDialog
      title="Cite a claim"
      subtitle="Its quote stands behind the sentence, with its state."
      onClose={onClose}
      onSubmit={cite}
      actions={
        <>
          <Button
            variant="primary"
            chord="Enter"
            onPress={cite}
            isDisabled={chosen === null}
            reason="Choose a claim first"
          >
            Cite
          </Button>
          <Button variant="plain" chord="Escape" onPress={onClose}>
            Cancel
          </Button>
        </>
      }
    >
      <TextField
        label="Claim"
        value={typed}
        onChange={setTyped}
        placeholder="Words of a claim anywhere in the library"
        autoFocus
        maxLength={200}
        onEnter={cite}
        onKeyDown={moveByKey}
      />
      <ClaimChoice
        label="Claims to cite"
        claims={known}
        chosen={chosen}
        onChoose={choose}
        empty={
          typed.trim() === ''
            ? 'The table of the question has no claim yet. Type words of one.'
            : 'No claim fits.'
        }
      />
    </ModalDialog>
  );
}

/** The claims that fit what is typed; while nothing is, the accepted ones of the table. */
function useCandidates(
  text: string,
  tableId: TableId | null,
): { readonly known: readonly ClaimToChoose[]; readonly isCurrent: boolean } {
  const isOfTable = text === '' && tableId !== null;
  const table = useCall('evidence.get', { id: tableId! }, { enabled: isOfTable });
  const found = useCall(
    'search.query',
    { text, limit: SHOWN },
    { enabled: text !== '', keepPrevious: true },
  );
  if (text === '') {
    const known = (table.data?.columns ?? []).flatMap(({ label, claims }) =>
      claims
        .filter(({ status }) => status === 'accepted')
        .map((claim): ClaimToChoose => {
          const { id, code, value } = claim;
          return { id, code, kind: value.kind, words: claimLine(claim), detail: label };
        }),
    );
    return { known, isCurrent: !isOfTable || table.data !== undefined };
  }
  const known = (found.data?.claims.hits ?? []).map((hit): ClaimToChoose => ({
    id: hit.claimId,
    code: hit.code,
    kind: hit.kind,
    words: [hit.label, hit.line.text].filter((part) => part !== '').join(': '),
    detail: hit.articleLabel,
  }));
  return { known, isCurrent: !found.isPlaceholderData };
}
