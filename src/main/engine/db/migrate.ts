import { AppError } from '../../../shared/errors.ts';
import type { Database } from './database.ts';
import { MIGRATIONS, type Migration } from './migrations/list.ts';

/** The schema version of an open database: how many migrations it has been through. */
export function schemaVersion(db: Database): number {
  return db.pragma('user_version', { simple: true }) as number;
}

/** What a migration changes, when these come after it. */
function changeOf(db: Database, { sql, onTheWay }: Migration, later: readonly Migration[]): string {
  if (onTheWay && later.some(({ name }) => name === onTheWay.to)) return onTheWay.sql;
  return typeof sql === 'string' ? sql : sql(db);
}

/** Runs a change in which no reference is enforced: outside of a transaction, as SQLite asks. */
function withoutReferences(db: Database, change: () => void): void {
  const isEnforced = db.pragma('foreign_keys', { simple: true });
  db.pragma('foreign_keys = OFF');
  // Otherwise SQLite looks for the dropped table in triggers when its successor takes its name.
  db.pragma('legacy_alter_table = ON');
  try {
    change();
  } finally {
    db.pragma('legacy_alter_table = OFF');
    db.pragma(`foreign_keys = ${String(isEnforced)}`);
  }
}

/**
 * Brings the database to the newest schema, each migration in one transaction of its own.
 * Answers whether anything changed. `backUp` runs once before the first change to a library that already holds something;
 * `tell` hears before each migration of how many of them are done, and how many there are; `within`
 * makes the change of each, in its transaction.
 * Throws `db_too_new`, leaving the file untouched, when a newer Collate has written it.
 */
export function migrate(
  db: Database,
  backUp: (fromVersion: number) => void,
  migrations: readonly Migration[] = MIGRATIONS,
  tell: (done: number, all: number) => void = () => undefined,
  within: (change: () => void) => void = (change) => {
    change();
  },
): boolean {
  const from = schemaVersion(db);
  if (from > migrations.length) {
    throw new AppError(
      'db_too_new',
      `This library was written by a newer Collate (schema ${String(from)}; this one knows up to ${String(migrations.length)}). Update Collate to open it; the library was not touched.`,
    );
  }
  if (from === migrations.length) return false;
  if (from > 0) backUp(from);
  for (let version = from; version < migrations.length; version += 1) {
    const migration = migrations[version]!;
    tell(version - from, migrations.length - from);
    const change = (): void => {
      db.transaction(() => {
        within(() => {
          db.exec(changeOf(db, migration, migrations.slice(version + 1)));
        });
        db.pragma(`user_version = ${String(version + 1)}`);
      }).immediate();
    };
    if (migration.rebuilds === true) withoutReferences(db, change);
    else change();
  }
  return true;
}
