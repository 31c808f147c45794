import { useDeferredValue, useState, type ReactElement } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import type { ClaimKind } from '../../../../shared/domain/claim.ts';
import { claimLine } from '../../../../shared/domain/describe-claim.ts';
import type { ClaimId, TableId } from '../../../../shared/domain/ids.ts';
import { citationOf } from '../../../../shared/domain/question-notes.ts';
import { useListedChoice } from '../../services/use-listed-choice.ts';
import { useCall } from '../../lib/api.ts';
import { classes } from '../../lib/classes.ts';
import { Button } from '../../ui/button.tsx';
import { ClaimCode } from '../../ui/claim-code.tsx';
import { ModalDialog } from '../../ui/modal-dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './cite-dialog.module.css';

/** How many claims are proposed. */
const SHOWN = 30;

interface CiteDialogProps {
  /** The table whose claims are proposed first; null where there is none. */
  readonly tableId: TableId | null;
  /** Takes what cites the chosen claim in Markdown. */
  readonly onCite: (citation: string) => void;
  readonly onClose: () => void;
}

interface Candidate {
  readonly id: ClaimId;
  readonly code: string;
  readonly kind: ClaimKind;
  readonly words: string;
  /** Who wrote its article and when. */
  readonly label: string;
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
    if (claim) onCite(citationOf(claim.id, `${claim.label} ${claim.code}`));
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
      <ListBox<Candidate>
        className={classes(styles.hits)}
        aria-label="Claims to cite"
        items={known}
        selectionMode="single"
        selectionBehavior="replace"
        selectedKeys={chosen === null ? [] : [chosen]}
        onSelectionChange={(keys) => {
          const [key] = keys === 'all' ? [] : [...keys];
          choose(known.find(({ id }) => id === key)?.id ?? null);
        }}
        renderEmptyState={() => (
          <p className={styles.quiet}>
            {typed.trim() === ''
              ? 'The table of the question has no claim yet. Type words of one.'
              : 'No claim fits.'}
          </p>
        )}
      >
        {(candidate) => (
          <ListBoxItem
            id={candidate.id}
            textValue={`${candidate.code} ${candidate.words}`}
            className={classes(styles.hit)}
          >
            <ClaimCode code={candidate.code} kind={candidate.kind} /> <span>{candidate.words}</span>{' '}
            <span className={styles.detail}>{candidate.label}</span>
          </ListBoxItem>
        )}
      </ListBox>
    </ModalDialog>
  );
}

/** The claims that fit what is typed; while nothing is, the accepted ones of the table. */
function useCandidates(
  text: string,
  tableId: TableId | null,
): { readonly known: readonly Candidate[]; readonly isCurrent: boolean } {
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
        .map((claim): Candidate => {
          const { id, code, value } = claim;
          return { id, code, kind: value.kind, words: claimLine(claim), label };
        }),
    );
    return { known, isCurrent: !isOfTable || table.data !== undefined };
  }
  const known = (found.data?.claims.hits ?? []).map((hit): Candidate => ({
    id: hit.claimId,
    code: hit.code,
    kind: hit.kind,
    words: [hit.label, hit.line.text].filter((part) => part !== '').join(': '),
    label: hit.articleLabel,
  }));
  return { known, isCurrent: !found.isPlaceholderData };
}
