import { join } from 'node:path';
import { connect } from '../../../src/main/engine/db/database.ts';
import { DATABASE_NAME } from '../../../src/main/engine/db/open.ts';
import { makeFigure, type Figure } from '../figures.ts';

/** Tables with a row for each claim or quote, their indexes, and what undo keeps of them. */
const OF_CLAIMS = `tbl_name IN ('claim', 'quote', 'quote_check', 'sample_size_claim', 'species_claim',
  'finding_claim', 'safety_claim', 'study_design_claim', 'publication_status_claim', 'setting_claim',
  'history_change') OR tbl_name GLOB 'claim_fts*'`;

/** What a claim takes in the file of a closed library, beside its own words and those of its quotes. */
export function measureSize(directory: string): Figure {
  const db = connect(join(directory, DATABASE_NAME), { readonly: true });
  const read = (sql: string): number => Number(db.prepare(sql).pluck().get());
  const claims = read('SELECT count(*) FROM claim');
  const bytes = read(`
    SELECT sum(d.pgsize) FROM dbstat('main', 1) d JOIN sqlite_schema s ON s.name = d.name
    WHERE ${OF_CLAIMS}`);
  const words = read(`
    SELECT (SELECT sum(octet_length(statement)) FROM claim) + (SELECT sum(octet_length(exact)) FROM quote)`);
  db.close();
  return makeFigure({
    group: 'scale',
    name: 'a claim in the file, with its quotes, indexes and history',
    unit: 'bytes',
    values: [bytes / claims],
    baseline: { name: 'its own words and those of its quotes', values: [words / claims] },
  });
}
