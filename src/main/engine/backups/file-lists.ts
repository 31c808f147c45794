import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import type { FileContent } from '../attachments/copy-in.ts';

/** Since this schema a library knows files of articles: a copy of an earlier one needs none. */
const FIRST_SCHEMA_WITH_FILES = 12;

const HEAD = /^files (\d+)$/;
const LINE = /^([0-9a-f]{64}) (\d{1,15})$/;

/** A backup and its packed form share one list. */
const listOf = (backup: string): string => `${backup.replace(/\.gz$/, '')}.files`;

/** Whether a copy of this schema needs no files, and no list of them. */
export const isFromBeforeFiles = (schema: number): boolean => schema < FIRST_SCHEMA_WITH_FILES;

/** Writes beside a backup which files of articles it needs. */
export function writeFileList(backup: string, files: readonly FileContent[]): void {
  const lines = [`files ${String(files.length)}`];
  for (const { sha256, size } of files) lines.push(`${sha256} ${String(size)}`);
  writeFileAtomic.sync(listOf(backup), `${lines.join('\n')}\n`, { mode: 0o600 });
}

/** The list beside a backup as it was written; null where there is none. */
export function readListText(backup: string): string | null {
  try {
    return readFileSync(listOf(backup), 'utf8');
  } catch {
    return null;
  }
}

/** The files in a list; null when it is not whole. */
export function parseFileList(text: string): FileContent[] | null {
  const [head, ...lines] = text.split('\n');
  const count = HEAD.exec(head ?? '')?.[1];
  const files = lines.flatMap((line): FileContent[] => {
    const [, sha256, size] = LINE.exec(line) ?? [];
    return sha256 === undefined ? [] : [{ sha256, size: Number(size) }];
  });
  // The last line ends, so that an empty one follows.
  return Number(count) === files.length && files.length === lines.length - 1 ? files : null;
}

/** The files that a backup needs; null when no list lies beside it that is whole. */
export function readFileList(backup: string): FileContent[] | null {
  const text = readListText(backup);
  return text === null ? null : parseFileList(text);
}

/** Whether a file in a folder is the list of a backup that is not there in either form. */
export function isLoneList(folder: string, name: string): boolean {
  const backup = /^(.+\.sqlite)\.files$/.exec(name)?.[1];
  if (backup === undefined) return false;
  return !existsSync(join(folder, backup)) && !existsSync(join(folder, `${backup}.gz`));
}

/** Removes the list of a backup that is gone in both its forms. */
export function removeFileList(backup: string): void {
  const unpacked = backup.replace(/\.gz$/, '');
  if (existsSync(unpacked) || existsSync(`${unpacked}.gz`)) return;
  rmSync(listOf(backup), { force: true });
}
