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
    /<record[\s>]/.test(text.slice(0, HEAD_LENGTH))
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
