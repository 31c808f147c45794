import { plainAddress, type FieldReader } from './field-reader.ts';

/** Where works of an archive stand, by biblatex's `eprinttype`. */
const ARCHIVES: Readonly<Record<string, { readonly name: string; readonly address: string }>> = {
  arxiv: { name: 'arXiv', address: 'https://arxiv.org/abs/' },
  jstor: { name: 'JSTOR', address: 'https://www.jstor.org/stable/' },
  pubmed: { name: 'PubMed', address: 'https://www.ncbi.nlm.nih.gov/pubmed/' },
  hdl: { name: 'Handle', address: 'https://hdl.handle.net/' },
  googlebooks: { name: 'Google Books', address: 'https://books.google.com?id=' },
  bioarxiv: { name: 'bioRxiv', address: 'https://www.biorxiv.org/content/' },
};
const RESOLVER = /^(?:(?:https?:\/\/)?(?:dx\.|www\.)?doi\.org\/|doi:\s{0,9})/i;
const ADDRESS = /https?:\/\/[^\s{}"<>|\\^`]{3,2000}/i;
/** Numbers of arXiv, of today and until 2007. */
const ARXIV_KEY =
  /^(?:arxiv:)?(?:\d{4}\.\d{4,5}|[a-z-]{2,20}(?:\.[a-z]{2})?\/\d{7})(?:v\d{1,3})?$/i;

/** The identifiers and the address of a work. What is missing is "". */
export interface Links {
  readonly DOI: string;
  readonly PMID: string;
  readonly PMCID: string;
  readonly URL: string;
  readonly archive: string;
  readonly archive_location: string;
}

/** What an entry says about where the work is: its DOI, the numbers of PubMed, an archive, an address. */
export function readLinks(fields: FieldReader): Links {
  const eprint = readEprint(fields);
  const isPubMed = eprint?.type === 'pubmed';
  const archive = eprint && Object.hasOwn(ARCHIVES, eprint.type) ? ARCHIVES[eprint.type]! : null;
  return {
    DOI: fields.verbatim('doi').replace(RESOLVER, ''),
    PMID: fields.verbatim('pmid') || (isPubMed ? eprint.id : (pmidOfNote(fields) ?? '')),
    PMCID: fields.verbatim('pmcid', 'pmc'),
    URL: webAddressOf(fields) || (archive && eprint ? archive.address + eprint.id : ''),
    archive: archive?.name ?? (eprint ? eprint.type : ''),
    archive_location: eprint?.id ?? '',
  };
}

interface Eprint {
  /** In small letters. */
  readonly type: string;
  readonly id: string;
}

/** `eprint` with `eprinttype` or `archiveprefix`; a number of arXiv is known without them. */
function readEprint(fields: FieldReader): Eprint | null {
  const written = fields.verbatim('eprint', 'arxivid', 'arxiv');
  if (written === '') return null;
  const type = fields.text('eprinttype', 'archiveprefix').toLowerCase();
  if (type === 'arxiv' || (type === '' && ARXIV_KEY.test(written))) {
    return { type: 'arxiv', id: written.replace(/^(?:arxiv:|https?:\/\/arxiv\.org\/abs\/)/i, '') };
  }
  return type === '' ? null : { type, id: written };
}

/** The address of the work: `url`, that of `howpublished`, BibDesk's first, or one in another field. */
function webAddressOf(fields: FieldReader): string {
  const url = fields.verbatim('url');
  if (url !== '')
    return encodeAddress(/^https?:\S/i.test(url) ? /^\S+?(?=[;,]?(?:\s|$))/.exec(url)![0] : url);
  for (const field of ['howpublished', 'bdsk-url-1', 'link', 'ee', 'note']) {
    const value = fields.raw(field);
    if (!value.includes('://')) continue;
    if (field === 'note' && !/\\url/.test(value)) continue;
    const found = ADDRESS.exec(plainAddress(hrefOf(value)));
    if (found) return encodeAddress(found[0].replace(/[.,;)]+$/, ''));
  }
  return '';
}

/** From the address of `\href{address}{words}` on, where there is one. */
function hrefOf(value: string): string {
  const at = value.indexOf('\\href');
  return at < 0 ? value : value.slice(at + '\\href'.length);
}

/** Letters beyond ASCII as addresses write them (RFC 3986); what cannot be encoded stays. */
function encodeAddress(address: string): string {
  return address.replace(/[^\0-\x7f]+/g, (letters) =>
    letters.isWellFormed() ? encodeURIComponent(letters) : letters,
  );
}

/** "PMID: 23439512", which Zotero and Mendeley write into the note. */
const PMID_NOTE = /^\s*PMID:?\s*(\d{1,9})\s*[.;]?\s*$/i;

function pmidOfNote(fields: FieldReader): string | null {
  return PMID_NOTE.exec(fields.text('note'))?.[1] ?? null;
}

/** Whether the note says the number of PubMed and nothing else. */
export function isIdentifierNote(note: string): boolean {
  return PMID_NOTE.test(note);
}
