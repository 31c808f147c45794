import { createHash } from 'node:crypto';
import { canonicalText } from '../../../../shared/domain/canonical-text.ts';
import type { CslItem } from '../../../../shared/domain/csl.ts';
import { preparePdf, type ReadPdf } from '../../pages/prepared-pdf.ts';
import type { PdfOutcome, WantedArea } from '../../pdf/pdf-reading.ts';
import { plainEntry } from '../formats/format-reading.ts';
import type { SourceEnd, SourcePart } from '../source.ts';
import { prepareEntry } from './prepare-entry.ts';

/** How often (milliseconds) it is said that reading goes on: much more often than a source may be silent. */
const BEAT_MILLIS = 5000;

/** A reader of PDFs looks for the signature in so many bytes. */
const HEAD = 1024;

/** Whether a file is a PDF, or says that it is one by its name. */
export function isPdf(name: string, bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, HEAD));
  return head.toString('latin1').includes('%PDF-') || /\.pdf$/i.test(name);
}

/** A file that is read as a PDF. */
export interface PdfSource {
  readonly name: string;
  readonly path: string;
  readonly password?: string | undefined;
  readonly takesGarbled?: boolean | undefined;
  readonly areas?: readonly WantedArea[] | undefined;
}

const LOCKED =
  'It opens only with its password, so only the file came in. Give the password to read it.';

/** The entry of a PDF: its details, its text where it has one, and the file itself. */
function entryOf(
  { name, path }: PdfSource,
  csl: CslItem,
  text: string | null,
  pdf: ReadPdf,
): SourcePart {
  const file = { title: null, path, url: null, contentType: 'application/pdf' };
  const titled = { ...csl, title: csl.title ?? name.replace(/\.pdf$/i, '') };
  const part = prepareEntry(plainEntry(titled, { text, files: [file] }));
  if (part.of !== 'entry') return part;
  const warnings = [...part.entry.warnings, ...pdf.prepared.warnings];
  return { of: 'entry', entry: { ...part.entry, warnings, pdf } };
}

function partOf(source: PdfSource, sha256: string, outcome: PdfOutcome): SourcePart | string {
  if (!outcome.ok) {
    const { code, message } = outcome.fault;
    if (code !== 'password') return `${source.name} ${message}`;
    const prepared = preparePdf({
      sha256,
      condition: 'locked',
      warnings: [LOCKED],
      marks: 0,
      pages: [],
      parts: [],
    });
    return entryOf(source, { type: 'document' }, null, { prepared, marks: [], drawn: [] });
  }
  const { text, pages, parts, condition, isTextTaken, metadata, marks, drawn, warnings } =
    outcome.reading;
  // Places are told in the very text that is saved.
  const isText = isTextTaken && canonicalText(text) === text;
  const prepared = preparePdf({
    sha256,
    condition,
    warnings,
    marks: marks.length,
    pages: isText ? pages : pages.map((page) => ({ ...page, words: [] })),
    parts: isText ? parts : [],
  });
  return entryOf(source, metadata, isTextTaken ? text : null, { prepared, marks, drawn });
}

/**
 * Reads a PDF as the one entry that it is, page by page; `beat` hears that it goes on. One that is locked
 * comes without its text.
 */
export async function* readPdfSource(
  source: PdfSource,
  bytes: Uint8Array,
  beat: () => void,
): AsyncGenerator<SourcePart, SourceEnd> {
  const { readPdf } = await import('../../pdf/read-pdf.ts');
  const { password, takesGarbled, areas } = source;
  const beating = setInterval(beat, BEAT_MILLIS);
  try {
    const outcome = await readPdf(bytes, {
      ...(password !== undefined && { password }),
      takesGarbled,
      areas,
    });
    const part = partOf(source, createHash('sha256').update(bytes).digest('hex'), outcome);
    if (typeof part === 'string') return { ok: false, message: part };
    yield part;
    return { ok: true, format: 'pdf' };
  } finally {
    clearInterval(beating);
  }
}
