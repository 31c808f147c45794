import { useDeferredValue, useState, type ReactElement } from 'react';
import type { Claim } from '../../../../shared/domain/claim.ts';
import type { ArticleId, ClaimId } from '../../../../shared/domain/ids.ts';
import type { ClaimRelation } from '../../../../shared/domain/link.ts';
import { undoLast } from '../../services/history.ts';
import { closeOverlay } from '../../services/store.ts';
import { showToast } from '../../services/toast.ts';
import { useListedChoice } from '../../services/use-listed-choice.ts';
import { useCall, useCommand } from '../../lib/api.ts';
import { Button } from '../../ui/button.tsx';
import { ClaimChoice, type ClaimToChoose } from '../../ui/claim-choice.tsx';
import { ModalDialog } from '../../ui/modal-dialog.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { CLAIM_RELATION_WORDS, optionsOf } from '../../ui/words.ts';
import { describeNote } from './margin/note-words.ts';
import styles from './dialogs.module.css';

/** How many claims are proposed. */
const SHOWN = 30;

interface LinkClaimDialogProps {
  readonly claimId: ClaimId;
  readonly articleId: ArticleId;
  /** The article that is read beside it, with the claim selected there; null where none is. */
  readonly beside: { readonly articleId: ArticleId; readonly claimId: ClaimId | null } | null;
}

/** Links a claim to another one, of this article or of any other. */
export function LinkClaimDialog({
  claimId,
  articleId,
  beside,
}: LinkClaimDialogProps): ReactElement {
  const [relation, setRelation] = useState<ClaimRelation>('supports');
  const [typed, setTyped] = useState('');
  const link = useCommand('claims.link');
  const own = useCall('claims.list', { articleId }).data ?? [];
  const claim = own.find(({ id }) => id === claimId);
  const text = useDeferredValue(typed.trim());
  const { known, isCurrent } = useCandidates(text, articleId, beside?.articleId ?? null);
  const candidates = known.filter(({ id }) => id !== claimId);
  const {
    chosen: target,
    choose,
    moveByKey,
  } = useListedChoice({
    ids: candidates.map(({ id }) => id),
    isSettled: isCurrent && text === typed.trim(),
    unchosen: text === '' ? (beside?.claimId ?? null) : (candidates[0]?.id ?? null),
  });

  const save = (): void => {
    if (target === null) return;
    link.mutate(
      { from: claimId, to: target, relation },
      {
        onSuccess: () => {
          closeOverlay();
          showToast({ message: 'Claims linked', undo: () => void undoLast() });
        },
      },
    );
  };
  return (
    <ModalDialog
      title="Link to another claim"
      subtitle={claim ? `${claim.code}, ${describeNote(claim).value}` : undefined}
      onClose={closeOverlay}
      onSubmit={save}
      actions={
        <>
          <Button
            variant="primary"
            chord="Mod+Enter"
            onPress={save}
            isDisabled={target === null}
            reason="Choose a claim first"
          >
            Link
          </Button>
          <Button variant="plain" chord="Escape" onPress={closeOverlay}>
            Cancel
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <RadioGroup
          label="This claim"
          options={optionsOf(CLAIM_RELATION_WORDS)}
          value={relation}
          onChange={setRelation}
          columns={3}
        />
        <TextField
          label="The other"
          value={typed}
          onChange={setTyped}
          placeholder="Words of a claim anywhere in the library"
          autoFocus
          maxLength={200}
          onKeyDown={moveByKey}
        />
      </div>
      <ClaimChoice
        label="Claims to link to"
        claims={candidates}
        chosen={target}
        onChoose={choose}
        empty={typed.trim() === '' ? 'This article has no other claim.' : 'No claim fits.'}
      />
    </ModalDialog>
  );
}

/** The claims that fit what is typed; while nothing is, those of the article beside and of the same one. */
function useCandidates(
  text: string,
  articleId: ArticleId,
  besideId: ArticleId | null,
): { readonly known: readonly ClaimToChoose[]; readonly isCurrent: boolean } {
  const own = useCall('claims.list', { articleId }, { enabled: text === '' }).data ?? [];
  const beside = useCall(
    'claims.list',
    { articleId: besideId ?? articleId },
    { enabled: text === '' && besideId !== null },
  );
  const found = useCall(
    'search.query',
    { text, limit: SHOWN },
    { enabled: text !== '', keepPrevious: true },
  );
  if (text === '') {
    const ofBeside = besideId === null ? [] : (beside.data ?? []);
    const known = [
      ...ofBeside.map((claim) => candidateOf(claim, 'the article beside')),
      ...own.map((claim) => candidateOf(claim, 'this article')),
    ];
    return { known, isCurrent: besideId === null || beside.data !== undefined };
  }
  const known = (found.data?.claims.hits ?? []).map((hit) => ({
    id: hit.claimId,
    code: hit.code,
    kind: hit.kind,
    words: [hit.label, hit.line.text].filter((part) => part !== '').join(': '),
    detail: hit.articleId === articleId ? 'this article' : hit.articleLabel,
  }));
  return { known, isCurrent: !found.isPlaceholderData };
}

function candidateOf(claim: Claim, detail: string): ClaimToChoose {
  const { id, code, value } = claim;
  return { id, code, kind: value.kind, words: describeNote(claim).value, detail };
}
