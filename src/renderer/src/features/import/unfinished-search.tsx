import { useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import type { UnfinishedRun } from '../../../../shared/domain/rule-reading.ts';
import { continueSuggesting } from '../../services/suggesting.ts';
import { leftWords } from '../../services/unfinished-run.ts';
import { queryKey, useCommand } from '../../lib/api.ts';
import { formatMoment, plural } from '../../lib/format.ts';
import { Button } from '../../ui/button.tsx';
import { ProgressTrack } from '../../ui/progress-track.tsx';
import styles from './jobs-dialog.module.css';

interface UnfinishedSearchProps {
  readonly run: UnfinishedRun;
}

/** The search for claims that was cancelled or interrupted: to go on with, or to let go of. */
export function UnfinishedSearch({ run }: UnfinishedSearchProps): ReactElement {
  const client = useQueryClient();
  const forget = useCommand('suggestions.forget');
  const title = `Finding claims in ${plural(run.total, 'article')}`;
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
    <li className={styles.running}>
      <span>
        {title}
        <small>Begun {formatMoment(run.startedAt)}. What it has found is kept.</small>
      </span>
      <ProgressTrack label={`${title}, paused`} done={run.total - run.left} total={run.total} />
      <span className={styles.number}>{leftWords(run)}</span>
      <span className={styles.decide}>
        <Button onPress={() => void continueSuggesting()} label="Continue finding claims">
          Continue
        </Button>
        <Button variant="plain" label="Let go of the rest" onPress={letGo}>
          Let go
        </Button>
      </span>
    </li>
  );
}
