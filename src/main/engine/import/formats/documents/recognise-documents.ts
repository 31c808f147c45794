import type { FormatSource } from '../format-reading.ts';
import { isZip, openZip, partOf } from './read-zip.ts';

/** What OpenDocument and EPUB put at the very beginning of their archives. */
const HEAD_BYTES = 200;
const ODT = 'application/vnd.oasis.opendocument.text';
const EPUB = 'application/epub+zip';

/** Whether a file is a Word document, also one whose archive is refused. */
export function isDocx({ bytes }: FormatSource): boolean {
  if (!isZip(bytes)) return false;
  const archive = openZip(bytes);
  // What cannot be opened is told by the names that stand in it, and refused by the reader.
  return archive ? archive.names.includes('word/document.xml') : holds(bytes, 'word/document.xml');
}

/** Whether a file is a text of OpenDocument or its template. */
export function isOdt({ bytes }: FormatSource): boolean {
  return isOfType(bytes, ODT, 'META-INF/manifest.xml');
}

/** Whether a file is an EPUB. */
export function isEpub({ bytes }: FormatSource): boolean {
  return isOfType(bytes, EPUB, 'META-INF/container.xml');
}

/** Whether an archive says at its beginning, in its part `mimetype` or in another what it is. */
function isOfType(bytes: Uint8Array, type: string, part: string): boolean {
  if (!isZip(bytes)) return false;
  if (holds(bytes.subarray(0, HEAD_BYTES), type)) return true;
  const archive = openZip(bytes);
  if (!archive) return false;
  const told = archive.names.includes('mimetype') ? 'mimetype' : part;
  const telling = partOf(archive, told);
  return telling !== null && (holds(telling, type) || (type === EPUB && told === part));
}

function holds(bytes: Uint8Array, words: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(words);
}
