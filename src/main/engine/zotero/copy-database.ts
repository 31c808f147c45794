import {
  chmodSync,
  constants,
  copyFileSync,
  mkdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { AppError } from '../../../shared/errors.ts';
import { journalToKeep } from './super-journal.ts';

/** What SQLite keeps beside a file while, or since, somebody was writing to it. */
const LOG = '-wal';
const JOURNAL = '-journal';
const PARTS = ['', LOG, JOURNAL];

/** So many times a copy is made anew when the file changed meanwhile. */
const ATTEMPTS = 3;

/**
 * Copies a database with its log and its journal into a folder, as all of them were at one moment.
 * The files themselves are never opened as a database, and nothing is written beside them.
 *
 * Whatever one moment shows can be brought in order: SQLite writes a journal before it changes the
 * file, and the log before it carries it over. So a journal or a log needs no judging of its own;
 * it only has to be of the same moment as the file, which is so when none of them changed from
 * before the first was copied until after the last.
 * @param file the database, which is there
 * @throws AppError `db_locked` when another program keeps writing to it
 */
export function copyDatabase(file: string, folder: string): string {
  const copy = join(folder, basename(file));
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const before = stateOf(file);
    for (const part of PARTS) rmSync(`${copy}${part}`, { force: true });
    try {
      for (const part of PARTS) copyPart(file, copy, part);
    } catch (thrown) {
      // A log or journal that was there a moment ago is gone: the file is being written to.
      if (!isGone(thrown)) throw thrown;
    }
    if (stateOf(file) === before) return copy;
  }
  throw new AppError(
    'db_locked',
    `Zotero is writing to ${basename(file)} just now. Close Zotero, then try again.`,
  );
}

function copyPart(file: string, copy: string, part: string): void {
  const from = `${file}${part}`;
  if (!statSync(from, { throwIfNoEntry: false })?.size) {
    if (part === '') writeFileSync(copy, '');
    return;
  }
  if (part !== JOURNAL) {
    copyFileSync(from, `${copy}${part}`, constants.COPYFILE_FICLONE);
    // The copy is written to, also that of a file that may only be read.
    chmodSync(`${copy}${part}`, 0o600);
    return;
  }
  const journal = journalToKeep(from);
  if (journal) writeFileSync(`${copy}${part}`, journal);
}

/** Changes whenever one of the files does. */
function stateOf(file: string): string {
  return PARTS.map((part) => {
    const stats = statSync(`${file}${part}`, { bigint: true, throwIfNoEntry: false });
    return stats ? [stats.ino, stats.size, stats.mtimeNs].join(':') : '-';
  }).join(' ');
}

function isGone(thrown: unknown): boolean {
  return thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT';
}
