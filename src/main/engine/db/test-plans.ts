import DatabaseConstructor from 'better-sqlite3';
import { onTestFinished, vi } from 'vitest';
import { connect, type Database } from './database.ts';
import { LARGE_WITHOUT_STATISTICS, LARGE_LIBRARY } from './test-large-library.ts';

/** A step of a plan that takes longer the larger the library is. */
export interface CostlyStep {
  readonly sql: string;
  /** SQLite’s words for the step. */
  readonly step: string;
}

interface PlanRow {
  readonly id: number;
  readonly parent: number;
  readonly detail: string;
}

/** From how many rows on a table is large, and a search among them as bad as reading them all. */
const MANY_ROWS = 10_000;

/** How many rows each table has in a large library, and each index for one value of its columns. */
const ROWS = new Map<string, number>(LARGE_WITHOUT_STATISTICS.map((table) => [table, MANY_ROWS]));
const ROWS_OF_INDEX = new Map<string, number>();
const ROWS_OF_KEY = new Map<string, readonly number[]>();
for (const [table, index, stat] of LARGE_LIBRARY) {
  const [rows = 0, ...perKey] = stat.split(' ').map(Number);
  ROWS.set(table, Math.max(rows, ROWS.get(table) ?? 0));
  if (index !== null) {
    ROWS_OF_INDEX.set(index, rows);
    ROWS_OF_KEY.set(index, perKey);
  }
}

/** The names by which a statement calls its tables, with what they stand for. */
function tablesByAlias(sql: string): Map<string, Set<string>> {
  const tables = new Map<string, Set<string>>();
  const names =
    /\b(?:FROM|JOIN|INTO|UPDATE)\s+(?:main\.|temp\.)?"?(\w+)"?(?:\s+(?:AS\s+)?(?!(?:WHERE|JOIN|LEFT|ON|SET|ORDER|GROUP|LIMIT|CROSS|UNION|VALUES|SELECT|INDEXED)\b)(\w+))?/gi;
  for (const [, table = '', alias = table] of sql.matchAll(names)) {
    tables.set(alias, (tables.get(alias) ?? new Set()).add(table));
  }
  return tables;
}

/** How many rows of a large library a search by index reads; for a range it is not known. */
function rowsSearched(detail: string): number | null {
  const [, index, terms = ''] = /USING (?:COVERING )?INDEX (\w+) \((.*)\)/.exec(detail) ?? [];
  if (index === undefined) return /PRIMARY KEY \(rowid[<>]/.test(detail) ? null : 1;
  const equal = terms.split(' AND ').filter((term) => term.endsWith('=?'));
  if (equal.length < terms.split(' AND ').length) return null;
  return ROWS_OF_KEY.get(index)?.[equal.length - 1] ?? 1;
}

/** How many rows a scan reads: those of its index, which may hold some of the table alone. */
function rowsScanned(detail: string, tables: Iterable<string>): number {
  const [, index = ''] = /USING (?:COVERING )?INDEX (\w+)/.exec(detail) ?? [];
  return (
    ROWS_OF_INDEX.get(index) ?? Math.max(0, ...[...tables].map((table) => ROWS.get(table) ?? 0))
  );
}

function isCostly(detail: string, tables: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  // Ordered by its rank, FTS5 weighs all that matches before it looks whether a row is in the range.
  if (detail.includes('VIRTUAL TABLE')) return /INDEX \d+:r.*[<>]/.test(detail);
  const [, how, name = ''] = /^(SCAN|SEARCH) (\w+)/.exec(detail) ?? [];
  if (detail.includes('AUTOMATIC')) return rowsScanned('', tables.get(name) ?? []) >= MANY_ROWS;
  if (how === 'SCAN') return rowsScanned(detail, tables.get(name) ?? []) >= MANY_ROWS;
  return how === 'SEARCH' && (rowsSearched(detail) ?? 0) >= MANY_ROWS;
}

/** A range is read in the order of its index and ended by a limit; a sort reads it to its end first. */
function isSortOfRange({ detail, parent }: PlanRow, plan: readonly PlanRow[]): boolean {
  if (!detail.startsWith('USE TEMP B-TREE')) return false;
  return plan.some((step) => step.parent === parent && rowsSearched(step.detail) === null);
}

/**
 * The steps of a statement that read a whole table of a large library, or so much of it that they may
 * as well, that make an index for this one time, or that sort where an index should serve.
 */
function findCostlySteps(sql: string, plan: readonly PlanRow[]): CostlyStep[] {
  const tables = tablesByAlias(sql);
  // What is found in order is read up to the limit alone.
  const isSorted = plan.some(({ detail }) => detail.startsWith('USE TEMP B-TREE'));
  const stops = /\bLIMIT \S+$/.test(sql.trim()) && !isSorted;
  return plan
    .filter(({ detail, parent }) => !(stops && parent === 0 && detail.startsWith('SEARCH')))
    .filter((row) => isCostly(row.detail, tables) || isSortOfRange(row, plan))
    .map(({ detail }) => ({ sql: sql.replaceAll(/\s+/g, ' ').trim(), step: detail }));
}

/** As many nothings as a statement has parameters. */
function parametersOf(sql: string): (null | Record<string, null>)[] {
  const names = [...sql.matchAll(/@(\w+)/g)].map(([, name]) => [name, null]);
  const places = sql.replaceAll(/'[^']*'/g, '').match(/\?/g) ?? [];
  return names.length > 0 ? [Object.fromEntries(names)] : places.map(() => null);
}

/**
 * Looks at the plan of every statement that any connection of this process prepares from now on, until
 * the test has finished. Answers with the costly steps, which are added as they are found.
 */
export function watchPlans(): readonly CostlyStep[] {
  const costly: CostlyStep[] = [];
  const seen = new Set<string>();
  const { value } = Object.getOwnPropertyDescriptor(DatabaseConstructor.prototype, 'prepare')!;
  const prepare = value as (this: Database, sql: string) => DatabaseConstructor.Statement;
  const spy = vi.spyOn(DatabaseConstructor.prototype, 'prepare').mockImplementation(function watch(
    this: Database,
    sql: string,
  ) {
    if (!seen.has(sql) && /^\s*(?:SELECT|INSERT|UPDATE|DELETE|WITH)\b/i.test(sql)) {
      seen.add(sql);
      const plan = this.prepare(`EXPLAIN QUERY PLAN ${sql}`);
      costly.push(...findCostlySteps(sql, plan.all(...parametersOf(sql)) as PlanRow[]));
    }
    return prepare.call(this, sql);
  });
  onTestFinished(() => {
    spy.mockRestore();
  });
  return costly;
}

/** Gives the library of a file, which nobody has open, these statistics. */
export function plantStatistics(file: string, statistics: typeof LARGE_LIBRARY): void {
  const db = connect(file);
  db.exec('ANALYZE; DELETE FROM sqlite_stat1; DELETE FROM sqlite_stat4;');
  const add = db.prepare('INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES (?, ?, ?)');
  for (const row of statistics) add.run(...row);
  db.close();
}
