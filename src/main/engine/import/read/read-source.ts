import { canonicalText } from '../../../../shared/domain/canonical-text.ts';
import { MAX_TEXT_LENGTH } from '../../../../shared/domain/text-limit.ts';
import { SOURCE_EXTENSIONS } from '../../../../shared/domain/source-extensions.ts';
import { decodeText } from './decode.ts';
import { readHtml } from './read-html.ts';
import { readMarkdown } from './read-markdown.ts';
import { readText } from './read-text.ts';
import type { Readable, SourceMetadata } from './readable.ts';
import { recogniseBinary } from './recognise-binary.ts';

/** The largest file that is read, in bytes. A caller asks for the size before it reads the file. */
export const MAX_SOURCE_BYTES = 50 * 1024 * 1024;

type SourceFailure = 'empty' | 'binary' | 'too_large' | 'unsupported' | 'unreadable';

export type SourceReading =
  | {
      ok: true;
      /** Canonical text, never empty. */
      text: string;
      /** What the source states; nothing is invented. */
      metadata: SourceMetadata;
      /** The file name in words, for a source that states no title. */
      fallbackTitle: string;
      /** As the Encoding Standard names it. */
      encoding: string;
      /** Sentences for the reader about what was read with loss. */
      warnings: string[];
    }
  | { ok: false; code: SourceFailure; message: string };

type Format = 'text' | 'markdown' | 'html';

const FORMATS: Readonly<Record<(typeof SOURCE_EXTENSIONS)[number] | '', Format>> = {
  '': 'text',
  txt: 'text',
  text: 'text',
  md: 'markdown',
  markdown: 'markdown',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
};
const READS = 'Collate reads text, Markdown and saved web pages';

/**
 * Reads one source into canonical text and stated metadata. What kind it is goes by the ending
 * of its name (none: plain text). A failure says what is wrong with which file and what to do.
 * @param name the file's name without its folder
 */
export function readSource(name: string, bytes: Uint8Array): SourceReading {
  if (bytes.byteLength > MAX_SOURCE_BYTES)
    return fail('too_large', describeTooLarge(name, bytes.byteLength));
  if (bytes.byteLength === 0)
    return fail(
      'empty',
      `${name} is empty: it has no bytes. Check that it was saved or copied completely.`,
    );
  const binary = recogniseBinary(bytes);
  if (binary) {
    const advice = binary.document
      ? 'open it, copy its text and paste it here'
      : 'there is no text in it to read';
    return fail('binary', `${name} is ${binary.name}. ${READS}; ${advice}.`);
  }
  const format = formatOf(name);
  if (format === null) {
    return fail(
      'unsupported',
      `${name} is of a kind that Collate does not read. ${READS} (${SOURCE_EXTENSIONS.map((ending) => `.${ending}`).join(', ')}); save it as one of these, or copy its text and paste it here.`,
    );
  }
  const decoded = decodeText(bytes, { html: format === 'html' });
  if (!decoded)
    return fail(
      'binary',
      `${name} holds data, not text, in spite of its name. Open it in the program that made it, copy its text and paste it here.`,
    );
  const { replaced, encoding } = decoded;
  const { readable, warnings } = readAs(format, decoded.text, name);
  const text = canonicalText(readable.text);
  if (text === '') return fail(...describeNoText(name, format));
  if (text.length > MAX_TEXT_LENGTH) {
    return fail(
      'too_large',
      `${name} holds ${millions(text.length)} million characters; Collate reads up to ${millions(MAX_TEXT_LENGTH)} million. Divide it and import the parts.`,
    );
  }
  if (replaced > 0) {
    warnings.push(
      `${replaced === 1 ? 'One character' : `${replaced.toLocaleString('en')} characters`} of ${name} could not be read as ${encoding} and stand${replaced === 1 ? 's' : ''} as \ufffd in the text.`,
    );
  }
  return {
    ok: true,
    text,
    metadata: canonicalMetadata(readable.metadata),
    fallbackTitle: titleFromName(name),
    encoding,
    warnings,
  };
}

/** The line for a file that is too large, for a caller that knows its size before reading it. */
export function describeTooLarge(name: string, size: number): string {
  return `${name} is ${Math.ceil(size / 1024 / 1024)} MB; Collate reads files of up to ${MAX_SOURCE_BYTES / 1024 / 1024} MB. Divide it, or copy the part you need and paste it here.`;
}

function readAs(
  format: Format,
  text: string,
  name: string,
): { readable: Readable; warnings: string[] } {
  if (format === 'text') return { readable: readText(text), warnings: [] };
  if (format === 'markdown') return { readable: readMarkdown(text), warnings: [] };
  const page = readHtml(text);
  if (page.taken === 'article') return { readable: page, warnings: [] };
  return {
    readable: page,
    warnings: [
      `No article could be told apart in ${name}, so all its text was taken, menus and notes included. Check it.`,
    ],
  };
}

function describeNoText(name: string, format: Format): ['empty' | 'unreadable', string] {
  if (format !== 'html')
    return [
      'empty',
      `${name} is empty: there are only blanks in it. Check that it was saved completely.`,
    ];
  return [
    'unreadable',
    `${name} holds no readable text. Some pages write their text by script after they load: open it in a browser, copy the text and paste it here.`,
  ];
}

function formatOf(name: string): Format | null {
  const ending = /[^./\\]\.([^./\\\s]{1,10})$/.exec(name)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(FORMATS, ending) ? FORMATS[ending as keyof typeof FORMATS] : null;
}

function titleFromName(name: string): string {
  const stem = canonicalText(name).replace(/\.[^./\\\s]{1,10}$/, '');
  return stem.replace(/[_\s]+|(?<=\p{L})-+(?=[\p{L}\d])|(?<=\d)-+(?=\p{L})/gu, ' ').trim() || name;
}

/** Metadata in the same normal form as the text, so that what looks equal is equal. */
function canonicalMetadata<T>(value: T): T {
  if (typeof value === 'string') return canonicalText(value).trim() as T;
  if (Array.isArray(value)) return value.map(canonicalMetadata) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, canonicalMetadata(inner)]),
  ) as T;
}

function millions(count: number): string {
  return (Math.ceil(count / 100_000) / 10).toLocaleString('en');
}

function fail(code: SourceFailure, message: string): SourceReading {
  return { ok: false, code, message };
}
