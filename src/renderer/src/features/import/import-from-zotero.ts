import type { AlikeDecision } from '../../../../shared/domain/zotero.ts';
import { reportError } from '../../services/banners.ts';
import { undoLast } from '../../services/history.ts';
import { whenJobEnds } from '../../services/job-ends.ts';
import { showToast } from '../../services/toast.ts';
import { call } from '../../lib/api.ts';

/** Brings what was looked at, and says what it came to. */
export async function importFromZotero(id: string, alike: AlikeDecision): Promise<void> {
  try {
    const { jobId } = await call('zotero.import', { id, alike });
    whenJobEnds(jobId, ({ message, imports }) => {
      const isChanged = imports.some(({ outcome }) => outcome === 'imported');
      showToast({
        message: `From Zotero: ${message ?? 'done.'}`,
        ...(isChanged ? { undo: () => void undoLast() } : {}),
      });
    });
  } catch (error) {
    reportError(error);
  }
}
