import { shell } from 'electron';
import { join } from 'node:path';
import type { Handlers } from '../../shared/contract/dispatch.ts';
import { Attachment, placeOfFile } from '../../shared/domain/attachment.ts';
import { isShownByPrograms } from '../../shared/domain/file-kinds.ts';
import { ATTACHMENT_FOLDER } from '../../shared/domain/library-files.ts';
import { AppError } from '../../shared/errors.ts';
import type { LibrarySession } from './library-session.ts';
import type { OpenedFiles } from './opened-files.ts';

/** What the handlers of files work with. */
export interface AttachmentContext {
  readonly library: LibrarySession;
  readonly openedFiles: OpenedFiles;
}

async function askFor(
  library: LibrarySession,
  id: string,
  signal: AbortSignal,
): Promise<Attachment> {
  const answer = await library.call('attachments.get', { id }, signal);
  if (!answer.ok) throw new AppError(answer.error.code, answer.error.message);
  return Attachment.parse(answer.value);
}

export const attachmentHandlers = {
  'shell.openAttachment': async ({ library, openedFiles }, { id, how }, signal) => {
    const { sha256, size, name } = await askFor(library, id, signal);
    const kept = join(library.directory, ATTACHMENT_FOLDER, ...placeOfFile(sha256));
    if (!isShownByPrograms(name)) {
      shell.showItemInFolder(kept);
      return {
        instead: `“${name}” is of a kind that could be run, and not only be shown, so Collate opens it in no program. It is shown in the library’s folder, where it has its checksum as its name: copy it from there if you trust it.`,
      };
    }
    const copy = await openedFiles.layOut({ kept, sha256, size, name });
    if (how === 'show') {
      shell.showItemInFolder(copy);
      return { instead: null };
    }
    const failure = await shell.openPath(copy);
    if (failure !== '') {
      throw new AppError(
        'conflict',
        `This system has no program that opens “${name}”. Show it in its folder, and open it from there.`,
      );
    }
    return { instead: null };
  },
} satisfies Handlers<AttachmentContext, 'shell.openAttachment'>;
