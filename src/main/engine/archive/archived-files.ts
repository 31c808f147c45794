import { AppError } from '../../../shared/errors.ts';
import type { KeepFile } from '../attachments/file-store.ts';
import { prepared, type Database } from '../db/database.ts';
import { attachmentPath } from './archive-format.ts';
import type { OwnRow } from './archive-items.ts';
import type { ArchiveKind } from './archive-rows.ts';
import type { ArchiveZip } from './archive-zip.ts';
import { placeOf } from './row-places.ts';

/** The tables of the kinds that come with files. */
const WITH_FILES: Partial<Readonly<Record<ArchiveKind, string>>> = {
  attachments: 'attachment',
  annotations: 'annotation',
  claims: 'claim',
};

/** Whether the library lacks what a row with files is; false for other rows. */
export function isNewHere(db: Database, { kind, row }: OwnRow): boolean {
  if (kind === 'second-reading-articles') {
    const find = 'SELECT 1 FROM second_reading_article WHERE reading_id = ? AND article_id = ?';
    return prepared<[string, string]>(db, find).get(row.reading, row.article) === undefined;
  }
  const table = WITH_FILES[kind];
  if (table === undefined || !('id' in row)) return false;
  return prepared<[string]>(db, `SELECT 1 FROM ${table} WHERE id = ?`).get(row.id) === undefined;
}

/** The files in an archive, which are kept in the library before the rows that need them are written. */
export class ArchivedFiles {
  readonly #zip: ArchiveZip;
  readonly #keep: KeepFile;
  readonly #missing: ReadonlySet<string>;
  readonly #kept = new Set<string>();

  constructor(zip: ArchiveZip, keep: KeepFile, missing: ReadonlySet<string>) {
    this.#zip = zip;
    this.#keep = keep;
    this.#missing = missing;
  }

  /** Keeps the files of a row, each once. Throws `conflict` where the archive has changed. */
  async keepOf({ kind, row }: OwnRow, signal: AbortSignal): Promise<void> {
    const { files } = placeOf(kind, row);
    for (const sha256 of files) {
      if (this.#kept.has(sha256) || this.#missing.has(sha256)) continue;
      const content = await this.#keep({ pieces: this.#zip.read(attachmentPath(sha256)) }, signal);
      if (content.sha256 !== sha256) {
        throw new AppError(
          'conflict',
          'The archive was changed while it was imported. Undo the import, then import it again.',
        );
      }
      this.#kept.add(sha256);
    }
  }
}
