/** A word of a line, with where it stands in the frame of its line. */
export interface LineWord {
  /** Offsets into the text of its line. */
  readonly start: number;
  readonly end: number;
  readonly x0: number;
  readonly x1: number;
}

/** A stretch of a line that stands above or below its baseline. */
export interface Script {
  readonly kind: 'superscript' | 'subscript';
  readonly start: number;
  readonly end: number;
}

/** The text of a line, and what stands where in it. */
export interface WordsOfLine {
  /** Its words, one space between them. */
  readonly text: string;
  readonly words: readonly LineWord[];
  readonly scripts: readonly Script[];
}

/**
 * A line of type, or the piece of one that a wide gap parts from the rest. Its coordinates are those
 * of its frame: the page turned so that the line reads from left to right.
 */
export interface Line extends WordsOfLine {
  /** From 0. */
  readonly page: number;
  /** How far the frame is turned against the page as it is seen: 0 to 359, see Glyph. */
  readonly turn: number;
  readonly x0: number;
  readonly x1: number;
  readonly top: number;
  readonly bottom: number;
  readonly baseline: number;
  /** The size of most of its letters, in points. */
  readonly size: number;
  /** The face of most of its letters. */
  readonly font: string;
  /** The size and face of its last letters: behind a heading that runs into the text they are others. */
  readonly endSize: number;
  readonly endFont: string;
  readonly bold: boolean;
  readonly italic: boolean;
}

/** The lines of a page in the order in which the file draws them. */
export interface PageLines {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly Line[];
  readonly hasText: boolean;
}
