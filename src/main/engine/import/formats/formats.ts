import { decodeText } from '../read/decode.ts';
import { isBibtex } from './bibtex/recognise-bibtex.ts';
import { isDocx, isEpub, isOdt } from './documents/recognise-documents.ts';
import { isCitavi, isEndnoteXml, isJats, isPubmedXml, isZoteroRdf } from './xml/recognise-xml.ts';
import type { FormatName, FormatPart, FormatSource, ReadFormat } from './format-reading.ts';

/** How one format is told from others, and read. */
export interface Format {
  readonly name: FormatName;
  /** Whether the content is of this format, from its first part; the ending of the name is no proof. */
  readonly recognises: (source: FormatSource) => boolean;
  /** Loads the reader, with its libraries. */
  readonly load: () => Promise<ReadFormat>;
}

/** The formats in the order in which they are asked: what is told most surely comes first. */
const FORMATS: readonly Format[] = [
  {
    name: 'pubmed_xml',
    recognises: isPubmedXml,
    load: async () => (await import('./xml/pubmed-xml.ts')).readPubmedXml,
  },
  {
    name: 'endnote_xml',
    recognises: isEndnoteXml,
    load: async () => (await import('./xml/endnote-xml.ts')).readEndnoteXml,
  },
  {
    name: 'zotero_rdf',
    recognises: isZoteroRdf,
    load: async () => (await import('./xml/zotero-rdf.ts')).readZoteroRdf,
  },
  {
    name: 'citavi',
    recognises: isCitavi,
    load: async () => (await import('./xml/citavi.ts')).readCitavi,
  },
  {
    name: 'docx',
    recognises: isDocx,
    load: async () => (await import('./documents/docx.ts')).readDocx,
  },
  {
    name: 'odt',
    recognises: isOdt,
    load: async () => (await import('./documents/odt.ts')).readOdt,
  },
  {
    name: 'epub',
    recognises: isEpub,
    load: async () => (await import('./documents/epub.ts')).readEpub,
  },
  {
    name: 'jats',
    recognises: isJats,
    load: async () => (await import('./xml/jats.ts')).readJats,
  },
  {
    name: 'bibtex',
    recognises: isBibtex,
    load: async () => (await import('./bibtex/read-bibtex.ts')).readBibtex,
  },
];

/** A file as readers are handed it. */
export function openSource(name: string, bytes: Uint8Array): FormatSource {
  const isXml = /^<\?xml\s/.test(Buffer.from(bytes.subarray(0, 8)).toString('latin1'));
  return { name, bytes, text: decodeText(bytes, { html: isXml })?.text ?? null };
}

/** The format of a file by its content; null where it is none of those with entries. */
export function recogniseFormat(source: FormatSource): Format | null {
  return FORMATS.find(({ recognises }) => recognises(source)) ?? null;
}

/** What a file holds, part by part; null where its format is none of those with entries. */
export async function readFormat(
  source: FormatSource,
): Promise<{ readonly format: FormatName; readonly parts: Iterable<FormatPart> } | null> {
  const format = recogniseFormat(source);
  if (format === null) return null;
  const read = await format.load();
  return { format: format.name, parts: read(source) };
}
