import type { CollectionId } from '../../../shared/domain/ids.ts';
import type { CslItem } from '../../../shared/domain/csl.ts';
import { plucked, prepared, type Database } from '../db/database.ts';
import { unrecorded } from '../history/recording.ts';
import { findKeyHolder } from '../library/citekeys.ts';
import { changeCollections, changeTags } from '../library/filing.ts';
import { settleCitekeys } from '../library/follow-citekey.ts';
import { insertArticleRow, revealArticle } from '../library/write-article.ts';
import type { ArchiveRow } from './archive-rows.ts';

/** An article with its texts, which come into the library together. */
export interface ArchivedArticle {
  readonly article: ArchiveRow<'articles'>;
  readonly revisions: readonly ArchiveRow<'revisions'>[];
  readonly readings: readonly ArchiveRow<'pdf-readings'>[];
}

/** What became of an article: it came in, or out of the trash; it was here, and got another text; it was here. */
export type ArticleOutcome = 'came' | 'grew' | 'here';

interface Putting {
  readonly db: Database;
  readonly now: number;
  /** Whether the library had no article before, so that nothing in it has a spelling of a tag. */
  readonly wasEmpty: boolean;
}

/** The values of a statement by their names. */
type Named = Readonly<Record<string, string | number | null>>;

const bytesOf = (base64: string): Uint8Array => Buffer.from(base64, 'base64');

/**
 * Adds a text, with its number where no other of the article has that; tells whether it was not here. Texts
 * are never undone away: call it unrecorded.
 */
export function insertRevision(db: Database, row: ArchiveRow<'revisions'>): boolean {
  const { changes } = prepared<[Named]>(
    db,
    `INSERT INTO revision (id, article_id, number, text, sha256, length, sentence_count, created_at)
     SELECT @id, @article,
       iif(EXISTS (SELECT 1 FROM revision WHERE article_id = @article AND number = @number),
         (SELECT max(number) + 1 FROM revision WHERE article_id = @article), @number),
       @text, @sha256, @length, @sentences, @created
     WHERE NOT EXISTS (SELECT 1 FROM revision WHERE id = @id)`,
  ).run({
    id: row.id,
    article: row.article,
    number: row.number,
    text: row.text,
    sha256: row.sha256,
    length: row.text.length,
    sentences: row.sentenceCount,
    created: row.createdAt,
  });
  if (changes === 0) return false;
  if (row.parts !== null) {
    prepared(db, 'INSERT INTO revision_parts (revision_id, parts) VALUES (?, ?)').run(
      row.id,
      bytesOf(row.parts),
    );
  }
  return true;
}

/** Adds what was read of a PDF, unless that is known of its text, or of the file where it has none. */
function insertReading(db: Database, row: ArchiveRow<'pdf-readings'>): void {
  const made = prepared<[Named]>(
    db,
    `INSERT INTO pdf_reading
       (id, article_id, sha256, revision_id, version, condition, warnings, marks, created_at)
     SELECT @id, @article, @sha256, @revision, @version, @condition, @warnings, @marks, @created
     WHERE NOT EXISTS (SELECT 1 FROM pdf_reading WHERE id = @id OR revision_id = @revision)
       AND NOT (@revision IS NULL AND EXISTS (SELECT 1 FROM pdf_reading
         WHERE article_id = @article AND sha256 = @sha256 AND revision_id IS NULL))`,
  ).run({
    id: row.id,
    article: row.article,
    sha256: row.fileSha256,
    revision: row.revision,
    version: row.version,
    condition: row.condition,
    warnings: JSON.stringify(row.warnings),
    marks: row.marks,
    created: row.createdAt,
  });
  if (made.changes === 0) return;
  const reading = Number(made.lastInsertRowid);
  const insertPage = prepared(
    db,
    `INSERT INTO pdf_page (reading_seq, number, label, width, height, has_text, start, end, words)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
  );
  for (const { number, label, width, height, hasText, start, end, words } of row.pages) {
    const facts = [number, label, width, height, hasText ? 1 : 0, start, end] as const;
    insertPage.run(reading, ...facts, bytesOf(words));
  }
  const insertRun = prepared(
    db,
    'INSERT INTO pdf_run (reading_seq, start, number) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
  );
  for (const [start, number] of row.runs) insertRun.run(reading, start, number);
}

/** Tags an article as the archive says, in the spelling of the library where it has one. */
function giveTags({ db, wasEmpty }: Putting, id: string, tags: readonly string[]): void {
  if (!wasEmpty) {
    changeTags(db, [id], { add: tags, remove: [] });
    return;
  }
  const add = prepared(
    db,
    'INSERT INTO article_tag (article_id, tag) VALUES (?, ?) ON CONFLICT DO NOTHING',
  );
  for (const tag of tags) add.run(id, tag);
}

/**
 * Brings an article into the library, with its texts. One that is here stays as it is and gets the texts
 * that it lacks, none of which becomes the one that is read; one that lies in the trash comes out of it.
 * Texts are never undone away: see `stageArticle`. Call in a change.
 */
export function putArticle(
  putting: Putting,
  { article, revisions, readings }: ArchivedArticle,
): ArticleOutcome {
  const { db } = putting;
  const { id } = article;
  const isInTrash = plucked<[string], 0 | 1>(
    db,
    'SELECT deleted_at IS NOT NULL FROM article WHERE id = ?',
  ).get(id);
  const isNew = isInTrash === undefined;
  let texts = 0;
  unrecorded(db, () => {
    if (isNew) insertArticleRow(db, { ...article, csl: article.csl as CslItem }, putting.now);
    for (const row of revisions) {
      if (insertRevision(db, row)) texts += 1;
      if (isNew && row.isCurrent) {
        prepared(db, 'UPDATE article SET current_revision_id = ? WHERE id = ?').run(row.id, id);
      }
    }
    for (const row of readings) insertReading(db, row);
  });
  if (isInTrash === 0) return texts > 0 ? 'grew' : 'here';
  revealArticle(db, id);
  giveTags(putting, id, article.tags);
  changeCollections(db, [id], { add: article.collections as CollectionId[], remove: [] });
  const nameAlso = prepared(db, 'INSERT INTO article_key (key, article_id) VALUES (?, ?)');
  for (const key of article.otherKeys) {
    if (findKeyHolder(db, key) === null) nameAlso.run(key, id);
  }
  // It is known by it where the archive comes from.
  settleCitekeys(db, [id]);
  return 'came';
}
