import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { CslName } from '../../shared/domain/csl.ts';
import { issuedYear } from '../../shared/domain/csl-dates.ts';
import { decodeWords, encodeWords } from '../../shared/domain/word-map-bytes.ts';
import { AppError } from '../../shared/errors.ts';
import type { PdfFaultCode, PdfMark, PdfOutcome, PdfReading } from '../engine/pdf/pdf-reading.ts';
import { readPdf } from '../engine/pdf/read-pdf.ts';
import type { CommandInput } from './commands.ts';
import { withNamedFile } from './file-errors.ts';
import { findPath, listFiles, writeLines } from './files-of-root.ts';

/** A fault in the words that programs get. */
const ERRORS: Readonly<Record<PdfFaultCode, string>> = {
  password: 'password',
  wrong_password: 'password',
  broken: 'broken',
  empty: 'broken',
  not_pdf: 'broken',
  web_page: 'broken',
  too_large: 'too_large',
};

/** `collate read-pdf --root DIR --out FILE [FILE…]`: what PDFs hold, as JSON Lines, without a library. */
export async function readPdfs({ words, root, output, password }: CommandInput): Promise<number> {
  if (root === null || output === null) {
    throw new AppError(
      'invalid_input',
      'Name the folder and the file to write: --root DIR --out FILE.jsonl.',
    );
  }
  const top = resolve(root);
  const paths = await withNamedFile('read', root, () =>
    words.length > 0
      ? Promise.resolve(words.map((word) => findPath(top, word)))
      : listFiles(top, (name) => /\.pdf$/i.test(name)),
  );
  if (password !== null && paths.length !== 1) {
    throw new AppError('invalid_input', 'A password opens one file: name that file alone.');
  }
  await writeLines(output, paths, (path) => readOne(path, password));
  return 0;
}

async function readOne(path: string, password: string | null): Promise<object> {
  const bytes = await withNamedFile('read', path, () => readFile(path));
  const start = performance.now();
  const outcome = await readPdf(bytes, password === null ? {} : { password });
  const seconds = Number(((performance.now() - start) / 1000).toFixed(3));
  return { id: basename(path).replace(/\.pdf$/i, ''), ...describe(outcome), seconds };
}

function describe(outcome: PdfOutcome): object {
  if (!outcome.ok) {
    return { text: '', error: ERRORS[outcome.fault.code], message: outcome.fault.message };
  }
  const { reading } = outcome;
  const { metadata } = reading;
  return {
    text: reading.text,
    title: metadata.title ?? '',
    authors: (metadata.author ?? []).map(nameInOrder),
    doi: metadata.DOI ?? '',
    year: issuedYear(metadata),
    journal: metadata['container-title'] ?? '',
    highlights: reading.marks.map(describeMark),
    references: referencesOf(reading),
    // As they come back from the map that a library stores.
    rects: reading.pages.flatMap(({ number, words }) =>
      decodeWords(encodeWords(words)).map(({ start, end, x0, y0, x1, y1 }) => [
        start,
        end,
        number,
        x0,
        y0,
        x1,
        y1,
      ]),
    ),
    pages: reading.pages.length,
    metadata,
    warnings: reading.warnings,
    ...(!reading.isTextTaken && { error: reading.condition }),
  };
}

function nameInOrder(name: CslName): string {
  const parts = [name.given, name['dropping-particle'], name['non-dropping-particle'], name.family];
  return name.literal ?? [...parts, name.suffix].filter(Boolean).join(' ');
}

function describeMark({ text, page, kind, comment, color, author, modified }: PdfMark): object {
  return {
    text,
    page,
    type: kind === 'note' ? 'text' : kind,
    note: comment,
    color,
    author,
    modified,
  };
}

function referencesOf({ text, parts }: PdfReading): string[] {
  return parts.flatMap(({ kind, start, end }) =>
    kind === 'reference' ? [text.slice(start, end)] : [],
  );
}
