import type {
  ExportedText,
  ExportFormat,
  ExportTarget,
} from '../../../shared/contract/calls/export.ts';
import { FIRST_ROWS } from '../../../shared/domain/evidence-table.ts';
import type { ReadableDatabase } from '../db/database.ts';
import { writeBibtex, writeCslJson } from './bibliography.ts';
import { claimWarnings } from './citations.ts';
import { acceptedOnly, gatherExport, type ExportSource } from './gather.ts';
import { buildMatrix } from './matrix.ts';
import { writeNote } from './note.ts';
import { writeCsv, writeMarkdownTable } from './table-text.ts';

function count(number: number, one: string, many: string): string {
  return number === 1 ? `One ${one}` : `${String(number)} ${many}`;
}

function exportNote(whole: ExportSource, target: ExportTarget): ExportedText {
  const chosen = target.of === 'claims' ? { source: whole, undecided: 0 } : acceptedOnly(whole);
  const { source, undecided } = chosen;
  const annotated = source.articles.flatMap((article) =>
    article.annotations
      .filter((annotation) => annotation.quote.state !== 'verified')
      .map(
        (annotation) =>
          `Highlight ${annotation.code} of @${article.citekey} is ${annotation.quote.state === 'unchecked' ? 'not looked up yet' : annotation.quote.state}.`,
      ),
  );
  return {
    text: writeNote(source),
    suggestedName: `${source.name}-notes.md`,
    warnings: [
      ...(undecided > 0
        ? [
            `${count(undecided, 'suggested claim is', 'suggested claims are')} left out: accept or reject ${undecided === 1 ? 'it' : 'them'} first.`,
          ]
        : []),
      ...source.articles.flatMap(claimWarnings),
      ...annotated,
    ],
  };
}

function exportTable(source: ExportSource, format: 'table_csv' | 'table_markdown'): ExportedText {
  const rows = buildMatrix(source, source.rows ?? FIRST_ROWS);
  return {
    text: format === 'table_csv' ? writeCsv(source, rows) : writeMarkdownTable(source, rows),
    suggestedName: `${source.name}.${format === 'table_csv' ? 'csv' : 'md'}`,
    warnings: source.articles.flatMap(claimWarnings),
  };
}

/** Writes an export. Throws `not_found` for what is no longer in the library. */
export async function exportText(
  db: ReadableDatabase,
  target: ExportTarget,
  format: ExportFormat,
): Promise<ExportedText> {
  const source = gatherExport(db, target);
  switch (format) {
    case 'note':
      return exportNote(source, target);
    case 'table_csv':
    case 'table_markdown':
      return exportTable(source, format);
    case 'bibtex':
      return {
        text: await writeBibtex(source.articles),
        suggestedName: `${source.name}.bib`,
        warnings: [],
      };
    case 'csl_json':
      return {
        text: writeCslJson(source.articles),
        suggestedName: `${source.name}.json`,
        warnings: [],
      };
  }
}
