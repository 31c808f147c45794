import { join } from 'node:path';
import { expect, test } from 'vitest';
import { connect } from '../db/database.ts';
import { DATABASE_NAME } from '../db/open.ts';
import { openTestEngine } from '../test-engine.ts';

test.each(['article', 'annotation', 'claim'])(
  'the index of each %s leaves its segments to be merged in short steps',
  async (owner) => {
    const { directory, close } = openTestEngine();
    await close();
    const db = connect(join(directory, DATABASE_NAME), { readonly: true });
    const settings = db
      .prepare(`SELECT k, v FROM ${owner}_fts_config WHERE k LIKE '%merge' ORDER BY k`)
      .raw()
      .all();
    db.close();
    expect(settings).toEqual([
      ['automerge', 0],
      ['crisismerge', 1000],
    ]);
  },
);
