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
  { value: 'bibtex', label: 'BibTeX', hint: 'The bibliography, with the citekeys of the notes.' },
  {
    value: 'csl_json',
    label: 'CSL-JSON',
    hint: 'The bibliography for pandoc and reference managers.',
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
