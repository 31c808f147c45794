import type { ConflictDecision } from '../../../../shared/domain/citation-note.ts';
import { AppError } from '../../../../shared/errors.ts';
import type { NotePiece } from './draft.ts';
import { mergeFile, type Merged, type MergeResult } from './merge.ts';
import { ownParagraphs, type OwnParagraph } from './own-paragraphs.ts';
import { markRecord, markRegion, parseFile, partsOf, type Region } from './regions.ts';
import { writePiece, type TextFormat } from './write-text.ts';

/** A file that a note is written into again. */
export interface AgainResult extends Pick<MergeResult, 'conflicts' | 'tally'> {
  /** UTC milliseconds; null where the file no longer says. */
  readonly exportedAt: number | null;
  readonly own: readonly OwnParagraph[];
  readonly bytes: Uint8Array;
}

const CRLF = /\r\n/g;
const BARE_LF = /(?<!\r)\n/g;

const BLANK_LINE_AT_END = /\n[^\S\n]*\n$/;

/** Whether most lines end as Windows ends them. */
const isOfWindows = (text: string): boolean =>
  (text.match(CRLF)?.length ?? 0) > (text.match(BARE_LF)?.length ?? 0);

/** The bytes of a file as text. Throws `unsupported_file` where they are no UTF-8. */
export function readUtf8(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new AppError(
      'unsupported_file',
      `${name} is not encoded in UTF-8, so Collate cannot write into it. Save it as UTF-8 in your editor, then export again.`,
    );
  }
}

/** Cuts what stands between two regions into paragraphs; of a page only its body counts. */
const splitOwn =
  (format: TextFormat) =>
  (own: string): string[] => {
    const body =
      format === 'html' ? own.replace(/^[^]*?<body[^>]*>/, '').replace(/<\/body>[^]*$/, '') : own;
    return body.split(/\n\s*\n|<\/p>/).filter((paragraph) => paragraph.trim() !== '');
  };

/** The pieces one after the other; only what Collate puts there is parted from what stands before it. */
function joinPieces(pieces: readonly Merged[], format: TextFormat): string {
  let text = '';
  for (const piece of pieces) {
    if (piece.of === 'own') {
      text += piece.text;
      continue;
    }
    if (text !== '' && !text.endsWith('\n')) text += '\n';
    if (text !== '' && format !== 'html' && !BLANK_LINE_AT_END.test(text)) text += '\n';
    text += `${markRegion(piece, format, piece.base)}\n`;
  }
  return text;
}

/**
 * Writes a note again into the text of a file; null for a file that Collate did not mark.
 * @param now UTC milliseconds
 */
export function writeAgainText(
  text: string,
  pieces: readonly NotePiece[],
  { format, style }: { readonly format: TextFormat; readonly style: string },
  decisions: readonly ConflictDecision[],
  now: number,
): AgainResult | null {
  const parsed = parseFile(text, format);
  if (!parsed) return null;
  const fresh = pieces.flatMap((piece): Region[] => {
    const parts = partsOf(writePiece(piece, { format, style, hasPictures: true }), format);
    return parts.length === 0 ? [] : [{ id: piece.region, parts }];
  });
  const counted = new Set(pieces.flatMap(({ region, counts }) => (counts ? region : [])));
  const merged = mergeFile(parsed.segments, new Set(parsed.record.ids), fresh, counted, decisions);
  const line = markRecord({ exportedAt: now, ids: fresh.map(({ id }) => id) }, format);
  const body = joinPieces(merged.pieces, format);
  const end = format === 'html' ? body.lastIndexOf('</body>') : -1;
  const whole =
    end === -1
      ? `${body.trimEnd()}\n\n${line}\n`
      : `${body.slice(0, end)}${line}\n${body.slice(end)}`;
  const lines = isOfWindows(text) ? whole.replace(BARE_LF, '\r\n') : whole;
  return {
    exportedAt: parsed.record.exportedAt,
    conflicts: merged.conflicts,
    tally: merged.tally,
    own: ownParagraphs(merged.pieces, counted, splitOwn(format)),
    bytes: new TextEncoder().encode(lines),
  };
}
