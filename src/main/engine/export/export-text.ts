import { setImmediate } from 'node:timers/promises';
import type {
  ExportedText,
  ExportFormat,
  ExportTarget,
} from '../../../shared/contract/calls/export.ts';
import type { ReadableDatabase } from '../db/database.ts';
import { describeArchive } from './export-archive.ts';
import { ENDINGS, writeExport, type Written } from './write-export.ts';

/** A text of more articles, or characters, is shown in part; `export.save` writes all of it. */
const MOST_ARTICLES = 100;
const MOST_CHARACTERS = 1_000_000;

/** As what a file that is no text is shown before it is written. */
const VIEWS: Partial<Readonly<Record<ExportFormat, Written>>> = {
  xlsx: 'claims_tsv',
  refi_qda: 'refi_view',
};

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
  const { name, total, pieces, tally } = writeExport(
    db,
    target,
    VIEWS[format] ?? format,
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
    warnings: tally.warnings,
    articles: total,
    isWhole: tally.articles === total,
    isFile: VIEWS[format] !== undefined,
  };
}
