import { prepared, type Database } from '../db/database.ts';

const COLUMNS = [
  'article',
  'kind',
  'status',
  'speaker',
  'rule_id',
  'unproved',
  'taxon',
  'size',
  'unit_kind',
  'category',
  'hedged',
  'change',
  'value',
  'design',
] as const;
const columns = (prefix: string): string => COLUMNS.map((name) => prefix + name).join(', ');

const LINE_UP = `
  INSERT INTO claim_line (seq, ${columns('')})
  SELECT c.seq, a.seq, c.kind, c.status, c.speaker, c.rule_id,
    NOT EXISTS (SELECT 1 FROM quote q WHERE q.claim_id = c.id)
      AND NOT EXISTS (SELECT 1 FROM area r WHERE r.claim_id = c.id),
    iif(p.role IN ('studied', 'source_material'), coalesce(p.taxon_id, 0), NULL), n.count, n.unit_kind, s.category, s.hedged,
    f.change, f.value, d.design
  FROM claim c JOIN article a ON a.id = c.article_id
    LEFT JOIN species_claim p ON p.claim_id = c.id LEFT JOIN sample_size_claim n ON n.claim_id = c.id
    LEFT JOIN safety_claim s ON s.claim_id = c.id LEFT JOIN finding_claim f ON f.claim_id = c.id
    LEFT JOIN study_design_claim d ON d.claim_id = c.id
  WHERE c.id = ? AND c.status <> 'rejected' AND c.deleted_at IS NULL
  ON CONFLICT (seq) DO UPDATE SET ${COLUMNS.map((name) => `${name} = excluded.${name}`).join(', ')}
  WHERE (${columns('claim_line.')}) IS NOT (${columns('excluded.')})`;

/**
 * Brings the lines of these claims in step with what they say, so that queries find them; call in the
 * transaction of the change. Rejected and deleted ones have no line, and what is the same is not written.
 */
export function lineUpClaims(db: Database, ids: Iterable<string>): void {
  const remove = prepared<[string]>(
    db,
    `DELETE FROM claim_line WHERE seq =
       (SELECT seq FROM claim WHERE id = ? AND (status = 'rejected' OR deleted_at IS NOT NULL))`,
  );
  const write = prepared<[string]>(db, LINE_UP);
  for (const id of ids) {
    remove.run(id);
    write.run(id);
  }
}
