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
 * Lets go of files that are no sources of their own: those of a folder that an entry of the same import
 * names as its files. What was said against them is taken back, and a PDF among them is no entry: its text
 * is taken in with its reference.
 */
export function forgetNamedFiles(staging: Database): void {
  const files = prepared<[], { id: number; path: string }>(
    staging,
    `SELECT s.id, s.path FROM staged_source s WHERE s.path IS NOT NULL AND (
       EXISTS (SELECT 1 FROM staged_fault f WHERE f.source_id = s.id AND f.is_whole = 1)
       OR s.format = 'pdf')`,
  ).all();
  if (files.length === 0) return;
  const named = prepared<[], { source: string; path: string }>(
    staging,
    `SELECT s.path AS source, f.value ->> '$.path' AS path
     FROM staged_entry e JOIN staged_source s ON s.id = e.source_id
     JOIN json_each(e.entry, '$.files') f
     WHERE s.path IS NOT NULL AND s.format IS NOT 'pdf' AND f.value ->> '$.path' IS NOT NULL`,
  ).all();
  const paths = new Set(named.map(({ source, path }) => pathOfNamed(source, path)));
  const forget = ['staged_fault', 'staged_entry'].map((table) =>
    prepared<[number]>(staging, `DELETE FROM ${table} WHERE source_id = ?`),
  );
  for (const { id, path } of files) {
    if (paths.has(path)) for (const each of forget) each.run(id);
  }
}
