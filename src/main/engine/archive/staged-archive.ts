import { openFile, plucked, prepared, type Database } from '../db/database.ts';
import { ARCHIVE_KINDS, type ArchiveKind, type ArchiveRow } from './archive-rows.ts';
import type { Reference, RowPlace } from './row-places.ts';

const SCHEMA = `
  CREATE TABLE staged (
    position INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    -- Null for what belongs to none.
    article TEXT,
    row TEXT NOT NULL,
    UNIQUE (kind, id)
  ) STRICT;
  CREATE INDEX staged_article ON staged (article) WHERE article IS NOT NULL;
  CREATE TABLE staged_unique (name TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
  -- In which order rows are written: what stands before the articles, each article with its parts, the rest.
  CREATE TABLE staged_order (rank INTEGER PRIMARY KEY, position INTEGER NOT NULL) STRICT;
`;

/** Makes the file in which the rows of an archive wait until all of it was looked at. */
export function makeStaging(file: string): Database {
  const staging = openFile(file, 0);
  // Nothing in it is missed after a crash.
  staging.pragma('journal_mode = OFF');
  staging.pragma('synchronous = OFF');
  staging.exec(SCHEMA);
  return staging;
}

/** Opens what `makeStaging` made and `putInOrder` put in order. */
export const openStaged = (file: string): Database => openFile(file, 0, { readonly: true });

/** Adds a row behind the others; answers with what of it was there before, in words, or null. */
export function stageRow(
  staging: Database,
  kind: ArchiveKind,
  { id, article, uniques }: RowPlace,
  row: unknown,
): string | null {
  const added = prepared(
    staging,
    'INSERT INTO staged (kind, id, article, row) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
  ).run(kind, id, article, JSON.stringify(row));
  if (added.changes === 0) return id;
  for (const name of uniques) {
    const isNew = prepared(
      staging,
      'INSERT INTO staged_unique (name) VALUES (?) ON CONFLICT DO NOTHING',
    ).run(name);
    if (isNew.changes === 0) return name;
  }
  return null;
}

/** Whether what a row refers to stands in the staging. */
export function isStaged(staging: Database, { kinds, id, article }: Reference): boolean {
  const find = prepared<[string, string], { article: string | null }>(
    staging,
    'SELECT article FROM staged WHERE kind = ? AND id = ?',
  );
  return kinds.some((kind) => {
    const found = find.get(kind, id);
    return found !== undefined && (article === undefined || found.article === article);
  });
}

/** Settles in which order the rows are written; call when all are staged. */
export function putInOrder(staging: Database): void {
  const before = ARCHIVE_KINDS.slice(0, ARCHIVE_KINDS.indexOf('articles'));
  prepared(
    staging,
    `INSERT INTO staged_order (position)
     SELECT position FROM staged
     ORDER BY CASE WHEN article IS NOT NULL THEN 1
       WHEN kind IN (SELECT value FROM json_each(?)) THEN 0 ELSE 2 END, article, position`,
  ).run(JSON.stringify(before));
}

/** A row that waits to be written. */
export type StagedRow = {
  readonly [K in ArchiveKind]: {
    readonly kind: K;
    readonly row: ArchiveRow<K>;
    /** How long it is in JSON. */
    readonly length: number;
  };
}[ArchiveKind];

/** How many rows wait. */
export const countStaged = (staging: Database): number =>
  plucked<[], number>(staging, 'SELECT count(*) FROM staged_order').get()!;

/** The rows in the order in which they are written, read one by one. */
export function* readStaged(staging: Database): Generator<StagedRow> {
  const rows = prepared<[], { kind: ArchiveKind; row: string }>(
    staging,
    'SELECT s.kind, s.row FROM staged_order o JOIN staged s USING (position) ORDER BY o.rank',
  );
  for (const { kind, row } of rows.iterate()) {
    yield { kind, row: JSON.parse(row) as unknown, length: row.length } as StagedRow;
  }
}

/** An article and what belongs to it, in the order of the archive. */
export function readStagedOf(staging: Database, article: string): StagedRow[] {
  return prepared<[string], { kind: ArchiveKind; row: string }>(
    staging,
    'SELECT kind, row FROM staged WHERE article = ? ORDER BY position',
  )
    .all(article)
    .map(
      ({ kind, row }) =>
        ({ kind, row: JSON.parse(row) as unknown, length: row.length }) as StagedRow,
    );
}

/** A row of a kind by its id; undefined where the archive has none. */
export function readStagedRow<K extends ArchiveKind>(
  staging: Database,
  kind: K,
  id: string,
): ArchiveRow<K> | undefined {
  const row = plucked<[string, string], string>(
    staging,
    'SELECT row FROM staged WHERE kind = ? AND id = ?',
  ).get(kind, id);
  return row === undefined ? undefined : (JSON.parse(row) as ArchiveRow<K>);
}
