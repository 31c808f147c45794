import { MAX_TEXT_LENGTH } from '../../../shared/domain/text-limit.ts';
import type {
  PdfFault,
  PdfMark,
  PdfOptions,
  PdfOutcome,
  PdfPage,
  PdfReading,
} from './pdf-reading.ts';
import { judgeText, namePages } from './judge-text.ts';
import { readMarks } from './marks/read-marks.ts';
import { readMetadata } from './metadata/read-metadata.ts';
import { readXmp } from './metadata/xmp.ts';
import { printedOffset } from './page-labels.ts';
import { openPdf, type OpenOutcome, type OpenPdf } from './pdfium/open-pdf.ts';
import { MOST_PAGES, readPages, type ReadPage, type ReadPages } from './read-pages.ts';
import { recognisePdf } from './recognise-pdf.ts';
import { withNewEnd } from './repair-pdf.ts';

/** What metadata is read from in a long document: its first pages, and its last. */
const HEAD_PAGES = 12;
const LAST_PAGES = 3;
/** After so many pages at which pdfium itself failed, the rest is given up. */
const MOST_FAILURES = 20;

/**
 * Reads a PDF whole, page by page: its text with where each word stands, what it is about, and what
 * others marked in it. What cannot be read is a fault or a warning in words; rejects only with the
 * reason of the signal.
 */
export async function readPdf(bytes: Uint8Array, options: PdfOptions = {}): Promise<PdfOutcome> {
  const found = recognisePdf(bytes);
  if (!(found instanceof Uint8Array)) return { ok: false, fault: found };
  const { file, opened } = await openOrMend(found, options.password);
  if (!opened.ok) return { ok: false, fault: describeRefusal(opened.code, options.password) };
  const open = [opened.pdf];
  let failures = 0;
  const reopen = async (): Promise<OpenPdf | null> => {
    // What has failed cannot be closed either; its memory goes with it.
    open.pop();
    failures += 1;
    const again = failures < MOST_FAILURES ? await openPdf(file, options.password) : null;
    if (again?.ok !== true) return null;
    open.push(again.pdf);
    return again.pdf;
  };
  try {
    const info = readInfo(opened.pdf);
    const read = await readPages(opened.pdf, reopen, options);
    if (read.unread.length === read.pages.length) return { ok: false, fault: BROKEN };
    return { ok: true, reading: compose(file, info, read, options.takesGarbled === true) };
  } finally {
    for (const pdf of open) pdf.close();
  }
}

/** Opens a file as it is, or with a new end where it lost that. */
async function openOrMend(
  file: Uint8Array,
  password: string | undefined,
): Promise<{ readonly file: Uint8Array; readonly opened: OpenOutcome }> {
  const opened = await openPdf(file, password);
  const mended = opened.ok || opened.code === 'password' ? null : withNewEnd(file);
  return mended === null
    ? { file, opened }
    : { file: mended, opened: await openPdf(mended, password) };
}

const BROKEN: PdfFault = {
  code: 'broken',
  message: 'is broken: no page of it can be read. Get it once more from where it came.',
};

function describeRefusal(code: 'password' | 'broken', password: string | undefined): PdfFault {
  if (code === 'broken') return BROKEN;
  if (password === undefined || password === '') {
    return {
      code,
      message: 'is locked with a password. Type it to read the file; it is not kept.',
    };
  }
  return {
    code: 'wrong_password',
    message: 'does not open with this password. Type it once more.',
  };
}

type Info = Parameters<typeof readMetadata>[0]['info'];

function readInfo(pdf: OpenPdf): Info {
  return {
    title: pdf.info('Title'),
    author: pdf.info('Author'),
    subject: pdf.info('Subject'),
    creator: `${pdf.info('Creator')} ${pdf.info('Producer')}`,
    created: pdf.info('CreationDate'),
    doi: pdf.info('doi') || pdf.info('DOI') || pdf.info('WPS-ARTICLEDOI'),
  };
}

function compose(
  file: Uint8Array,
  info: Info,
  { pages: read, written, unread, leftOut }: ReadPages,
  takesGarbled: boolean,
): PdfReading {
  const { condition, isGarbledPage, warnings } = judgeText(
    read.map(({ letters }) => letters),
    written.text,
    takesGarbled,
  );
  // Letters that the page does not show are no text, unless they are asked for.
  const isText =
    condition === 'text' || condition === 'poor_ocr' || (takesGarbled && condition === 'garbled');
  const text = isText ? written.text : '';
  const head = read.filter((_, at) => at < HEAD_PAGES || at >= read.length - LAST_PAGES);
  const offset = printedOffset(read);
  const pages: PdfPage[] = read.map((page, at) => ({
    number: page.number,
    label: labelOf(page, offset),
    width: page.width,
    height: page.height,
    words: isText ? written.words[at]! : [],
    hasText: page.letters.drawn > 0,
  }));
  const marks: PdfMark[] = read.flatMap(({ annotations }, at) =>
    annotations.length === 0 ? [] : readMarks(annotations, pages[at]!, text),
  );
  return {
    text,
    pages,
    parts: isText ? written.parts : [],
    condition,
    isTextTaken: isText,
    metadata: readMetadata({
      xmp: readXmp(file),
      info,
      lines: head.flatMap(({ lines, number }) => (isGarbledPage(number - 1) ? [] : lines)),
      heights: new Map(head.map(({ number, height }) => [number, height])),
      addresses: head.flatMap(({ addresses }) => addresses),
    }),
    marks,
    drawn: read.flatMap(({ drawn }) => drawn),
    warnings: [
      ...describeUnread(unread, leftOut, read.length),
      ...(isText ? describeEnd(written.endsBefore) : []),
      ...warnings,
    ],
  };
}

/** As the file states it where that differs from counting, else as the page prints it. */
function labelOf({ number, label }: ReadPage, offset: number | null): string | null {
  if (label !== null && label !== String(number)) return label;
  return offset === null ? null : number + offset > 0 ? String(number + offset) : null;
}

function describeEnd(endsBefore: number | null): string[] {
  if (endsBefore === null) return [];
  return [
    `An article may have ${String(MAX_TEXT_LENGTH / 1e6)} million characters, so the text ends on page ${String(endsBefore + 1)}. Later pages can be read, but neither searched nor quoted. Divide the PDF to have the text of all.`,
  ];
}

function describeUnread(unread: readonly number[], leftOut: number, count: number): string[] {
  const warnings: string[] = [];
  if (unread.length > 0) {
    const [verb, them] = unread.length === 1 ? ['is', 'it'] : ['are', 'them'];
    const named = namePages(unread);
    warnings.push(
      `${named.charAt(0).toUpperCase()}${named.slice(1)} ${verb} broken and could not be read. The text lacks what stands on ${them}.`,
    );
  }
  if (leftOut > 0) {
    warnings.push(
      `Only the first ${String(count)} pages were read: a PDF may have ${String(MOST_PAGES)} pages and some 12 million characters. Divide it to read the other ${String(leftOut)}.`,
    );
  }
  return warnings;
}
