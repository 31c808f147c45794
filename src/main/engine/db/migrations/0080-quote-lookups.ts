/** Quotes are looked up in pages, and words that are only like those of a quote are shown beside them. */
export const quoteLookups = {
  name: '0080-quote-lookups',
  sql: `
-- The share of a moved quote’s letters that stand where it was found; null for other states.
ALTER TABLE quote_check ADD COLUMN score REAL CHECK (score > 0 AND score <= 1);

-- Articles with quotes that have not been looked up in their newest text yet.
CREATE TABLE quote_lookup (
  seq INTEGER PRIMARY KEY,
  article_id TEXT NOT NULL UNIQUE REFERENCES article (id) ON DELETE CASCADE,
  -- Whether all its quotes are to be looked up, or those that have no check.
  whole INTEGER NOT NULL DEFAULT 0 CHECK (whole IN (0, 1))
) STRICT;

-- A check never outlives the quote, or the text, that it was made for.
CREATE TRIGGER quote_changed AFTER UPDATE OF revision_id, start, end, exact, prefix, suffix ON quote
BEGIN
  DELETE FROM quote_check WHERE quote_id = NEW.id;
END;
CREATE TRIGGER article_revised AFTER UPDATE OF current_revision_id ON article
WHEN NEW.current_revision_id IS NOT OLD.current_revision_id
BEGIN
  DELETE FROM quote_check WHERE quote_id IN (
    SELECT q.id FROM claim c JOIN quote q ON q.claim_id = c.id WHERE c.article_id = NEW.id
    UNION ALL
    SELECT q.id FROM annotation n JOIN quote q ON q.annotation_id = n.id WHERE n.article_id = NEW.id);
END;

-- What an earlier Collate found in a newer text is looked up again.
INSERT INTO quote_lookup (article_id, whole)
  SELECT DISTINCT coalesce(c.article_id, n.article_id) AS article_id, 1
  FROM quote q JOIN quote_check k ON k.quote_id = q.id AND k.revision_id <> q.revision_id
    LEFT JOIN claim c ON c.id = q.claim_id LEFT JOIN annotation n ON n.id = q.annotation_id
  ORDER BY article_id;
`,
} as const;
