import { open } from 'node:fs/promises';
import { MEDIA_TYPE, MIMETYPE_PATH } from './archive-format.ts';

/** The mark of a file in a zip, and how long what stands before its name is. */
const MARK = Buffer.from('PK\x03\x04', 'latin1');
const HEAD_BYTES = 30;

/**
 * Whether a file is an archive of Collate, whatever it is called: `mimetype`, its first file, says so in
 * plain bytes. What cannot be read is none.
 */
export async function isArchiveFile(path: string): Promise<boolean> {
  const told = `${MIMETYPE_PATH}${MEDIA_TYPE}`;
  const head = Buffer.alloc(HEAD_BYTES + told.length + 64);
  try {
    const handle = await open(path, 'r');
    try {
      await handle.read(head, 0, head.length, 0);
    } finally {
      await handle.close();
    }
  } catch {
    return false;
  }
  return head.subarray(0, MARK.length).equals(MARK) && head.includes(MEDIA_TYPE, HEAD_BYTES);
}
