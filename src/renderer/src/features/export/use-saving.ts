import { useState } from 'react';
import type { JobId } from '../../../../shared/domain/ids.ts';
import type { Job } from '../../../../shared/domain/job.ts';
import { call, useCall } from '../../lib/api.ts';
import { reportError } from '../../services/banners.ts';
import { whenJobEnds } from '../../services/job-ends.ts';
import { leaveExport } from '../../services/navigation.ts';
import { sayJobSaved } from '../../services/say-saved.ts';
import { useStore, type ExportRoom } from '../../services/store.ts';
import { AppError } from '../../../../shared/errors.ts';
import type { ExportFormat } from '../../../../shared/contract/calls/export.ts';
import type { ExportInHand } from './use-export.ts';
import type { ExportPlace } from './use-export-place.ts';

export interface Saving {
  /** Writes it, after asking where if that is not known. Stops before a file with the reader's words in it that they have not seen. */
  readonly save: () => void;
  /** As `save`, under another name. */
  readonly saveElsewhere: () => void;
  readonly cancel: () => void;
  /** The job that writes; null while none does. */
  readonly job: Job | null;
  readonly isSaving: boolean;
  /** Why the last try wrote nothing; null where there was none. */
  readonly failure: string | null;
}

const isHere = (room: ExportRoom): boolean => useStore.getState().room === room;

/** Writes an export by a job and says what came of it, also when the reader has gone on meanwhile. */
export function useSaving(room: ExportRoom, inHand: ExportInHand): Saving {
  const [jobId, setJobId] = useState<JobId | null>(null);
  const [isAsking, setIsAsking] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const jobs = useCall('jobs.list', {}).data ?? [];
  const { target, options, choices, plan, decisions } = inHand;
  const suggestedName = (inHand.note ?? inHand.data)?.suggestedName ?? 'export';

  const start = async ({ token }: ExportPlace): Promise<JobId> => {
    if (options === null) {
      const format = choices.format as ExportFormat;
      return (await call('export.save', { target, format, token })).jobId;
    }
    if (plan !== null && inHand.place?.token === token) {
      const decided = [...decisions].map(([region, take]) => ({ region, take }));
      const again = { target, options, token, seen: plan.seen, decisions: decided };
      return (await call('export.saveAgain', again)).jobId;
    }
    return (await call('export.saveNote', { target, options, token })).jobId;
  };

  const write = async (place: ExportPlace): Promise<void> => {
    const id = await start(place);
    setJobId(id);
    whenJobEnds(id, (job) => {
      setJobId(null);
      if (job.state === 'failed') {
        setFailure(job.message ?? 'Nothing was written.');
        if (isHere(room)) inHand.lookAgain();
        return;
      }
      sayJobSaved(job);
      if (job.state === 'finished' && isHere(room)) leaveExport(room);
    });
  };

  /** Whether what stands in a file that was just chosen must be seen first. */
  const mustBeSeen = async ({ token }: ExportPlace): Promise<boolean> => {
    if (options === null) return false;
    const found = await call('export.planAgain', { target, options, token });
    if (found !== null) inHand.setView('changes');
    return found !== null;
  };

  const run = (elsewhere: boolean): void => {
    setFailure(null);
    setIsAsking(true);
    const known = elsewhere ? null : inHand.place;
    const writing = async (): Promise<void> => {
      const place = known ?? (await inHand.choosePlace(suggestedName));
      if (place === null) return;
      if (known === null && (await mustBeSeen(place))) return;
      await write(place);
    };
    writing()
      .catch((thrown: unknown) => {
        if (thrown instanceof AppError && thrown.code !== 'internal') setFailure(thrown.message);
        else reportError(thrown);
      })
      .finally(() => {
        setIsAsking(false);
      });
  };

  return {
    save: () => {
      run(false);
    },
    saveElsewhere: () => {
      run(true);
    },
    cancel: () => {
      if (jobId) call('jobs.cancel', { id: jobId }).catch(reportError);
    },
    job: jobs.find(({ id }) => id === jobId) ?? null,
    isSaving: isAsking || jobId !== null,
    failure,
  };
}
