import { plucked, prepared, type Database } from './database.ts';
import { type Column, readLiterals, readTable, type Table, tableNames } from './test-tables.ts';

type Value = string | number | Buffer | null;
/** A row by the names of its columns. */
export type Row = Readonly<Record<string, Value>>;
/** The rows of every table. */
export type Rows = Readonly<Record<string, readonly Row[]>>;

/** Where the numbers start: beyond 32 bits, where times in milliseconds are. */
const FIRST_NUMBER = 2 ** 40;

/** How many rows of each table have any mixture of values. */
const MIXED_ROWS = 40;

/** Makes rows of any schema: all that it needs to know of a table is what its CREATE statement says. */
class RowMaker {
  private readonly tables = new Map<string, Table>();
  private made = 0;
  private seed = 1;
  private readonly db: Database;

  constructor(db: Database) {
    this.db = db;
  }

  table(name: string): Table {
    const table = this.tables.get(name) ?? readTable(this.db, name);
    this.tables.set(name, table);
    return table;
  }

  /** What a column may hold as far as its type and the checks on it tell; what is usual comes first. */
  values({ name: table, checks }: Table, { name, type, isNullable }: Column): Value[] {
    this.made += 1;
    const literals = checks
      .filter(({ columns }) => columns.includes(name))
      .map(({ sql }) => readLiterals(sql));
    // A JSON string, so that it is also right where JSON is asked for.
    const text = JSON.stringify(`${table}.${name} ${String(this.made)} “naïve” 𝛼'%\n`);
    // Of two columns of fractions the second can be the larger one.
    const given = type === 'REAL' ? [0.1 + 0.2, this.made + 0.5] : [FIRST_NUMBER + this.made];
    const nothing = isNullable ? [null] : [];
    if (type === 'BLOB') return [Buffer.from(text), ...nothing];
    return [
      ...(type === 'TEXT'
        ? [
            text,
            ...literals.flatMap(({ strings }) => strings),
            ...literals.flatMap(({ lengths }) => lengths).map((length) => '0'.repeat(length)),
          ]
        : [...given, ...literals.flatMap(({ numbers }) => numbers)]),
      ...nothing,
    ];
  }

  /** A whole number from 0 up to but without `end`, of a sequence that is always the same. */
  private below(end: number): number {
    // The constants of the C standard's example of rand().
    this.seed = (Math.imul(this.seed, 1_103_515_245) + 12_345) >>> 0;
    return (this.seed >>> 16) % end;
  }

  private holds(sql: string, row: Row): boolean {
    const columns = Object.keys(row).map((name) => `? AS "${name}"`);
    const test = plucked(this.db, `SELECT ${sql} FROM (SELECT ${columns.join(', ')})`);
    // A check that says neither yes nor no, as with an empty value, lets the row pass.
    return test.get(...Object.values(row)) !== 0;
  }

  /**
   * Completes a row so that it fulfils all checks, trying the values of each column in turn.
   * @param mixed whether it starts with any of them, not with the first
   */
  private complete(table: Table, forced: Row, mixed: boolean, row: Row = {}): Row | null {
    const column = table.columns[Object.keys(row).length];
    if (!column) return row;
    const { name } = column;
    const values = name in forced ? [forced[name]!] : this.values(table, column);
    const first = mixed ? this.below(values.length) : 0;
    for (const value of [...values.slice(first), ...values.slice(0, first)]) {
      const longer = { ...row, [name]: value };
      const decided = table.checks.filter(
        ({ columns }) => columns.includes(name) && columns.every((each) => each in longer),
      );
      if (!decided.every(({ sql }) => this.holds(sql, longer))) continue;
      const whole = this.complete(table, forced, mixed, longer);
      if (whole) return whole;
    }
    return null;
  }

  /** Gives each reference of a row a new row to refer to; none where that one waits for this row. */
  private withParents(table: Table, row: Row, waiting: readonly string[]): Row {
    const references = table.columns.flatMap(({ name, parent, isNullable }): [string, Value][] => {
      if (!parent || row[name] === null) return [];
      if (isNullable && waiting.includes(parent.table)) return [[name, null]];
      const above = this.insert(parent.table, {}, true, [...waiting, table.name]);
      return [[name, above![parent.column]!]];
    });
    return { ...row, ...Object.fromEntries(references) };
  }

  /**
   * Inserts a row with these values; answers null when the checks allow none.
   * @param mixed whether the other values are any, not the first that the checks allow
   * @param waiting the tables of the rows that are to refer to this one, however far
   */
  insert(name: string, forced: Row, mixed: boolean, waiting: readonly string[] = []): Row | null {
    const table = this.table(name);
    const complete = this.complete(table, forced, mixed);
    if (!complete) return null;
    const row = this.withParents(table, complete, waiting);
    const names = Object.keys(row).map((each) => `"${each}"`);
    const values = names.map(() => '?').join(', ');
    return prepared<Value[], Row>(
      this.db,
      `INSERT INTO "${name}" (${names.join(', ')}) VALUES (${values}) RETURNING *`,
    ).get(...Object.values(row))!;
  }
}

/** Whether SQLite refused a row because there is one with its key. */
function isTaken(thrown: unknown): boolean {
  const code = thrown instanceof Error && 'code' in thrown ? thrown.code : null;
  return code === 'SQLITE_CONSTRAINT_PRIMARYKEY' || code === 'SQLITE_CONSTRAINT_UNIQUE';
}

function insertUnlessTaken(maker: RowMaker, table: string, forced: Row, mixed = false): void {
  try {
    maker.insert(table, forced, mixed);
  } catch (thrown) {
    if (!isTaken(thrown)) throw thrown;
  }
}

/** The word that stands in a column of a search index. */
const wordOf = (column: string): string => `wordof${column}`;

/**
 * Fills every table with rows: one with a value in each column, one for each string and number that a
 * check names, one for each column that may be empty, as far as the checks and keys allow, and some that
 * mix all of these. Every reference leads to a row of its own. A search index gets one row, with a word
 * of its own in each column.
 */
export function fillEveryTable(db: Database): void {
  const maker = new RowMaker(db);
  for (const name of tableNames(db, 'table')) {
    const table = maker.table(name);
    insertUnlessTaken(maker, name, {});
    for (const column of table.columns) {
      for (const value of maker.values(table, column).slice(1)) {
        insertUnlessTaken(maker, name, { [column.name]: value });
      }
    }
    for (let row = 0; row < MIXED_ROWS; row += 1) insertUnlessTaken(maker, name, {}, true);
  }
  for (const name of tableNames(db, 'virtual')) {
    const words = readColumnNames(db, name).map((column) => `'${wordOf(column)}'`);
    db.exec(
      `INSERT INTO "${name}" (rowid, ${readColumnNames(db, name).join(', ')}) VALUES (7, ${words.join(', ')})`,
    );
  }
}

const readColumnNames = (db: Database, table: string): string[] =>
  (db.pragma(`table_info("${table}")`) as { name: string }[]).map(({ name }) => name);

/** Rows in an order that depends on nothing but what they hold. */
export function sortRows(rows: readonly Row[]): Row[] {
  const key = (row: Row): string => JSON.stringify(row, Object.keys(row).toSorted());
  return rows.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** All rows of a database, sorted. Of a search index: in which rows each column's own word is found. */
export function readRows(db: Database): Rows {
  const tables = tableNames(db, 'table').map((name): [string, Row[]] => [
    name,
    db.prepare<[], Row>(`SELECT * FROM "${name}"`).all(),
  ]);
  const indexes = tableNames(db, 'virtual').map((name): [string, Row[]] => [
    name,
    readColumnNames(db, name).flatMap((column) =>
      db
        .prepare<[string, string], Row>(
          `SELECT ? AS word, rowid FROM "${name}" WHERE "${name}" MATCH ?`,
        )
        .all(column, `${column} : ${wordOf(column)}`),
    ),
  ]);
  return Object.fromEntries([...tables, ...indexes].map(([name, rows]) => [name, sortRows(rows)]));
}

/**
 * What rows of an older schema are in a newer one by themselves: each as it was, with the default in
 * every column that has come since.
 */
export function carriedOver(before: Rows, newer: Database): Rows {
  const tables = tableNames(newer, 'table').map((name): [string, Row] => [
    name,
    Object.fromEntries(
      readTable(newer, name).columns.map((column) => [
        column.name,
        newer
          .prepare<[], Value>(`SELECT ${column.byDefault ?? 'NULL'}`)
          .pluck()
          .get()!,
      ]),
    ),
  ]);
  const defaults: Readonly<Record<string, Row>> = Object.fromEntries(tables);
  const names = [...tableNames(newer, 'table'), ...tableNames(newer, 'virtual')];
  const none = Object.fromEntries(names.map((name) => [name, []]));
  const carried = Object.entries(before).map(([name, rows]) => [
    name,
    sortRows(rows.map((row) => ({ ...defaults[name], ...row }))),
  ]);
  return { ...none, ...Object.fromEntries(carried) };
}
