import {
  canonicalText,
  EXCESS_MARKS,
  MAX_MARKS_IN_A_ROW,
} from '../../../../shared/domain/canonical-text.ts';
import { MAX_TEXT_LENGTH } from '../../../../shared/domain/text-limit.ts';
import type { SOURCE_EXTENSIONS } from '../../../../shared/domain/source-extensions.ts';
import { beginsAsWebPage } from '../../../../shared/domain/web-page.ts';
import { boundMetadata } from './bound-metadata.ts';
import { decodeText, type DecodedText } from './decode.ts';
import {
  describeTooLarge,
  describeTooLong,
  MAX_DECODED_LENGTH,
  MAX_SOURCE_BYTES,
} from './limits.ts';
import { describeLeftOut } from './describe-left-out.ts';
import type { Extent } from './read-html.ts';
import { readText } from './read-text.ts';
import type { Loss, Readable, SourceMetadata } from './readable.ts';
import { recogniseBinary } from './recognise-binary.ts';
import { titleOfText } from './title-of-text.ts';

type SourceFailure = 'empty' | 'binary' | 'too_large' | 'unsupported' | 'unreadable';

export type SourceReading =
  | {
      ok: true;
      /** Canonical text, never empty. */
      text: string;
      /** What the source states; nothing is invented. */
      metadata: SourceMetadata;
      /** Tags that the source gives itself, each at most as long as a tag may be. */
      tags: string[];
      /** For a source that states no title: its first sentence, else the name of the file in words. */
      fallbackTitle: string;
      /** As the Encoding Standard names it. */
      encoding: string;
      /** Sentences for the reader about what was read with loss. */
      warnings: string[];
      /** Whether running text of a web page was left out as not part of its article. */
      isPartial: boolean;
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
/** Those of Markdown and pages are loaded with their first file: they bring large libraries. */
const READERS: Readonly<
  Record<Format, () => Promise<(decoded: string, extent?: Extent) => Readable>>
> = {
  text: () => Promise.resolve(readText),
  markdown: async () => (await import('./read-markdown.ts')).readMarkdown,
  html: async () => (await import('./read-html.ts')).readHtml,
};
/** UTF-8 that was once read as windows-1252 and saved so. */
const TWICE_ENCODED = /â€[™œ˜¦“”\u009d\u0093\u0094]|Ã[©¨¤¶¼±³¡ª§®´º²¿Ÿ]|Â[°±·»«§\u00a0]/g;
const MIN_TWICE_ENCODED = 2;
/** A page shows itself within so many bytes. */
const HEAD = 1024;
const READS =
  'Collate reads PDFs, Word, OpenDocument and EPUB documents, text, Markdown, saved web pages and files of references';

/**
 * Reads one source into canonical text and stated metadata. What kind it is goes by the ending
 * of its name (none: plain text), but a web page under the name of a text is read as a page. A failure says what is wrong with which file and what to do.
 * @param name the file's name without its folder
 * @param extent of a web page; its article by default
 * @param known its bytes decoded, where somebody has done that
 */
export async function readSource(
  name: string,
  bytes: Uint8Array,
  extent?: Extent,
  known: DecodedText | null = null,
): Promise<SourceReading> {
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
  const isPage = beginsAsWebPage(Buffer.from(bytes.subarray(0, HEAD)).toString('latin1'));
  const named = formatOf(name);
  const format = isPage && named === 'text' ? 'html' : named;
  if (format === null) {
    if (isPage) {
      return fail(
        'unsupported',
        `${name} is a web page in spite of its name, as sites give it to whoever is not logged in. Get the file once more; to import the page itself, give it the ending .html.`,
      );
    }
    if (/\.(?:csv|tsv)$/i.test(name)) {
      return fail(
        'unsupported',
        `${name} is a table, but no table of references: its first line should call a column Title, and two more what they are, such as Author, Year, Journal or DOI. Change these names, and import it again.`,
      );
    }
    return fail(
      'unsupported',
      `${name} is of a kind that Collate does not read. ${READS}; save it as one of these, or copy its text and paste it here.`,
    );
  }
  const decoded = reuse(known, format) ?? decodeText(bytes, { html: format === 'html' });
  if (!decoded)
    return fail(
      'binary',
      `${name} holds data, not text, in spite of its name. Open it in the program that made it, copy its text and paste it here.`,
    );
  const { replaced, encoding } = decoded;
  if (format !== 'html' && decoded.text.length > MAX_DECODED_LENGTH) {
    return fail('too_large', describeTooLong(name, decoded.text.length));
  }
  const read = await READERS[format]();
  const readable = read(decoded.text, extent);
  const text = canonicalText(readable.text);
  if (text === '') return fail(...describeNoText(name, format));
  if (text.length > MAX_TEXT_LENGTH) return fail('too_large', describeTooLong(name, text.length));
  const warnings = (readable.losses ?? []).map((loss) => describeLoss(loss, name));
  const leftOut = readable.leftOut ?? [];
  if (leftOut.length > 0) warnings.push(describeLeftOut(leftOut, name));
  if (EXCESS_MARKS.test(readable.text)) {
    warnings.push(
      `Some letters of ${name} carry more than ${MAX_MARKS_IN_A_ROW} accents and marks; those beyond were left out.`,
    );
  }
  if ((readable.text.match(TWICE_ENCODED)?.length ?? 0) >= MIN_TWICE_ENCODED) {
    warnings.push(
      `Some signs of ${name} were saved in a wrong encoding before, as “â€™” for an apostrophe; they stand as they are in the file. Save it anew from where it came, if you can.`,
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
    metadata: boundMetadata(readable.metadata),
    tags: [...(readable.tags ?? [])],
    fallbackTitle: titleOfText(text) ?? titleFromName(name),
    encoding,
    warnings,
    isPartial: leftOut.length > 0,
  };
}

/** What was decoded before, unless a page may declare another encoding: UTF-8 that is whole is told first. */
function reuse(known: DecodedText | null, format: Format): DecodedText | null {
  const isSure = format !== 'html' || (known?.encoding === 'utf-8' && known.replaced === 0);
  return isSure ? known : null;
}

function describeLoss(loss: Loss, name: string): string {
  switch (loss) {
    case 'no_article':
      return `No article could be told apart in ${name}, so all its text was taken, menus and notes included. Check it.`;
    case 'front_matter':
      return `The front matter of ${name} is not written as YAML has it, so it stands in the text as it is. Check the details.`;
    case 'too_many_marks':
      return `Parts of ${name} hold more marks than Markdown has in ordinary texts; they stand as they were written.`;
  }
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
  const stem = canonicalText(name)
    .replace(/^.*[/\\]/s, '')
    .replace(/\.[^./\\\s]{1,10}$/, '');
  return stem.replace(/[_\s]+|(?<=\p{L})-+(?=[\p{L}\d])|(?<=\d)-+(?=\p{L})/gu, ' ').trim() || name;
}

function fail(code: SourceFailure, message: string): SourceReading {
  return { ok: false, code, message };
}
