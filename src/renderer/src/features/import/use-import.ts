import { useEffect, useRef } from 'react';
import type { FileToken, JobId } from '../../../../shared/domain/ids.ts';
import type { Job } from '../../../../shared/domain/job.ts';
import { undoLast } from '../../app/history.ts';
import { openArticle, useStore } from '../../app/store.ts';
import { showToast } from '../../app/toast.ts';
import { listen, useCommand } from '../../lib/api.ts';
import { tallyOf, tallyWords } from './import-tally.ts';

interface Importer {
  readonly importTokens: (tokens: readonly FileToken[]) => void;
  readonly importFiles: (files: readonly File[]) => void;
  readonly importText: (text: string, name: string) => void;
}

/** Starts imports, and says what came of those that it started. */
export function useImport(): Importer {
  const files = useCommand('import.files');
  const text = useCommand('import.text');
  const started = useRef(new Set<JobId>());
  const early = useRef(new Map<JobId, Job>());

  useEffect(
    () =>
      listen('job.progressed', (job) => {
        if (job.kind !== 'import' || job.state === 'running') return;
        if (started.current.delete(job.id)) announce(job);
        else early.current.set(job.id, job);
      }),
    [],
  );

  // A small import may be over before the answer that names its job has arrived.
  const onSuccess = ({ jobId }: { jobId: JobId }): void => {
    const done = early.current.get(jobId);
    if (done) {
      early.current.delete(jobId);
      announce(done);
    } else started.current.add(jobId);
  };
  const importTokens = (tokens: readonly FileToken[]): void => {
    if (tokens.length > 0) files.mutate({ tokens: [...tokens] }, { onSuccess });
  };
  return {
    importTokens,
    importFiles: (dropped) => {
      void window.collate.tokensFor(dropped).then((known) => {
        importTokens(known.map((file) => file.token as FileToken));
      });
    },
    importText: (words, name) => {
      text.mutate({ text: words, name }, { onSuccess });
    },
  };
}

/** One new article is opened where nothing is being read; more are counted in a toast. */
function announce(job: Job): void {
  const tally = tallyOf(job);
  const [only] = tally.imported;
  const { openArticleId, room } = useStore.getState();
  if (job.state === 'finished' && only && tally.total === 1) {
    if (openArticleId === null && room.name === 'library') openArticle(only.articleId);
    showToast({ message: `Imported: ${only.title}`, undo: () => void undoLast() });
    return;
  }
  const message = tallyWords(job);
  if (tally.imported.length > 0) showToast({ message, undo: () => void undoLast() });
  else showToast({ message });
}
