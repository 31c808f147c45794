import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { connect, type Database } from '../db/database.ts';
import { DATABASE_NAME, openLibraryDatabase } from '../db/open.ts';
import { temporaryFolder } from '../test-engine.ts';
import { workThrough } from '../test-workload.ts';

const QUOTES = `
  SELECT count(*) FROM quote_check k JOIN quote q ON q.id = k.quote_id
    LEFT JOIN claim c ON c.id = q.claim_id LEFT JOIN annotation n ON n.id = q.annotation_id
  WHERE coalesce(c.article_id, n.article_id) = a.id AND coalesce(c.deleted_at, n.deleted_at) IS NULL
    AND c.status IS NOT 'rejected'`;

/** Every count, straight from what is counted. */
const COUNTED = `
  SELECT a.seq, a.status, a.current_revision_id IS NULL AS no_text,
    (SELECT count(*) FROM claim WHERE article_id = a.id AND status = 'accepted' AND deleted_at IS NULL)
      AS accepted,
    (SELECT count(*) FROM claim WHERE article_id = a.id AND status = 'suggested' AND deleted_at IS NULL)
      AS suggested,
    (SELECT count(*) FROM annotation WHERE article_id = a.id AND deleted_at IS NULL) AS annotations,
    (${QUOTES} AND k.state = 'verified') AS verified, (${QUOTES} AND k.state = 'moved') AS moved,
    (${QUOTES} AND k.state = 'broken') AS broken
  FROM article a WHERE a.deleted_at IS NULL ORDER BY a.seq`;

const SUMMED = `
  SELECT 1 AS one,
    count(*) FILTER (WHERE status = 'inbox') AS inbox,
    count(*) FILTER (WHERE status = 'reading') AS reading,
    count(*) FILTER (WHERE status = 'read') AS read,
    count(*) FILTER (WHERE suggested > 0) AS to_decide_articles,
    count(*) FILTER (WHERE accepted = 0 AND suggested = 0) AS no_claims_articles,
    count(*) FILTER (WHERE broken > 0) AS broken_articles,
    count(*) FILTER (WHERE no_text) AS no_text_articles,
    sum(accepted) AS accepted, sum(suggested) AS suggested, sum(annotations) AS annotations,
    sum(verified) AS verified, sum(moved) AS moved, sum(broken) AS broken
  FROM (${COUNTED})`;

const KINDS = { species: 'sp', sample_size: 'n', safety: 's', finding: 'f', study_design: 'd' };

/** About what each article outside the trash is silent, straight from what is recorded of it. */
const SILENCES = `
  SELECT a.seq, ${Object.entries(KINDS)
    .map(
      ([kind, code]) => `
    CASE WHEN (SELECT count(*) FROM claim c WHERE c.article_id = a.id AND c.kind = '${kind}'
        AND c.status <> 'rejected' AND c.deleted_at IS NULL) > 0 THEN 0
      WHEN (SELECT max(confirmed) FROM absence WHERE article_id = a.id AND kind = '${kind}') = 1 THEN 1
      WHEN (SELECT count(*) FROM absence WHERE article_id = a.id AND kind = '${kind}') > 0 THEN 2
      WHEN (SELECT count(*) FROM suggestion_reading s WHERE s.article_id = a.id
        AND s.revision_id = a.current_revision_id AND ' ' || s.rules GLOB '* ${code}[0-9]*') > 0 THEN 0
      ELSE 3 END AS silent_${kind}`,
    )
    .join(', ')}
  FROM article a WHERE a.deleted_at IS NULL ORDER BY a.seq`;

function expectRightCounts(db: Database): void {
  const counted = db.prepare(COUNTED).all();
  expect(counted.length).toBeGreaterThan(0);
  expect(db.prepare('SELECT * FROM article_tally ORDER BY seq').all()).toEqual(counted);
  const silences = Object.keys(KINDS).map((kind) => `silent_${kind}`);
  const told = db
    .prepare(`SELECT seq, ${silences.join(', ')} FROM article_line ORDER BY seq`)
    .all();
  expect(told).toEqual(db.prepare(SILENCES).all());
  expect(db.prepare('SELECT * FROM library_tally').get()).toEqual(db.prepare(SUMMED).get());
}

test('counts are right after all that a reader can do', async () => {
  const directory = temporaryFolder();
  await workThrough(directory);
  const db = connect(join(directory, DATABASE_NAME));
  expectRightCounts(db);
  db.close();
}, 120_000);

test('counts are right after the migration that begins them', () => {
  const directory = temporaryFolder();
  const old = join(import.meta.dirname, '..', 'db', 'old-libraries', 'schema-4.sqlite.br');
  writeFileSync(join(directory, DATABASE_NAME), brotliDecompressSync(readFileSync(old)));
  const migrated = openLibraryDatabase(directory);
  expectRightCounts(migrated);
  migrated.close();
});
