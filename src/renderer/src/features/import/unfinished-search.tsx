import { useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import type { UnfinishedRun } from '../../../../shared/domain/rule-reading.ts';
import { continueSuggesting } from '../../services/suggesting.ts';
import { queryKey, useCommand } from '../../lib/api.ts';
import { plural } from '../../lib/format.ts';
import { UnfinishedWork } from './unfinished-work.tsx';

interface UnfinishedSearchProps {
  readonly run: UnfinishedRun;
}

/** The search for claims that was cancelled or interrupted: to go on with, or to let go of. */
export function UnfinishedSearch({ run }: UnfinishedSearchProps): ReactElement {
  const client = useQueryClient();
  const forget = useCommand('suggestions.forget');
  const letGo = (): void => {
    forget.mutate(
      {},
      {
        onSuccess: () => {
          void client.invalidateQueries({ queryKey: queryKey('suggestions.unfinished', {}) });
        },
      },
    );
  };
  return (
    <UnfinishedWork
      work={run}
      title={`Finding claims in ${plural(run.total, 'article')}`}
      note="What it has found is kept."
      continueLabel="Continue finding claims"
      onContinue={() => void continueSuggesting()}
      onLetGo={letGo}
    />
  );
}
