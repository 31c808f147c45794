import type { ArticleId, FileToken } from '../../../shared/domain/ids.ts';
import { call } from '../lib/api.ts';
import { plural } from '../lib/format.ts';
import { reportError } from './banners.ts';
import { undoLast } from './history.ts';
import { showToast } from './toast.ts';

interface KnownFile {
  readonly token: FileToken;
  readonly name: string;
}

async function add(articleId: ArticleId, files: readonly KnownFile[]): Promise<void> {
  const [first] = files;
  if (!first) return;
  const { ids } = await call('attachments.add', {
    articleId,
    tokens: files.map(({ token }) => token),
  });
  const what = ids.length === 1 ? first.name : plural(ids.length, 'file');
  showToast({ message: `Added to the article: ${what}`, undo: () => void undoLast() });
}

/** Asks for files and adds them to an article. Never fails: what goes wrong is shown. */
export async function chooseFilesFor(articleId: ArticleId): Promise<void> {
  try {
    const { files } = await call('shell.chooseFiles', { to: 'attach' });
    await add(articleId, files);
  } catch (error) {
    reportError(error);
  }
}

/** Adds files that were dropped on an article to it. Never fails: what goes wrong is shown. */
export async function addDroppedFiles(
  articleId: ArticleId,
  dropped: readonly File[],
): Promise<void> {
  try {
    const files = await window.collate.tokensFor(dropped);
    await add(articleId, files as readonly KnownFile[]);
  } catch (error) {
    reportError(error);
  }
}
