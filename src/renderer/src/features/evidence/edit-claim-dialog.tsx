import type { ReactElement } from 'react';
import type { Claim } from '../../../../shared/domain/claim.ts';
import { undoLast } from '../../services/history.ts';
import { showToast } from '../../services/toast.ts';
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
  const [quote] = claim.quotes;
  const suggested = claim.status === 'suggested';
  return (
    <ModalDialog title={`Edit claim ${claim.code}`} onClose={onClose} width={520}>
      <ClaimEditor
        claim={claim}
        kind={claim.value.kind}
        context={quote ? { before: quote.prefix, quote: quote.exact, after: quote.suffix } : null}
        isSaving={update.isPending}
        onCancel={onClose}
        onSave={(draft) => {
          update.mutate(
            { id: claim.id, draft, accept: suggested },
            {
              onSuccess: () => {
                onClose();
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
