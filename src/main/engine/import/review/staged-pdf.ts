import { deserialize, serialize } from 'node:v8';
import { plucked, prepared, type Database } from '../../db/database.ts';
import type { ReadPdf } from '../../pages/prepared-pdf.ts';

/** What was read of the PDFs among the entries, with their pages. */
export const STAGED_PDF = `
  CREATE TABLE staged_pdf (entry_id INTEGER PRIMARY KEY, sha256 TEXT NOT NULL, pdf BLOB NOT NULL) STRICT;
`;

/** Keeps what was read of the PDF that an entry is. */
export function stagePdf(staging: Database, entryId: number, pdf: ReadPdf): void {
  prepared(staging, 'INSERT INTO staged_pdf (entry_id, sha256, pdf) VALUES (?, ?, ?)').run(
    entryId,
    pdf.prepared.sha256,
    serialize(pdf),
  );
}

/** Whether an entry is a PDF. */
export function hasStagedPdf(staging: Database, entryId: number): boolean {
  return (
    prepared(staging, 'SELECT 1 FROM staged_pdf WHERE entry_id = ?').get(entryId) !== undefined
  );
}

/** What was read of the PDF that an entry is; null for one that is none. */
export function readStagedPdf(staging: Database, entryId: number): ReadPdf | null {
  const bytes = plucked<[number], Uint8Array>(
    staging,
    'SELECT pdf FROM staged_pdf WHERE entry_id = ?',
  ).get(entryId);
  return bytes ? (deserialize(bytes) as ReadPdf) : null;
}
