/** The endings of file names, in lower case, that an import reads. */
export const SOURCE_EXTENSIONS = ['txt', 'text', 'md', 'markdown', 'html', 'htm', 'xhtml'] as const;

/**
 * The endings that files of references, documents and annotations have, in lower case. What a file is
 * goes by what it holds; these are only what the dialog shows first.
 */
export const FORMAT_EXTENSIONS = [
  'bib',
  'bibtex',
  'biblatex',
  'ris',
  'nbib',
  'medline',
  'ciw',
  'isi',
  'enw',
  'refer',
  'rdf',
  'xml',
  'nxml',
  'ctv6',
  'json',
  'csv',
  'tsv',
  'docx',
  'odt',
  'epub',
  'pdf',
  'collate',
] as const;
