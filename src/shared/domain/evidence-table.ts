import { z } from 'zod';
import { Absence } from './absence.ts';
import { Attribute } from './attribute.ts';
import { Claim, ClaimKind, COMMON_KINDS, FACT_KINDS } from './claim.ts';
import { ArticleId, AttributeId, Millis, TableId } from './ids.ts';
import { StudyLink } from './link.ts';
import { PublicationNotice } from './publication-notice.ts';

/** So many articles a table may hold: more than can be read side by side. */
export const MOST_ARTICLES = 1000;

/** The rows that every table can have: the kinds of claim, a field of theirs, then what the metadata says. */
export const FIXED_ROWS = [...COMMON_KINDS, 'outcome', 'outlet', 'year', 'authors'] as const;
export const FixedRow = z.enum(FIXED_ROWS);
export type FixedRow = z.infer<typeof FixedRow>;

/** The row of an attribute, by its id. */
const AttributeRow = z.templateLiteral(['attribute:', AttributeId]);
export const TableRow = z.union([FixedRow, AttributeRow]);
export type TableRow = z.infer<typeof TableRow>;

/** The row of an attribute in a table. */
export function rowOfAttribute(id: AttributeId): TableRow {
  return `attribute:${id}`;
}

/** The attribute that a row is of; null for all other rows. */
export function attributeOfRow(row: TableRow): AttributeId | null {
  return row.startsWith('attribute:') ? (row.slice('attribute:'.length) as AttributeId) : null;
}

const FACTS: ReadonlySet<ClaimKind> = new Set(FACT_KINDS);

/**
 * The rows of a new table, and of articles that are exported as one, which have claims of these kinds:
 * facts about the articles have rows where any are claimed, as no rule looks for them.
 */
export function firstRows(claimed: ReadonlySet<ClaimKind>): TableRow[] {
  return [
    ...COMMON_KINDS.filter((kind) => !FACTS.has(kind) || claimed.has(kind)),
    'outlet',
    'year',
  ];
}

export const EvidenceTableSummary = z.object({
  id: TableId,
  title: z.string(),
  articleCount: z.int(),
  updatedAt: Millis,
});
export type EvidenceTableSummary = z.infer<typeof EvidenceTableSummary>;

/** One article of a table with all that its cells show. */
export const TableColumn = z.object({
  articleId: ArticleId,
  title: z.string(),
  citekey: z.string(),
  /** Who wrote it and when, else its outlet or title. */
  label: z.string(),
  outlet: z.string(),
  typeLabel: z.string(),
  authors: z.string(),
  year: z.int().nullable(),
  /** That it was retracted or corrected, the gravest first. */
  notices: z.array(PublicationNotice),
  /** Whether it has a text, and is more than a reference. */
  hasText: z.boolean(),
  sentenceCount: z.int(),
  /** The language the rules took the current text for (BCP 47); null while they have not read it. */
  readAs: z.string().nullable(),
  /** The kinds for which the rules that read it look. */
  kindsRead: z.array(ClaimKind),
  inTrash: z.boolean(),
  /** Accepted and suggested claims; rejected ones are left out. */
  claims: z.array(Claim),
  absences: z.array(Absence),
});
export type TableColumn = z.infer<typeof TableColumn>;

export const EvidenceTable = z.object({
  id: TableId,
  title: z.string(),
  /** Rows of attributes that are in the trash are left out. */
  rows: z.array(TableRow),
  /** Those that rows are of. */
  attributes: z.array(Attribute),
  columns: z.array(TableColumn),
  /** The links that join what tells of one study or one cohort, by the ids of its articles. */
  links: z.array(StudyLink),
  /** Accepted sample sizes of the rest of the library, for the scale: at most 200. */
  elsewhere: z.array(
    z.object({ count: z.int(), unitKind: z.string(), label: z.string(), articleId: ArticleId }),
  ),
  updatedAt: Millis,
});
export type EvidenceTable = z.infer<typeof EvidenceTable>;
