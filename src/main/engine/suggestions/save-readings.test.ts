import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { ArticleId } from '../../../shared/domain/ids.ts';
import { AppError } from '../../../shared/errors.ts';
import { connect } from '../db/database.ts';
import { DATABASE_NAME } from '../db/open.ts';
import { openTestEngine, RESOURCES } from '../test-engine.ts';
import type { Tally } from './job-words.ts';
import type { Arrival } from './read-ahead.ts';
import { startReadingThread } from './reading-thread.ts';
import { ReadingSaver } from './save-readings.ts';

const ANIMALS = ['mice', 'rats', 'owls'];

/** A library of three articles that the rules have read, with nothing of it saved. */
async function readThree() {
  const library = openTestEngine();
  const ids: ArticleId[] = [];
  for (const animal of ANIMALS) {
    const text = `About ${animal}\n\nA total of 40 ${animal} were kept under a lamp.`;
    ids.push((await library.addArticle(text)).id);
  }
  await library.close();
  const db = connect(join(library.directory, DATABASE_NAME));
  const thread = startReadingThread(library.directory, RESOURCES, (line) => {
    throw new Error(line);
  });
  onTestFinished(async () => {
    await thread.close();
    db.close();
  });
  const { signal } = new AbortController();
  const arrivals: Arrival[] = [];
  for (const articleId of ids) {
    arrivals.push({ articleId, inHand: await thread.read(articleId, signal), error: null });
  }
  /** What stood in the library after each transaction: claims by the number of their article. */
  const committed: number[][] = [];
  const countClaims = db.prepare('SELECT count(*) FROM claim WHERE article_id = ?').pluck();
  const tally: Tally = {
    articles: 0,
    claims: 0,
    withdrawn: 0,
    failed: 0,
    textless: 0,
    otherLanguages: [],
  };
  const saver = new ReadingSaver(
    { db, now: Date.now },
    { signal, breathe: () => Promise.resolve() },
    (change) => {
      const value = db.transaction(change).immediate();
      committed.push(ids.map((id) => countClaims.get(id) as number));
      return value;
    },
    tally,
  );
  return { db, ids, arrivals, saver, committed, tally };
}

test('articles that were read are saved in one transaction', async () => {
  const { arrivals, saver, committed, tally } = await readThree();
  await saver.save(arrivals);
  expect(committed).toHaveLength(1);
  expect(committed[0]!.every((claims) => claims > 0)).toBe(true);
  expect(tally).toMatchObject({ articles: 3, failed: 0 });
});

test('one whose claims changed meanwhile is read anew, and the others stay saved', async () => {
  const { db, ids, arrivals, saver, committed, tally } = await readThree();
  db.prepare(
    `INSERT INTO claim (id, article_id, code, kind, statement, status, rule_id, rule_version, created_at, updated_at)
     VALUES ('x', ?, 'n1', 'finding', '', 'accepted', 'a.rule', 1, 0, 0)`,
  ).run(ids[1]!);
  await saver.save(arrivals);
  const [together, ...alone] = committed;
  const [first, second, third] = together!;
  expect([first! > 0, second, third! > 0]).toEqual([true, 1, true]);
  expect(alone.at(-1)![1]).toBeGreaterThan(1);
  expect(tally).toMatchObject({ articles: 3, failed: 0 });
});

test('one on which the rules failed is counted, and the others are saved', async () => {
  const { arrivals, saver, committed, tally } = await readThree();
  const [first, second, third] = arrivals;
  second!.inHand!.release();
  const error = new AppError('internal', 'The rules failed.');
  await saver.save([first!, { ...second!, inHand: null, error }, third!]);
  expect(committed).toHaveLength(1);
  expect(committed[0]!.map((claims) => claims > 0)).toEqual([true, false, true]);
  expect(tally).toMatchObject({ articles: 2, failed: 1 });
});
