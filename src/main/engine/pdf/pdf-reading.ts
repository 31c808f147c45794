import type { CslItem } from '../../../shared/domain/csl.ts';

/** A rectangle on a page: points, origin top left of the page as it is seen (rotation applied). */
export interface Rect {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/**
 * Where a word of the text stands on its page. A word that is joined over the end of a line has an
 * entry for each of its pieces.
 */
export interface PlacedWord extends Rect {
  /** Offsets into the canonical text, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
}

export interface PdfPage {
  /** From 1. */
  readonly number: number;
  /** The printed number, such as `214` or `iv`; null where neither the file nor its pages tell one. */
  readonly label: string | null;
  /** In points, of the page as it is seen. */
  readonly width: number;
  readonly height: number;
  /** In the order of the text. */
  readonly words: readonly PlacedWord[];
  /** Whether the page holds letters at all, also such as are left out of the text. */
  readonly hasText: boolean;
}

/** What a stretch of the text is, where it is no running text. */
export interface TextPart {
  readonly kind:
    'heading' | 'caption' | 'table' | 'footnote' | 'reference' | 'superscript' | 'subscript';
  readonly start: number;
  readonly end: number;
}

/** The canonical text of a document with its parts and where its words stand. */
export interface PdfText {
  /** Canonical (`canonicalText`), a blank line between paragraphs, no line ends inside a paragraph. */
  readonly text: string;
  readonly pages: readonly PdfPage[];
  readonly parts: readonly TextPart[];
}

export type PdfMarkKind = 'highlight' | 'underline' | 'strikeout' | 'squiggly' | 'note' | 'area';

/** What another reader marked or wrote in the file. */
export interface PdfMark {
  /** From 1. */
  readonly page: number;
  readonly kind: PdfMarkKind;
  /** `#rrggbb`, null where it has none. */
  readonly color: string | null;
  /** What was written on it, with the replies to it; empty where there is nothing. */
  readonly comment: string;
  readonly author: string;
  /** ISO 8601 as the file states it; null where it states none. */
  readonly modified: string | null;
  /** One for each line that it covers. */
  readonly rects: readonly Rect[];
  /** The marked words of the canonical text; empty for a mark that stands on none. */
  readonly text: string;
  /** Where they stand in the text; null for a mark that stands on none. */
  readonly start: number | null;
  readonly end: number | null;
  /** Of an area: what it shows, as PNG; null for other marks, and where nothing could be drawn. */
  readonly picture: Uint8Array<ArrayBuffer> | null;
}

/** A part of a page that another program marked outside of the file: it is drawn with the reading. */
export interface WantedArea {
  readonly id: string;
  /** From 1. */
  readonly page: number;
  /** Two opposite corners in the points of the file, origin bottom left: x, y, x, y. */
  readonly corners: readonly [number, number, number, number];
}

/** A wanted area on its page as it is seen, and what it shows, as PNG. */
export interface DrawnArea extends Pick<WantedArea, 'id' | 'page'> {
  readonly rect: Rect;
  readonly picture: Uint8Array<ArrayBuffer>;
}

/** What can be done with the text of a document. */
export type PdfCondition =
  | 'text'
  /** The text of a scan, of which a program misread many words. */
  | 'poor_ocr'
  /** Pictures of pages: it can be kept and read as pages, but neither searched nor quoted. */
  | 'no_text'
  /** The page looks right, but the letters behind it are others. */
  | 'garbled';

/** All that is read of a PDF. */
export interface PdfReading extends PdfText {
  readonly condition: PdfCondition;
  /** Whether its letters are taken: those of `text` and `poor_ocr`, and garbled ones on request. */
  readonly isTextTaken: boolean;
  readonly metadata: CslItem;
  readonly marks: readonly PdfMark[];
  /** Of the areas that were wanted, those that lie on a page that was read. */
  readonly drawn: readonly DrawnArea[];
  /** Sentences for the reader about what could not be read in full. */
  readonly warnings: readonly string[];
}

export type PdfFaultCode =
  /** A password is needed to open it. */
  | 'password'
  /** The password that was given does not open it. */
  | 'wrong_password'
  /** Nothing of it can be read. */
  | 'broken'
  | 'empty'
  /** Another kind of file under the name of a PDF. */
  | 'not_pdf'
  /** A saved web page under the name of a PDF: it may be imported as the web page. */
  | 'web_page'
  /** Larger than the limits. */
  | 'too_large';

/** Why a PDF was not read. */
export interface PdfFault {
  readonly code: PdfFaultCode;
  /** What happened and what to do next, in words that follow the name of the file: "is locked. …". */
  readonly message: string;
}

export interface PdfOptions {
  /** Opens an encrypted file; used for this reading and kept nowhere. */
  readonly password?: string;
  /** Takes letters that are others than the page shows. */
  readonly takesGarbled?: boolean | undefined;
  /** Parts of pages that are to be drawn. */
  readonly areas?: readonly WantedArea[] | undefined;
  /** Ends the reading between two pages. */
  readonly signal?: AbortSignal;
}

export type PdfOutcome =
  | { readonly ok: true; readonly reading: PdfReading }
  | { readonly ok: false; readonly fault: PdfFault };
