import { setImmediate } from 'node:timers/promises';
import {
  MOST_PICTURES,
  readAnnotations,
  type FileAnnotation,
  type PictureBudget,
} from './marks/file-annotations.ts';
import { headLines, type HeadLine } from './metadata/head-lines.ts';
import { linkAddresses } from './metadata/link-addresses.ts';
import type { PageLetters } from './judge-text.ts';
import type { DrawnArea, PdfOptions, WantedArea } from './pdf-reading.ts';
import { drawWanted } from './pdfium/draw-area.ts';
import { type OpenPage, type OpenPdf } from './pdfium/open-pdf.ts';
import { GlyphReader, type PageGlyphs } from './pdfium/page-glyphs.ts';
import type { PageLines } from './text/line.ts';
import { dropLineNumbers } from './text/line-numbers.ts';
import { linesOf } from './text/lines.ts';
import { TextReader } from './text/read-text.ts';
import type { WrittenText } from './text/write-text.ts';

/** The thickest that is read; of a longer one, what stands on these. */
export const MOST_PAGES = 5000;
/** Some three times the characters that a text may have; what follows is not read. */
const MOST_GLYPHS = 12_000_000;
/** Links of later pages tell nothing of the document itself. */
const LINK_PAGES = 2;
/** Of so many first pages, and half as many last ones, all lines are kept; of others, their margins. */
const WHOLE_PAGES = 6;
const MARGIN = 0.14;

/** What is kept of a page while the others are read. */
export interface ReadPage {
  readonly number: number;
  readonly label: string | null;
  readonly width: number;
  readonly height: number;
  readonly letters: PageLetters;
  readonly annotations: readonly FileAnnotation[];
  /** All lines of the first and last pages, those in the margins of others. */
  readonly lines: readonly HeadLine[];
  readonly addresses: readonly string[];
  readonly drawn: readonly DrawnArea[];
}

/** What the pages of a document hold. */
export interface ReadPages {
  readonly pages: readonly ReadPage[];
  readonly written: WrittenText;
  /** Numbers of pages that could not be read, and of those that were too many to be. */
  readonly unread: readonly number[];
  readonly leftOut: number;
}

/**
 * Reads page after page and lets others have their turn between them. Where pdfium itself fails at a
 * page, that one is passed over and the document opened anew behind it; `reopen` answers with it, or
 * null where it does not open again or has failed too often.
 */
export async function readPages(
  first: OpenPdf,
  reopen: () => Promise<OpenPdf | null>,
  { signal, areas = [] }: Pick<PdfOptions, 'signal' | 'areas'>,
): Promise<ReadPages> {
  const breathe = async (): Promise<void> => {
    await setImmediate();
    signal?.throwIfAborted();
  };
  const text = new TextReader();
  const pages: ReadPage[] = [];
  const unread: number[] = [];
  const count = Math.min(first.pageCount, MOST_PAGES);
  let pdf: OpenPdf | null = first;
  let glyphReader = new GlyphReader(first.pdfium);
  let glyphCount = 0;
  const pictures = { left: MOST_PICTURES };
  for (let number = 1; number <= count && glyphCount < MOST_GLYPHS; number++) {
    await breathe();
    const open: OpenPdf | null = pdf;
    try {
      const found =
        open?.withPage(number, (page) => takePage(open, page, { glyphReader, areas, pictures })) ??
        null;
      if (found === null) unread.push(number);
      glyphCount += found?.page.letters.drawn ?? 0;
      text.add(found?.lines ?? NO_LINES);
      pages.push(found?.page ?? blankPage(number));
    } catch {
      // pdfium's own failure: nothing that it holds can be trusted any more.
      unread.push(number);
      text.add(NO_LINES);
      pages.push(blankPage(number));
      pdf = await reopen();
      if (pdf !== null) glyphReader = new GlyphReader(pdf.pdfium);
    }
  }
  const leftOut = first.pageCount - pages.length;
  return { pages: withSizes(pages), written: await text.finish(breathe), unread, leftOut };
}

/** Gives pages that could not be read the size of the first that could, so that they have a place. */
function withSizes(pages: readonly ReadPage[]): ReadPage[] {
  const usual = pages.find(({ width, height }) => width > 0 && height > 0);
  if (!usual) return [...pages];
  const { width, height } = usual;
  return pages.map((page) => (page.width > 0 ? page : { ...page, width, height }));
}

const NO_LINES: PageLines = { width: 0, height: 0, lines: [], hasText: false };

function blankPage(number: number): ReadPage {
  const letters = { text: '', drawn: 0, unmapped: 0, hidden: 0 };
  return {
    number,
    label: null,
    width: 0,
    height: 0,
    letters,
    annotations: [],
    lines: [],
    addresses: [],
    drawn: [],
  };
}

interface TakingOptions {
  readonly glyphReader: GlyphReader;
  /** Of which a picture is wanted. */
  readonly areas: readonly WantedArea[];
  /** What is left to draw of areas that the file marks. */
  readonly pictures: PictureBudget;
}

function takePage(
  pdf: OpenPdf,
  page: OpenPage,
  { glyphReader, areas, pictures }: TakingOptions,
): { readonly page: ReadPage; readonly lines: PageLines } {
  const glyphs = glyphReader.read(page);
  const isWhole = page.number <= WHOLE_PAGES || page.number > pdf.pageCount - WHOLE_PAGES / 2;
  const lines = dropLineNumbers(linesOf(glyphs, page.number - 1));
  return {
    lines,
    page: {
      number: page.number,
      label: pdf.label(page.number),
      width: page.frame.width,
      height: page.frame.height,
      letters: lettersOf(glyphs),
      annotations: readAnnotations(page, pictures),
      lines: headLines(lines, isWhole ? 1 : MARGIN),
      addresses: page.number <= LINK_PAGES ? linkAddresses(pdf, page) : [],
      drawn: drawWanted(page, areas),
    },
  };
}

function lettersOf({ glyphs, unmapped }: PageGlyphs): PageLetters {
  const letters: string[] = [];
  let hidden = 0;
  for (const glyph of glyphs) {
    if (glyph.text === ' ') continue;
    letters.push(glyph.text);
    if (glyph.hidden) hidden++;
  }
  return { text: letters.join(''), drawn: letters.length, unmapped, hidden };
}
