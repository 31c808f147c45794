import { decodeText, type DecodedText } from '../read/decode.ts';
import { isBibtex } from './bibtex/recognise-bibtex.ts';
import { isAnnotationsJson, isBbtJson, isCslJson } from './json/recognise-json.ts';
import { isCochrane } from './records/cochrane/read-cochrane.ts';
import { isOvid } from './records/ovid/read-ovid.ts';
import { isPubmedAbstracts, isPubmedSummary } from './records/pubmed/read-pubmed-text.ts';
import { isNbib } from './tagged/nbib/recognise-nbib.ts';
import { isRefer } from './tagged/refer/read-refer.ts';
import { isRefworks } from './tagged/refworks/read-refworks.ts';
import { isWos } from './tagged/wos/read-wos.ts';
import { isRis } from './tagged/ris/recognise-ris.ts';
import { isTable } from './csv/recognise-table.ts';
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
    name: 'annotations_json',
    recognises: isAnnotationsJson,
    load: async () => (await import('./json/read-annotations.ts')).readAnnotations,
  },
  {
    name: 'bbt_json',
    recognises: isBbtJson,
    load: async () => (await import('./json/read-bbt-json.ts')).readBbtJson,
  },
  {
    name: 'csl_json',
    recognises: isCslJson,
    load: async () => (await import('./json/read-csl-json.ts')).readCslJson,
  },
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
  {
    name: 'cochrane',
    recognises: isCochrane,
    load: async () => (await import('./records/cochrane/read-cochrane.ts')).readCochrane,
  },
  {
    name: 'ovid',
    recognises: isOvid,
    load: async () => (await import('./records/ovid/read-ovid.ts')).readOvid,
  },
  {
    name: 'pubmed_abstracts',
    recognises: isPubmedAbstracts,
    load: async () => (await import('./records/pubmed/read-pubmed-text.ts')).readPubmedAbstracts,
  },
  {
    name: 'pubmed_summary',
    recognises: isPubmedSummary,
    load: async () => (await import('./records/pubmed/read-pubmed-text.ts')).readPubmedSummary,
  },
  {
    name: 'nbib',
    recognises: isNbib,
    load: async () => (await import('./tagged/nbib/read-nbib.ts')).readNbib,
  },
  {
    name: 'wos',
    recognises: isWos,
    load: async () => (await import('./tagged/wos/read-wos.ts')).readWos,
  },
  {
    name: 'refworks',
    recognises: isRefworks,
    load: async () => (await import('./tagged/refworks/read-refworks.ts')).readRefworks,
  },
  {
    name: 'refer',
    recognises: isRefer,
    load: async () => (await import('./tagged/refer/read-refer.ts')).readRefer,
  },
  {
    name: 'ris',
    recognises: isRis,
    load: async () => (await import('./tagged/ris/read-ris.ts')).readRis,
  },
  {
    name: 'csv',
    recognises: isTable,
    load: async () => (await import('./csv/read-table.ts')).readTable,
  },
];

/** A file whose bytes were decoded once. */
export interface OpenSource extends FormatSource {
  readonly decoded: DecodedText | null;
}

/** A file as readers are handed it. */
export function openSource(name: string, bytes: Uint8Array): OpenSource {
  const isXml = /^<\?xml\s/.test(Buffer.from(bytes.subarray(0, 8)).toString('latin1'));
  const decoded = decodeText(bytes, { html: isXml });
  return { name, bytes, text: decoded?.text ?? null, decoded };
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
