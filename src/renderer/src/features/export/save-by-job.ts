import type { ExportFormat, ExportTarget } from '../../../../shared/contract/calls/export.ts';
import { call } from '../../lib/api.ts';
import { endOf, whenJobEnds } from '../../services/job-ends.ts';
import { saySaved } from '../../services/say-saved.ts';
import { showToast } from '../../services/toast.ts';

/**
 * Asks where to save and lets the engine write the export there in the background, which says what came
 * of it at its end. Answers whether it began: false when the reader chose no place.
 */
export async function saveByJob(
  target: ExportTarget,
  format: ExportFormat,
  suggestedName: string,
): Promise<boolean> {
  const place = await call('shell.chooseSave', { suggestedName });
  if (place === null) return false;
  const { jobId } = await call('export.save', { target, format, token: place.token });
  whenJobEnds(jobId, (job) => {
    const message = endOf(job);
    if (message === null) return;
    if (job.state === 'finished') saySaved(message);
    else showToast({ message });
  });
  return true;
}
