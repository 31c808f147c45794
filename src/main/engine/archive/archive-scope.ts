import { plucked, type Database } from '../db/database.ts';

/** What an archive is of: the whole library, or articles of it, and a table that they stand in. */
export type ArchiveScope =
  | { readonly of: 'library' }
  | {
      readonly of: 'part';
      readonly articles: readonly string[];
      readonly tables: readonly string[];
      /** The question for which somebody else is to read them: nothing that was read goes along. */
      readonly blindFor?: string;
    };

/**
 * Lists on this connection, in temporary tables, what an archive is of; nothing of it is in the trash.
 * Answers with the articles in the order of their ids.
 */
export function openScope(db: Database, scope: ArchiveScope): string[] {
  db.exec(`
    -- Has a row where the whole library is archived.
    CREATE TEMP TABLE archived_whole (one INTEGER PRIMARY KEY) STRICT;
    CREATE TEMP TABLE archived_article (id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
    CREATE TEMP TABLE archived_table (id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
    CREATE TEMP TABLE archived_attribute (id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
    CREATE TEMP TABLE archived_collection (id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
  `);
  if (scope.of === 'library') {
    db.exec(`
      INSERT INTO archived_whole VALUES (1);
      INSERT INTO archived_article SELECT id FROM main.article WHERE deleted_at IS NULL;
      INSERT INTO archived_table SELECT id FROM main.evidence_table WHERE deleted_at IS NULL;
      INSERT INTO archived_collection SELECT id FROM main.collection;
      INSERT INTO archived_attribute SELECT id FROM main.attribute WHERE deleted_at IS NULL;
    `);
  } else {
    const list = (table: string, source: string, ids: readonly string[]): void => {
      db.prepare(
        `INSERT INTO ${table} SELECT t.id FROM main.${source} t
         WHERE t.id IN (SELECT value FROM json_each(?)) AND t.deleted_at IS NULL`,
      ).run(JSON.stringify(ids));
    };
    list('archived_article', 'article', scope.articles);
    list('archived_table', 'evidence_table', scope.tables);
    // With those that they lie in.
    db.exec(`
      WITH RECURSIVE held (id) AS (
        SELECT c.collection_id FROM main.article_collection c JOIN archived_article a ON a.id = c.article_id
        UNION
        SELECT parent_id FROM main.collection JOIN held USING (id) WHERE parent_id IS NOT NULL)
      INSERT INTO archived_collection SELECT id FROM held;
    `);
    // Those that they say something to, or that the tables ask for.
    db.exec(`
      INSERT INTO archived_attribute SELECT k.id FROM main.attribute k
      WHERE k.deleted_at IS NULL AND (
        EXISTS (SELECT 1 FROM main.attribute_claim v JOIN main.claim c ON c.id = v.claim_id AND c.deleted_at IS NULL
          JOIN archived_article a ON a.id = c.article_id WHERE v.attribute_id = k.id)
        OR EXISTS (SELECT 1 FROM main.attribute_claim v JOIN main.second_reading_claim m ON m.claim_id = v.claim_id
          JOIN main.claim c ON c.id = v.claim_id JOIN archived_article a ON a.id = c.article_id
          WHERE v.attribute_id = k.id)
        OR EXISTS (SELECT 1 FROM main.attribute_absence b JOIN archived_article a ON a.id = b.article_id
          WHERE b.attribute_id = k.id)
        OR EXISTS (SELECT 1 FROM main.evidence_table_row r JOIN archived_table t ON t.id = r.table_id
          WHERE r.row = 'attribute:' || k.id))`);
  }
  return plucked<[], string>(db, 'SELECT id FROM archived_article ORDER BY id').all();
}
