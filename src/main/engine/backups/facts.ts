import { LibraryCounts } from '../../../shared/domain/backup.ts';
import type { FileContent } from '../attachments/copy-in.ts';
import { readNeededFiles } from '../attachments/queries.ts';
import { connect, plucked, prepared, type Database } from '../db/database.ts';
import { schemaVersion } from '../db/migrate.ts';

/** What tells one copy of a library from another. */
export interface LibraryFacts {
  readonly libraryId: string;
  /** How many changes the library has been through; 0 in a library from before they were counted. */
  readonly changes: number;
  readonly schema: number;
  readonly counts: LibraryCounts;
}

const COUNTS = `
  SELECT
    (SELECT count(*) FROM article WHERE deleted_at IS NULL) AS articles,
    (SELECT count(*) FROM claim c JOIN article a ON a.id = c.article_id
      WHERE c.status = 'accepted' AND c.deleted_at IS NULL AND a.deleted_at IS NULL) AS acceptedClaims,
    (SELECT count(*) FROM claim c JOIN article a ON a.id = c.article_id
      WHERE c.status = 'suggested' AND c.deleted_at IS NULL AND a.deleted_at IS NULL) AS suggestedClaims,
    (SELECT count(*) FROM annotation n JOIN article a ON a.id = n.article_id
      WHERE n.deleted_at IS NULL AND a.deleted_at IS NULL) AS annotations`;

/** What a library of any schema holds, as backups and their comparison count it. */
function readCounts(db: Database): LibraryCounts {
  return LibraryCounts.parse(db.prepare(COUNTS).get());
}

/** Tells this library from others. */
export function readLibraryId(db: Database): string {
  return plucked<[], string>(db, 'SELECT id FROM library').get()!;
}

/** How many changes the open library has been through. */
export function readChanges(db: Database): number {
  return plucked<[], number>(db, 'SELECT changes FROM library').get()!;
}

/** Adds one to the changes that the library has been through; call in the transaction of the change. */
export function countChange(db: Database): void {
  prepared(db, 'UPDATE library SET changes = changes + 1').run();
}

/** What an open library is; it may be of an older schema. */
export function readFacts(db: Database): LibraryFacts {
  const { id, changes } = db.prepare('SELECT * FROM library').get() as {
    id: string;
    changes?: number;
  };
  return {
    libraryId: id,
    changes: changes ?? 0,
    schema: schemaVersion(db),
    counts: readCounts(db),
  };
}

/** What the library in a file says of itself; null when it does not open. Counts, which can take seconds. */
export function openFacts(file: string): LibraryFacts | null {
  try {
    const db = connect(file, { readonly: true });
    try {
      return readFacts(db);
    } finally {
      db.close();
    }
  } catch {
    return null;
  }
}

/** The files of articles that the library in a file refers to; null when it does not open. */
export function readFilesOf(file: string): FileContent[] | null {
  try {
    const db = connect(file, { readonly: true });
    try {
      return readNeededFiles(db);
    } finally {
      db.close();
    }
  } catch {
    return null;
  }
}
