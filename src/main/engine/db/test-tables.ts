import type { Database } from './database.ts';

/** What a table is made of, as its schema says. */
export interface Table {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly checks: readonly Check[];
}

export interface Column {
  readonly name: string;
  readonly type: string;
  readonly isNullable: boolean;
  /** Its default, as SQL. */
  readonly byDefault: string | null;
  /** The column that it refers to. */
  readonly parent: { readonly table: string; readonly column: string } | null;
}

/** A condition that every row fulfils, and the columns that it looks at. */
export interface Check {
  readonly sql: string;
  readonly columns: readonly string[];
}

const STRING_LITERAL = /'[^']*'/g;

/** SQL without the words between quotes, at the same length. */
const withoutStrings = (sql: string): string =>
  sql.replace(STRING_LITERAL, (text) => ' '.repeat(text.length));

/** The part of the SQL up to the bracket that closes the one at its start. */
function firstBracket(sql: string): string {
  let depth = 0;
  for (const { 0: bracket, index } of withoutStrings(sql).matchAll(/[()]/g)) {
    depth += bracket === '(' ? 1 : -1;
    if (depth === 0) return sql.slice(0, index + 1);
  }
  throw new Error(`A bracket stays open in ${sql}`);
}

/** The conditions of the CHECK constraints in a CREATE TABLE statement. */
function readChecks(sql: string): string[] {
  const bare = sql.replace(/--.*$/gm, '');
  return [...withoutStrings(bare).matchAll(/\bCHECK\s*(?=\()/g)].map(({ 0: word, index }) =>
    firstBracket(bare.slice(index + word.length)),
  );
}

/** The strings and numbers that a condition names, and the lengths that it asks of a text. */
export function readLiterals(check: string): {
  strings: string[];
  numbers: number[];
  lengths: number[];
} {
  return {
    lengths: [...check.matchAll(/\blength\([^()]*\) = (\d+)/g)].map(([, length]) => Number(length)),
    strings: [...check.matchAll(STRING_LITERAL)].map(([text]) => text.slice(1, -1)),
    numbers: [...withoutStrings(check).matchAll(/\b\d+(?:\.\d+)?\b/g)].map(Number),
  };
}

/** The names of the tables of a kind, those that SQLite makes for itself left out. */
export function tableNames(db: Database, kind: 'table' | 'virtual'): string[] {
  const tables = db.pragma('table_list') as { schema: string; name: string; type: string }[];
  return tables
    .filter(({ schema, type }) => schema === 'main' && type === kind)
    .map(({ name }) => name)
    .filter((name) => !name.startsWith('sqlite_'))
    .toSorted();
}

function readColumns(db: Database, table: string): Column[] {
  const parents = db.pragma(`foreign_key_list("${table}")`) as {
    from: string;
    table: string;
    to: string;
  }[];
  const columns = db.pragma(`table_info("${table}")`) as {
    name: string;
    type: string;
    notnull: number;
    dflt_value: string | null;
    pk: number;
  }[];
  return columns.map(({ name, type, notnull, dflt_value: byDefault, pk }) => {
    const parent = parents.find(({ from }) => from === name);
    return {
      name,
      type,
      isNullable: notnull === 0 && pk === 0,
      byDefault,
      parent: parent ? { table: parent.table, column: parent.to } : null,
    };
  });
}

/** Reads what the schema says of a table. */
export function readTable(db: Database, name: string): Table {
  const columns = readColumns(db, name);
  const sql = db
    .prepare<[string], string>("SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = ?")
    .pluck()
    .get(name)!;
  const checks = readChecks(sql).map((check) => {
    const words = new Set(withoutStrings(check).match(/\w+/g));
    return {
      sql: check,
      columns: columns.map((each) => each.name).filter((each) => words.has(each)),
    };
  });
  return { name, columns, checks };
}
