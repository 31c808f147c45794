import type { ExportFormat, ExportTarget } from '../../../../shared/contract/calls/export.ts';
import { plural } from '../../lib/format.ts';

interface FormatWords {
  readonly value: ExportFormat;
  readonly label: string;
  /** What it is good for, in one sentence. */
  readonly hint: string;
}

const FORMATS: readonly FormatWords[] = [
  {
    value: 'note',
    label: 'Citation note',
    hint: 'Markdown with pandoc citations: every statement with its quote, its paragraph and its state.',
  },
  {
    value: 'table_markdown',
    label: 'Table, Markdown',
    hint: 'The evidence table as a pipe table, each quote with its citation.',
  },
  {
    value: 'table_csv',
    label: 'Table, CSV',
    hint: 'The evidence table for a spreadsheet: a row for each attribute, a column for each article.',
  },
  {
    value: 'table_tsv',
    label: 'Table, TSV',
    hint: 'The evidence table, its cells parted by tabs.',
  },
  { value: 'table_json', label: 'Table, JSON', hint: 'The evidence table for programs.' },
  {
    value: 'xlsx',
    label: 'Excel workbook',
    hint: 'Sheets of the table, of the claims, one row each, and of the articles.',
  },
  {
    value: 'claims_csv',
    label: 'Claims, CSV',
    hint: 'One row for each claim with all its fields, its quote and its place, for R and spreadsheets.',
  },
  { value: 'claims_tsv', label: 'Claims, TSV', hint: 'One row for each claim, parted by tabs.' },
  {
    value: 'claims_json',
    label: 'Claims, JSON',
    hint: 'All that is known of each claim, for programs.',
  },
  { value: 'bibtex', label: 'BibTeX', hint: 'The bibliography, with the citekeys of the notes.' },
  { value: 'biblatex', label: 'BibLaTeX', hint: 'The bibliography for biblatex and biber.' },
  {
    value: 'csl_json',
    label: 'CSL-JSON',
    hint: 'The bibliography for pandoc and reference managers.',
  },
  { value: 'ris', label: 'RIS', hint: 'The bibliography for any reference manager.' },
  { value: 'endnote_xml', label: 'EndNote XML', hint: 'The bibliography for EndNote.' },
  {
    value: 'annotations_json',
    label: 'Annotations',
    hint: 'Highlights and comments as the W3C’s JSON-LD, with their words and places.',
  },
  {
    value: 'refi_qda',
    label: 'REFI-QDA project',
    hint: 'Articles, codes and quotes for QualCoder, NVivo, MAXQDA and ATLAS.ti.',
  },
];

/** The formats that make sense for what is exported. */
export function formatsFor(target: ExportTarget): readonly FormatWords[] {
  return FORMATS.filter((format) => target.of === 'table' || !format.value.startsWith('table_'));
}

/** What is exported, in words; `articles` is how many a selection has, as soon as that is known. */
export function targetWords(target: ExportTarget, articles: number | undefined): string {
  switch (target.of) {
    case 'article':
      return 'One article';
    case 'articles':
      return articles === undefined ? 'Articles' : plural(articles, 'article');
    case 'claims':
      return plural(target.ids.length, 'claim');
    case 'annotations':
      return plural(target.ids.length, 'annotation');
    case 'table':
      return 'An evidence table';
  }
}
