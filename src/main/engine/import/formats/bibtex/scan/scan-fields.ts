import type { Piece, RawField } from './blocks.ts';
import { closeOfBraces, closeOfQuotes, startsEntry } from './value-ends.ts';

/** The fields of one entry, and where it ends. */
export interface ScannedFields {
  readonly fields: readonly RawField[];
  /** The place behind the entry. */
  readonly end: number;
  /** What is wrong first, and where; null where all is well. */
  readonly fault: { readonly at: number; readonly message: string } | null;
}

const FIELD = /([a-z_][^\s={}(),"#%@]{0,100})\s{0,200}=/iy;
const FIELD_NAME = /^[^\s=]{1,101}/;
/** Where a line is the next field: a value that goes over it has lost its end. */
const FIELD_LINE = /\n\s{0,200}[a-z_][\w-]{0,60}\s{0,40}=\s{0,40}["{]/i;
/** A value that took the closing brace of its entry for its own: a comma ends the line before. */
const TOOK_END = /,[ \t]{0,80}\n\s{0,200}\}\s{0,200}$/;
const BARE = /[^\s,{}"#%=]{1,2000}/y;
/** What follows a brace that closed the entry too early. */
const GOES_ON = /\s{0,200},\s{0,200}[a-z_][\w-]{0,60}\s{0,40}=\s{0,40}["{\d]/iy;

/**
 * Reads the fields of an entry from behind its key to its end. Never beyond the start of another
 * entry; what is not closed, not parted or no field is named once and read as far as it is clear.
 */
export function scanFields(
  text: string,
  start: number,
  lineAt: (at: number) => number,
): ScannedFields {
  return new FieldScanner(text, start, lineAt).scan();
}

class FieldScanner {
  private readonly fields: RawField[] = [];
  /** Where each field and its value begin. */
  private readonly starts: { readonly field: number; readonly value: number }[] = [];
  private fault: ScannedFields['fault'] = null;
  private unclosed = 0;
  private readonly text: string;
  private at: number;
  private readonly lineAt: (at: number) => number;

  public constructor(text: string, at: number, lineAt: (at: number) => number) {
    this.text = text;
    this.at = at;
    this.lineAt = lineAt;
  }

  public scan(): ScannedFields {
    const { text } = this;
    for (;;) {
      this.skipBlanks();
      const sign = text[this.at];
      if (sign === undefined || startsEntry(text, this.at)) {
        if (this.goBack()) continue;
        this.name(this.at, 'its closing brace is missing');
        break;
      }
      if (sign === '}' || sign === ')') {
        this.at += 1;
        GOES_ON.lastIndex = this.at;
        if (!GOES_ON.test(text)) break;
        this.name(this.at, 'a closing brace stands before its last field');
      } else if (sign === ',') this.at += 1;
      else if (!this.scanField()) break;
    }
    return { fields: this.fields, end: this.at, fault: this.fault };
  }

  /** One field with its value; false where the rest of the entry cannot be read. */
  private scanField(): boolean {
    const { text } = this;
    FIELD.lastIndex = this.at;
    const found = FIELD.exec(text);
    if (!found) return this.skipJunk();
    const start = this.at;
    this.at += found[0].length;
    this.starts.push({ field: start, value: this.at });
    const pieces = this.scanPieces(start);
    if (pieces === null) return false;
    this.fields.push({ name: found[1]!.toLowerCase(), pieces, line: this.lineAt(start) });
    this.skipBlanks();
    const behind = text[this.at];
    if (behind === undefined || /[,})]/.test(behind) || startsEntry(text, this.at)) return true;
    FIELD.lastIndex = this.at;
    if (FIELD.test(text)) this.name(this.at, 'a comma between two fields is missing');
    else this.name(start, `the value of “${found[1]!}” does not end where it should`);
    return true;
  }

  private scanPieces(start: number): Piece[] | null {
    const pieces: Piece[] = [];
    for (;;) {
      this.skipBlanks();
      if (startsEntry(this.text, this.at)) return pieces;
      const piece = this.scanPiece(start);
      if (piece === null) return pieces.length > 0 ? pieces : this.unclosed > 1 ? null : [];
      pieces.push(piece);
      this.skipBlanks();
      if (this.text[this.at] !== '#') return pieces;
      this.at += 1;
    }
  }

  private scanPiece(start: number): Piece | null {
    const { text, at } = this;
    const sign = text[at];
    if (sign === '{' || sign === '"') {
      const close = sign === '{' ? closeOfBraces(text, at) : closeOfQuotes(text, at);
      const runsOver = close === null || (sign === '"' && this.holdsField(at + 1, close));
      if (runsOver) return this.scanUnclosed(start);
      this.at = close + 1;
      return { of: 'text', text: text.slice(at + 1, close) };
    }
    BARE.lastIndex = at;
    const word = BARE.exec(text)?.[0].replace(/\)+$/, '') ?? '';
    if (word === '') return null;
    this.at += word.length;
    return this.scanWords(start, word) ?? { of: /^\d/.test(word) ? 'text' : 'name', text: word };
  }

  /** Words that should stand in braces: up to the comma or the end of the line. */
  private scanWords(start: number, word: string): Piece | null {
    const { text, at } = this;
    if (!/[ \t]/.test(text[at] ?? '')) return null;
    const rest = /^[^\n,#{}"=]{0,2000}/.exec(text.slice(at, at + 2000))![0].trimEnd();
    if (rest.trim() === '' || /^[\s)]*$/.test(rest) || text[at + rest.length] === '#') return null;
    this.at += rest.length;
    this.name(start, 'a value of several words stands neither in braces nor in quotation marks');
    return { of: 'text', text: word + rest };
  }

  /** A value without its end: it is read to the end of its first line, once in an entry. */
  private scanUnclosed(start: number): Piece | null {
    const { text, at } = this;
    this.name(start, 'the value that begins here has no end');
    this.unclosed += 1;
    if (this.unclosed > 1) {
      this.at = this.endOfEntry(at);
      return null;
    }
    this.at = this.endOfWords(at);
    const words = text.slice(at + 1, this.at).trimEnd();
    return { of: 'text', text: words.replace(/,$/, '') };
  }

  /** Where the entry has no end: back to the first value that swallowed other fields; false where none did. */
  private goBack(): boolean {
    if (this.unclosed > 0) return false;
    const ends = [...this.starts.slice(1).map(({ field }) => field), this.at];
    const nth = this.starts.findIndex(
      ({ value }, at) =>
        this.holdsField(value, ends[at]!) || TOOK_END.test(this.text.slice(value, ends[at])),
    );
    const start = this.starts[nth];
    if (!start) return false;
    this.fields.length = nth;
    this.starts.length = nth;
    this.at = start.value;
    this.skipBlanks();
    const piece = this.scanUnclosed(start.field);
    const name = FIELD_NAME.exec(this.text.slice(start.field, start.value))![0];
    if (piece)
      this.fields.push({
        name: name.toLowerCase(),
        pieces: [piece],
        line: this.lineAt(start.field),
      });
    return true;
  }

  /** The end of the line, or an entry that begins in it. */
  private endOfWords(from: number): number {
    const line = this.text.indexOf('\n', from);
    const end = line < 0 ? this.text.length : line;
    for (
      let at = this.text.indexOf('}', from);
      at >= 0 && at < end;
      at = this.text.indexOf('}', at + 1)
    ) {
      if (startsEntry(this.text, at + 1)) return at + 1;
    }
    return end;
  }

  private holdsField(from: number, to: number): boolean {
    return FIELD_LINE.test(this.text.slice(from, to));
  }

  /** What is no field: passed over up to the next comma, brace or line. */
  private skipJunk(): boolean {
    const { text, at } = this;
    this.name(at, 'something stands in it that is no field');
    const sign = text[at]!;
    if (sign === '{' || sign === '"') {
      const close = sign === '{' ? closeOfBraces(text, at) : closeOfQuotes(text, at);
      this.at = close === null ? this.endOfEntry(at) : close + 1;
      return close !== null;
    }
    while (this.at < text.length && !/[\n,{}"]/.test(text[this.at]!)) this.at += 1;
    if (this.at === at) this.at += 1;
    return true;
  }

  /** Where the next entry begins, or the text ends. */
  private endOfEntry(from: number): number {
    for (let at = this.text.indexOf('\n', from); at >= 0; at = this.text.indexOf('\n', at + 1)) {
      if (startsEntry(this.text, at + 1)) return at + 1;
    }
    return this.text.length;
  }

  /** Passes blanks and lines that a percent sign makes comments. */
  private skipBlanks(): void {
    const { text } = this;
    for (;;) {
      while (/\s/.test(text[this.at] ?? '')) this.at += 1;
      if (text[this.at] !== '%') return;
      const line = text.indexOf('\n', this.at);
      this.at = line < 0 ? text.length : line;
    }
  }

  private name(at: number, message: string): void {
    this.fault ??= { at, message };
  }
}
