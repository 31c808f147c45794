import type { ReactElement } from 'react';
import type { AttachmentId } from '../../../../../shared/domain/ids.ts';
import { useCommand } from '../../../lib/api.ts';
import { Button } from '../../../ui/button.tsx';

/** Takes the letters of a PDF though they are others than its pages show. */
export function TakeGarbled({
  attachmentId,
}: {
  readonly attachmentId: AttachmentId;
}): ReactElement {
  const takeText = useCommand('pages.takeText', { showsError: true });
  return (
    <Button
      isDisabled={takeText.isPending}
      onPress={() => {
        takeText.mutate({ attachmentId, takesGarbled: true });
      }}
    >
      Take its letters all the same
    </Button>
  );
}
