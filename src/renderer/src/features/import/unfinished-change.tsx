import { useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import type { UnfinishedChange as Unfinished } from '../../../../shared/domain/unfinished-change.ts';
import { continueChange } from '../../services/unfinished-change.ts';
import { queryKey, useCommand } from '../../lib/api.ts';
import { UnfinishedWork } from './unfinished-work.tsx';

/** The change of many things that was interrupted: to go on with, or to let go of. */
export function UnfinishedChange({ change }: { readonly change: Unfinished }): ReactElement {
  const client = useQueryClient();
  const forget = useCommand('bulk.forget');
  return (
    <UnfinishedWork
      work={change}
      title={change.title}
      note="What it has changed can be undone."
      continueLabel={`Continue: ${change.title}`}
      onContinue={() => void continueChange()}
      onLetGo={() => {
        forget.mutate(
          {},
          {
            onSuccess: () => {
              void client.invalidateQueries({ queryKey: queryKey('bulk.unfinished', {}) });
            },
          },
        );
      }}
    />
  );
}
