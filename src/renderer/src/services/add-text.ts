import type { ArticleId } from '../../../shared/domain/ids.ts';
import { call } from '../lib/api.ts';
import { reportError } from './banners.ts';
import { undoLast } from './history.ts';
import { showToast } from './toast.ts';

/** Says that an article has its first text, with the way back. */
export function sayTextAdded(): void {
  showToast({ message: 'The text is in place', undo: () => void undoLast() });
}

/** Lets the reader choose the file that has the text of an article. */
export async function addTextOfFile(articleId: ArticleId): Promise<void> {
  try {
    const { files } = await call('shell.chooseFiles', { to: 'text' });
    const [file] = files;
    if (!file) return;
    await call('import.textOf', { articleId, token: file.token });
    sayTextAdded();
  } catch (error) {
    reportError(error);
  }
}
