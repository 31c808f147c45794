import { toErrorBody } from '../../../../shared/errors.ts';
import type { KeepFile } from '../../attachments/file-store.ts';
import { prepared, type Database } from '../../db/database.ts';
import type { EntryFiles, KeptFile } from './write-entry.ts';
import type { EntryDetails } from './staging.ts';
import { pathOfNamed } from './named-files.ts';
import { nameOfFile } from './targets.ts';

async function keepFile(
  file: EntryDetails['files'][number],
  source: string,
  keep: KeepFile,
  signal: AbortSignal,
): Promise<KeptFile | string> {
  const name = nameOfFile(file);
  const path = pathOfNamed(source, file.path ?? '');
  if (path === null) {
    return `Its file ${name} was not taken: it lies outside of the folder, or is no document.`;
  }
  try {
    return { file, content: await keep({ path }, signal) };
  } catch (thrown) {
    signal.throwIfAborted();
    const { code, message } = toErrorBody(thrown);
    if (code !== 'not_found' && code !== 'unsupported_file') throw thrown;
    return `Its file did not come with it. ${message}`;
  }
}

/**
 * Copies the files that an entry names into the library’s folder. One that is not there, or not to be
 * taken, is a sentence; what has only an address has no file. Throws when nothing can be written.
 */
export async function keepFiles(
  staging: Database,
  id: number,
  keep: KeepFile,
  signal: AbortSignal,
): Promise<EntryFiles> {
  const row = prepared<[number], { files: string; path: string | null }>(
    staging,
    `SELECT e.entry ->> '$.files' AS files, s.path
     FROM staged_entry e JOIN staged_source s ON s.id = e.source_id WHERE e.id = ?`,
  ).get(id);
  const kept: KeptFile[] = [];
  const warnings: string[] = [];
  for (const file of JSON.parse(row?.files ?? '[]') as EntryDetails['files']) {
    if (file.path === null) continue;
    const one =
      row?.path == null
        ? `Its file ${nameOfFile(file)} was not taken: a pasted entry has no folder.`
        : await keepFile(file, row.path, keep, signal);
    if (typeof one === 'string') warnings.push(one);
    else kept.push(one);
  }
  return { kept, warnings };
}
