import { setImmediate } from 'node:timers/promises';
import type {
  ExportedText,
  ExportFormat,
  ExportTarget,
} from '../../../shared/contract/calls/export.ts';
import type { ReadableDatabase } from '../db/database.ts';
import { describeArchive } from './export-archive.ts';
import { ENDINGS, writeExport, type PieceFormat, type Written } from './write-export.ts';

/** A text of more articles, or characters, is shown in part; `export.save` writes all of it. */
const MOST_ARTICLES = 100;
const MOST_CHARACTERS = 1_000_000;

/** As what a file that is no text is shown before it is written. */
const VIEWS: Partial<Readonly<Record<ExportFormat, Written>>> = {
  xlsx: 'claims_tsv',
  refi_qda: 'refi_view',
};

/** As what an export is shown: a workbook of two articles as its first sheet. */
function viewOf(target: ExportTarget, format: PieceFormat): Written {
  if (format === 'xlsx' && target.of === 'pair') return 'differences_tsv';
  return VIEWS[format] ?? format;
}

/** What is shown holds no pictures. */
const withoutPictures = (): null => null;

/**
 * Writes an export, or the beginning of a long one, as a text. Other calls are answered between two
 * of its paragraphs. Throws `not_found` for what is no longer in the library.
 */
export async function exportText(
  db: ReadableDatabase,
  target: ExportTarget,
  format: ExportFormat,
): Promise<ExportedText> {
  if (format === 'collate') return describeArchive(db, target);
  const { name, total, pieces, tally } = await writeExport(
    db,
    target,
    viewOf(target, format),
    withoutPictures,
  );
  let text = '';
  for (const piece of pieces) {
    text += typeof piece === 'string' ? piece : '';
    const isLong = tally.articles >= MOST_ARTICLES || text.length >= MOST_CHARACTERS;
    if (isLong && tally.articles < total) break;
    await setImmediate();
  }
  return {
    text,
    suggestedName: `${name}${ENDINGS[format]}`,
    warnings: [...tally.warnings, ...tally.remarks],
    articles: total,
    isWhole: tally.articles === total,
    isFile: VIEWS[format] !== undefined,
  };
}
