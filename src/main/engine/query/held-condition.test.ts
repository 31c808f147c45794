import { expect, test } from 'vitest';
import { parseQuery } from '../../../shared/domain/query/parse.ts';
import { plucked } from '../db/database.ts';
import { openReadingConnection } from '../db/open.ts';
import { articleCondition } from './compile-article.ts';
import { whereCondition } from './condition.ts';
import { openZoo } from '../test-zoo.ts';
import { holdQuickly, holdWholly } from './held-condition.ts';

/** Each kind of condition, and what is made of several. */
const QUERIES = [
  'mice ',
  'mice -men ',
  'rats OR pups ',
  '-"stem cell" ',
  'title:mice ',
  'author:ito ',
  'journal:ito ',
  'year:2010..2016',
  'doi:10.1016',
  'pmid:12345678',
  'isbn:9783161484100',
  'key:nature2010',
  'tag:germ* ',
  'in:inner ',
  'status:inbox,read',
  'added:today',
  'type:article-journal',
  'has:claims',
  'has:text -has:claims',
  'has:doi,tags',
  'has:pdf,file,annotations,notes',
  'lang:en',
  'kind:safety',
  'species:rodents ',
  '-species:rodents ',
  '-species:rodents -has:claims',
  'n.births:1.. n>=200',
  '(n.births:1.. n>=200)',
  'safety:none-stated',
  'safety:not-looked',
  'safety:not-found,caveat',
  'is:unproved',
  'state:broken,verified',
  'color:red',
  'comment:asked ',
  'n:',
  'species:mouse (year:2015 OR -tag:"germ line")',
];

test('a condition holds of the same articles, whichever end it is asked from', async () => {
  const { directory } = await openZoo();
  const db = openReadingConnection(directory);
  const all = plucked<[], number>(db, 'SELECT seq FROM article_line ORDER BY seq').all();
  for (const query of QUERIES) {
    const condition = articleCondition(parseQuery(query), { now: Date.now() });
    const { sql, values } = whereCondition(condition);
    const listed = plucked<unknown[], number>(
      db,
      `SELECT l.seq FROM article_line l WHERE ${sql} ORDER BY l.seq`,
    ).all(...values);
    const quickly = holdQuickly(db, condition);
    expect([query, quickly.keep(all)]).toEqual([query, listed]);
    const few = quickly.few();
    if (few) expect([query, [...few]]).toEqual([query, listed.toReversed()]);
    expect([query, [...holdWholly(db, condition).few()!]]).toEqual([query, listed.toReversed()]);
  }
  db.close();
});
