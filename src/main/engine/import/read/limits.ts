import { MAX_TEXT_LENGTH } from '../../../../shared/domain/text-limit.ts';

/** The largest file that is read, in bytes: saved pages carry their pictures. */
export const MAX_SOURCE_BYTES = 50 * 1024 * 1024;

/** The largest file that is opened at all, in bytes: 100,000 references with abstracts. */
export const MAX_REFERENCE_BYTES = 200 * 1024 * 1024;

/** The largest PDF that is opened, in bytes: a scanned book. */
export const MAX_PDF_BYTES = 500_000_000;

/** A text file or Markdown may hold so much more before blanks and marks are taken out. */
export const MAX_DECODED_LENGTH = 2 * MAX_TEXT_LENGTH;

/** The line for a file that is too large, whoever finds that out first. */
export function describeTooLarge(name: string, size: number): string {
  return `${name} is ${inMegabytes(size)} MB; Collate reads texts of up to ${inMegabytes(MAX_SOURCE_BYTES)} MB, files of references of up to ${inMegabytes(MAX_REFERENCE_BYTES)} MB and PDFs of up to ${inMegabytes(MAX_PDF_BYTES)} MB. Divide it, or copy the part you need and paste it here.`;
}

/** The line for a text that is too long, by its number of characters. */
export function describeTooLong(name: string, length: number): string {
  return `${name} holds ${millions(length)} million characters; Collate reads up to ${millions(MAX_TEXT_LENGTH)} million, some 1,600 pages. Divide it and import the parts.`;
}

function millions(count: number): string {
  return (Math.ceil(count / 100_000) / 10).toLocaleString('en');
}

function inMegabytes(bytes: number): string {
  return String(Math.ceil(bytes / 1024 / 1024));
}
