/** The search index holds words as searches compare them; what was indexed before is indexed anew, in the background. */
export const foldedSearch = {
  name: '0140-folded-search',
  sql: `
INSERT INTO index_rebuild (owner, last_seq)
SELECT owner, 0 FROM (SELECT 'article' AS owner UNION ALL SELECT 'annotation' UNION ALL SELECT 'claim')
WHERE EXISTS (SELECT 1 FROM article)
ON CONFLICT (owner) DO UPDATE SET last_seq = 0;
`,
} as const;
