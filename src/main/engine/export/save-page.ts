import { mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { explainUnwritten } from '../../../shared/domain/unwritten-file.ts';
import { intoNewFile } from './new-file.ts';

/** A page in Markdown with its pictures, as SVG documents by the names of their files. */
export interface Page {
  readonly text: string;
  readonly pictures: readonly { readonly name: string; readonly svg: string }[];
}

async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true });
  } catch (thrown) {
    throw explainUnwritten(thrown, basename(path));
  }
}

/**
 * Writes a page to a file, and its pictures before it to the folder `NAME_files` beside it; the page takes
 * the place of what is there when all of it is written. Throws `conflict` or `disk_full`.
 */
export async function savePage(
  path: string,
  { text, pictures }: Page,
  signal: AbortSignal,
): Promise<void> {
  if (pictures.length > 0) {
    const folder = join(dirname(path), `${basename(path, extname(path))}_files`);
    await makeFolder(folder);
    for (const { name, svg } of pictures) {
      await intoNewFile(join(folder, name), signal, (part) => writeFile(part, svg));
    }
  }
  await intoNewFile(path, signal, (part) => writeFile(part, text));
}
