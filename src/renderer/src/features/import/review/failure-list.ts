import type { ImportReview } from '../../../../../shared/domain/import-review.ts';
import { call } from '../../../lib/api.ts';
import { plural } from '../../../lib/format.ts';
import { saySaved } from '../../../services/say-saved.ts';
import { showToast } from '../../../services/toast.ts';

/** Copies what could not be read, a line each. */
export async function copyFailures({ id, counts }: ImportReview): Promise<void> {
  const { text } = await call('import.failureList', { id });
  await call('shell.copyText', { text });
  showToast({ message: `Copied: ${plural(counts.failed, 'line')} of what could not be read` });
}

/** Asks where to save what could not be read, a line each. */
export async function saveFailures({ id }: ImportReview): Promise<void> {
  const { text } = await call('import.failureList', { id });
  const saved = await call('shell.saveText', { text, suggestedName: 'not-imported.txt' });
  if (saved) saySaved(`Saved: ${saved.name}`);
}
