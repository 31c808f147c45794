import { insertValue, jsonOrNull } from '../claims/write-value.ts';
import type { Database } from '../db/database.ts';
import type { ArchiveRow } from './archive-rows.ts';
import { insertNew } from './insert-new.ts';

type Proof = Pick<ArchiveRow<'claims'>, 'quotes' | 'areas'>;

/** Writes the quotes and areas that prove a claim, or that an annotation marks. */
export function putProof(
  db: Database,
  owner: { readonly claim_id: string } | { readonly annotation_id: string },
  { quotes, areas }: Proof,
): void {
  for (const { id, revision, start, end, exact, prefix, suffix } of quotes) {
    const columns = { start, end, exact, prefix, suffix };
    insertNew(db, 'quote', { id, ...owner, revision_id: revision, ...columns });
  }
  for (const { fileSha256, createdAt, ...area } of areas) {
    insertNew(db, 'area', { ...area, ...owner, file_sha256: fileSha256, created_at: createdAt });
  }
}

interface Putting {
  /** The mark that it gets in its article. */
  readonly code: string;
  /** Since when it is laid aside (UTC milliseconds); null for one that stands in the library. */
  readonly asideSince: number | null;
}

/** Writes a claim with what proves it unless the library has its id; tells whether it did. */
export function putClaim(
  db: Database,
  row: ArchiveRow<'claims'>,
  { code, asideSince }: Putting,
): boolean {
  const { id, article, value, origin } = row;
  const isNew = insertNew(db, 'claim', {
    id,
    article_id: article,
    code,
    kind: value.kind,
    statement: row.statement,
    speaker: row.speaker,
    speaker_name: row.speakerName,
    status: row.status,
    reader_id: origin.by === 'reader' ? origin.reader : null,
    rule_id: origin.by === 'rule' ? origin.rule : null,
    rule_version: origin.by === 'rule' ? origin.version : null,
    confidence: row.confidence,
    field_confidence: jsonOrNull(row.fieldConfidence),
    created_at: row.createdAt,
    updated_at: row.updatedAt,
    deleted_at: asideSince,
  });
  if (!isNew) return false;
  insertValue(db, id, value);
  putProof(db, { claim_id: id }, row);
  return true;
}
