import { findDoi } from '../../../shared/domain/doi.ts';
import { plucked, type Database } from '../db/database.ts';
import { findKeyHolder } from '../library/citekeys.ts';

const PMID = /^(?:pmid:?\s*)?(\d{5,9})$/i;
const ISBN = /^(?:isbn:?\s*)?((?:97[89])?\d{9}[\dx])$/i;

const seqOf = (db: Database, where: string, value: string): number | null =>
  plucked<[string], number>(
    db,
    `SELECT seq FROM article WHERE ${where} AND deleted_at IS NULL LIMIT 1`,
  ).get(value) ?? null;

/** The article whose DOI, PubMed ID, ISBN or citekey is all that was typed; null where it is none. */
export function findIdentified(db: Database, typed: string): number | null {
  const text = typed.trim();
  if (text === '' || text.length > 300) return null;
  const doi = /^\S+$/.test(text) ? findDoi(text) : null;
  if (doi !== null) return seqOf(db, 'doi = ?', doi.toLowerCase()) ?? seqOf(db, 'doi = ?', doi);
  const pmid = PMID.exec(text)?.[1];
  const ofPmid = pmid === undefined ? null : seqOf(db, `csl ->> '$.PMID' = ?`, pmid);
  if (ofPmid !== null) return ofPmid;
  const isbn = ISBN.exec(text.replaceAll('-', ''))?.[1];
  if (isbn !== undefined) return seqOf(db, `replace(csl ->> '$.ISBN', '-', '') = ?`, isbn);
  if (/\s/.test(text)) return null;
  const holder = findKeyHolder(db, text);
  return holder && !holder.isInTrash ? seqOf(db, 'id = ?', holder.id) : null;
}
