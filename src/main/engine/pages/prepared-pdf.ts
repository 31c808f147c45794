import type { PdfCondition } from '../../../shared/domain/pages.ts';
import { encodeParts, type TextPart } from '../../../shared/domain/text-part.ts';
import type { MappedPage } from '../../../shared/domain/page-map.ts';
import type { DrawnArea, PdfMark } from '../pdf/pdf-reading.ts';
import { encodeWords } from '../../../shared/domain/word-map-bytes.ts';

/** A page as it is saved. */
export interface PageRow {
  readonly number: number;
  readonly label: string | null;
  readonly width: number;
  readonly height: number;
  readonly hasText: boolean;
  readonly start: number | null;
  readonly end: number | null;
  /** In the compact form. */
  readonly words: Uint8Array<ArrayBuffer>;
}

/** What was read of a PDF but its text and its marks, as it is saved. */
export interface PreparedPdf {
  /** SHA-256 of the file. */
  readonly sha256: string;
  readonly condition: PdfCondition;
  readonly warnings: readonly string[];
  /** How many marks of other readers it carries. */
  readonly marks: number;
  readonly pages: readonly PageRow[];
  /** Where in the text the words of another page begin, with its number; in the order of the text. */
  readonly runs: readonly (readonly [start: number, page: number])[];
  /** In the compact form. */
  readonly parts: Uint8Array<ArrayBuffer>;
}

/** A PDF as it was read: what is saved of it, and the marks that others made in it. */
export interface ReadPdf {
  readonly prepared: PreparedPdf;
  readonly marks: readonly PdfMark[];
  /** The areas of which a picture was wanted. */
  readonly drawn: readonly DrawnArea[];
}

/** A page as a reader of PDFs finds it. */
export interface FoundPage extends MappedPage {
  readonly label: string | null;
  readonly width: number;
  readonly height: number;
  readonly hasText: boolean;
}

function pageRow({ words, ...page }: FoundPage): PageRow {
  const { number, label, width, height, hasText } = page;
  return {
    number,
    label,
    width,
    height,
    hasText,
    start: words[0]?.start ?? null,
    end: words.at(-1)?.end ?? null,
    words: encodeWords(words),
  };
}

function runsOf(pages: readonly FoundPage[]): [number, number][] {
  const words = pages
    .flatMap(({ number, words: all }) => all.map(({ start }): [number, number] => [start, number]))
    .toSorted(([one], [other]) => one - other);
  return words.filter(([, page], at) => page !== words[at - 1]?.[1]);
}

/**
 * Makes ready to be saved what was read of a PDF. Where its text is not taken, give `pages` without words
 * and no `parts`.
 */
export function preparePdf({
  pages,
  parts,
  ...rest
}: Omit<PreparedPdf, 'pages' | 'runs' | 'parts'> & {
  readonly pages: readonly FoundPage[];
  readonly parts: readonly TextPart[];
}): PreparedPdf {
  return { ...rest, pages: pages.map(pageRow), runs: runsOf(pages), parts: encodeParts(parts) };
}
