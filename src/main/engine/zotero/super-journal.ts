import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** The last eight bytes of a journal that belongs to a change of several files (SQLite's file format, section 3). */
const MAGIC = Buffer.from('d9d505f920a163d7', 'hex');
/** Behind the name: its length, its checksum and the magic; before it: the number of a page. */
const BEHIND = 4 + 4 + MAGIC.length;
const BEFORE = 4;

/**
 * What of a rollback journal is to stand beside the copy of its file: all of it, or nothing.
 *
 * Better BibTeX keeps its keys in a second file of the same connection, so a change may be one of both
 * files. Its journal then ends with the name of a third file, which is deleted when the change is
 * complete. SQLite would look for that file, and delete it, wherever the name leads; so the name is taken
 * away here: of a change that is complete nothing is left to roll back.
 * @param original where Zotero has the journal
 */
export function journalToKeep(original: string): Buffer | null {
  const bytes = readFileSync(original);
  const end = bytes.length - BEHIND;
  if (end < BEFORE || !bytes.subarray(bytes.length - MAGIC.length).equals(MAGIC)) return bytes;
  const start = end - bytes.readUInt32BE(end);
  if (start < BEFORE) return bytes;
  const name = basename(bytes.toString('utf8', start, end).replaceAll('\\', '/'));
  if (!existsSync(join(dirname(original), name))) return null;
  return bytes.subarray(0, start - BEFORE);
}
