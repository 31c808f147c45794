import DatabaseConstructor from 'better-sqlite3';
import { AppError, ENGINE_UNFIT } from '../../../shared/errors.ts';
import { noticesOf, type NoticedDetails } from '../../../shared/domain/publication-notice.ts';
import { foldAsked } from '../../../shared/domain/query/attribute-ask.ts';
import { foldText, indexText } from '../../../shared/domain/search-folding.ts';
import { foldWords, wordKey } from '../../../shared/domain/word-order.ts';
import { defineRowChecksum } from './row-sums.ts';
import { watchStatement, type SlowStatements } from './slow-statements.ts';

/** An open SQLite connection. */
export type Database = DatabaseConstructor.Database;
/**
 * A connection for code that only reads: the statements that `prepared` makes for it have no way to
 * write. A connection that can write may be passed as well.
 */
export type ReadableDatabase = Pick<Database, 'name' | 'readonly'>;
/** What a statement can bind. */
export type Bindable = string | number | bigint | null | Uint8Array;

export interface ConnectionOptions {
  readonly readonly?: boolean;
  /** Another build of the SQLite binding, for runtimes that the shipped one does not fit. */
  readonly nativeBinding?: string | undefined;
}

/** What Node says of a native module that is missing, damaged, or built for another runtime. */
const UNFIT_CODES: ReadonlySet<unknown> = new Set(['ERR_DLOPEN_FAILED', 'MODULE_NOT_FOUND']);

/** How long a statement waits for another connection to let go of the file. */
const BUSY_MILLIS = 5000;

/**
 * Opens a file as SQLite does, without a pragma.
 * @param timeout how long (milliseconds) a statement waits for a lock of another connection
 * @throws AppError `engine_unfit` when SQLite itself cannot be loaded into this runtime
 */
export function openFile(file: string, timeout: number, options: ConnectionOptions = {}): Database {
  const nativeBinding = options.nativeBinding ?? process.env['COLLATE_SQLITE_BINDING'];
  try {
    return new DatabaseConstructor(file, {
      readonly: options.readonly ?? false,
      fileMustExist: options.readonly ?? false,
      timeout,
      ...(nativeBinding ? { nativeBinding } : {}),
    });
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : null;
    if (!UNFIT_CODES.has(code)) throw cause;
    throw new AppError(ENGINE_UNFIT.code, ENGINE_UNFIT.message, { cause });
  }
}

/**
 * Loads SQLite into this process, before anything depends on it. A binding that was built for another
 * runtime may throw, or end the process on the spot.
 * @throws AppError `engine_unfit`
 */
export function loadSqlite(): void {
  openFile(':memory:', 0).close();
}

/**
 * Opens a connection with the pragmas that every connection of Collate has.
 * @throws AppError `engine_unfit` when SQLite itself cannot be loaded into this runtime
 */
export function connect(file: string, options: ConnectionOptions = {}): Database {
  const db = openFile(file, BUSY_MILLIS, options);
  db.pragma('foreign_keys = ON');
  db.pragma('trusted_schema = OFF');
  // SQLite's own functions change the case of ASCII letters only.
  db.function('fold_words', { deterministic: true }, (text) => foldWords(String(text)));
  db.function('fold_text', { deterministic: true }, (text) => foldText(String(text)));
  db.function('fold_asked', { deterministic: true }, (text) => foldAsked(String(text)));
  db.function('index_text', { deterministic: true }, (text) => indexText(String(text)));
  db.function('notice_kinds', { deterministic: true }, (csl) =>
    noticesOf(JSON.parse(String(csl)) as NoticedDetails)
      .map(({ kind }) => kind)
      .join(' '),
  );
  db.function('word_key', { deterministic: true }, (text) => wordKey(String(text)));
  defineRowChecksum(db);
  // A change that fires triggers writes a statement journal; on disk it would be half of the cost.
  db.pragma('temp_store = MEMORY');
  if (!options.readonly) {
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    // What is deleted is overwritten, so that no word of it is left in the file.
    db.pragma('secure_delete = ON');
  }
  return db;
}

/**
 * Writes the log of changes into the file and empties it, so that nothing older than the file is left
 * beside it. Answers at once, with false, when another connection reads what stands in the log.
 */
export function emptyLog(db: Database): boolean {
  db.pragma('busy_timeout = 0');
  try {
    const [{ busy } = { busy: 1 }] = db.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
    return busy === 0;
  } finally {
    db.pragma(`busy_timeout = ${String(BUSY_MILLIS)}`);
  }
}

/**
 * Commits without waiting for the disk: for work that is repeated if a power cut loses it. The next
 * commit that waits makes this work durable too.
 */
export function withoutWaiting<T>(db: Database, work: () => T): T {
  db.pragma('synchronous = NORMAL');
  try {
    return work();
  } finally {
    db.pragma('synchronous = FULL');
  }
}

/** How many pages of 4 kB of the log of changes are not in the file yet. */
export function pagesToCopy(db: Database): number {
  const [state] = db.pragma('wal_checkpoint(NOOP)') as { log: number; checkpointed: number }[];
  return state === undefined ? 0 : state.log - state.checkpointed;
}

/** Copies as much of the log of changes into the file as no other connection still reads; waits for nobody. */
export function copyLog(db: Database): void {
  db.pragma('wal_checkpoint(PASSIVE)');
}

/** Whether commits of this connection copy a log that has become long into the file, as SQLite does by itself. */
export function copyLogInCommits(db: Database, isDone: boolean): void {
  db.pragma(`wal_autocheckpoint = ${String(isDone ? LOG_PAGES : 0)}`);
}

/** After so many pages of 4 kB SQLite copies its log of changes into the file, within the commit of a change. */
const LOG_PAGES = 1000;
/** After a change of more bytes than this SQLite does not copy its log in the same commit. */
const LONG_CHANGE = 1_000_000;

/**
 * Makes a change of so many bytes. After a long one the log is copied into the file by the next
 * commit, not by this one: for twelve million bytes that would take half as long again.
 */
export function writeLong<T>(db: Database, bytes: number, change: () => T): T {
  const isDone = db.pragma('wal_autocheckpoint', { simple: true }) !== 0;
  if (bytes <= LONG_CHANGE || !isDone) return change();
  copyLogInCommits(db, false);
  try {
    return change();
  } finally {
    copyLogInCommits(db, true);
  }
}

/** What a statement answers with: rows, or of each the first column alone. */
type Shape = 'rows' | 'first_column';
type Statements = Readonly<Record<Shape, Map<string, DatabaseConstructor.Statement>>>;

const statements = new WeakMap<Database, Statements>();
const slowStatements = new WeakMap<Database, SlowStatements>();

/** From now on statements that `prepared` makes for this connection tell when they are slow. */
export function tellOfSlow(db: Database, slow: SlowStatements): void {
  slowStatements.set(db, slow);
}

/**
 * A statement for code that only reads. It is shared by all who ask for its SQL, so it has none of the
 * methods that change what it answers with.
 */
export interface ReadStatement<Parameters extends unknown[], Row> {
  readonly get: (...values: Parameters) => Row | undefined;
  readonly all: (...values: Parameters) => Row[];
  readonly iterate: (...values: Parameters) => IterableIterator<Row>;
}

/** A statement for code that also writes, shared likewise. */
export interface WriteStatement<Parameters extends unknown[], Row> extends ReadStatement<
  Parameters,
  Row
> {
  readonly run: (...values: Parameters) => DatabaseConstructor.RunResult;
}

/** Runs `read` in one transaction, so that all of it sees the same state of the library. */
export function atOneMoment<T>(db: ReadableDatabase, read: () => T): T {
  return (db as Database).transaction(read).deferred();
}

/**
 * SQLite looks at the value of a parameter that a column is compared with, to guess how many rows have
 * it, and therefore parses and plans a join or a sorted statement anew for each other value: a third of
 * the time of a change. Behind a plus, which changes no value, it sees no parameter.
 */
function planOnce(sql: string): string {
  return sql.replace(/\?|@\w+/g, '+$&');
}

function statementOf(
  db: ReadableDatabase,
  sql: string,
  shape: Shape,
): DatabaseConstructor.Statement {
  const connection = db as Database;
  let cache = statements.get(connection);
  if (!cache) {
    cache = { rows: new Map(), first_column: new Map() };
    statements.set(connection, cache);
  }
  let statement = cache[shape].get(sql);
  if (!statement) {
    statement = connection.prepare(planOnce(sql));
    if (shape === 'first_column') statement.pluck();
    const slow = slowStatements.get(connection);
    if (slow) watchStatement(statement, slow);
    cache[shape].set(sql, statement);
  }
  return statement;
}

/** The statement of this SQL, prepared once for each connection. */
export function prepared<Parameters extends unknown[] = Bindable[], Row = unknown>(
  db: Database,
  sql: string,
): WriteStatement<Parameters, Row>;
export function prepared<Parameters extends unknown[] = Bindable[], Row = unknown>(
  db: ReadableDatabase,
  sql: string,
): ReadStatement<Parameters, Row>;
export function prepared(db: ReadableDatabase, sql: string): DatabaseConstructor.Statement {
  return statementOf(db, sql, 'rows');
}

/** As `prepared`, but of each row the statement answers with the first column alone. */
export function plucked<Parameters extends unknown[] = Bindable[], Value = unknown>(
  db: ReadableDatabase,
  sql: string,
): ReadStatement<Parameters, Value> {
  return statementOf(db, sql, 'first_column') as unknown as ReadStatement<Parameters, Value>;
}
