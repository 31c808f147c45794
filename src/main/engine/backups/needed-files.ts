import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BACKUP_FOLDER } from '../db/open.ts';
import { isRunning } from '../db/is-running.ts';
import { isFromBeforeFiles, parseFileList, readListText } from './file-lists.ts';
import { storedBackups } from './folder.ts';
import { INCOMING_NAME } from './leftovers.ts';

/** A file of work, and the process that works on it. */
const WORK = /\.part-(\d+)/;

function namesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}

/** Whether a process that runs is about to finish a copy, which may need any file. */
function isCopying(names: readonly string[]): boolean {
  return names.some((name) => {
    const pid = WORK.exec(name)?.[1];
    return pid !== undefined && isRunning(Number(pid));
  });
}

function readAllLists(folder: string): ReadonlySet<string> | null {
  const needed = new Set<string>();
  // Most copies need what the one before them needed.
  const read = new Set<string>();
  for (const { file, manifest } of storedBackups(folder)) {
    if (manifest !== null && isFromBeforeFiles(manifest.schema)) continue;
    const text = readListText(file);
    if (text === null) return null;
    if (read.has(text)) continue;
    read.add(text);
    const files = parseFileList(text);
    if (files === null) return null;
    for (const { sha256 } of files) needed.add(sha256);
  }
  return needed;
}

/**
 * What tells which files the backups in a folder need, by their hashes: null while a copy is being
 * made, and while there is one of which nobody knows. The lists are read again when others lie there.
 */
export function watchFileLists(folder: string): () => ReadonlySet<string> | null {
  let known: { readonly names: string; readonly needed: ReadonlySet<string> | null } | null = null;
  return () => {
    const all = namesIn(folder);
    if (isCopying(all)) return null;
    const names = all.join('\n');
    // A list that is not whole may be written anew under its name.
    if (known?.names !== names || known.needed === null)
      known = { names, needed: readAllLists(folder) };
    return known.needed;
  };
}

/** As `watchFileLists`, of the backups of a library, which one that is about to be restored keeps unknown too. */
export function watchNeededFiles(directory: string): () => ReadonlySet<string> | null {
  const lists = watchFileLists(join(directory, BACKUP_FOLDER));
  return () => (existsSync(join(directory, INCOMING_NAME)) ? null : lists());
}

/** Says that a copy is being made under this name, until what it answers with is called; see `watchFileLists`. */
export function beginCopying(backup: string): () => void {
  const mark = `${backup}.files.part-${String(process.pid)}`;
  writeFileSync(mark, '', { mode: 0o600 });
  return () => {
    rmSync(mark, { force: true });
  };
}
