import { useMemo, type ReactElement } from 'react';
import type { Claim } from '../../../../shared/domain/claim.ts';
import { undoLast } from '../../services/history.ts';
import { showToast } from '../../services/toast.ts';
import { useUnsavedClaim } from '../../services/use-unsaved-claim.ts';
import { useCommand } from '../../lib/api.ts';
import { ClaimEditor } from '../../ui/claim-editor/claim-editor.tsx';
import { ModalDialog } from '../../ui/modal-dialog.tsx';

interface EditClaimDialogProps {
  readonly claim: Claim;
  readonly onClose: () => void;
}

/** Changes the claim of a cell; saving a suggestion accepts it. */
export function EditClaimDialog({ claim, onClose }: EditClaimDialogProps): ReactElement {
  const update = useCommand('claims.update');
  const editing = useMemo(() => ({ of: 'existing', claimId: claim.id }) as const, [claim.id]);
  const { kept, onUnsaved, drop } = useUnsavedClaim(claim.articleId, editing);
  const close = (): void => {
    drop();
    onClose();
  };
  // After a press outside what was typed is kept, and is there when the claim is edited again.
  const [quote] = claim.quotes;
  const suggested = claim.status === 'suggested';
  return (
    <ModalDialog title={`Edit claim ${claim.code}`} onClose={onClose} width={520}>
      <ClaimEditor
        claim={claim}
        kind={claim.value.kind}
        context={quote ? { before: quote.prefix, quote: quote.exact, after: quote.suffix } : null}
        areas={claim.areas}
        isSaving={update.isPending}
        unsaved={kept}
        onUnsaved={onUnsaved}
        onCancel={close}
        onSave={(draft) => {
          update.mutate(
            { id: claim.id, draft, accept: suggested },
            {
              onSuccess: () => {
                close();
                showToast({
                  message: suggested ? `Accepted ${claim.code} as edited` : `Changed ${claim.code}`,
                  undo: () => void undoLast(),
                });
              },
            },
          );
        }}
      />
    </ModalDialog>
  );
}
