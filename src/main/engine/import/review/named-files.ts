import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { endingOf } from '../../../../shared/domain/file-name.ts';
import { prepared, type Database } from '../../db/database.ts';

/** What reference managers attach; a file of references names nothing else for a good reason. */
const DOCUMENTS: ReadonlySet<string> = new Set(
  'pdf html htm mhtml epub djvu ps doc docx odt rtf txt md tex ppt pptx odp xls xlsx ods csv tsv zip png jpg jpeg gif tif tiff svg webp mp3 mp4'.split(
    ' ',
  ),
);

/**
 * Where a file lies that an entry names: in the folder of the source or below, or at the place that is
 * named from the top. Null where the name leads out of that folder or to another computer, or is no document’s.
 */
export function pathOfNamed(source: string, named: string): string | null {
  if (!DOCUMENTS.has(endingOf(named))) return null;
  // The name of another computer: to look at it would be to ask the network.
  if (/^[\\/]{2}/.test(named)) return null;
  const folder = dirname(source);
  const path = resolve(folder, named.replaceAll('\\', sep));
  if (isAbsolute(named)) return path;
  const inside = relative(folder, path);
  return inside.startsWith('..') || isAbsolute(inside) ? null : path;
}

/**
 * Takes back what was said against files that are no sources of their own: those of a folder that an
 * entry of the same import names as its files.
 */
export function forgetNamedFiles(staging: Database): void {
  const unread = prepared<[], { id: number; path: string }>(
    staging,
    `SELECT s.id, s.path FROM staged_source s JOIN staged_fault f ON f.source_id = s.id
     WHERE f.is_whole = 1 AND s.path IS NOT NULL`,
  ).all();
  if (unread.length === 0) return;
  const named = prepared<[], { source: string; path: string }>(
    staging,
    `SELECT s.path AS source, f.value ->> '$.path' AS path
     FROM staged_entry e JOIN staged_source s ON s.id = e.source_id
     JOIN json_each(e.entry, '$.files') f
     WHERE s.path IS NOT NULL AND f.value ->> '$.path' IS NOT NULL`,
  ).all();
  const paths = new Set(named.map(({ source, path }) => pathOfNamed(source, path)));
  const forget = prepared(staging, 'DELETE FROM staged_fault WHERE source_id = ?');
  for (const { id, path } of unread) if (paths.has(path)) forget.run(id);
}
