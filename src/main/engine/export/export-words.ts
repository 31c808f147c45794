import { basename, dirname } from 'node:path';
import type { ExportFormat } from '../../../shared/contract/calls/export.ts';
import type { ExportSummary } from './export-task.ts';

/** What goes on while an export is written, for the foot of the window. */
export const EXPORT_TITLES: Readonly<Record<ExportFormat, string>> = {
  table_markdown: 'Writing the table',
  table_csv: 'Writing the table',
  table_tsv: 'Writing the table',
  table_json: 'Writing the table',
  claims_csv: 'Writing the claims',
  claims_tsv: 'Writing the claims',
  claims_json: 'Writing the claims',
  differences_csv: 'Writing the differences',
  differences_tsv: 'Writing the differences',
  differences_json: 'Writing the differences',
  xlsx: 'Writing the workbook',
  bibtex: 'Writing the bibliography',
  biblatex: 'Writing the bibliography',
  ris: 'Writing the bibliography',
  csl_json: 'Writing the bibliography',
  endnote_xml: 'Writing the bibliography',
  annotations_json: 'Writing the annotations',
  refi_qda: 'Writing the project',
  collate: 'Writing the archive',
};

/** What the reader should know of claims that are left out; nothing where there are none. */
export function undecidedWords(undecided: number): string[] {
  if (undecided === 0) return [];
  return [
    undecided === 1
      ? 'One suggested claim is left out: accept or reject it first.'
      : `${undecided.toLocaleString('en')} suggested claims are left out: accept or reject them first.`,
  ];
}

/** What the reader should know of annotations that are left out; nothing where there are none. */
export function waitingWords(waiting: number): string[] {
  if (waiting === 0) return [];
  return [
    waiting === 1
      ? 'One annotation of another program is left out: it waits for a text with its words.'
      : `${waiting.toLocaleString('en')} annotations of other programs are left out: they wait for a text with their words.`,
  ];
}

/** How many places of an export are not proved, and that some are. */
function unprovedWords(places: number): string[] {
  if (places === 0) return [];
  return [
    places === 1
      ? 'In one place a quote is missing or not verified.'
      : `In ${places.toLocaleString('en')} places a quote is missing or not verified.`,
  ];
}

/** What came of writing an export to a file. */
export function savedWords(
  path: string,
  { articles, unproved, remarks }: Pick<ExportSummary, 'articles' | 'unproved' | 'remarks'>,
): string {
  const many = articles === 1 ? 'one article' : `${articles.toLocaleString('en')} articles`;
  return [
    `Saved: ${basename(path)} in “${basename(dirname(path))}”, of ${many}.`,
    ...unprovedWords(unproved),
    ...remarks,
  ].join(' ');
}
