import { openZip } from '../documents/read-zip.ts';
import type { FormatSource } from '../format-reading.ts';
import { readProlog } from './xml-prolog.ts';

const PUBMED: ReadonlySet<string> = new Set([
  'PubmedArticleSet',
  'PubmedArticle',
  'PubmedBookArticleSet',
  'PubmedBookArticle',
  'MedlineCitationSet',
  'MedlineCitation',
]);

/** Whether a file is XML of PubMed: a set of articles and books, or one alone. */
export function isPubmedXml({ text }: FormatSource): boolean {
  return text !== null && PUBMED.has(readProlog(text).root ?? '');
}

/** So much is looked at for the front matter behind the first tags. */
const HEAD_LENGTH = 64 * 1024;
const JATS: ReadonlySet<string> = new Set(['article', 'pmc-articleset', 'OAI-PMH', 'articles']);

/** Whether a file holds articles of JATS, alone or in the wrappers of PubMed Central. */
export function isJats({ text }: FormatSource): boolean {
  return (
    text !== null &&
    JATS.has(readProlog(text).root ?? '') &&
    /<(?:[\w.-]+:)?(?:front|front-stub|article-meta|journal-meta)[\s>]/.test(
      text.slice(0, HEAD_LENGTH),
    )
  );
}

/** Whether a file is XML of EndNote, also as other programs write it. */
export function isEndnoteXml({ text }: FormatSource): boolean {
  return (
    text !== null &&
    /^(?:xml|records|record|EndNote)$/.test(readProlog(text).root ?? '') &&
    /<record[\s>]/.test(text.slice(0, HEAD_LENGTH)) &&
    /<(?:ref-type|rec-number|contributors|titles)[\s>/]/.test(text.slice(0, HEAD_LENGTH))
  );
}

/** Whether a file is RDF as Zotero writes it, or in the same words. */
export function isZoteroRdf({ text }: FormatSource): boolean {
  if (text === null) return false;
  const { root, namespaces } = readProlog(text);
  return root === 'RDF' && [...namespaces.values()].some((address) => ZOTERO.has(address));
}

const ZOTERO: ReadonlySet<string> = new Set([
  'http://www.zotero.org/namespaces/export#',
  'http://purl.org/net/biblio#',
]);

/** Whether a text is the XML of a project of Citavi. */
export function isCitaviText(text: string): boolean {
  return readProlog(text).root === 'CitaviExchangeData';
}

/** Whether a file is a project of Citavi, as XML or in the zip it backs up to. */
export function isCitavi({ name, text, bytes }: FormatSource): boolean {
  if (text !== null) return isCitaviText(text);
  const names = openZip(bytes)?.names ?? [];
  return (
    names.some((each) => /\.ctv\d$/i.test(each)) ||
    (/\.ctv\d(?:bak)?$/i.test(name) && names.some((each) => /\.xml$/i.test(each)))
  );
}
