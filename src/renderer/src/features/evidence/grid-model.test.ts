import { describe, expect, test } from 'vitest';
import { CLAIM_KINDS } from '../../../../shared/domain/claim.ts';
import type { ClaimKind, ClaimValue } from '../../../../shared/domain/claim.ts';
import type { TableColumn } from '../../../../shared/domain/evidence-table.ts';
import { buildRows, onlyDifferences, type Stop } from './grid-model.ts';
import { rowsText } from './cell-text.ts';
import { move, moveToCorner, moveTurned, settle, stopAt, type Place } from './moves.ts';
import { sortByRow } from './sort-columns.ts';

function column(
  name: string,
  values: readonly ClaimValue[],
  absent: readonly ClaimKind[] = [],
): TableColumn {
  return {
    articleId: name,
    title: name,
    citekey: name,
    outlet: '',
    typeLabel: 'News report',
    authors: '',
    year: null,
    sentenceCount: 3,
    notices: [],
    hasText: true,
    readAs: null,
    kindsRead: CLAIM_KINDS,
    inTrash: false,
    claims: values.map((value, index) => ({
      id: `${name}${String(index)}`,
      value,
      statement: '',
      speaker: null,
      speakerName: null,
    })),
    absences: absent.map((kind) => ({ kind })),
  } as unknown as TableColumn;
}

const pups = (count: number): ClaimValue => ({
  kind: 'sample_size',
  count,
  unit: 'pups',
  unitKind: 'births',
  role: 'outcome',
  qualifier: 'exact',
});
const men = (count: number): ClaimValue =>
  ({ ...pups(count), unit: 'men', unitKind: 'participants' }) as ClaimValue;
const caveat: ClaimValue = { kind: 'safety', category: 'caveat', hedged: true };

const TABLE = {
  rows: ['sample_size', 'safety', 'year'] as const,
  columns: [
    column('a', [pups(14), men(12), caveat, caveat]),
    column('b', [], ['sample_size']),
    column('c', [pups(3)]),
  ],
};
const rowsOf = () => buildRows({ ...TABLE, rows: [...TABLE.rows], attributes: [] });
const kinds = (stops: readonly Stop[] | undefined) => stops?.map((stop) => stop.of);

describe('buildRows', () => {
  test('gives each kind of unit a line of its own, and a silent column one cell over them all', () => {
    const rows = rowsOf();
    expect(rows.map((row) => [row.name, row.unit])).toEqual([
      ['Sample size', 'participants'],
      [null, 'births'],
      ['Safety', null],
      ['Year', null],
    ]);
    expect(rows[0]?.cells.map((cell) => cell.span)).toEqual([1, 2, 1]);
    expect(rows[1]?.cells.map((cell) => cell.span)).toEqual([1, 0, 1]);
    expect(kinds(rows[0]?.cells[2]?.stops)).toEqual(['otherUnits']);
  });

  test('tells the silences apart and leaves no cell blank', () => {
    const rows = rowsOf();
    expect(kinds(rows[0]?.cells[1]?.stops)).toEqual(['absent']);
    expect(kinds(rows[2]?.cells[1]?.stops)).toEqual(['unread']);
    const german = buildRows({
      rows: ['safety'],
      attributes: [],
      columns: [{ ...column('d', []), readAs: 'de' }],
    });
    expect(german[0]?.cells[0]?.stops).toEqual([
      { of: 'unreadable', topic: { kind: 'safety', attributeId: null }, language: 'de' },
    ]);
    expect(rows[3]?.cells[0]?.stops).toEqual([{ of: 'text', text: 'Not stated', stated: false }]);
    const blank = rows
      .flatMap((row) => row.cells)
      .filter((cell) => cell.span > 0 && cell.stops.length === 0);
    expect(blank).toEqual([]);
  });
});

test('onlyDifferences leaves out the rows in which all columns say the same', () => {
  expect(onlyDifferences(rowsOf()).map((row) => row.key)).toEqual([
    'sample_size:participants',
    'sample_size:births',
    'safety',
  ]);
  const same = buildRows({
    rows: ['safety', 'year'],
    attributes: [],
    columns: [column('a', [caveat]), column('b', [caveat])],
  });
  expect(onlyDifferences(same)).toEqual([]);
});

describe('moving over the grid', () => {
  const rows = rowsOf();
  const go = (from: Place, ...keys: readonly string[]): Place | null =>
    keys.reduce<Place | null>((at, key) => at && move(rows, at, key), from);

  test('goes over what is in a cell before the next cell', () => {
    const safety = { row: 2, column: 0, index: 0 };
    expect(go(safety, 'ArrowDown')).toEqual({ ...safety, index: 1 });
    expect(go(safety, 'ArrowDown', 'ArrowDown')).toEqual({ row: 3, column: 0, index: 0 });
    expect(go({ row: 3, column: 0, index: 0 }, 'ArrowUp')).toEqual({ ...safety, index: 1 });
  });

  test('takes a cell over several lines as one', () => {
    expect(go({ row: 1, column: 0, index: 0 }, 'ArrowRight')).toEqual({
      row: 0,
      column: 1,
      index: 0,
    });
    expect(go({ row: 0, column: 1, index: 0 }, 'ArrowDown')).toEqual({
      row: 2,
      column: 1,
      index: 0,
    });
  });

  test('stays at the edges, goes to the ends of a row, and knows no other keys', () => {
    const corner = { row: 0, column: 0, index: 0 };
    expect(go(corner, 'ArrowUp')).toEqual(corner);
    expect(go(corner, 'ArrowLeft')).toEqual(corner);
    expect(go(corner, 'End')).toEqual({ row: 0, column: 2, index: 0 });
    expect(go({ row: 3, column: 2, index: 0 }, 'ArrowDown')).toEqual({
      row: 3,
      column: 2,
      index: 0,
    });
    expect(move(rows, corner, 'a')).toBeNull();
  });

  test('goes down to the next article where articles are rows', () => {
    const turn = (from: Place, ...keys: readonly string[]): Place | null =>
      keys.reduce<Place | null>((at, key) => at && moveTurned(rows, at, key), from);
    const safety = { row: 2, column: 0, index: 0 };
    expect(turn(safety, 'ArrowDown')).toEqual({ ...safety, index: 1 });
    expect(turn(safety, 'ArrowDown', 'ArrowDown')).toEqual({ row: 2, column: 1, index: 0 });
    expect(turn({ row: 2, column: 1, index: 0 }, 'ArrowUp')).toEqual({ ...safety, index: 1 });
    expect(turn({ row: 0, column: 1, index: 0 }, 'ArrowRight')).toEqual({
      row: 2,
      column: 1,
      index: 0,
    });
    expect(turn(safety, 'End', 'Home')).toEqual({ row: 0, column: 0, index: 0 });
  });

  test('goes to the corners of the table with Ctrl', () => {
    expect(moveToCorner(rows, 'Home')).toEqual({ row: 0, column: 0, index: 0 });
    expect(moveToCorner(rows, 'End')).toEqual({ row: 3, column: 2, index: 0 });
    expect(moveToCorner(rows, 'ArrowDown')).toBeNull();
    expect(moveToCorner([], 'End')).toBeNull();
  });

  test('settles on the nearest place that is left', () => {
    expect(settle(rows, { row: 9, column: 9, index: 9 })).toEqual({ row: 3, column: 2, index: 0 });
    expect(settle([], { row: 0, column: 0, index: 0 })).toBeNull();
    expect(stopAt(rows, settle(rows, { row: 1, column: 1, index: 0 }))?.of).toBe('absent');
  });
});

describe('putting articles in order by a row', () => {
  const columns = [column('a', [pups(14)]), column('b', []), column('c', [pups(3), men(5)])];

  test('the smallest first and the silent last; again, the largest first', () => {
    const once = sortByRow(columns, 'sample_size');
    expect(once).toEqual(['c', 'a', 'b']);
    const inOrder = once.map((id) => columns.find((each) => each.articleId === id)!);
    expect(sortByRow(inOrder, 'sample_size')).toEqual(['a', 'c', 'b']);
  });

  test('by words where a row has no numbers', () => {
    const named = ['z', 'b', ''].map((outlet, at) => ({ ...column(String(at), []), outlet }));
    expect(sortByRow(named, 'outlet')).toEqual(['1', '0', '2']);
  });
});

test('what is copied of a table has its articles above and a cell for each', () => {
  const proved = TABLE.columns.map((each) => ({
    ...each,
    claims: each.claims.map((claim) => ({
      ...claim,
      status: 'accepted' as const,
      quotes: [],
      areas: [],
    })),
  }));
  const rows = buildRows({ rows: ['safety', 'year'], columns: proved, attributes: [] });
  expect(
    rowsText(rows, proved)
      .split('\n')
      .map((line) => line.split('\t')),
  ).toEqual([
    ['', 'a', 'b', 'c'],
    ['Citekey', 'a', 'b', 'c'],
    [
      'Safety',
      'Caveat (hedged): [unproved]; Caveat (hedged): [unproved]',
      'Not looked at yet',
      'Not looked at yet',
    ],
    ['Year', 'Not stated', 'Not stated', 'Not stated'],
  ]);
});
