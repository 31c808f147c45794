import type { ExportFormat, ExportTarget } from '../../../../shared/contract/calls/export.ts';
import { NoteFormat } from '../../../../shared/domain/citation-note.ts';

/** A format of citation notes, or of data. */
export type AnyFormat = NoteFormat | Exclude<ExportFormat, 'note'>;

/** What a format is for, as a researcher thinks of it. */
export const FORMAT_GROUPS = ['note', 'table', 'bibliography'] as const;
export type FormatGroup = (typeof FORMAT_GROUPS)[number];

export const GROUP_WORDS: Readonly<Record<FormatGroup, string>> = {
  note: 'Citation note',
  table: 'Table',
  bibliography: 'Bibliography',
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

/** Every format, in the order in which it is offered. */
export const FORMATS: readonly FormatWords[] = [
  {
    value: 'markdown',
    group: 'note',
    label: 'Markdown',
    detail: 'Pandoc, Obsidian',
    hint: 'Every statement with its quote, its place and its state.',
  },
  {
    value: 'docx',
    group: 'note',
    label: 'Word',
    detail: '.docx',
    hint: 'For Word, LibreOffice and Pages, with headings and styles of their own.',
  },
  { value: 'html', group: 'note', label: 'HTML', detail: '', hint: 'A page for any browser.' },
  {
    value: 'plain',
    group: 'note',
    label: 'Plain text',
    detail: '',
    hint: 'For a message or a form.',
  },
  {
    value: 'table_markdown',
    group: 'table',
    label: 'Markdown table',
    detail: '',
    hint: 'The evidence table as a pipe table, each quote with its citation.',
  },
  {
    value: 'table_csv',
    group: 'table',
    label: 'CSV table',
    detail: '',
    hint: 'The evidence table for a spreadsheet: a row for each attribute, a column for each article.',
  },
  {
    value: 'bibtex',
    group: 'bibliography',
    label: 'BibTeX',
    detail: 'LaTeX',
    hint: 'The works, with the citekeys of the notes.',
  },
  {
    value: 'csl_json',
    group: 'bibliography',
    label: 'CSL-JSON',
    detail: 'Pandoc, Zotero',
    hint: 'The works, for pandoc and reference managers.',
  },
];

/** Whether a format is one of notes, which have a style, a template and a preview as it will look. */
export function isNote(format: AnyFormat): format is NoteFormat {
  return NoteFormat.safeParse(format).success;
}

/** The formats that make sense for what is exported. */
export function formatsFor(target: ExportTarget): readonly FormatWords[] {
  return FORMATS.filter(({ group }) => target.of === 'table' || group !== 'table');
}
