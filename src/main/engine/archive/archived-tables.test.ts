import { expect, test } from 'vitest';
import { plucked } from '../db/database.ts';
import { openReadingConnection } from '../db/open.ts';
import { openTestEngine } from '../test-engine.ts';
import { ARCHIVE_KINDS, type ArchiveKind } from './archive-rows.ts';

/** The tables that rows of each kind are made of. */
const TABLES: Readonly<Record<ArchiveKind, readonly string[]>> = {
  readers: ['reader'],
  'color-labels': [],
  'tag-colors': ['tag_color'],
  'note-templates': ['note_template'],
  'citation-styles': ['citation_style'],
  'citation-locales': ['citation_locale'],
  collections: ['collection'],
  articles: ['article', 'article_collection', 'article_key', 'article_tag'],
  revisions: ['revision', 'revision_parts'],
  'pdf-readings': ['pdf_reading', 'pdf_page', 'pdf_run'],
  attachments: ['attachment', 'unread_pdf'],
  annotations: ['annotation', 'annotation_tag', 'quote', 'area'],
  'waiting-annotations': ['waiting_annotation'],
  claims: [
    'claim',
    'study_design_claim',
    'publication_status_claim',
    'setting_claim',
    'sample_size_claim',
    'species_claim',
    'finding_claim',
    'safety_claim',
    'attribute_claim',
  ],
  attributes: ['attribute'],
  absences: ['absence'],
  'attribute-absences': ['attribute_absence'],
  'rule-readings': ['suggestion_reading'],
  notes: ['note'],
  'article-links': ['article_link'],
  'claim-links': ['claim_link'],
  'settled-differences': ['settled_difference'],
  'rejected-studies': ['rejected_study'],
  tables: ['evidence_table', 'evidence_table_article', 'evidence_table_row'],
  'saved-searches': ['saved_search'],
  'table-searches': ['evidence_table_search'],
  'left-out-of-tables': ['evidence_table_left_out'],
  questions: ['question', 'question_set_aside'],
  'second-readings': ['second_reading'],
  'second-reading-articles': [
    'second_reading_article',
    'second_reading_claim',
    'second_reading_absence',
    'settled_reading',
  ],
  'external-keys': ['external_key'],
};

/** What stands in no archive, and why. */
const LEFT_OUT: Readonly<Record<string, string>> = {
  article_line: 'computed',
  article_tally: 'computed',
  claim_line: 'computed',
  library_tally: 'computed',
  quote_check: 'computed',
  row_sum: 'computed',
  rules_said: 'computed',
  taxon: 'computed',
  taxon_name: 'computed',
  settled_citekey: 'what comes in an archive is settled',
  setting: 'the reader’s own, but for the labels of colours',
  recent_search: 'of this library alone',
  question_visit: 'of this library alone',
  library: 'of this library alone',
  history_step: 'of this library alone',
  history_change: 'of this library alone',
  history_move: 'of this library alone',
  history_recording: 'of this library alone',
  bulk_change: 'work in hand',
  bulk_target: 'work in hand',
  erasure: 'work in hand',
  index_rebuild: 'work in hand',
  purge_queue: 'work in hand',
  quote_lookup: 'work in hand',
  suggestion_run: 'work in hand',
  suggestion_run_article: 'work in hand',
  unindexed_article: 'work in hand',
  unindexed_text: 'work in hand',
};

test('each table of a library is in an archive, or left out for a reason', () => {
  const { directory } = openTestEngine();
  const db = openReadingConnection(directory);
  const tables = plucked<[], string>(
    db,
    `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'
       AND name NOT LIKE 'sqlite_%' ORDER BY name`,
  ).all();
  db.close();
  const archived = ARCHIVE_KINDS.flatMap((kind) => TABLES[kind]);
  expect([...archived, ...Object.keys(LEFT_OUT)].toSorted()).toEqual(tables.toSorted());
});
