/**
 * The search index holds the abstract of a reference that has no text. A library with such references is
 * indexed anew, in the background; others are as they should be.
 */
export const ABSTRACTS = `
INSERT INTO index_rebuild (owner, last_seq)
SELECT 'article', 0
WHERE EXISTS (SELECT 1 FROM article WHERE current_revision_id IS NULL AND csl ->> '$.abstract' <> '')
ON CONFLICT (owner) DO UPDATE SET last_seq = 0;
`;
