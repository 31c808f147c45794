import type { ArticleId, AttachmentId } from '../../../../../shared/domain/ids.ts';
import { call } from '../../../lib/api.ts';
import { reportError } from '../../../services/banners.ts';
import { sayWhenSaved } from '../../../services/say-saved.ts';

/**
 * Asks where to save a copy of the PDF of an article, and lets the engine write it there with the
 * article’s annotations in the background, which says what came of it at its end.
 */
export async function saveCopy(articleId: ArticleId, pdf: AttachmentId): Promise<void> {
  try {
    const { name } = await call('attachments.get', { id: pdf });
    const suggestedName = `${name.replace(/\.pdf$/i, '')} with highlights.pdf`;
    const place = await call('shell.chooseSave', { suggestedName });
    if (place === null) return;
    const { jobId } = await call('pages.saveCopy', { articleId, token: place.token });
    sayWhenSaved(jobId);
  } catch (error) {
    reportError(error, () => void saveCopy(articleId, pdf));
  }
}
