import type { FormatName, ReadAnnotation } from '../formats/format-reading.ts';
import { openFile, prepared, type Database } from '../../db/database.ts';
import { STAGED_PDF, stagePdf } from './staged-pdf.ts';
import type { OriginRest } from '../origin/entry-origin.ts';
import type { SourceEntry, SourcePart } from '../source.ts';
import { titleText } from '../../../../shared/domain/title-text.ts';

/**
 * What an import has read and not written: beside the library, so that neither history nor a backup
 * knows of it. The texts of entries stand apart from what else is known of them.
 */
const SCHEMA = `
  CREATE TABLE staged_source (
    id INTEGER PRIMARY KEY, name TEXT NOT NULL, path TEXT, format TEXT,
    -- An OriginRest: what another program knows besides its entries.
    rest TEXT
  ) STRICT;
  CREATE TABLE staged_entry (
    id INTEGER PRIMARY KEY,
    source_id INTEGER NOT NULL,
    line INTEGER,
    title TEXT NOT NULL,
    -- Whether it came with a citekey.
    has_key INTEGER NOT NULL CHECK (has_key IN (0, 1)),
    -- A SourceEntry without its text.
    entry TEXT NOT NULL,
    part TEXT NOT NULL DEFAULT 'new' CHECK (part IN ('duplicate', 'new', 'same')),
    decision TEXT NOT NULL DEFAULT 'add' CHECK (decision IN ('add', 'merge', 'leave_out')),
    is_sure INTEGER NOT NULL DEFAULT 0 CHECK (is_sure IN (0, 1)),
    -- Why it looks like another (a MatchReason), and what: an article of the library, or an entry.
    reason TEXT,
    match_article TEXT,
    match_entry INTEGER,
    -- Labels of the fields that differ, and of those that only the entry has.
    differs TEXT NOT NULL DEFAULT '[]',
    adds TEXT NOT NULL DEFAULT '[]',
    -- By field the side that the reader took.
    choices TEXT NOT NULL DEFAULT '{}',
    -- The citekey that it gets as an article, and whose the one is that it came with.
    citekey TEXT NOT NULL DEFAULT '' COLLATE NOCASE,
    key_taken_by TEXT,
    -- What it became.
    article_id TEXT,
    sha256 TEXT, length INTEGER, sentence_count INTEGER
  ) STRICT;
  -- The text of an entry: SQLite would write it anew with every change of its row.
  CREATE TABLE staged_text (entry_id INTEGER PRIMARY KEY, utf8 BLOB NOT NULL) STRICT;
  CREATE INDEX staged_entry_key ON staged_entry (has_key, id);
  CREATE INDEX staged_entry_part ON staged_entry (part, id);
  CREATE INDEX staged_entry_tally ON staged_entry (part, decision, is_sure, match_entry, match_article);
  CREATE INDEX staged_entry_taken ON staged_entry (key_taken_by, id) WHERE key_taken_by IS NOT NULL;
  CREATE INDEX staged_entry_citekey ON staged_entry (citekey);
  CREATE INDEX staged_entry_match ON staged_entry (match_entry) WHERE match_entry IS NOT NULL;
  CREATE INDEX staged_entry_source ON staged_entry (source_id);
  -- The citekey that an entry came with, and its other names.
  CREATE TABLE staged_name (
    key TEXT NOT NULL COLLATE NOCASE, entry_id INTEGER NOT NULL, PRIMARY KEY (key, entry_id)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE staged_fault (
    id INTEGER PRIMARY KEY, source_id INTEGER NOT NULL, line INTEGER, message TEXT NOT NULL,
    -- Whether the whole source could not be read; then the message names it.
    is_whole INTEGER NOT NULL CHECK (is_whole IN (0, 1)),
    -- Whether the source is an archive of Collate that nobody has asked for yet.
    is_archive INTEGER NOT NULL DEFAULT 0 CHECK (is_archive IN (0, 1))
  ) STRICT;
  CREATE INDEX staged_fault_source ON staged_fault (source_id);
  CREATE TABLE staged_annotation (
    id INTEGER PRIMARY KEY, source_id INTEGER NOT NULL, annotation TEXT NOT NULL,
    -- What it is about: an article of the library, or an entry.
    article_id TEXT, match_entry INTEGER
  ) STRICT;
`;

/** Opens an empty file without a name, which SQLite takes off the disk itself when it is closed. */
export function openStaging(): Database {
  const staging = openFile('', 0);
  // Nothing in it is missed after a crash.
  staging.pragma('synchronous = OFF');
  staging.pragma('journal_mode = MEMORY');
  staging.exec(SCHEMA + STAGED_PDF);
  return staging;
}

/** Adds a source; answers with its number. */
export function stageSource(staging: Database, name: string, path: string | null): number {
  const made = prepared(staging, 'INSERT INTO staged_source (name, path) VALUES (?, ?)');
  return Number(made.run(name, path).lastInsertRowid);
}

/** Says what a source turned out to be. */
export function stageFormat(staging: Database, sourceId: number, format: FormatName): void {
  prepared(staging, 'UPDATE staged_source SET format = ? WHERE id = ?').run(format, sourceId);
}

/** Keeps what another program knows besides the entries of a source. */
export function stageRest(staging: Database, sourceId: number, rest: OriginRest): void {
  prepared(staging, 'UPDATE staged_source SET rest = ? WHERE id = ?').run(
    JSON.stringify(rest),
    sourceId,
  );
}

/** What another program knows besides the entries; null for an import from files alone. */
export function readRest(staging: Database): OriginRest | null {
  const row = prepared<[], { rest: string }>(
    staging,
    'SELECT rest FROM staged_source WHERE rest IS NOT NULL LIMIT 1',
  ).get();
  return row ? (JSON.parse(row.rest) as OriginRest) : null;
}

/** Adds what is wrong with a source, at a line of it, or with all of it. */
export function stageFault(
  staging: Database,
  sourceId: number,
  fault: { readonly line: number | null; readonly message: string; readonly isWhole: boolean },
): void {
  prepared(
    staging,
    'INSERT INTO staged_fault (source_id, line, message, is_whole) VALUES (?, ?, ?, ?)',
  ).run(sourceId, fault.line, fault.message, fault.isWhole ? 1 : 0);
}

/** Adds that a source is an archive of Collate, which is taken in as a whole when the reader says so. */
export function stageArchive(staging: Database, sourceId: number, message: string): void {
  prepared(
    staging,
    'INSERT INTO staged_fault (source_id, message, is_whole, is_archive) VALUES (?, ?, 1, 1)',
  ).run(sourceId, message);
}

function stageEntry(staging: Database, sourceId: number, entry: SourceEntry): void {
  const { revision, pdf, ...rest } = entry;
  const { lastInsertRowid: id } = prepared(
    staging,
    `INSERT INTO staged_entry
       (source_id, line, title, has_key, entry, sha256, length, sentence_count)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    sourceId,
    entry.line,
    titleText(entry.csl.title ?? 'Untitled'),
    entry.citekey === null ? 0 : 1,
    JSON.stringify(rest),
    revision?.sha256 ?? null,
    revision?.length ?? null,
    revision?.sentenceCount ?? null,
  );
  if (revision) {
    const keep = prepared(staging, 'INSERT INTO staged_text (entry_id, utf8) VALUES (?, ?)');
    keep.run(id, revision.utf8);
  }
  if (pdf) stagePdf(staging, Number(id), pdf);
  const name = prepared(staging, 'INSERT OR IGNORE INTO staged_name (key, entry_id) VALUES (?, ?)');
  for (const key of [entry.citekey, ...entry.otherKeys]) if (key !== null) name.run(key, id);
}

/** Adds a page of what a source holds. */
export function stageParts(
  staging: Database,
  sourceId: number,
  parts: readonly SourcePart[],
): void {
  const annotate = prepared(
    staging,
    'INSERT INTO staged_annotation (source_id, annotation) VALUES (?, ?)',
  );
  staging.transaction(() => {
    for (const part of parts) {
      if (part.of === 'entry') stageEntry(staging, sourceId, part.entry);
      else if (part.of === 'fault')
        stageFault(staging, sourceId, { ...part.fault, isWhole: false });
      else annotate.run(sourceId, JSON.stringify(part.annotation));
    }
  })();
}

/** An entry that stands in a staging, without its text and its pages. */
export type EntryDetails = Omit<SourceEntry, 'revision' | 'pdf'>;

/** The details of an entry. */
export function readDetails(staging: Database, id: number): EntryDetails {
  const row = prepared<[number], { entry: string }>(
    staging,
    'SELECT entry FROM staged_entry WHERE id = ?',
  ).get(id);
  return JSON.parse(row?.entry ?? 'null') as EntryDetails;
}

/** Where an entry or a fault stands, for people: `germ-cells.bib:58`. */
export function placeOf(source: string, line: number | null): string {
  return line === null ? source : `${source}:${String(line)}`;
}

/** An annotation of another program, as it stands in a staging. */
export function parseAnnotation(json: string): ReadAnnotation {
  return JSON.parse(json) as ReadAnnotation;
}
