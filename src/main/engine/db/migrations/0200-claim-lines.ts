/** What queries ask of claims, in numbers and indexes of its own, and how the taxa of claims lie below each other. */
export const claimLines = {
  name: '0200-claim-lines',
  sql: `
-- Computed, of each claim that is neither rejected nor deleted, and brought in step with each change.
CREATE TABLE claim_line (
  seq INTEGER PRIMARY KEY REFERENCES claim (seq) ON DELETE CASCADE,
  -- The number of its article.
  article INTEGER NOT NULL,
  kind TEXT NOT NULL,
  status TEXT NOT NULL,
  speaker TEXT,
  rule_id TEXT,
  unproved INTEGER NOT NULL CHECK (unproved IN (0, 1)),
  -- Of what is studied or comes from it, 0 where it has no id; what is only mentioned has none.
  taxon INTEGER,
  size INTEGER,
  unit_kind TEXT,
  category TEXT,
  hedged INTEGER,
  change TEXT,
  value TEXT,
  design TEXT
) STRICT;

INSERT INTO claim_line (seq, article, kind, status, speaker, rule_id, unproved, taxon, size, unit_kind, category,
  hedged, change, value, design)
SELECT c.seq, a.seq, c.kind, c.status, c.speaker, c.rule_id,
  NOT EXISTS (SELECT 1 FROM quote q WHERE q.claim_id = c.id)
    AND NOT EXISTS (SELECT 1 FROM area r WHERE r.claim_id = c.id),
  iif(p.role IN ('studied', 'source_material'), coalesce(p.taxon_id, 0), NULL), n.count, n.unit_kind, s.category, s.hedged,
  f.change, f.value, d.design
FROM claim c JOIN article a ON a.id = c.article_id
  LEFT JOIN species_claim p ON p.claim_id = c.id LEFT JOIN sample_size_claim n ON n.claim_id = c.id
  LEFT JOIN safety_claim s ON s.claim_id = c.id LEFT JOIN finding_claim f ON f.claim_id = c.id
  LEFT JOIN study_design_claim d ON d.claim_id = c.id
WHERE c.status <> 'rejected' AND c.deleted_at IS NULL;

CREATE INDEX claim_line_article ON claim_line (article, kind);
CREATE INDEX claim_line_kind ON claim_line (kind, article);
CREATE INDEX claim_line_taxon ON claim_line (taxon, article) WHERE taxon IS NOT NULL;
CREATE INDEX claim_line_size ON claim_line (size, unit_kind, article) WHERE size IS NOT NULL;
CREATE INDEX claim_line_category ON claim_line (category, hedged, article) WHERE category IS NOT NULL;
CREATE INDEX claim_line_change ON claim_line (change, article) WHERE change IS NOT NULL;
CREATE INDEX claim_line_value ON claim_line (value, article) WHERE value IS NOT NULL;
CREATE INDEX claim_line_design ON claim_line (design, article) WHERE design IS NOT NULL;
CREATE INDEX claim_line_speaker ON claim_line (speaker, article) WHERE speaker IS NOT NULL;
CREATE INDEX claim_line_rule ON claim_line (rule_id, article) WHERE rule_id IS NOT NULL;
CREATE INDEX claim_line_status ON claim_line (status, article);
CREATE INDEX claim_line_unproved ON claim_line (article) WHERE unproved = 1;
CREATE INDEX article_type ON article (type);
CREATE INDEX article_pmid ON article (csl ->> '$.PMID') WHERE csl ->> '$.PMID' IS NOT NULL;
CREATE INDEX article_isbn ON article (replace(csl ->> '$.ISBN', '-', '')) WHERE csl ->> '$.ISBN' IS NOT NULL;
CREATE INDEX article_language ON article (csl ->> '$.language') WHERE csl ->> '$.language' IS NOT NULL;
CREATE INDEX suggestion_reading_language ON suggestion_reading (language, article_id);
CREATE INDEX annotation_color ON annotation (color, article_id);
CREATE INDEX absence_kind ON absence (kind, confirmed, article_id);

-- The taxa of claims and all above them, and the names by which each can be asked for.
CREATE TABLE taxon (
  id INTEGER PRIMARY KEY,
  -- Null at the root, and where it is not known.
  parent INTEGER
) STRICT;
CREATE INDEX taxon_parent ON taxon (parent);
CREATE TABLE taxon_name (
  -- Folded.
  name TEXT NOT NULL,
  taxon INTEGER NOT NULL,
  PRIMARY KEY (name, taxon)
) STRICT, WITHOUT ROWID;
`,
} as const;
