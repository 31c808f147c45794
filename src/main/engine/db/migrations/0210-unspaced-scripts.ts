/** Letters of the scripts that set no blanks between words: Thai, Lao, Myanmar, Khmer, kana, Chinese. */
const UNSPACED = "'*[\u0e01-\u0eff\u1000-\u109f\u1780-\u17d3\u3041-\u30ff\u3400-\u9fff]*'";

/**
 * The search index holds such scripts as pairs of letters. A library that has a text or a title in one of
 * them is indexed anew, in the background; others are as they should be.
 */
export const unspacedScripts = {
  name: '0210-unspaced-scripts',
  sql: `
INSERT INTO index_rebuild (owner, last_seq)
SELECT owner, 0 FROM (SELECT 'article' AS owner UNION ALL SELECT 'annotation' UNION ALL SELECT 'claim' UNION ALL SELECT 'note')
WHERE EXISTS (SELECT 1 FROM article WHERE title || authors || source GLOB ${UNSPACED})
  OR EXISTS (SELECT 1 FROM revision WHERE text GLOB ${UNSPACED})
  OR EXISTS (SELECT 1 FROM note WHERE text GLOB ${UNSPACED})
  OR EXISTS (SELECT 1 FROM annotation WHERE comment GLOB ${UNSPACED})
  OR EXISTS (SELECT 1 FROM claim WHERE statement GLOB ${UNSPACED})
ON CONFLICT (owner) DO UPDATE SET last_seq = 0;
`,
} as const;
