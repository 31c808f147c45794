import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { plucked, type Database } from '../db/database.ts';
import { DATABASE_NAME, openLibraryDatabase, openReadingConnection } from '../db/open.ts';
import type { ArticleId } from '../../../shared/domain/ids.ts';
import { openTestEngine } from '../test-engine.ts';
import { Dictionaries } from './dictionaries.ts';
import { readKeptWords } from './kept-words.ts';

async function libraryWith(text: string): Promise<{ directory: string; connect: () => Database }> {
  const { call, close, directory, engine } = openTestEngine();
  const { jobId } = await call('import.text', { text, name: 'otters.txt' });
  await engine.waitForJob(jobId);
  await close();
  const connect = (): Database => {
    const db = openReadingConnection(directory);
    onTestFinished(() => void db.close());
    return db;
  };
  return { directory, connect };
}

const TEXT = 'Otters in a weir\n\nFifteen otters of the weir were counted. µ-opioid 鼠 stay.';

/** How many steps it takes until the words of a library are known. */
const stepsOf = (dictionaries: Dictionaries): number => [...dictionaries.read()].length;

test('words that were read are known to the next session and to other threads', async () => {
  const { connect } = await libraryWith(TEXT);
  const other = new Dictionaries(connect(), 1);
  other.of('article').rowsWith('otters');
  const first = new Dictionaries(connect(), 1);
  expect(stepsOf(first)).toBeGreaterThan(0);
  for (const next of [other, new Dictionaries(connect(), 1)]) {
    expect(next.of('article').rowsWith('otters')).toBe(1);
    expect(next.of('article').oneEditAway('wier')).toEqual([{ word: 'weir', rows: 1 }]);
    expect(next.of('article').completions('ott')).toEqual([{ word: 'otters', rows: 1 }]);
    expect(stepsOf(next)).toBe(0);
  }
});

test('the words of a small library are not kept', async () => {
  const { connect } = await libraryWith(TEXT);
  const db = connect();
  expect(stepsOf(new Dictionaries(db))).toBeGreaterThan(0);
  expect(readKeptWords(db)).toBeNull();
});

test('a damaged file of words is not read, and is written anew', async () => {
  const { connect, directory } = await libraryWith(TEXT);
  stepsOf(new Dictionaries(connect(), 1));
  const file = join(directory, `${DATABASE_NAME}-words`);
  const whole = readFileSync(file);
  const damaged = [
    Buffer.alloc(0),
    whole.subarray(0, whole.length - 5),
    Buffer.from(whole.map((byte, at) => (at === whole.length - 5 ? byte ^ 1 : byte))),
    Buffer.from('{"format":1}\n'),
    Buffer.from('no words'),
  ];
  for (const bytes of damaged) {
    writeFileSync(file, bytes);
    const db = connect();
    expect(readKeptWords(db)).toBeNull();
    const anew = new Dictionaries(db, 1);
    expect(stepsOf(anew)).toBeGreaterThan(0);
    expect(readFileSync(file).equals(whole)).toBe(true);
  }
});

test('words are not kept of a library that changed while they were read', async () => {
  const { connect, directory } = await libraryWith(TEXT);
  const reading = connect();
  const steps = new Dictionaries(reading, 1).read();
  steps.next();
  const writing = openLibraryDatabase(directory);
  writing.exec('UPDATE article SET added_at = added_at + 1');
  writing.close();
  for (const _ of steps);
  expect(readKeptWords(reading)).toBeNull();
});

test('the words of what was deleted for good are not kept beside the library', async () => {
  const { connect, directory } = await libraryWith(TEXT);
  const db = connect();
  stepsOf(new Dictionaries(db, 1));
  expect(readKeptWords(db)).not.toBeNull();
  const { call } = openTestEngine(directory);
  const id = plucked<[], ArticleId>(db, 'SELECT id FROM article').get()!;
  await call('articles.trash', { articles: { of: 'these', ids: [id] } });
  await call('trash.purge', { things: { of: 'all' } });
  expect(readKeptWords(db)).toBeNull();
});
