import { CITEKEYS, type NoteOptions } from '../../../../shared/domain/citation-note.ts';
import type { NotePiece } from './draft.ts';
import { htmlPage, writeHtml } from './html.ts';
import { writeMarkdown } from './markdown.ts';
import { writePlain } from './plain.ts';
import { markRecord, markRegion, partsOf, type Region } from './regions.ts';

export type TextFormat = Exclude<NoteOptions['format'], 'docx'>;

interface PieceOptions {
  readonly format: TextFormat;
  readonly style: string;
  /** Whether the pictures of Markdown lie beside it. HTML has its own in any case. */
  readonly hasPictures: boolean;
}

/** A piece in one of the formats of text, without marks and without a line end behind. */
export function writePiece(
  { blocks, region }: NotePiece,
  { format, style, hasPictures }: PieceOptions,
): string {
  switch (format) {
    case 'markdown':
      return writeMarkdown(blocks, {
        isCitekeys: style === CITEKEYS,
        prefix: region,
        hasPictures,
      });
    case 'html':
      return writeHtml(blocks);
    case 'plain':
      // What looks like a mark of Collate’s is none where a blank stands before it.
      return writePlain(blocks).replace(/^(?=\[\/?collate[:-])/gm, ' ');
  }
}

/** A piece as a region of a file. */
const toRegion = (piece: NotePiece, text: string, format: TextFormat): Region => ({
  id: piece.region,
  parts: partsOf(text, format),
});

/** What stands between two pieces. */
const between = (format: TextFormat): string => (format === 'html' ? '\n' : '\n\n');

/** Writes a file piece by piece; call `end` for what follows the last. */
export class TextFile {
  readonly #format: TextFormat;
  readonly #style: string;
  readonly #isMarked: boolean;
  readonly #now: number;
  readonly #page: ReturnType<typeof htmlPage> | null;
  readonly #ids: string[] = [];
  #isEmpty = true;

  constructor(title: string, { format, style, isMarked, now }: TextFileOptions) {
    this.#format = format;
    this.#style = style;
    this.#isMarked = isMarked;
    this.#now = now;
    this.#page = format === 'html' ? htmlPage(title) : null;
  }

  add(piece: NotePiece): string {
    const text = writePiece(piece, {
      format: this.#format,
      style: this.#style,
      hasPictures: true,
    });
    if (text.trim() === '') return '';
    const lead = this.#isEmpty ? (this.#page?.head ?? '') : between(this.#format);
    this.#isEmpty = false;
    if (!this.#isMarked) return `${lead}${text}`;
    this.#ids.push(piece.region);
    return `${lead}${markRegion(toRegion(piece, text, this.#format), this.#format)}`;
  }

  end(): string {
    const record = this.#isMarked
      ? `${between(this.#format)}${markRecord({ exportedAt: this.#now, ids: this.#ids }, this.#format)}`
      : '';
    return `${record}\n${this.#page?.foot ?? ''}`;
  }
}

interface TextFileOptions {
  readonly format: TextFormat;
  readonly style: string;
  /** Whether the regions are marked, so that the file can be written again. */
  readonly isMarked: boolean;
  /** UTC milliseconds. */
  readonly now: number;
}

const textOf = (pieces: readonly NotePiece[], format: TextFormat, style: string): string =>
  pieces
    .map((piece) => writePiece(piece, { format, style, hasPictures: false }))
    .filter((text) => text.trim() !== '')
    .join(between(format));

/** Markdown or plain text without marks; null for formats that a reader does not read as text. */
export function writeText(
  pieces: readonly NotePiece[],
  { format, style }: Pick<NoteOptions, 'format' | 'style'>,
): string | null {
  return format === 'docx' || format === 'html' ? null : `${textOf(pieces, format, style)}\n`;
}

/** The paragraphs in HTML, without a page around them. */
export const htmlFragment = (pieces: readonly NotePiece[]): string => textOf(pieces, 'html', '');

/** The paragraphs as plain text. */
export const plainText = (pieces: readonly NotePiece[]): string =>
  `${textOf(pieces, 'plain', '')}\n`;
