import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { placeOfFile } from '../../../shared/domain/attachment.ts';
import { ATTACHMENT_FOLDER } from '../../../shared/domain/library-files.ts';
import type { FileContent } from './copy-in.ts';

/** The folder of attachments of a library, or of a place that its backups also go to. */
export const attachmentFolder = (directory: string): string => join(directory, ATTACHMENT_FOLDER);

/** Where the file of this hash is in a folder of attachments, or would be. */
export const pathOfFile = (folder: string, sha256: string): string =>
  join(folder, ...placeOfFile(sha256));

/** Whether a file of this hash is in a folder of attachments with its size; what it holds is not read. */
export function isFileThere(folder: string, { sha256, size }: FileContent): boolean {
  try {
    const found = lstatSync(pathOfFile(folder, sha256));
    return found.isFile() && found.size === size;
  } catch {
    return false;
  }
}
