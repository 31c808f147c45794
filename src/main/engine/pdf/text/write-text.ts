import { shiftedText } from '../../../../shared/domain/shifted-text.ts';
import { MAX_TEXT_LENGTH } from '../../../../shared/domain/text-limit.ts';
import type { PlacedWord, TextPart } from '../pdf-reading.ts';
import { frameFor, isAsSeen } from './frame.ts';
import { keepsHyphen } from './hyphens.ts';
import type { KnownBlock } from './kinds.ts';
import { lastWord } from './letters.ts';
import type { Line, PageLines } from './line.ts';
import { isTornWord } from './torn-words.ts';
import { endsInHyphen, type Vocabulary } from './vocabulary.ts';

/** The canonical text with its parts, and the placed words of each page. */
export interface WrittenText {
  readonly text: string;
  readonly parts: readonly TextPart[];
  readonly words: readonly (readonly PlacedWord[])[];
  /** The page (from 0) from which on the text was left out, as an article holds no more; null where all is here. */
  readonly endsBefore: number | null;
}

/** After so many blocks others get their turn. */
const BLOCKS_IN_TURN = 200;

/**
 * Writes the blocks as text: a blank line between them, lines joined, each word with its place. What is
 * more than an article may hold is left out.
 * @param breathe gives others their turn
 */
export async function writeText(
  blocks: readonly KnownBlock[],
  pages: readonly PageLines[],
  vocabulary: Vocabulary,
  breathe: () => Promise<void>,
): Promise<WrittenText> {
  const writer = new TextWriter(pages, vocabulary);
  for (const [index, block] of blocks.entries()) {
    if (index % BLOCKS_IN_TURN === 0) await breathe();
    if (!writer.hasRoomFor(block)) return writer.finish(block.lines[0]?.page ?? null);
    writer.write(block);
  }
  return writer.finish(null);
}

/** A dash or a stroke between two words without spaces, at the end of a line. */
const JOINS = /[\p{L}\p{N}][–—/]$/u;
/** An address that goes on in the next line: it was broken after one of its own marks. */
const URL_END = /(?:https?:\/\/|www\.|doi\.?(?:org)?[:/])\S*[./_=?&%#-]$/iu;
const URL_REST = /^[a-z0-9]/u;
const STARTS_WORD = /^[\p{L}\p{N}]/u;

/** Does a line go on in the next one without a space, and not for a hyphen? */
function isJoined(before: string, after: string): boolean {
  const end = lastWord(before);
  return (
    (JOINS.test(end) && STARTS_WORD.test(after)) || (URL_END.test(end) && URL_REST.test(after))
  );
}

class TextWriter {
  private readonly pieces: string[] = [];
  private length = 0;
  private readonly parts: TextPart[] = [];
  private readonly words: PlacedWord[][];
  private readonly pages: readonly PageLines[];
  private readonly vocabulary: Vocabulary;

  constructor(pages: readonly PageLines[], vocabulary: Vocabulary) {
    this.pages = pages;
    this.vocabulary = vocabulary;
    this.words = pages.map(() => []);
  }

  hasRoomFor({ lines }: KnownBlock): boolean {
    const letters = lines.reduce((sum, { text }) => sum + text.length + 1, 1);
    return this.length + letters <= MAX_TEXT_LENGTH;
  }

  write(block: KnownBlock): void {
    if (this.length > 0) this.put('\n\n');
    const start = this.length;
    block.lines.forEach((line, index) => {
      this.writeLine(line, block.lines[index + 1]);
    });
    if (block.kind !== 'paragraph' && block.kind !== 'other')
      this.parts.push({ kind: block.kind, start, end: this.length });
  }

  finish(endsBefore: number | null): WrittenText {
    return {
      text: this.pieces.join(''),
      parts: this.parts.toSorted((a, b) => a.start - b.start || b.end - a.end),
      words: this.words,
      endsBefore,
    };
  }

  private put(text: string): void {
    this.pieces.push(text);
    this.length += text.length;
  }

  /** Notes where the words of a line stand, which begins at `start` and of which so much was written. */
  private placeWords(line: Line, page: PageLines, start: number, written: number): void {
    const words = this.words[line.page]!;
    const { top, bottom } = line;
    const frame = isAsSeen(line.turn) ? null : frameFor(line.turn, page);
    for (const word of line.words) {
      const place = { start: start + word.start, end: start + Math.min(word.end, written) };
      words.push(
        frame === null
          ? { start: place.start, end: place.end, x0: word.x0, y0: top, x1: word.x1, y1: bottom }
          : { ...place, ...frame.seenRect(word.x0, top, word.x1, bottom) },
      );
    }
  }

  private writeLine(line: Line, next: Line | undefined): void {
    let end = line.text.length;
    let joint = next === undefined ? '' : ' ';
    if (next !== undefined && endsInHyphen(line.text)) {
      joint = '';
      if (!keepsHyphen(line.text, next.text, this.vocabulary)) end--;
    }
    if (next !== undefined && isJoined(line.text, next.text)) joint = '';
    if (next !== undefined && isTornWord(line.text, next.text, this.vocabulary)) joint = '';
    const start = this.length;
    this.put(withScripts(line).slice(0, end) + joint);
    const page = this.pages[line.page];
    if (page === undefined) return;
    this.placeWords(line, page, start, end);
    for (const script of line.scripts)
      this.parts.push({
        kind: script.kind,
        start: start + script.start,
        end: start + Math.min(script.end, end),
      });
  }
}

/**
 * The text of a line in which figures that stand above or below it are the letters that Unicode has for
 * those, so that 10 to the sixth does not read as 106; its length is the same.
 */
function withScripts({ text, scripts }: Line): string {
  let written = '';
  let end = 0;
  for (const { kind, start, end: behind } of scripts) {
    const shift = kind === 'superscript' ? 'sup' : 'sub';
    written += text.slice(end, start) + shiftedText(shift, text.slice(start, behind));
    end = behind;
  }
  return written + text.slice(end);
}
