import type { Color } from '../../../shared/domain/annotation.ts';
import { CLAIM_SELECT, toClaim, type ClaimRow } from '../claims/claim-row.ts';
import { plucked, prepared, type ReadableDatabase } from '../db/database.ts';
import { textOf } from '../db/read-text.ts';
import { readTagColors } from '../settings/tag-colors.ts';
import type { ArchiveKind, ArchiveRow } from './archive-rows.ts';

/** Reads the rows of a kind that are in what `openScope` listed on this connection, in the order of their ids. */
type ReadRows<K extends ArchiveKind> = (db: ReadableDatabase) => Iterable<ArchiveRow<K>>;

/**
 * The rows of a table that belong to the articles. The plus keeps SQLite from going through the index of
 * the articles and sorting afterwards, for which all rows would have to be in memory.
 */
const OF_ARTICLES = 'WHERE +t.article_id IN (SELECT id FROM archived_article)';
const BETWEEN_ARTICLES = `WHERE t.one_article_id IN (SELECT id FROM archived_article)
  AND t.other_article_id IN (SELECT id FROM archived_article)`;

/** That a question `q` is in the archive: of the whole library, or with its table. */
const ARCHIVED_QUESTION = `q.deleted_at IS NULL AND (EXISTS (SELECT 1 FROM archived_whole)
  OR q.table_id IN (SELECT id FROM archived_table))`;

/** That a second reading `s` is in the archive: one that has ended and is whole, of a question that is. */
const ARCHIVED_READING = `s.ended_at IS NOT NULL AND s.is_whole = 1
  AND s.question_id IN (SELECT q.id FROM question q WHERE ${ARCHIVED_QUESTION})`;

/** Of a reading and an article: the claims of the second reading, but answers to what is in the trash. */
const LAID_ASIDE = `m.reading_id = ? AND c.article_id = ? AND m.part = 'second' AND m.is_aside = 1
  AND NOT EXISTS (SELECT 1 FROM attribute_claim a WHERE a.claim_id = c.id
    AND a.attribute_id NOT IN (SELECT id FROM archived_attribute))`;

/** A row whose columns are called as its fields, JSON and truth values as the library keeps them. */
type Raw<Row, Json extends keyof Row = never, Truth extends keyof Row = never> = Omit<
  Row,
  Json | Truth
> &
  Readonly<Record<Json, string> & Record<Truth, 0 | 1>>;

function* mapped<From, To>(rows: Iterable<From>, map: (row: From) => To): Generator<To> {
  for (const row of rows) yield map(row);
}

/** No kind of claims has so long a name. */
const LENGTH_OF_ID = 36;

/** A list of texts that SQLite made. */
const texts = (json: string): string[] => JSON.parse(json) as string[];

const base64Of = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

interface SavedRow extends Omit<ArchiveRow<'saved-searches'>, 'asks'> {
  readonly place: 'search' | 'list';
  readonly query: string;
  readonly scope: string | null;
  readonly sort: string;
  readonly descending: 0 | 1;
}

type Quote = ArchiveRow<'claims'>['quotes'][number];
type Area = ArchiveRow<'claims'>['areas'][number];

function quotesOf(db: ReadableDatabase, owner: 'claim_id' | 'annotation_id', id: string): Quote[] {
  return prepared<[string], Quote>(
    db,
    `SELECT id, revision_id AS revision, start, end, exact, prefix, suffix FROM quote
     WHERE ${owner} = ? ORDER BY id`,
  ).all(id);
}

function areasOf(db: ReadableDatabase, owner: 'claim_id' | 'annotation_id', id: string): Area[] {
  return prepared<[string], Area>(
    db,
    `SELECT id, file_sha256 AS fileSha256, page, label, x0, y0, x1, y1, sha256, size, created_at AS createdAt
     FROM area WHERE ${owner} = ? ORDER BY id`,
  ).all(id);
}

type Annotation = ArchiveRow<'annotations'>;
type PdfReading = ArchiveRow<'pdf-readings'>;

function pagesOf(db: ReadableDatabase, reading: number): PdfReading['pages'] {
  return prepared<
    [number],
    Raw<PdfReading['pages'][number], never, 'hasText'> & { readonly bytes: Uint8Array }
  >(
    db,
    `SELECT number, label, width, height, has_text AS hasText, start, end, words AS bytes
     FROM pdf_page WHERE reading_seq = ? ORDER BY number`,
  )
    .all(reading)
    .map(({ bytes, ...page }) => ({
      ...page,
      hasText: page.hasText === 1,
      words: base64Of(bytes),
    }));
}

function runsOf(db: ReadableDatabase, reading: number): PdfReading['runs'] {
  return prepared<[number], { start: number; number: number }>(
    db,
    'SELECT start, number FROM pdf_run WHERE reading_seq = ? ORDER BY start',
  )
    .all(reading)
    .map(({ start, number }): [number, number] => [start, number]);
}

function toClaimRow(db: ReadableDatabase, row: ClaimRow): ArchiveRow<'claims'> {
  const { articleId, origin, quotes: _quotes, areas: _areas, ...claim } = toClaim(row, [], []);
  return {
    ...claim,
    article: articleId,
    origin:
      origin.by === 'reader'
        ? { by: 'reader', reader: row.reader_id ?? '' }
        : { by: 'rule', rule: origin.ruleId, version: origin.ruleVersion },
    quotes: quotesOf(db, 'claim_id', row.id),
    areas: areasOf(db, 'claim_id', row.id),
  };
}

type ReadArticle = ArchiveRow<'second-reading-articles'>;

/** What a second reading has of an article. */
function readArticle(db: ReadableDatabase, reading: string, article: string): ReadArticle {
  const first = plucked<[string, string], string>(
    db,
    `SELECT c.id FROM second_reading_claim m JOIN claim c ON c.id = m.claim_id
     WHERE m.reading_id = ? AND c.article_id = ? AND m.part = 'first' AND c.deleted_at IS NULL
     ORDER BY c.id`,
  ).all(reading, article);
  const second = prepared<[string, string], ClaimRow>(
    db,
    `${CLAIM_SELECT} WHERE c.id IN (SELECT c.id FROM second_reading_claim m
       JOIN claim c ON c.id = m.claim_id WHERE ${LAID_ASIDE}) ORDER BY c.id`,
  ).all(reading, article);
  const absences = prepared<
    [string, string],
    Raw<ReadArticle['absences'][number], never, 'isConfirmed'>
  >(
    db,
    `SELECT kind, part, reader_id AS reader, rule_version AS ruleVersion, confirmed AS isConfirmed,
       sentences_read AS sentencesRead, recorded_at AS recordedAt
     FROM second_reading_absence
     WHERE reading_id = ? AND article_id = ? AND (length(kind) < ${String(LENGTH_OF_ID)}
       OR kind IN (SELECT id FROM archived_attribute))
     ORDER BY kind, part`,
  ).all(reading, article);
  const settled = prepared<[string, string], ReadArticle['settled'][number]>(
    db,
    `SELECT attribute, verdict, reader_id AS reader, settled_at AS settledAt
     FROM settled_reading WHERE reading_id = ? AND article_id = ? ORDER BY attribute`,
  ).all(reading, article);
  return {
    reading,
    article,
    first,
    second: second.map((row) => toClaimRow(db, row)),
    absences: absences.map((row) => ({ ...row, isConfirmed: row.isConfirmed === 1 })),
    settled,
  };
}

const LINK_COLUMNS = 't.id, t.relation, t.created_at AS createdAt';

/** What reads the rows of each kind. */
export const READ_ROWS: { readonly [K in ArchiveKind]: ReadRows<K> } = {
  readers: (db) =>
    prepared<[], ArchiveRow<'readers'>>(
      db,
      `SELECT r.id, r.name FROM reader r WHERE r.id IN (
         SELECT t.reader_id FROM annotation t ${OF_ARTICLES} AND t.deleted_at IS NULL
         UNION SELECT t.reader_id FROM claim t ${OF_ARTICLES} AND t.deleted_at IS NULL
         UNION SELECT t.reader_id FROM absence t ${OF_ARTICLES}
         UNION SELECT t.reader_id FROM attribute_absence t ${OF_ARTICLES}
         UNION SELECT t.reader_id FROM settled_difference t ${BETWEEN_ARTICLES}
         UNION SELECT t.reader_id FROM rejected_study t ${BETWEEN_ARTICLES}
         UNION SELECT t.reader_id FROM question_set_aside t ${OF_ARTICLES}
           AND t.question_id IN (SELECT q.id FROM question q WHERE ${ARCHIVED_QUESTION})
         UNION SELECT s.reader_id FROM second_reading s WHERE ${ARCHIVED_READING}
         UNION SELECT t.reader_id FROM second_reading s JOIN second_reading_absence t ON t.reading_id = s.id
           WHERE ${ARCHIVED_READING}
         UNION SELECT t.reader_id FROM second_reading s JOIN settled_reading t ON t.reading_id = s.id
           WHERE ${ARCHIVED_READING}
         UNION SELECT c.reader_id FROM second_reading s JOIN second_reading_claim m ON m.reading_id = s.id
           JOIN claim c ON c.id = m.claim_id WHERE ${ARCHIVED_READING})
       ORDER BY r.id`,
    ).iterate(),
  'color-labels': (db) =>
    prepared<[], ArchiveRow<'color-labels'>>(
      db,
      `SELECT l.key AS color, l.value AS label FROM setting s, json_each(s.value) l
       WHERE s.name = 'colorLabels' ORDER BY l.key`,
    ).iterate(),
  // In the order in which colours come before one another.
  'tag-colors': (db) =>
    Object.entries(readTagColors(db)).map(([tag, color]): { tag: string; color: Color } => ({
      tag,
      color,
    })),
  'note-templates': (db) =>
    prepared<[], ArchiveRow<'note-templates'>>(
      db,
      `SELECT id, name, article, statement, created_at AS createdAt, updated_at AS updatedAt
       FROM note_template ORDER BY id`,
    ).iterate(),
  'citation-styles': (db) =>
    prepared<[], ArchiveRow<'citation-styles'>>(
      db,
      'SELECT id, xml, added_at AS addedAt FROM citation_style ORDER BY id',
    ).iterate(),
  'citation-locales': (db) =>
    prepared<[], ArchiveRow<'citation-locales'>>(
      db,
      'SELECT tag, xml, added_at AS addedAt FROM citation_locale ORDER BY tag',
    ).iterate(),
  collections: (db) =>
    prepared<[], ArchiveRow<'collections'>>(
      db,
      `SELECT id, name, parent_id AS parent, created_at AS createdAt FROM collection
       WHERE id IN (SELECT id FROM archived_collection) ORDER BY id`,
    ).iterate(),
  articles: (db) =>
    mapped(
      prepared<[], Raw<ArchiveRow<'articles'>, 'csl' | 'tags' | 'collections' | 'otherKeys'>>(
        db,
        `SELECT a.id, a.citekey, a.csl, a.status, a.origin_name AS originName,
         (SELECT json_group_array(t.tag ORDER BY t.tag) FROM article_tag t WHERE t.article_id = a.id) AS tags,
         (SELECT json_group_array(c.collection_id ORDER BY c.collection_id) FROM article_collection c
          WHERE c.article_id = a.id) AS collections,
         (SELECT json_group_array(k.key ORDER BY k.key) FROM article_key k WHERE k.article_id = a.id) AS otherKeys,
         a.added_at AS addedAt, a.updated_at AS updatedAt
       FROM archived_article s CROSS JOIN article a ON a.id = s.id ORDER BY s.id`,
      ).iterate(),
      (row) => ({
        ...row,
        csl: JSON.parse(row.csl) as ArchiveRow<'articles'>['csl'],
        tags: texts(row.tags),
        collections: texts(row.collections),
        otherKeys: texts(row.otherKeys),
      }),
    ),
  revisions: (db) =>
    mapped(
      prepared<
        [],
        Raw<Omit<ArchiveRow<'revisions'>, 'text' | 'parts'>, never, 'isCurrent'> & {
          readonly utf8: Uint8Array;
          readonly bytes: Uint8Array | null;
        }
      >(
        db,
        `SELECT t.id, t.article_id AS article, t.number,
         EXISTS (SELECT 1 FROM article a WHERE a.id = t.article_id AND a.current_revision_id = t.id) AS isCurrent,
         CAST(t.text AS BLOB) AS utf8, t.sha256, t.sentence_count AS sentenceCount,
         (SELECT p.parts FROM revision_parts p WHERE p.revision_id = t.id) AS bytes,
         t.created_at AS createdAt
       FROM revision t ${OF_ARTICLES} ORDER BY t.id`,
      ).iterate(),
      ({ utf8, bytes, ...row }) => ({
        ...row,
        isCurrent: row.isCurrent === 1,
        text: textOf(utf8),
        parts: bytes === null ? null : base64Of(bytes),
      }),
    ),
  'pdf-readings': (db) =>
    mapped(
      prepared<[], Raw<Omit<PdfReading, 'pages' | 'runs'>, 'warnings'> & { readonly seq: number }>(
        db,
        `SELECT t.seq, t.id, t.article_id AS article, t.sha256 AS fileSha256, t.revision_id AS revision,
         t.version, t.condition, t.warnings, t.marks, t.created_at AS createdAt
       FROM pdf_reading t ${OF_ARTICLES} ORDER BY t.id`,
      ).iterate(),
      ({ seq, ...row }) => ({
        ...row,
        warnings: texts(row.warnings),
        pages: pagesOf(db, seq),
        runs: runsOf(db, seq),
      }),
    ),
  attachments: (db) =>
    mapped(
      prepared<[], Raw<ArchiveRow<'attachments'>, never, 'isUnread'>>(
        db,
        `SELECT t.id, t.article_id AS article, t.sha256, t.name, t.title, t.content_type AS contentType,
         t.size, t.url, EXISTS (SELECT 1 FROM unread_pdf u WHERE u.attachment_id = t.id) AS isUnread,
         t.added_at AS addedAt
       FROM attachment t ${OF_ARTICLES} AND t.deleted_at IS NULL ORDER BY t.id`,
      ).iterate(),
      (row) => ({ ...row, isUnread: row.isUnread === 1 }),
    ),
  annotations: (db) =>
    mapped(
      prepared<[], Raw<Omit<Annotation, 'quote' | 'area'>, 'tags'>>(
        db,
        `SELECT t.id, t.article_id AS article, t.code, t.color, coalesce(t.style, 'highlight') AS style,
         t.comment,
         (SELECT json_group_array(g.tag ORDER BY g.tag) FROM annotation_tag g WHERE g.annotation_id = t.id) AS tags,
         t.reader_id AS reader, t.author, t.created_at AS createdAt, t.updated_at AS updatedAt
       FROM annotation t ${OF_ARTICLES} AND t.deleted_at IS NULL ORDER BY t.id`,
      ).iterate(),
      (row) => ({
        ...row,
        tags: texts(row.tags),
        quote: quotesOf(db, 'annotation_id', row.id)[0] ?? null,
        area: areasOf(db, 'annotation_id', row.id)[0] ?? null,
      }),
    ),
  'waiting-annotations': (db) =>
    mapped(
      prepared<[], Raw<ArchiveRow<'waiting-annotations'>, 'tags' | 'position'>>(
        db,
        `SELECT t.id, t.article_id AS article, t.attachment_id AS attachment, t.quote, t.comment, t.color,
         t.tags, t.author, t.position, t.created_at AS createdAt
       FROM waiting_annotation t ${OF_ARTICLES} ORDER BY t.id`,
      ).iterate(),
      (row) => ({
        ...row,
        tags: texts(row.tags),
        position: JSON.parse(row.position) as ArchiveRow<'waiting-annotations'>['position'],
      }),
    ),
  attributes: (db) =>
    mapped(
      prepared<[], Raw<ArchiveRow<'attributes'>, 'options'>>(
        db,
        `SELECT id, name, type, unit, options, instruction, created_at AS createdAt, updated_at AS updatedAt
         FROM attribute WHERE id IN (SELECT id FROM archived_attribute) ORDER BY id`,
      ).iterate(),
      (row) => ({ ...row, options: texts(row.options) }),
    ),
  claims: (db) =>
    mapped(
      prepared<[], ClaimRow>(
        db,
        `${CLAIM_SELECT} WHERE +c.article_id IN (SELECT id FROM archived_article) AND c.deleted_at IS NULL
       ORDER BY c.id`,
      ).iterate(),
      (row) => toClaimRow(db, row),
    ),
  absences: (db) =>
    mapped(
      prepared<[], Raw<ArchiveRow<'absences'>, never, 'isConfirmed'>>(
        db,
        `SELECT t.article_id AS article, t.kind, t.reader_id AS reader, t.rule_version AS ruleVersion,
         t.confirmed AS isConfirmed, t.sentences_read AS sentencesRead, t.recorded_at AS recordedAt
       FROM absence t ${OF_ARTICLES} ORDER BY t.article_id, t.kind`,
      ).iterate(),
      (row) => ({ ...row, isConfirmed: row.isConfirmed === 1 }),
    ),
  'attribute-absences': (db) =>
    prepared<[], ArchiveRow<'attribute-absences'>>(
      db,
      `SELECT t.article_id AS article, t.attribute_id AS attribute, t.reader_id AS reader,
         t.sentences_read AS sentencesRead, t.recorded_at AS recordedAt
       FROM attribute_absence t ${OF_ARTICLES}
         AND t.attribute_id IN (SELECT id FROM archived_attribute)
       ORDER BY t.article_id, t.attribute_id`,
    ).iterate(),
  'rule-readings': (db) =>
    prepared<[], ArchiveRow<'rule-readings'>>(
      db,
      `SELECT t.article_id AS article, t.revision_id AS revision, t.rules, t.language,
         t.sentences_read AS sentencesRead
       FROM suggestion_reading t ${OF_ARTICLES} ORDER BY t.article_id`,
    ).iterate(),
  notes: (db) =>
    prepared<[], ArchiveRow<'notes'>>(
      db,
      `SELECT t.id, t.article_id AS article, t.text, t.created_at AS createdAt, t.updated_at AS updatedAt
       FROM note t ${OF_ARTICLES} AND t.deleted_at IS NULL ORDER BY t.id`,
    ).iterate(),
  'article-links': (db) =>
    prepared<[], ArchiveRow<'article-links'>>(
      db,
      `SELECT t.from_article_id AS "from", t.to_article_id AS "to", ${LINK_COLUMNS} FROM article_link t
       WHERE t.from_article_id IN (SELECT id FROM archived_article)
         AND t.to_article_id IN (SELECT id FROM archived_article) ORDER BY t.id`,
    ).iterate(),
  'claim-links': (db) =>
    prepared<[], ArchiveRow<'claim-links'>>(
      db,
      `SELECT t.from_claim_id AS "from", t.to_claim_id AS "to", ${LINK_COLUMNS} FROM claim_link t
         JOIN claim f ON f.id = t.from_claim_id AND f.deleted_at IS NULL
         JOIN claim o ON o.id = t.to_claim_id AND o.deleted_at IS NULL
       WHERE f.article_id IN (SELECT id FROM archived_article)
         AND o.article_id IN (SELECT id FROM archived_article) ORDER BY t.id`,
    ).iterate(),
  'settled-differences': (db) =>
    prepared<[], ArchiveRow<'settled-differences'>>(
      db,
      `SELECT t.one_article_id AS one, t.other_article_id AS other, t.key, t.verdict,
         t.reader_id AS reader, t.settled_at AS settledAt
       FROM settled_difference t ${BETWEEN_ARTICLES}
       ORDER BY t.one_article_id, t.other_article_id, t.key`,
    ).iterate(),
  'rejected-studies': (db) =>
    prepared<[], ArchiveRow<'rejected-studies'>>(
      db,
      `SELECT t.one_article_id AS one, t.other_article_id AS other, t.reader_id AS reader,
         t.rejected_at AS rejectedAt
       FROM rejected_study t ${BETWEEN_ARTICLES} ORDER BY t.one_article_id, t.other_article_id`,
    ).iterate(),
  tables: (db) =>
    mapped(
      prepared<[], Raw<ArchiveRow<'tables'>, 'articles' | 'rows'>>(
        db,
        `SELECT t.id, t.title,
         (SELECT json_group_array(m.article_id ORDER BY m.position, m.article_id) FROM evidence_table_article m
          WHERE m.table_id = t.id AND m.article_id IN (SELECT id FROM archived_article)) AS articles,
         (SELECT json_group_array(m.row ORDER BY m.position, m.row) FROM evidence_table_row m
          WHERE m.table_id = t.id) AS rows,
         t.created_at AS createdAt, t.updated_at AS updatedAt
       FROM evidence_table t WHERE t.id IN (SELECT id FROM archived_table) ORDER BY t.id`,
      ).iterate(),
      (row) => ({
        ...row,
        articles: texts(row.articles),
        rows: JSON.parse(row.rows) as ArchiveRow<'tables'>['rows'],
      }),
    ),
  // In the order in which they are listed.
  'saved-searches': (db) =>
    mapped(
      prepared<[], SavedRow>(
        db,
        `SELECT id, name, place, query, scope, sort, descending, scope_name AS scopeName,
           created_at AS createdAt, updated_at AS updatedAt
         FROM saved_search WHERE EXISTS (SELECT 1 FROM archived_whole) ORDER BY position, id`,
      ).iterate(),
      ({ place, query, scope, sort, descending, ...row }) => ({
        ...row,
        // What it asks is judged with the row.
        asks: (place === 'search'
          ? { of: place, query, order: sort }
          : {
              of: place,
              query,
              scope: JSON.parse(scope ?? 'null') as unknown,
              sort,
              descending: descending === 1,
            }) as ArchiveRow<'saved-searches'>['asks'],
      }),
    ),
  // A saved search comes with a whole library alone.
  'table-searches': (db) =>
    prepared<[], ArchiveRow<'table-searches'>>(
      db,
      `SELECT t.table_id AS "table", t.search_id AS search, t.query FROM evidence_table_search t
       WHERE t.table_id IN (SELECT id FROM archived_table)
         AND (t.query IS NOT NULL OR t.search_id IS NOT NULL AND EXISTS (SELECT 1 FROM archived_whole))
       ORDER BY t.table_id`,
    ).iterate(),
  'left-out-of-tables': (db) =>
    prepared<[], ArchiveRow<'left-out-of-tables'>>(
      db,
      `SELECT t.table_id AS "table", t.article_id AS article FROM evidence_table_left_out t
       WHERE t.table_id IN (SELECT id FROM archived_table)
         AND t.article_id IN (SELECT id FROM archived_article) ORDER BY t.table_id, t.article_id`,
    ).iterate(),
  questions: (db) =>
    mapped(
      prepared<[], Raw<ArchiveRow<'questions'>, 'setAside'>>(
        db,
        `SELECT q.id, q.text, q.notes,
         (SELECT id FROM archived_table WHERE id = q.table_id) AS "table",
         iif(EXISTS (SELECT 1 FROM archived_whole), q.search_id, NULL) AS search,
         (SELECT json_group_array(json_object('article', t.article_id, 'reader', t.reader_id, 'at', t.set_aside_at)
            ORDER BY t.article_id) FROM question_set_aside t ${OF_ARTICLES} AND t.question_id = q.id) AS setAside,
         q.created_at AS createdAt, q.updated_at AS updatedAt
       FROM question q WHERE ${ARCHIVED_QUESTION} ORDER BY q.id`,
      ).iterate(),
      (row) => ({
        ...row,
        setAside: JSON.parse(row.setAside) as ArchiveRow<'questions'>['setAside'],
      }),
    ),
  'second-readings': (db) =>
    prepared<[], ArchiveRow<'second-readings'>>(
      db,
      `SELECT s.id, s.question_id AS question, s.reader_id AS reader, s.began_at AS beganAt, s.ended_at AS endedAt
       FROM second_reading s WHERE ${ARCHIVED_READING} ORDER BY s.id`,
    ).iterate(),
  'second-reading-articles': (db) =>
    mapped(
      prepared<[], { reading: string; article: string }>(
        db,
        `SELECT m.reading_id AS reading, m.article_id AS article
         FROM second_reading_article m JOIN second_reading s ON s.id = m.reading_id
         WHERE ${ARCHIVED_READING} AND m.article_id IN (SELECT id FROM archived_article)
         ORDER BY m.reading_id, m.article_id`,
      ).iterate(),
      ({ reading, article }) => readArticle(db, reading, article),
    ),
  'external-keys': (db) =>
    prepared<[], ArchiveRow<'external-keys'>>(
      db,
      `SELECT k.system, k.library, k.key, k.kind, k.thing_id AS thing, k.seen FROM external_key k
       WHERE k.thing_id IN (SELECT id FROM archived_article)
         OR k.thing_id IN (SELECT id FROM archived_collection)
         OR EXISTS (SELECT 1 FROM note t WHERE t.id = k.thing_id AND t.deleted_at IS NULL
            AND t.article_id IN (SELECT id FROM archived_article))
         OR EXISTS (SELECT 1 FROM attachment t WHERE t.id = k.thing_id AND t.deleted_at IS NULL
            AND t.article_id IN (SELECT id FROM archived_article))
         OR EXISTS (SELECT 1 FROM annotation t WHERE t.id = k.thing_id AND t.deleted_at IS NULL
            AND t.article_id IN (SELECT id FROM archived_article))
         OR EXISTS (SELECT 1 FROM waiting_annotation t WHERE t.id = k.thing_id
            AND t.article_id IN (SELECT id FROM archived_article))
       ORDER BY k.system, k.library, k.key`,
    ).iterate(),
};

const FILES_OF_ARTICLES = `SELECT t.sha256, t.size FROM attachment t ${OF_ARTICLES} AND t.deleted_at IS NULL`;

const PICTURES_OF_MARKS = `
  SELECT r.sha256, r.size FROM claim t JOIN area r ON r.claim_id = t.id
    ${OF_ARTICLES} AND t.deleted_at IS NULL
  UNION ALL
  SELECT r.sha256, r.size FROM second_reading s JOIN second_reading_claim m ON m.reading_id = s.id
    JOIN claim t ON t.id = m.claim_id JOIN area r ON r.claim_id = t.id
    ${OF_ARTICLES} AND m.is_aside = 1 AND ${ARCHIVED_READING}
  UNION ALL
  SELECT r.sha256, r.size FROM annotation t JOIN area r ON r.annotation_id = t.id
    ${OF_ARTICLES} AND t.deleted_at IS NULL`;

/** The files that the articles of a scope have: their attachments, and the pictures of areas unless nothing that was read goes along. */
export function filesOfScope(
  db: ReadableDatabase,
  isBlind: boolean,
): { sha256: string; size: number }[] {
  const files = isBlind ? FILES_OF_ARTICLES : `${FILES_OF_ARTICLES} UNION ALL ${PICTURES_OF_MARKS}`;
  return prepared<[], { sha256: string; size: number }>(
    db,
    `SELECT DISTINCT sha256, size FROM (${files}) ORDER BY sha256`,
  ).all();
}

const ARTICLES_AND_TEXTS = `(SELECT count(*) FROM archived_article)
  + (SELECT count(*) FROM revision t ${OF_ARTICLES})`;
const MARKS = `(SELECT count(*) FROM annotation t ${OF_ARTICLES})
  + (SELECT count(*) FROM claim t ${OF_ARTICLES})`;

/**
 * How many rows the largest kinds of a scope have together, to tell how far writing is; without annotations
 * and claims where nothing that was read goes along.
 */
export function countRows(db: ReadableDatabase, isBlind: boolean): number {
  const counted = isBlind ? ARTICLES_AND_TEXTS : `${ARTICLES_AND_TEXTS} + ${MARKS}`;
  return plucked<[], number>(db, `SELECT ${counted}`).get()!;
}
