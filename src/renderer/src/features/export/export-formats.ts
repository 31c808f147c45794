import type { ExportFormat, ExportTarget } from '../../../../shared/contract/calls/export.ts';
import { NoteFormat, type NoteOptions } from '../../../../shared/domain/citation-note.ts';

/** A bibliography in a citation style, or what two articles differ in, in each format of notes. */
type PartFormat = `${'references' | 'differences'}_${NoteFormat}`;
/** A format of citation notes, of a part of one, or of data. */
export type AnyFormat = NoteFormat | PartFormat | ExportFormat;

/** What somebody wants to leave with. */
export const FORMAT_GROUPS = [
  'note',
  'differences',
  'table',
  'claims',
  'bibliography',
  'programs',
  'archive',
] as const;
export type FormatGroup = (typeof FORMAT_GROUPS)[number];

export const GROUP_WORDS: Readonly<Record<FormatGroup, string>> = {
  note: 'Citation note',
  differences: 'What differs',
  table: 'Evidence table',
  claims: 'Claims, a row each',
  bibliography: 'Bibliography',
  programs: 'For other programs',
  archive: 'For another library',
};

interface FormatWords {
  readonly value: AnyFormat;
  readonly group: FormatGroup;
  readonly label: string;
  /** What reads it, in a word or two beside the label; empty where the label says it. */
  readonly detail: string;
  /** What it is good for, in one sentence. */
  readonly hint: string;
}

const format = (
  group: FormatGroup,
  value: AnyFormat,
  label: string,
  detail: string,
  hint: string,
): FormatWords => ({ value, group, label, detail, hint });

/** Every format, in the order in which it is offered. */
export const FORMATS: readonly FormatWords[] = [
  format(
    'note',
    'markdown',
    'Markdown',
    'pandoc',
    'Every statement with its quote, its place and its state.',
  ),
  format('note', 'docx', 'Word', '.docx', 'For Word and LibreOffice, with real headings.'),
  format('note', 'html', 'HTML', '', 'A page for any browser.'),
  format('note', 'plain', 'Plain text', '', 'For a message or a form.'),
  format(
    'differences',
    'differences_markdown',
    'Markdown',
    'pandoc',
    'Each difference in words, with what either article says and its citation.',
  ),
  format(
    'differences',
    'differences_docx',
    'Word',
    '.docx',
    'Each difference in words, for Word and LibreOffice.',
  ),
  format('differences', 'differences_html', 'HTML', '', 'A page for any browser.'),
  format('differences', 'differences_plain', 'Plain text', '', 'For a message or a form.'),
  format(
    'differences',
    'differences_csv',
    'CSV',
    'R, Excel',
    'One row for each difference, with both passages and what readers said of it.',
  ),
  format(
    'differences',
    'differences_tsv',
    'TSV',
    '',
    'One row for each difference, parted by tabs.',
  ),
  format('differences', 'differences_json', 'JSON', '', 'All that is known of each difference.'),
  format(
    'table',
    'xlsx',
    'Excel',
    '.xlsx',
    'Sheets of the table, of the claims, one row each, and of the articles.',
  ),
  format(
    'table',
    'table_csv',
    'Table, CSV',
    '',
    'The evidence table for a spreadsheet: a row for each attribute, a column for each article.',
  ),
  format('table', 'table_tsv', 'Table, TSV', '', 'The evidence table, its cells parted by tabs.'),
  format(
    'table',
    'table_markdown',
    'Table, Markdown',
    '',
    'The evidence table as a pipe table, each quote with its citation.',
  ),
  format('table', 'table_json', 'Table, JSON', '', 'The evidence table for programs.'),
  format(
    'claims',
    'claims_csv',
    'Claims, CSV',
    'R, Excel',
    'One row for each claim with all its fields, its quote and its place.',
  ),
  format('claims', 'claims_tsv', 'Claims, TSV', '', 'One row for each claim, parted by tabs.'),
  format('claims', 'claims_json', 'Claims, JSON', '', 'All that is known of each claim.'),
  format(
    'bibliography',
    'references_docx',
    'Formatted, Word',
    '',
    'The works as a list in a citation style, for Word and LibreOffice.',
  ),
  format(
    'bibliography',
    'references_html',
    'Formatted, HTML',
    '',
    'The works as a list in a citation style, a page for any browser.',
  ),
  format(
    'bibliography',
    'references_markdown',
    'Formatted, Markdown',
    '',
    'The works as a list in a citation style.',
  ),
  format(
    'bibliography',
    'references_plain',
    'Formatted, text',
    '',
    'The works as a list in a citation style, without any mark.',
  ),
  format('bibliography', 'bibtex', 'BibTeX', 'LaTeX', 'The works, with the citekeys of the notes.'),
  format('bibliography', 'biblatex', 'BibLaTeX', 'biber', 'The works for biblatex and biber.'),
  format('bibliography', 'ris', 'RIS', '', 'The works for any reference manager.'),
  format(
    'bibliography',
    'csl_json',
    'CSL-JSON',
    'pandoc, Zotero',
    'The works for pandoc and reference managers.',
  ),
  format('bibliography', 'endnote_xml', 'EndNote XML', '', 'The works for EndNote.'),
  format(
    'programs',
    'annotations_json',
    'Annotations',
    'W3C',
    'Highlights and comments as the W3C’s JSON-LD, with their words and places.',
  ),
  format(
    'programs',
    'refi_qda',
    'REFI-QDA',
    '.qdpx',
    'Articles, codes and quotes for QualCoder, NVivo, MAXQDA and ATLAS.ti.',
  ),
  format(
    'archive',
    'collate',
    'Archive',
    '.collate',
    'All of it, with files and texts, to keep or to import into another library.',
  ),
];

/** The workbook of two articles begins with what they differ in. */
const PAIR_WORKBOOK = format(
  'differences',
  'xlsx',
  'Excel',
  '.xlsx',
  'Sheets of the differences, of the claims, one row each, and of the articles.',
);

/** What is written in a style, with a preview as it will look: in which format, and what of it. */
type StyledFormat = Pick<NoteOptions, 'format' | 'contents'>;

/** How a format of notes or of a bibliography in a style is written; null for data. */
export function styledFormat(value: AnyFormat): StyledFormat | null {
  const note = NoteFormat.safeParse(value);
  if (note.success) return { format: note.data, contents: 'statements' };
  const [, contents, name] = /^(references|differences)_(.+)$/.exec(value) ?? [];
  const part = NoteFormat.safeParse(name);
  if (!part.success) return null;
  return { format: part.data, contents: contents === 'differences' ? contents : 'references' };
}

/** Whether a format is one of data. */
export const isData = (value: AnyFormat): value is ExportFormat => styledFormat(value) === null;

/**
 * The formats that make sense for what is exported: a table as on screen is made of a table alone, and only two
 * articles have differences.
 */
export function formatsFor(target: ExportTarget): readonly FormatWords[] {
  if (target.of === 'pair') {
    return FORMATS.flatMap((each) => {
      if (each.value === 'xlsx') return [PAIR_WORKBOOK];
      return each.group === 'table' ? [] : [each];
    });
  }
  return FORMATS.filter(({ value, group }) => {
    if (group === 'differences') return false;
    return target.of === 'table' || group !== 'table' || value === 'xlsx';
  });
}

/** What an export is called in the window's words: `Export citation notes`, `Export data`. */
export function exportWords(value: AnyFormat): string {
  switch (styledFormat(value)?.contents) {
    case 'statements':
      return 'Export citation notes';
    case 'references':
      return 'Export a bibliography';
    case 'differences':
      return 'Export what differs';
    case undefined:
      return 'Export data';
  }
}
