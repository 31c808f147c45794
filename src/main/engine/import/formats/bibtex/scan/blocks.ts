/** A part of a value: text between delimiters or figures, or the name of an `@string`. Parts are joined by `#`. */
export interface Piece {
  readonly of: 'text' | 'name';
  readonly text: string;
}

/** A field as it is written. */
export interface RawField {
  /** In small letters. */
  readonly name: string;
  readonly pieces: readonly Piece[];
  readonly line: number;
}

/** An entry as it is written; what is no reference, such as `@xdata`, is one too. */
export interface RawEntry {
  readonly of: 'entry';
  /** In small letters. */
  readonly type: string;
  /** Exactly as it is written; null where none is. */
  readonly key: string | null;
  readonly fields: readonly RawField[];
  readonly line: number;
}

/** What a BibTeX file holds, in its order. */
export type Block =
  | RawEntry
  | { readonly of: 'string'; readonly field: RawField }
  | { readonly of: 'comment'; readonly text: string }
  | { readonly of: 'fault'; readonly line: number; readonly message: string };
