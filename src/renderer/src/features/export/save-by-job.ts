import type { ExportFormat, ExportTarget } from '../../../../shared/contract/calls/export.ts';
import { call } from '../../lib/api.ts';
import { sayWhenSaved } from '../../services/say-saved.ts';

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
  sayWhenSaved(jobId);
  return true;
}
