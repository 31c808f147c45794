import { closeSync, existsSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { connect } from './db/database.ts';
import { DATABASE_NAME } from './db/open.ts';
import { createEngine } from './engine.ts';
import { openTestEngine, RESOURCES } from './test-engine.ts';

/** Overwrites the first page of a table of a closed library with zeros, as a failing disk does. */
function loseFirstPage(directory: string, table: string): void {
  const file = join(directory, DATABASE_NAME);
  const db = connect(file, { readonly: true });
  const page = db
    .prepare('SELECT rootpage FROM sqlite_schema WHERE name = ?')
    .pluck()
    .get(table) as number;
  const size = db.pragma('page_size', { simple: true }) as number;
  db.close();
  const handle = openSync(file, 'r+');
  writeSync(handle, Buffer.alloc(size), 0, size, (page - 1) * size);
  closeSync(handle);
}

test.each(['collection', 'sqlite_stat1', 'claim_link'])(
  'a library with a lost page of %s lets go of its files when it is closed',
  async (table) => {
    const first = openTestEngine();
    await first.addArticle('Moths\n\nFour moths came to the lamp.');
    await first.close();
    loseFirstPage(first.directory, table);

    const log: string[] = [];
    const engine = createEngine({
      directory: first.directory,
      resources: RESOURCES,
      log: (message) => log.push(message),
    });
    await engine.close();
    expect(existsSync(join(first.directory, `${DATABASE_NAME}-wal`))).toBe(false);
    expect(log.join('\n')).toContain('malformed');
  },
);
