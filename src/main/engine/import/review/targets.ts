import { CslItem } from '../../../../shared/domain/csl.ts';
import { plucked, prepared, type ReadableDatabase } from '../../db/database.ts';
import { newsOf } from '../origin/news.ts';
import type { EntryDetails } from './staging.ts';

/** What an entry is compared with: an article of the library, or another entry. */
export interface Target {
  readonly csl: CslItem;
  readonly citekey: string;
  readonly tags: readonly string[];
  /** Each as its path from the top. */
  readonly collections: readonly (readonly string[])[];
  readonly notes: readonly string[];
  /** Names of its files. */
  readonly files: readonly string[];
  /** How many annotations another program has of it. */
  readonly annotations: number;
  /** Of its text; null where it has none. */
  readonly text: { readonly sha256: string; readonly sentences: number } | null;
}

/** The path of each collection from the top, by its id. */
export function readCollectionPaths(db: ReadableDatabase): Map<string, readonly string[]> {
  const rows = prepared<[], { id: string; name: string; parent_id: string | null }>(
    db,
    'SELECT id, name, parent_id FROM collection',
  ).all();
  const byId = new Map(rows.map((row) => [row.id, row]));
  const pathOf = (id: string, depth = 0): string[] => {
    const row = byId.get(id);
    if (!row || depth > byId.size) return [];
    return [...(row.parent_id === null ? [] : pathOf(row.parent_id, depth + 1)), row.name];
  };
  return new Map(rows.map(({ id }) => [id, pathOf(id)]));
}

/** An article as what an entry is compared with; null for one that is gone or in the trash. */
export function readArticleTarget(
  db: ReadableDatabase,
  id: string,
  paths: ReadonlyMap<string, readonly string[]>,
): Target | null {
  const row = prepared<
    [string],
    { csl: string; citekey: string; sha256: string | null; sentences: number | null }
  >(
    db,
    `SELECT a.csl, a.citekey, r.sha256, r.sentence_count AS sentences
     FROM article a LEFT JOIN revision r ON r.id = a.current_revision_id
     WHERE a.id = ? AND a.deleted_at IS NULL`,
  ).get(id);
  if (!row) return null;
  const collections = plucked<[string], string>(
    db,
    'SELECT collection_id FROM article_collection WHERE article_id = ?',
  ).all(id);
  return {
    csl: CslItem.parse(JSON.parse(row.csl)),
    citekey: row.citekey,
    tags: plucked<[string], string>(db, 'SELECT tag FROM article_tag WHERE article_id = ?').all(id),
    collections: collections.flatMap((each) => {
      const path = paths.get(each);
      return path ? [path] : [];
    }),
    notes: plucked<[string], string>(
      db,
      'SELECT text FROM note WHERE article_id = ? AND deleted_at IS NULL ORDER BY seq',
    ).all(id),
    files: plucked<[string], string>(
      db,
      'SELECT name FROM attachment WHERE article_id = ? AND deleted_at IS NULL ORDER BY seq',
    ).all(id),
    annotations: 0,
    text: row.sha256 === null ? null : { sha256: row.sha256, sentences: row.sentences ?? 0 },
  };
}

/** What a file of an entry is called. */
export function nameOfFile({ path, url, title }: EntryDetails['files'][number]): string {
  return (path ?? url ?? title ?? '').split(/[/\\]/).at(-1) ?? '';
}

interface EntryRow {
  readonly entry: string;
  readonly citekey: string;
  readonly sha256: string | null;
  readonly sentences: number | null;
}

/** Details as what is compared. */
export function targetOf(
  details: EntryDetails,
  citekey: string,
  text: { readonly sha256: string; readonly sentenceCount: number } | null,
): Target {
  return {
    csl: CslItem.parse(details.csl),
    citekey: citekey || (details.citekey ?? ''),
    tags: details.tags,
    collections: details.collections,
    notes: details.notes,
    files: details.files.map(nameOfFile),
    annotations: details.origin?.annotations.length ?? 0,
    text: text && { sha256: text.sha256, sentences: text.sentenceCount },
  };
}

function readTarget(
  staging: ReadableDatabase,
  id: number,
  partOf: (details: EntryDetails) => EntryDetails,
): Target {
  const { entry, citekey, sha256, sentences } = prepared<[number], EntryRow>(
    staging,
    `SELECT entry, citekey, sha256, sentence_count AS sentences FROM staged_entry WHERE id = ?`,
  ).get(id)!;
  const text = sha256 === null ? null : { sha256, sentenceCount: sentences ?? 0 };
  return targetOf(partOf(JSON.parse(entry) as EntryDetails), citekey, text);
}

/** An entry as what others are compared with. */
export function readEntryTarget(staging: ReadableDatabase, id: number): Target {
  return readTarget(staging, id, (details) => details);
}

/** An entry as what is compared: what of it did not come before. */
export function readIncoming(db: ReadableDatabase, staging: ReadableDatabase, id: number): Target {
  return readTarget(staging, id, (details) => newsOf(db, details));
}
