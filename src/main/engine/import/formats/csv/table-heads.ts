/** What a column of a table of references holds. */
export type ColumnKind =
  | 'title'
  | 'author'
  | 'fullAuthor'
  | 'editor'
  | 'year'
  | 'month'
  | 'day'
  | 'date'
  | 'accessed'
  | 'journal'
  | 'abbreviation'
  | 'series'
  | 'volume'
  | 'issue'
  | 'pages'
  | 'firstPage'
  | 'lastPage'
  | 'articleNumber'
  | 'pageCount'
  | 'doi'
  | 'pmid'
  | 'pmcid'
  | 'isbn'
  | 'issn'
  | 'url'
  | 'abstract'
  | 'keywords'
  | 'otherKeywords'
  | 'publisher'
  | 'place'
  | 'edition'
  | 'language'
  | 'type'
  | 'note'
  | 'extra'
  | 'event'
  | 'citation'
  | 'citekey'
  | 'shortTitle';

/**
 * The heads of columns, in small letters and without signs, as exports of Scopus, Web of Science,
 * PubMed, Embase, Cochrane, Covidence, Rayyan, Zotero, Lens, Dimensions, OpenAlex, EBSCO, IEEE Xplore and Publish or Perish have
 * them, and tables that people make.
 */
const HEADS: Readonly<Record<ColumnKind, readonly string[]>> = {
  title: [
    'title',
    'article title',
    'document title',
    'primary title',
    'paper title',
    'publication title original',
    'titel',
    'titre',
    'título',
    'item title',
    'study title',
    'reference title',
  ],
  author: [
    'author',
    'authors',
    'author s',
    'author names',
    'authors list',
    'creator',
    'creators',
    'primary authors',
    'autor',
    'autoren',
    'auteurs',
    'autores',
    'author list',
    'authorships author display name',
  ],
  fullAuthor: ['author full names', 'full authors', 'author full name'],
  editor: ['editor', 'editors', 'book editors'],
  year: [
    'year',
    'publication year',
    'published year',
    'pub year',
    'pubyear',
    'year of publication',
    'yr',
    'jahr',
    'année',
    'año',
    'py',
  ],
  month: ['month', 'published month', 'publication month'],
  day: ['day', 'publication day'],
  date: [
    'date',
    'publication date',
    'date published',
    'pub date',
    'date of publication',
    'published',
    'cover date',
    'issued',
  ],
  accessed: ['access date', 'accessed', 'date accessed'],
  journal: [
    'journal',
    'journal book',
    'source title',
    'publication title',
    'journal title',
    'journal name',
    'source',
    'secondary title',
    'container title',
    'publication',
    'publication name',
    'book title',
    'zeitschrift',
    'revue',
    'venue',
    'primary location source display name',
    'so',
  ],
  abbreviation: [
    'journal abbreviation',
    'abbreviated source title',
    'journal iso abbreviation',
    'iso source abbreviation',
  ],
  series: ['series', 'series title', 'book series title'],
  volume: ['volume', 'vol', 'volume number', 'band', 'biblio volume'],
  issue: ['issue', 'number', 'issue number', 'no', 'heft', 'biblio issue'],
  pages: ['pages', 'page', 'page range', 'pagination', 'page numbers', 'seiten'],
  firstPage: [
    'page start',
    'start page',
    'first page',
    'startpage',
    'beginning page',
    'biblio first page',
  ],
  lastPage: ['page end', 'end page', 'last page', 'endpage', 'ending page', 'biblio last page'],
  articleNumber: ['art no', 'article number', 'article no'],
  pageCount: ['num pages', 'page count', 'number of pages'],
  doi: ['doi', 'doi link', 'digital object identifier', 'article doi'],
  pmid: ['pmid', 'pubmed id', 'pubmedid', 'medline pmid', 'pubmed'],
  pmcid: ['pmcid', 'pmc id', 'pmc'],
  isbn: ['isbn', 'isbns', 'eisbn', 'e isbn'],
  issn: ['issn', 'issns', 'eissn', 'e issn', 'issn isbn', 'issn print', 'issn electronic'],
  url: [
    'url',
    'urls',
    'link',
    'links',
    'web link',
    'article url',
    'articleurl',
    'full text link',
    'source url',
    'dimensions url',
    'external url',
  ],
  abstract: ['abstract', 'abstract note', 'summary', 'zusammenfassung', 'résumé', 'resumen'],
  keywords: [
    'keywords',
    'keyword',
    'author keywords',
    'tags',
    'manual tags',
    'schlagwörter',
    'mots clés',
    'palabras clave',
  ],
  otherKeywords: ['automatic tags', 'mesh terms', 'subjects'],
  publisher: ['publisher', 'book publisher', 'verlag'],
  place: ['place', 'publisher city', 'publisher location', 'place of publication'],
  edition: ['edition'],
  language: [
    'language',
    'languages',
    'article language',
    'language of original document',
    'sprache',
  ],
  type: [
    'item type',
    'document type',
    'publication type',
    'type',
    'reference type',
    'entry type',
    'document identifier',
  ],
  note: ['notes', 'note'],
  extra: ['extra'],
  event: ['conference name', 'conference title', 'meeting name', 'conference'],
  citation: ['citation'],
  citekey: ['citation key', 'citekey', 'cite key', 'bibtex key', 'bibtexkey'],
  shortTitle: ['short title'],
};

const BY_HEAD: ReadonlyMap<string, ColumnKind> = new Map(
  Object.entries(HEADS).flatMap(([kind, heads]) =>
    heads.map((head) => [head, kind as ColumnKind] as const),
  ),
);

/** Columns that tables of other things than references hardly have beside a title. */
const PROOFS: ReadonlySet<ColumnKind> = new Set([
  'author',
  'fullAuthor',
  'doi',
  'pmid',
  'pmcid',
  'abstract',
  'journal',
  'issn',
  'isbn',
]);

/** What each column holds by its head; null for one that is not known. */
export function columnsOf(head: readonly string[]): (ColumnKind | null)[] {
  return head.map((cell) => BY_HEAD.get(plainHead(cell)) ?? null);
}

/** Whether a table with these columns holds references: titles, and two signs more that they are of works. */
export function holdsReferences(columns: readonly (ColumnKind | null)[]): boolean {
  const proofs = new Set(columns.filter((kind) => kind !== null && PROOFS.has(kind)));
  const dated = columns.some((kind) => kind === 'year' || kind === 'date');
  return columns.includes('title') && proofs.size + Number(dated) >= 2 && proofs.size >= 1;
}

/** "Author(s)" is "author s", "Art. No." is "art no". */
function plainHead(cell: string): string {
  return cell
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
