/**
 * The statistics of a large library, as SQLite’s `ANALYZE` writes them of one with 100,000 articles,
 * 600,000 claims, 200,000 annotations and 10,000 steps of history, 5,000 articles of it in the trash:
 * a table, an index (null where it has none), how many rows there are, and how many for one value of
 * the first column of the index, of the first two, and so on.
 */
export const LARGE_LIBRARY: readonly (readonly [
  table: string,
  index: string | null,
  stat: string,
])[] = [
  ['absence', 'absence', '125000 2 1'],
  ['annotation', 'annotation_article', '200000 20'],
  ['annotation', 'annotation_deleted', '5000 1'],
  ['annotation', 'sqlite_autoindex_annotation_1', '200000 1'],
  ['annotation_tag', 'annotation_tag', '200000 2 1'],
  ['article', 'article_citekey', '100000 1'],
  ['article', 'article_deleted', '5000 1'],
  ['article', 'article_doi', '60000 1'],
  ['article', 'sqlite_autoindex_article_1', '100000 1'],
  ['article_collection', 'article_collection', '150000 2 1'],
  ['article_collection', 'article_collection_collection', '150000 1500 1'],
  ['article_line', 'article_line_added', '95000 1 1 1 1 1 1'],
  ['article_line', 'article_line_claims', '95000 4000 1 1 1 1 1'],
  ['article_line', 'article_line_source', '95000 90 1 1 1 1 1'],
  ['article_line', 'article_line_status', '95000 31667 1 1 1 1'],
  ['article_line', 'article_line_title', '95000 2 1 1 1 1 1'],
  ['article_line', 'article_line_year', '95000 3000 1 1 1 1 1'],
  ['article_link', 'article_link', '5000 1'],
  ['article_link', 'article_link_to', '5000 2 1'],
  ['article_link', 'sqlite_autoindex_article_link_2', '5000 2 1 1'],
  ['article_tally', null, '95000'],
  ['article_tag', 'article_tag', '200000 2 1'],
  ['article_tag', 'article_tag_tag', '200000 1500 1'],
  ['claim', 'claim_accepted', '100000 25000'],
  ['claim', 'claim_article', '600000 6'],
  ['claim', 'claim_deleted', '25000 1'],
  ['claim', 'sqlite_autoindex_claim_1', '600000 1'],
  ['claim_link', 'claim_link', '5000 1'],
  ['claim_link', 'claim_link_to', '5000 2 1'],
  ['claim_link', 'sqlite_autoindex_claim_link_2', '5000 2 1 1'],
  ['collection', 'collection', '100 1'],
  ['collection', 'collection_parent', '100 10 1'],
  ['evidence_table', 'evidence_table', '100 1'],
  ['evidence_table_article', 'evidence_table_article', '1000 10 1'],
  ['evidence_table_article', 'evidence_table_article_article', '1000 2 1'],
  ['evidence_table_row', 'evidence_table_row', '500 5 1'],
  ['finding_claim', 'finding_claim', '275000 1'],
  ['history_change', 'history_change_other', '800000 8'],
  ['history_change', 'history_change_step', '3000000 300 1'],
  ['history_change', 'history_change_thing', '3000000 4'],
  ['history_step', 'history_step_dropped', '2 1'],
  ['history_step', 'history_step_undone', '10000 5000'],
  ['quote', 'quote_annotation', '200000 1'],
  ['quote', 'quote_claim', '850000 2'],
  ['quote', 'quote_revision', '1050000 10'],
  ['quote', 'sqlite_autoindex_quote_1', '1050000 1'],
  ['quote_check', 'quote_check', '1050000 1'],
  ['quote_check', 'quote_check_state', '2000 1000'],
  ['reader', 'sqlite_autoindex_reader_1', '2 1'],
  ['revision', 'revision_sha256', '105000 1'],
  ['revision', 'sqlite_autoindex_revision_1', '105000 1'],
  ['revision', 'sqlite_autoindex_revision_2', '105000 2 1'],
  ['safety_claim', 'safety_claim', '60000 1'],
  ['sample_size_claim', 'sample_size_claim', '145000 1'],
  ['species_claim', 'species_claim', '120000 1'],
  ['suggestion_reading', 'suggestion_reading', '100000 1'],
  ['suggestion_reading', 'suggestion_reading_revision', '100000 1'],
];

const WHILE_EMPTY =
  /^(?:annotation|annotation_tag|article_collection|article_link|article_tag|claim_link)$/;
const OF_NOTHING = /^(?:quote_annotation|.*_deleted)$/;

/** What SQLite knew of that library before the first annotation, link, tag and deletion. */
export const ONCE_SUGGESTED: typeof LARGE_LIBRARY = LARGE_LIBRARY.filter(
  ([table]) => !WHILE_EMPTY.test(table),
).map(([table, index, stat]) => [
  table,
  index,
  index !== null && OF_NOTHING.test(index) ? '0 0' : stat,
]);

/** Large tables of which SQLite has no statistics: of full-text indexes, and empty but for a while. */
export const LARGE_WITHOUT_STATISTICS: readonly string[] = [
  'suggestion_run_article',
  'bulk_target',
  'purge_queue',
  'article_fts_docsize',
  'annotation_fts_docsize',
  'claim_fts_docsize',
];
