import { join } from 'node:path';
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

function expectRightCounts(db: Database): void {
  const counted = db.prepare(COUNTED).all();
  expect(counted.length).toBeGreaterThan(5);
  expect(db.prepare('SELECT * FROM article_tally ORDER BY seq').all()).toEqual(counted);
  expect(db.prepare('SELECT * FROM library_tally').get()).toEqual(db.prepare(SUMMED).get());
}

test('counts are right after all that a reader can do, and after the migration that begins them', async () => {
  const directory = temporaryFolder();
  await workThrough(directory);
  const db = connect(join(directory, DATABASE_NAME));
  expectRightCounts(db);
  // Before references came in, every article had a text.
  db.exec('DELETE FROM article WHERE current_revision_id IS NULL');
  db.exec(`
    DROP TRIGGER quote_changed; DROP TRIGGER article_revised; DROP TABLE quote_lookup;
    DROP TABLE unindexed_text; DROP TABLE unindexed_article;
    DROP TABLE article_line; DROP TABLE article_tally; DROP TABLE library_tally;
    DROP INDEX history_step_undone; DROP INDEX history_step_dropped;
    DROP INDEX history_change_thing; DROP INDEX history_change_other; DROP INDEX history_change_file;
    ALTER TABLE history_change DROP COLUMN thing_id; ALTER TABLE history_change DROP COLUMN other_id;
    ALTER TABLE history_step DROP COLUMN size; ALTER TABLE history_step DROP COLUMN is_dropped;
    DROP TABLE history_move; DROP TABLE bulk_change; DROP TABLE bulk_target; DROP TABLE purge_queue;
    DROP TRIGGER article_external; DROP TRIGGER collection_external; DROP TRIGGER annotation_external;
    DROP TABLE unread_pdf; DROP TABLE pdf_run; DROP TABLE pdf_page; DROP TABLE pdf_reading;
    DROP TABLE revision_parts; DROP TABLE area; ALTER TABLE annotation DROP COLUMN style;
    DROP TABLE note; DROP TABLE note_fts; DROP TABLE attachment; DROP TABLE waiting_annotation;
    DROP TABLE external_key; DROP TABLE article_key; DROP TABLE settled_citekey; DROP TABLE tag_color;
    CREATE INDEX article_status ON article (status); CREATE INDEX article_year ON article (year);
    PRAGMA user_version = 4;`);
  db.close();
  const migrated = openLibraryDatabase(directory);
  expectRightCounts(migrated);
  migrated.close();
}, 120_000);
