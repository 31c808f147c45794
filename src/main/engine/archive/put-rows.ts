import { safeFileName } from '../../../shared/domain/file-name.ts';
import { nextAnnotationCode } from '../annotations/codes.ts';
import { putLanguage, putStyle } from '../citations/write-styles.ts';
import { nextClaimCode } from '../claims/write-claim.ts';
import { plucked, prepared, type Database } from '../db/database.ts';
import { offerTagColor, readTagColors } from '../settings/tag-colors.ts';
import type { ArchivedStyles } from './archived-styles.ts';
import type { ArchiveKind, ArchiveRow } from './archive-rows.ts';
import { insertNew } from './insert-new.ts';
import { putClaim, putProof } from './put-claim.ts';
import { putReadArticle, putReading } from './put-readings.ts';

/** What rows are written with. */
export interface RowWriting extends ArchivedStyles {
  readonly db: Database;
  /** The articles that came with this import, or came out of the trash: all else in the library stays as it is. */
  readonly came: ReadonlySet<string>;
}

/** Writes a row unless the library has it; tells whether it did. Call in a change, after the rows that it refers to. */
type PutRow<K extends ArchiveKind> = (writing: RowWriting, row: ArchiveRow<K>) => boolean;

/** Kinds that are put with their article. */
type PutWithArticle = 'articles' | 'revisions' | 'pdf-readings';
type OwnKind = Exclude<ArchiveKind, PutWithArticle>;

const hasRow = (db: Database, table: string, key: 'id' | 'tag', value: string): boolean =>
  prepared<[string]>(db, `SELECT 1 FROM ${table} WHERE ${key} = ?`).get(value) !== undefined;

const isHere = (db: Database, table: 'annotation' | 'waiting_annotation', id: string): boolean =>
  hasRow(db, table, 'id', id);

const readsLink = (
  { id, from, to, relation, createdAt }: ArchiveRow<'claim-links'> | ArchiveRow<'article-links'>,
  end: 'claim' | 'article',
) => ({
  id,
  [`from_${end}_id`]: from,
  [`to_${end}_id`]: to,
  relation,
  created_at: createdAt,
});

/** What writes the rows of each kind. */
const PUT_ROWS: { readonly [K in OwnKind]: PutRow<K> } = {
  readers: ({ db }, row) => insertNew(db, 'reader', row),
  'color-labels': ({ db }, { color, label }) => {
    // The reader's own labels stay; the first of the archive's begins where there are none.
    const stored = prepared<[], { value: string }>(
      db,
      `SELECT value FROM setting WHERE name = 'colorLabels'`,
    ).get();
    const labels = (stored ? JSON.parse(stored.value) : {}) as Record<string, string>;
    if (color in labels) return false;
    prepared(
      db,
      `INSERT INTO setting (name, value) VALUES ('colorLabels', ?)
       ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
    ).run(JSON.stringify({ ...labels, [color]: label }));
    return true;
  },
  'tag-colors': ({ db }, { tag, color }) => {
    if (tag.toLowerCase() in readTagColors(db)) return false;
    offerTagColor(db, tag, color);
    return true;
  },
  'note-templates': ({ db }, { createdAt, updatedAt, ...row }) =>
    insertNew(db, 'note_template', { ...row, created_at: createdAt, updated_at: updatedAt }),
  'citation-styles': ({ db, styles }, { id, addedAt }) => {
    const style = styles.get(id);
    if (!style || hasRow(db, 'citation_style', 'id', id)) return false;
    putStyle(db, style, addedAt);
    return true;
  },
  'citation-locales': ({ db, languages }, { tag, addedAt }) => {
    const language = languages.get(tag);
    if (!language || hasRow(db, 'citation_locale', 'tag', tag)) return false;
    putLanguage(db, language, addedAt);
    return true;
  },
  collections: ({ db }, { id, name, parent, createdAt }) =>
    insertNew(db, 'collection', { id, name, parent_id: parent, created_at: createdAt }),
  attachments: ({ db }, { id, article, name, isUnread, contentType, addedAt, ...row }) => {
    // Names of others go to the system when a file is opened.
    const times = { name: safeFileName(name), content_type: contentType, added_at: addedAt };
    if (!insertNew(db, 'attachment', { id, article_id: article, ...row, ...times })) return false;
    if (isUnread) insertNew(db, 'unread_pdf', { attachment_id: id });
    return true;
  },
  annotations: ({ db, came }, row) => {
    const { id, article } = row;
    if (isHere(db, 'annotation', id) || isHere(db, 'waiting_annotation', id)) return false;
    insertNew(db, 'annotation', {
      id,
      article_id: article,
      code: came.has(article) ? row.code : nextAnnotationCode(db, article),
      color: row.color,
      comment: row.comment,
      reader_id: row.reader,
      created_at: row.createdAt,
      updated_at: row.updatedAt,
      style: row.style === 'underline' ? row.style : null,
      author: row.author,
    });
    for (const tag of row.tags) insertNew(db, 'annotation_tag', { annotation_id: id, tag });
    const areas = row.area ? [row.area] : [];
    putProof(db, { annotation_id: id }, { quotes: row.quote ? [row.quote] : [], areas });
    return true;
  },
  'waiting-annotations': ({ db }, row) => {
    const { id, article, attachment, createdAt, tags, position, ...rest } = row;
    if (isHere(db, 'annotation', id)) return false;
    return insertNew(db, 'waiting_annotation', {
      id,
      article_id: article,
      attachment_id: attachment,
      tags: JSON.stringify(tags),
      position: JSON.stringify(position),
      created_at: createdAt,
      ...rest,
    });
  },
  attributes: ({ db }, { options, createdAt, updatedAt, ...row }) => {
    const isNew = insertNew(db, 'attribute', {
      ...row,
      options: JSON.stringify(options),
      created_at: createdAt,
      updated_at: updatedAt,
    });
    // What is here of the same id stays as it is, and comes out of the trash.
    const { changes } = prepared(
      db,
      'UPDATE attribute SET deleted_at = NULL WHERE id = ? AND deleted_at IS NOT NULL',
    ).run(row.id);
    return isNew || changes > 0;
  },
  claims: ({ db, came }, row) => {
    const { article, code, value } = row;
    const mark = came.has(article) ? code : nextClaimCode(db, article, value.kind);
    return putClaim(db, row, { code: mark, asideSince: null });
  },
  // Of an article that was here the library knows itself what was read in it.
  absences: ({ db, came }, { article, kind, reader, ruleVersion, ...row }) =>
    came.has(article) &&
    insertNew(db, 'absence', {
      article_id: article,
      kind,
      reader_id: reader,
      rule_version: ruleVersion,
      confirmed: row.isConfirmed ? 1 : 0,
      sentences_read: row.sentencesRead,
      recorded_at: row.recordedAt,
    }),
  'attribute-absences': ({ db, came }, { article, attribute, reader, ...row }) =>
    came.has(article) &&
    insertNew(db, 'attribute_absence', {
      article_id: article,
      attribute_id: attribute,
      reader_id: reader,
      sentences_read: row.sentencesRead,
      recorded_at: row.recordedAt,
    }),
  'rule-readings': ({ db, came }, { article, revision, rules, language, sentencesRead }) =>
    came.has(article) &&
    insertNew(db, 'suggestion_reading', {
      article_id: article,
      revision_id: revision,
      rules,
      language,
      sentences_read: sentencesRead,
    }),
  notes: ({ db }, { id, article, text, createdAt, updatedAt }) =>
    insertNew(db, 'note', {
      id,
      article_id: article,
      text,
      created_at: createdAt,
      updated_at: updatedAt,
    }),
  'article-links': ({ db }, row) => insertNew(db, 'article_link', readsLink(row, 'article')),
  'claim-links': ({ db }, row) => insertNew(db, 'claim_link', readsLink(row, 'claim')),
  'settled-differences': ({ db }, { one, other, reader, settledAt, ...row }) =>
    insertNew(db, 'settled_difference', {
      ...row,
      one_article_id: one,
      other_article_id: other,
      reader_id: reader,
      settled_at: settledAt,
    }),
  'rejected-studies': ({ db }, { one, other, reader, rejectedAt }) =>
    insertNew(db, 'rejected_study', {
      one_article_id: one,
      other_article_id: other,
      reader_id: reader,
      rejected_at: rejectedAt,
    }),
  tables: ({ db }, { id, title, articles, rows, createdAt, updatedAt }) => {
    const times = { created_at: createdAt, updated_at: updatedAt };
    if (!insertNew(db, 'evidence_table', { id, title, ...times })) return false;
    for (const [position, article] of articles.entries()) {
      insertNew(db, 'evidence_table_article', { table_id: id, article_id: article, position });
    }
    for (const [position, row] of rows.entries()) {
      insertNew(db, 'evidence_table_row', { table_id: id, row, position });
    }
    return true;
  },
  'saved-searches': ({ db }, { id, name, asks, scopeName, createdAt, updatedAt }) => {
    const last = plucked<[], number | null>(db, 'SELECT max(position) FROM saved_search').get();
    return insertNew(db, 'saved_search', {
      id,
      name,
      position: (last ?? -1) + 1,
      place: asks.of,
      query: asks.query,
      scope: asks.of === 'list' ? JSON.stringify(asks.scope) : null,
      scope_name: scopeName,
      sort: asks.of === 'list' ? asks.sort : asks.order,
      descending: asks.of === 'list' && !asks.descending ? 0 : 1,
      created_at: createdAt,
      updated_at: updatedAt,
    });
  },
  'table-searches': ({ db }, { table, search, query }) =>
    insertNew(db, 'evidence_table_search', { table_id: table, search_id: search, query }),
  'left-out-of-tables': ({ db }, { table, article }) =>
    insertNew(db, 'evidence_table_left_out', { table_id: table, article_id: article }),
  questions: ({ db }, { id, text, notes, table, search, setAside, createdAt, updatedAt }) => {
    const times = { created_at: createdAt, updated_at: updatedAt };
    const columns = { id, text, notes, table_id: table, search_id: search, ...times };
    if (!insertNew(db, 'question', columns)) return false;
    for (const { article, reader, at } of setAside) {
      const said = { question_id: id, article_id: article, reader_id: reader, set_aside_at: at };
      insertNew(db, 'question_set_aside', said);
    }
    return true;
  },
  'second-readings': ({ db }, row) => putReading(db, row),
  'second-reading-articles': (writing, row) => putReadArticle(writing, row),
  'external-keys': ({ db }, { thing, ...row }) =>
    insertNew(db, 'external_key', { ...row, thing_id: thing }),
};

/** Writes a row of any kind that stands by itself unless the library has it; tells whether it did. */
export function putRow<K extends OwnKind>(
  writing: RowWriting,
  kind: K,
  row: ArchiveRow<K>,
): boolean {
  return PUT_ROWS[kind](writing, row);
}
