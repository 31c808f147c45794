import { toErrorBody } from '../../../../shared/errors.ts';
import type { KeepFile } from '../../attachments/file-store.ts';
import { plucked, prepared, type Database } from '../../db/database.ts';
import { newsOf } from '../origin/news.ts';
import { missing } from './compare-entry.ts';
import { keepPictures, NO_PICTURES } from '../../pages/keep-pictures.ts';
import type { Choices } from './compare-items.ts';
import type { KeptFile } from './give-parts.ts';
import { pathOfNamed } from './named-files.ts';
import { hasStagedPdf, readStagedPdf } from './staged-pdf.ts';
import type { EntryDetails } from './staging.ts';
import { nameOfFile } from './targets.ts';
import type { EntryFiles } from './write-entry.ts';

interface EntryRow {
  readonly entry: string;
  readonly path: string | null;
  readonly choices: string;
  /** What it is merged into; null for an article of its own. */
  readonly article: string | null;
}

const READ_ENTRY = `
  SELECT e.entry, s.path, e.choices,
    iif(e.decision = 'merge', coalesce(e.match_article, t.article_id), NULL) AS article
  FROM staged_entry e JOIN staged_source s ON s.id = e.source_id
  LEFT JOIN staged_entry t ON t.id = e.match_entry WHERE e.id = ?`;

/** Where the file of an entry lies, or why it is not taken. */
function placeOfFile(
  file: EntryDetails['files'][number],
  details: EntryDetails,
  source: string | null,
): { readonly path: string } | string {
  const name = nameOfFile(file);
  // A PDF is a file of what it becomes.
  if (source !== null && file.path === source) return { path: source };
  // Its place was looked at by whoever read the other program’s folder.
  if (details.origin) return { path: file.path ?? '' };
  if (source === null) return `Its file ${name} was not taken: a pasted entry has no folder.`;
  const path = pathOfNamed(source, file.path ?? '');
  return path === null
    ? `Its file ${name} was not taken: it lies outside of the folder, or is no document.`
    : { path };
}

/** The names of the files that are to come of an entry: all, or, of one that is merged, those that its article lacks. */
function wantedNames(db: Database, row: EntryRow, names: readonly string[]): ReadonlySet<string> {
  if (row.article === null) return new Set(names);
  if ((JSON.parse(row.choices) as Choices)['files'] === 'library') return new Set();
  const here = plucked<[string], string>(
    db,
    'SELECT name FROM attachment WHERE article_id = ? AND deleted_at IS NULL',
  ).all(row.article);
  return new Set(missing(here, names));
}

/**
 * Copies the files of an entry that are to come into the library’s folder. One that is not there, or not
 * to be taken, is a sentence; what has only an address has no file. Throws when nothing can be written.
 */
export async function keepFiles(
  db: Database,
  staging: Database,
  id: number,
  keep: KeepFile,
  signal: AbortSignal,
): Promise<EntryFiles> {
  const row = prepared<[number], EntryRow>(staging, READ_ENTRY).get(id)!;
  const all = JSON.parse(row.entry) as EntryDetails;
  const details = row.article === null ? all : newsOf(db, all);
  const files = details.files.map((file, at) => ({
    file,
    key: details.origin?.fileKeys[at] ?? null,
  }));
  const names = details.files.map(nameOfFile);
  const wanted = hasStagedPdf(staging, id) ? new Set(names) : wantedNames(db, row, names);
  const kept: KeptFile[] = [];
  const lost = details.origin?.lostFiles ?? [];
  const warnings = lost.map((name) => `Its file “${name}” is not on this computer.`);
  for (const { file, key } of files) {
    if (file.path === null || !wanted.has(nameOfFile(file))) continue;
    const place = placeOfFile(file, details, row.path);
    if (typeof place === 'string') {
      warnings.push(place);
      continue;
    }
    try {
      kept.push({ file, key, content: await keep(place, signal) });
    } catch (thrown) {
      signal.throwIfAborted();
      const { code, message } = toErrorBody(thrown);
      if (code !== 'not_found' && code !== 'unsupported_file') throw thrown;
      warnings.push(`Its file did not come with it. ${message}`);
    }
  }
  const pdf = readStagedPdf(staging, id);
  const pictures = pdf ? await keepPictures(pdf, keep, signal) : NO_PICTURES;
  return { kept, warnings, pictures };
}
