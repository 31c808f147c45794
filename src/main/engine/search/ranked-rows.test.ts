import { expect, onTestFinished, test } from 'vitest';
import { openLibraryDatabase } from '../db/open.ts';
import { watchPlans } from '../db/test-plans.ts';
import { temporaryFolder } from '../test-engine.ts';
import { bestRows, bestRowsBetween } from './ranked-rows.ts';

/** Notes of which the later ones say a word more often. */
function openNotes() {
  const db = openLibraryDatabase(temporaryFolder());
  onTestFinished(() => {
    db.close();
  });
  const row = db.prepare('INSERT INTO note_fts (rowid, text) VALUES (?, ?)');
  for (let seq = 1; seq <= 9; seq += 1)
    row.run(seq, `${'tern '.repeat(seq)}${'x '.repeat(9 - seq)}`);
  row.run(10, 'gull');
  return db;
}

test('the best rows come first, as many as are asked for', () => {
  const db = openNotes();
  const rowsOf = (limit?: number): number[] =>
    [...bestRows(db, 'note', '"tern"', limit)].map(({ rowid }) => rowid);
  expect(rowsOf(3)).toEqual([9, 8, 7]);
  expect(rowsOf()).toEqual([9, 8, 7, 6, 5, 4, 3, 2, 1]);
});

test('of rows between two numbers those alone are weighed', () => {
  const costly = watchPlans();
  const found = bestRowsBetween(openNotes(), 'note', '"tern"', [2, 5], 2);
  expect(found.map(({ rowid }) => rowid)).toEqual([5, 4]);
  expect(costly).toEqual([]);
});
