import { randomUUID } from 'node:crypto';
import { dirname, join } from 'node:path';
import { open, realpath, rename, rm, stat } from 'node:fs/promises';

/** What a new file may be, before the umask of the reader. */
const NEW_FILE = 0o666;

/**
 * Writes a text to a file so that either the old or the whole new text is in it, also after a power
 * cut. A file that is there keeps its rights, and a link goes on leading to it.
 *
 * Not by write-file-atomic: it listens to signals while it writes, and when it stops listening, those
 * of Electron’s own that end the app in peace are no longer heard.
 * @throws the system’s error; the file is then as it was
 */
export async function writeWhole(file: string, content: string | Uint8Array): Promise<void> {
  const target = await realpath(file).catch(() => file);
  const mode = await stat(target).then(
    (status) => status.mode,
    () => NEW_FILE,
  );
  // No longer than the name itself may be.
  const part = join(dirname(target), `collate-${randomUUID()}.part`);
  try {
    const handle = await open(part, 'wx', mode);
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(part, target);
  } catch (thrown) {
    await rm(part, { force: true });
    throw thrown;
  }
}
