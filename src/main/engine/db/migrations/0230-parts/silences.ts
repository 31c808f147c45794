/** The kinds of claims about which an article can be silent, with the codes of their rules. */
const KINDS = [
  ['species', 'sp'],
  ['sample_size', 'n'],
  ['safety', 's'],
  ['finding', 'f'],
  ['study_design', 'd'],
] as const;

/** 0 not silent, 1 a reader confirmed that none is stated, 2 the rules found none, 3 nobody looked. */
const COLUMNS = KINDS.map(
  ([kind]) => `ALTER TABLE article_line ADD COLUMN silent_${kind} INTEGER NOT NULL DEFAULT 3
  CHECK (silent_${kind} BETWEEN 0 AND 3);`,
).join('\n');

const SILENCES = KINDS.map(
  ([kind, code]) => `
  silent_${kind} = CASE
    WHEN EXISTS (SELECT 1 FROM claim_line x WHERE x.article = a.seq AND x.kind = '${kind}') THEN 0
    ELSE coalesce(
      (SELECT iif(b.confirmed = 1, 1, 2) FROM absence b WHERE b.article_id = a.id AND b.kind = '${kind}'),
      (SELECT 0 FROM suggestion_reading s WHERE s.article_id = a.id
        AND s.revision_id = a.current_revision_id AND ' ' || s.rules GLOB '* ${code}[0-9]*'),
      3) END`,
).join(',');

const INDEXES = KINDS.map(
  ([kind]) =>
    `CREATE INDEX article_line_silent_${kind} ON article_line (silent_${kind}, seq DESC);`,
).join('\n');

/**
 * About what each article is silent stands in its line, so that an index leads to those that nobody looked at;
 * and one leads to the sizes of a unit.
 */
export const LOOKED_FOR = `
${COLUMNS}

UPDATE article_line SET ${SILENCES}
FROM article a WHERE a.seq = article_line.seq;

${INDEXES}

CREATE INDEX claim_line_unit ON claim_line (unit_kind, size, article) WHERE size IS NOT NULL;
`;
