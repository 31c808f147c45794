import { expect, onTestFinished, test } from 'vitest';
import { openLibraryDatabase } from '../db/open.ts';
import { temporaryFolder } from '../test-engine.ts';
import { FREQUENT_ROWS } from './dictionaries.ts';
import { FrequentWords } from './frequent-words.ts';
import type { Part } from './plan.ts';

const ROWS = FREQUENT_ROWS * 3;
/** Of so many rows one holds the words. */
const EACH = 2;
const HOLDING = ROWS / EACH;
const BEST = 1002;

/** A library of notes, half of which hold two words, one of them in the best row of all. */
function openNotes() {
  const db = openLibraryDatabase(temporaryFolder());
  onTestFinished(() => {
    db.close();
  });
  db.pragma('foreign_keys = OFF');
  const note = db.prepare(
    `INSERT INTO note (seq, id, article_id, text, created_at, updated_at)
     VALUES (?, ?, 'none', '', 0, 0)`,
  );
  const row = db.prepare('INSERT INTO note_fts (rowid, text) VALUES (?, ?)');
  db.transaction(() => {
    for (let seq = 1; seq <= ROWS; seq += 1) {
      note.run(seq, String(seq));
      const words = seq % EACH === 0 ? 'terns and gulls on the pier' : 'nobody on the pier';
      row.run(seq, seq === BEST ? 'terns terns' : words);
    }
  })();
  return db;
}

const partOf = (word: string): Part => ({ match: `"${word}"`, rows: HOLDING, words: [word] });

test('a frequent word is weighed once it was asked for, before those that are expected', () => {
  const frequent = new FrequentWords(openNotes());
  frequent.expect('note', ['gulls']);
  // So many hold it that nothing is known of the best of them yet.
  expect(frequent.best('note', [partOf('terns')])).toHaveLength(600);
  expect(frequent.best('note', [partOf('terns')])).not.toContain(BEST);
  expect(frequent.next()).toEqual({ table: 'note', word: 'terns' });
  let steps = 0;
  for (const _ of frequent.weigh({ table: 'note', word: 'terns', rows: HOLDING })) steps += 1;
  expect(steps).toBeGreaterThan(0);
  expect(frequent.best('note', [partOf('terns')])[0]).toBe(BEST);
  expect(frequent.next()).toEqual({ table: 'note', word: 'gulls' });
  expect(frequent.next()).toBeNull();
});

test('what is known is weighed anew where the words of the index were read again', () => {
  const frequent = new FrequentWords(openNotes());
  for (const _ of frequent.weigh({ table: 'note', word: 'terns', rows: HOLDING }));
  frequent.expect('note', ['gulls']);
  expect([frequent.next()?.word, frequent.next()?.word]).toEqual(['terns', 'gulls']);
});

test('words that are rare, or everywhere, are not weighed', () => {
  const frequent = new FrequentWords(openNotes());
  const steps = (word: string, rows: number): number =>
    [...frequent.weigh({ table: 'note', word, rows })].length;
  expect(steps('gulls', FREQUENT_ROWS)).toBe(0);
  expect(steps('pier', ROWS - 1)).toBe(0);
});
