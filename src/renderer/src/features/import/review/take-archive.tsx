import { useMutation } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import type { JobId } from '../../../../../shared/domain/ids.ts';
import { call } from '../../../lib/api.ts';
import { sayChanged } from '../../../services/changed.ts';
import { Button } from '../../../ui/button.tsx';

interface TakeArchiveProps {
  readonly reviewId: JobId;
  readonly archive: number;
}

/** Takes an archive in that came into the watched folder, as a whole; what came of it is said when that has ended. */
export function TakeArchive({ reviewId, archive }: TakeArchiveProps): ReactElement {
  const take = useMutation({
    mutationKey: ['import.takeArchive'],
    mutationFn: () => call('import.takeArchive', { id: reviewId, archive }),
    onSuccess: (answer) => {
      sayChanged(answer, '');
    },
  });
  return (
    <Button
      variant="primary"
      isDisabled={take.isPending}
      reason="It is being taken in"
      onPress={() => {
        take.mutate();
      }}
    >
      Take the archive in
    </Button>
  );
}
