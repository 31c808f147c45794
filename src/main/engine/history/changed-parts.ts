import type { ChangedPart } from '../../../shared/domain/changed-part.ts';
import type { RecordedTable } from './recording.ts';

/** The columns of a row as history keeps them. */
export type Image = Readonly<Record<string, string | number | null>>;

/** What the rows of each table are part of; an article is looked at more closely. */
const PARTS_OF: Readonly<Record<Exclude<RecordedTable, 'article'>, readonly ChangedPart[]>> = {
  setting: ['settings'],
  collection: ['filing'],
  article_collection: ['filing'],
  article_tag: ['filing'],
  annotation: ['marks'],
  annotation_tag: ['marks'],
  claim: ['marks'],
  study_design_claim: ['marks'],
  publication_status_claim: ['marks'],
  setting_claim: ['marks'],
  sample_size_claim: ['marks'],
  species_claim: ['marks'],
  finding_claim: ['marks'],
  safety_claim: ['marks'],
  // Claims are shown with the names and units of their attributes.
  attribute: ['attributes', 'settings'],
  attribute_claim: ['marks', 'attributes'],
  attribute_absence: ['marks'],
  quote: ['marks'],
  area: ['marks'],
  absence: ['marks'],
  suggestion_reading: ['marks'],
  claim_link: ['links'],
  article_link: ['links'],
  evidence_table: ['evidence'],
  evidence_table_article: ['evidence'],
  evidence_table_row: ['evidence'],
  evidence_table_search: ['evidence'],
  evidence_table_left_out: ['evidence'],
  article_key: ['details'],
  note: ['notes'],
  attachment: ['files'],
  waiting_annotation: ['marks'],
  // Nothing that is shown: it goes with its thing.
  external_key: [],
  tag_color: ['settings'],
  note_template: ['settings'],
  saved_search: ['searches'],
  citation_style: ['settings'],
  citation_locale: ['settings'],
  settled_difference: ['settled'],
  rejected_study: ['settled'],
  question: ['questions'],
  question_set_aside: ['questions'],
  second_reading: ['questions'],
  second_reading_article: ['questions'],
  second_reading_claim: ['questions', 'trash'],
  second_reading_absence: ['questions'],
  settled_reading: ['questions'],
};

/** Says nothing of an article that is shown: its status has a part of its own. */
const NO_DETAILS: ReadonlySet<string> = new Set(['status', 'deleted_at', 'updated_at']);

function partsOfArticle(before: Image | null, after: Image | null): ChangedPart[] {
  if (before === null || after === null) return ['articles'];
  const changed = Object.keys(after).filter((column) => after[column] !== before[column]);
  const parts: ChangedPart[] = [];
  if (changed.includes('deleted_at')) parts.push('articles');
  if (changed.includes('status')) parts.push('status');
  if (changed.some((column) => !NO_DETAILS.has(column))) parts.push('details');
  // Another text is another place for each quote.
  if (changed.includes('current_revision_id')) parts.push('marks');
  return parts;
}

/** The parts of the library that the change of a row is about; no row is null. */
export function changedParts(
  table: RecordedTable,
  before: Image | null,
  after: Image | null,
): readonly ChangedPart[] {
  const parts = table === 'article' ? partsOfArticle(before, after) : PARTS_OF[table];
  const wasInTrash = (before?.['deleted_at'] ?? null) !== null;
  const isInTrash = (after?.['deleted_at'] ?? null) !== null;
  return wasInTrash === isInTrash ? parts : [...parts, 'trash'];
}
