import type { ReadAnnotation, ReadEntry } from './formats/format-reading.ts';
import type { FormatFault, FormatName } from './formats/format-reading.ts';
import type { EntryOrigin } from './origin/entry-origin.ts';
import type { WantedArea } from '../pdf/pdf-reading.ts';
import type { ReadPdf } from '../pages/prepared-pdf.ts';
import type { RevisionText } from '../library/revision-text.ts';

/** A source of an import: a file on disk, or text that was pasted. */
export type Source =
  | {
      readonly name: string;
      readonly path: string;
      /** Of a web page: all its text, menus and notes included; else that of its article. */
      readonly extent?: 'whole';
      /** Opens a PDF that is locked; it is kept nowhere. */
      readonly password?: string | undefined;
      /** Takes the text of a PDF whose letters are others than its pages show. */
      readonly takesGarbled?: boolean | undefined;
      /** Parts of a PDF's pages that are to be drawn. */
      readonly areas?: readonly WantedArea[] | undefined;
    }
  | { readonly name: string; readonly text: string };

/** An entry of a source: all that the article it becomes is written from, within bounds. */
export interface SourceEntry extends Omit<ReadEntry, 'text'> {
  /** The text of the work itself; null for a reference alone. */
  readonly revision: RevisionText | null;
  /** What was read with loss, in sentences. */
  readonly warnings: readonly string[];
  /** Whether running text of a web page was left out as not part of its article. */
  readonly isPartial: boolean;
  /** Of an entry that another program knows by a key of its own: that key, and those of its parts. */
  readonly origin?: EntryOrigin;
  /** Of a PDF: its pages and its marks. */
  readonly pdf?: ReadPdf;
}

/** What a source holds, one after the other. */
export type SourcePart =
  | { readonly of: 'entry'; readonly entry: SourceEntry }
  | { readonly of: 'annotation'; readonly annotation: ReadAnnotation }
  | { readonly of: 'fault'; readonly fault: FormatFault };

/**
 * How reading a source ended: read to its end, of a format with entries or as a text of its own
 * (null); or why it could not be read (on), in a sentence that names it.
 */
export type SourceEnd =
  | { readonly ok: true; readonly format: FormatName | null }
  | { readonly ok: false; readonly message: string };
